package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * The nanotube sheet between source and drain.
 *
 * @param densityOfStates of the sheet; the key {@code state_density} gives the two-dimensional one
 * @param bandGapEv Eg_ch (eV)
 * @param acceptorDensity N_A, fixed acceptors of the sheet (1/m2)
 * @param holeMobility mu_ch (m2/Vs)
 * @param width W (m)
 * @param length L_ch (m)
 * @param drainVoltage V_D (V)
 * @param activation of {@code hole_mobility}
 */
public record ChannelSpec(
        @Key("") DensityOfStatesSpec densityOfStates,
        @In("eV") double bandGapEv,
        @In("1/m2") double acceptorDensity,
        @In("m2/Vs") double holeMobility,
        @In("m") double width,
        @In("m") double length,
        @In("V") double drainVoltage,
        @Key("") ActivationSpec activation) {

    public ChannelSpec {
        new SpecCheck()
                .positive("bandGapEv", bandGapEv, "eV")
                .nonNegative("acceptorDensity", acceptorDensity, "1/m2")
                .nonNegative("holeMobility", holeMobility, "m2/Vs")
                .positive("width", width, "m")
                .positive("length", length, "m")
                .finite("drainVoltage", drainVoltage, "V")
                .done();
    }
}
