package photosynapse.device.protocol;

import java.util.List;
import java.util.Optional;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.units.PhysicalConstants;

/**
 * An undoped film between selective contacts, with carriers so fast that both quasi-Fermi levels are flat; then all
 * currents are known in closed form.
 */
final class KnownDiode {
    static final double THICKNESS = 100 / 1e9;
    static final double GAP_EV = 1.2;
    static final double STATES = 2e24;
    static final double RADIATIVE = 1e-16;
    static final PhysicalConstants CONSTANTS = PhysicalConstants.CODATA_2018;
    static final double VT = CONSTANTS.thermalVoltage(300);

    /** ni^2 (1/m6). */
    static final double PRODUCT = STATES * STATES * StrictMath.exp(-GAP_EV / VT);

    private KnownDiode() {}

    /** Radiative recombination only. */
    static VerticalDeviceSpec radiative(double seriesResistance) {
        return device(RADIATIVE, RecombinationSpec.NONE, Optional.empty(), contacts(0.1, seriesResistance));
    }

    /**
     * Recombination through a level in the middle of the gap only, with one lifetime of both carriers (s); contacts 0.2
     * eV from the bands, so that carriers do not bend them.
     */
    static VerticalDeviceSpec throughMidgap(double lifetime) {
        RecombinationSpec level = new RecombinationSpec(
                Optional.of(new RecombinationSpec.ShockleyReadHallSpec(lifetime, lifetime, GAP_EV / 2)), 0, 0);
        return device(0, level, Optional.empty(), contacts(0.2, 0));
    }

    /** Recombination through the middle of the gap and mobile vacancies. */
    static VerticalDeviceSpec ionic(double lifetime, double diffusivity) {
        RecombinationSpec level = new RecombinationSpec(
                Optional.of(new RecombinationSpec.ShockleyReadHallSpec(lifetime, lifetime, GAP_EV / 2)), 0, 0);
        VacancySpec vacancies = new VacancySpec(
                Graded.uniform(1e23),
                Graded.uniform(1e27),
                Graded.uniform(diffusivity),
                false,
                false,
                ActivationSpec.NONE);
        return device(0, level, Optional.of(vacancies), contacts(0.1, 0));
    }

    /** A contact for holes at the bottom and one for electrons at the top, at a distance from their bands (eV). */
    private static List<ContactSpec> contacts(double barrierEv, double resistance) {
        return List.of(
                new ContactSpec.Metal(5.2 - barrierEv, 0, Double.POSITIVE_INFINITY, resistance),
                new ContactSpec.Metal(5.2 - GAP_EV + barrierEv, Double.POSITIVE_INFINITY, 0, 0));
    }

    private static VerticalDeviceSpec device(
            double radiative,
            RecombinationSpec recombination,
            Optional<VacancySpec> vacancies,
            List<ContactSpec> contacts) {
        MaterialSpec material = new MaterialSpec(
                Graded.uniform(10),
                Graded.uniform(GAP_EV),
                Graded.uniform(5.2),
                Graded.uniform(STATES),
                Graded.uniform(STATES),
                Graded.uniform(1e-2),
                Graded.uniform(1e-2),
                Graded.uniform(radiative),
                Graded.uniform(1e3),
                Graded.uniform(1));
        FilmSpec film = new FilmSpec("absorber", THICKNESS, material, vacancies, List.of(), ActivationSpec.NONE)
                .withElectronics(new ElectronicsSpec(
                        Graded.uniform(0), Graded.uniform(0), new StatisticsSpec.Boltzmann(), recombination));
        return new VerticalDeviceSpec(
                "known diode",
                300,
                1e-6,
                contacts.get(0),
                List.of(film),
                List.of(),
                contacts.get(1),
                ModelVariantsSpec.NONE,
                OpticsSpec.STANDARD,
                CONSTANTS);
    }
}
