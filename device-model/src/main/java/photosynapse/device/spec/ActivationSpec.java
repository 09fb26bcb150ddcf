package photosynapse.device.spec;

import java.util.LinkedHashMap;
import java.util.Map;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * Activation energies of the rates that stand beside this block.
 *
 * <p><b>Equation:</b> rate(T) = rate(T_ref) exp(-(Ea / k_B)(1/T - 1/T_ref)).
 *
 * @param energiesEv Ea by the key of the rate without its unit, for example {@code diffusivity} (eV)
 * @param referenceTemperature T_ref at which the given rate holds (K)
 */
public record ActivationSpec(
        @Key("activation_energies") @In("eV") Map<String, Double> energiesEv,
        @In("K") double referenceTemperature) {

    /** No activated rate. */
    public static final ActivationSpec NONE = new ActivationSpec(Map.of(), 300);

    public ActivationSpec {
        energiesEv = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(energiesEv));
        SpecCheck check = new SpecCheck().positive("referenceTemperature", referenceTemperature, "K");
        energiesEv.forEach((key, energy) -> check.finite("energiesEv." + key, energy, "eV"));
        check.done();
    }

    /**
     * Factor by which the named rate differs at a thermal energy k_B T (eV) from its value at the reference
     * temperature.
     */
    public double factor(String rate, double temperature, double thermalEnergyEv) {
        double energy = energiesEv.getOrDefault(rate, 0.0);
        return energy == 0 ? 1 : StrictMath.exp(-energy / thermalEnergyEv * (1 - temperature / referenceTemperature));
    }
}
