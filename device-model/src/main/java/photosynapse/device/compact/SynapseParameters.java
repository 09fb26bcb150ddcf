package photosynapse.device.compact;

import java.util.List;

/**
 * All numbers of a compact synapse.
 *
 * @param name of the device that it stands for
 * @param channel reading and gate coupling
 * @param freeElectrons source and exit of free electrons
 * @param reservoirs one to five, from the sheet into the film
 * @param ions screening of the stored charge
 * @param holeInjection erase
 * @param validity where the parameters hold
 */
public record SynapseParameters(
        String name,
        ChannelParameters channel,
        FreeElectronParameters freeElectrons,
        List<ReservoirParameters> reservoirs,
        IonParameters ions,
        HoleInjectionParameters holeInjection,
        ValidityRange validity) {

    /** Largest number of reservoirs. */
    public static final int MAXIMUM_RESERVOIRS = 5;

    /** Largest exponent that an unscreened full film may give to a rate: e^100 is beyond every rate of a solid. */
    private static final double MAXIMUM_FIELD_EXPONENT = 100;

    /**
     * Four reservoirs fitted to the device model of a CsPbI3-like nanocrystal film of 60 nm on nanotubes and 300 nm of
     * oxide, on trains at 0.1, 1 and 10 Hz, weak and strong light, a step into saturation and gate erase. Error of the
     * change of current, rms of the worst protocol: 1.7 % fitted; on protocols to which it was not fitted 1.8 %, 4 % at
     * most.
     */
    public static final SynapseParameters DEFAULT = new SynapseParameters(
            "cspbi3-swcnt",
            new ChannelParameters(1.9897e-6, 0, 0.1436, 0.25),
            new FreeElectronParameters(2e16, 3.764e-4, 1e-3, 8.764),
            List.of(
                    new ReservoirParameters(0.0822, 0.1526, 8.362, 4.983),
                    new ReservoirParameters(0.1265, 0.1773, 0.2041, 2.240),
                    new ReservoirParameters(0.1134, 0.2254, 5.134e-3, 1.814),
                    new ReservoirParameters(0.5462, 0.5862, 0, 0)),
            new IonParameters(2.208),
            new HoleInjectionParameters(3.135e-5, 1.9426, 11.30),
            new ValidityRange(2e18, -50, 0, 1.2, 1e4));

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
        double largest = StrictMath.max(
                StrictMath.abs(freeElectrons.exitFieldRatio()), StrictMath.abs(holeInjection.fieldRatio()));
        for (ReservoirParameters reservoir : reservoirs) {
            largest = StrictMath.max(largest, StrictMath.abs(reservoir.fieldPullRatio()));
        }
        ParameterCheck.require(
                largest * capacity <= MAXIMUM_FIELD_EXPONENT,
                "largest field ratio",
                "<= " + MAXIMUM_FIELD_EXPONENT + " / total capacity = " + MAXIMUM_FIELD_EXPONENT / capacity,
                largest);
    }

    /** The same parameters with another dark conductance (S), as one device of an array differs from the next. */
    public SynapseParameters withDarkConductance(double conductance) {
        ChannelParameters other = new ChannelParameters(
                conductance, channel.readGateVoltage(), channel.gateCoupling(), channel.turnOffRatio());
        return new SynapseParameters(name, other, freeElectrons, reservoirs, ions, holeInjection, validity);
    }

    /** The same parameters with another range of validity. */
    public SynapseParameters withValidity(ValidityRange range) {
        return new SynapseParameters(name, channel, freeElectrons, reservoirs, ions, holeInjection, range);
    }
}
