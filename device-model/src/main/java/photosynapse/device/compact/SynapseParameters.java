package photosynapse.device.compact;

import java.util.List;

/**
 * All numbers of a compact synapse.
 *
 * @param name of the device that it stands for
 * @param channel reading and gate coupling
 * @param writing what light does
 * @param reservoirs one to five, fast release first
 * @param ions screening of the stored charge
 * @param erase what a negative gate does
 * @param validity where the parameters hold
 */
public record SynapseParameters(
        String name,
        ChannelParameters channel,
        WritingParameters writing,
        List<ReservoirParameters> reservoirs,
        IonParameters ions,
        EraseParameters erase,
        ValidityRange validity) {

    /** Largest number of reservoirs. */
    public static final int MAXIMUM_RESERVOIRS = 5;

    /**
     * Largest field release ratio times total capacity. Above it exp(k E) could leave the range in which rates are
     * meaningful (e^60 of the rate at a screened field), which no device reaches.
     */
    private static final double MAXIMUM_FIELD_EXPONENT = 60;

    /**
     * A starting point: three reservoirs fitted to the device model of a CsPbI3-like nanocrystal film on nanotubes (300
     * nm of oxide, 60 nm film, trains at 0.1, 1 and 10 Hz, a step, strong pulses); the erase follows that device's loss
     * in 1 s at -30, -40 and -50 V.
     */
    public static final SynapseParameters DEFAULT = new SynapseParameters(
            "cspbi3-swcnt",
            new ChannelParameters(1.9895e-6, 0, 0.1436, 0.25),
            new WritingParameters(2e16, 0.02, 1.3),
            List.of(
                    new ReservoirParameters(0.159, 0.031, 1 / 1.5),
                    new ReservoirParameters(0.181, 5, 1 / 36.0),
                    new ReservoirParameters(0.592, 0.65, 1 / 4000.0)),
            new IonParameters(3.1, 5.7),
            new EraseParameters(2.7e-3, 6.76),
            new ValidityRange(2e18, -50, 1, 2, 1e5));

    public SynapseParameters {
        reservoirs = List.copyOf(reservoirs);
        int count = reservoirs.size();
        if (count < 1 || count > MAXIMUM_RESERVOIRS) {
            throw new IllegalArgumentException(
                    "compact synapse: needs 1 to " + MAXIMUM_RESERVOIRS + " reservoirs, got " + count);
        }
        double capacity = reservoirs.stream()
                .mapToDouble(ReservoirParameters::capacityRatio)
                .sum();
        ParameterCheck.require(
                ions.fieldReleaseRatio() * capacity <= MAXIMUM_FIELD_EXPONENT,
                "field release ratio",
                "<= " + MAXIMUM_FIELD_EXPONENT + " / total capacity = " + MAXIMUM_FIELD_EXPONENT / capacity,
                ions.fieldReleaseRatio());
    }

    /** The same parameters with another dark conductance (S), as one device of an array differs from the next. */
    public SynapseParameters withDarkConductance(double conductance) {
        ChannelParameters other = new ChannelParameters(
                conductance, channel.readGateVoltage(), channel.gateCoupling(), channel.turnOffRatio());
        return new SynapseParameters(name, other, writing, reservoirs, ions, erase, validity);
    }

    /** The same parameters with another range of validity. */
    public SynapseParameters withValidity(ValidityRange range) {
        return new SynapseParameters(name, channel, writing, reservoirs, ions, erase, range);
    }
}
