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
 * @param mobilityLaw how the mobility depends on the density of holes
 * @param contactResistance of source and drain together, times the width of the channel (ohm m)
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
        MobilitySpec mobilityLaw,
        @In("ohmm") double contactResistance,
        @Key("") ActivationSpec activation) {

    /** A channel of constant mobility between contacts without resistance. */
    public ChannelSpec(
            DensityOfStatesSpec densityOfStates,
            double bandGapEv,
            double acceptorDensity,
            double holeMobility,
            double width,
            double length,
            double drainVoltage,
            ActivationSpec activation) {
        this(
                densityOfStates,
                bandGapEv,
                acceptorDensity,
                holeMobility,
                width,
                length,
                drainVoltage,
                new MobilitySpec.Constant(),
                0,
                activation);
    }

    public ChannelSpec {
        new SpecCheck()
                .positive("bandGapEv", bandGapEv, "eV")
                .nonNegative("acceptorDensity", acceptorDensity, "1/m2")
                .nonNegative("holeMobility", holeMobility, "m2/Vs")
                .positive("width", width, "m")
                .positive("length", length, "m")
                .finite("drainVoltage", drainVoltage, "V")
                .nonNegative("contactResistance", contactResistance, "ohm m")
                .done();
    }

    /** The same channel at another drain voltage (V). */
    public ChannelSpec withDrainVoltage(double volts) {
        return new ChannelSpec(
                densityOfStates,
                bandGapEv,
                acceptorDensity,
                holeMobility,
                width,
                length,
                volts,
                mobilityLaw,
                contactResistance,
                activation);
    }

    /** The same channel with another law of its mobility. */
    public ChannelSpec withMobilityLaw(MobilitySpec law) {
        return new ChannelSpec(
                densityOfStates,
                bandGapEv,
                acceptorDensity,
                holeMobility,
                width,
                length,
                drainVoltage,
                law,
                contactResistance,
                activation);
    }

    /** The same channel with other contacts (ohm m). */
    public ChannelSpec withContactResistance(double resistance) {
        return new ChannelSpec(
                densityOfStates,
                bandGapEv,
                acceptorDensity,
                holeMobility,
                width,
                length,
                drainVoltage,
                mobilityLaw,
                resistance,
                activation);
    }
}
