package photosynapse.experiments.config;

import java.util.Map;
import java.util.Set;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;

/**
 * The rates of each group on which an activation energy acts; any other name in {@code activation_energies_eV} would
 * act on nothing.
 */
final class ActivatedRates {
    private static final Map<Class<?>, Set<String>> RATES = Map.of(
            ChannelSpec.class, Set.of("hole_mobility"),
            FilmSpec.class, Set.of("electron_mobility", "hole_mobility", "radiative_coefficient"),
            VacancySpec.class, Set.of("diffusivity"),
            IonSpec.class, Set.of("diffusivity"),
            TrapSpec.TrapRatesSpec.class, Set.of("electron_capture", "hole_capture"),
            InterfaceSpec.class,
                    Set.of(
                            "hole_transfer_velocity",
                            "electron_recombination",
                            "tunnelling_rate",
                            "electron_extraction_velocity"));

    private ActivatedRates() {}

    /** The rates of a record that holds activation energies. */
    static Set<String> of(Class<?> owner) {
        return RATES.getOrDefault(owner, Set.of());
    }
}
