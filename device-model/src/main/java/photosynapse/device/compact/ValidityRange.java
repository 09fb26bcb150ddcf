package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * Where the parameters of a compact synapse have been compared with the device.
 *
 * @param maximumPhotonFlux strongest light (1/m2s)
 * @param minimumGateVoltage most negative gate (V)
 * @param maximumGateVoltage most positive gate (V)
 * @param maximumChangeRatio largest Q = dP/P0
 * @param maximumDuration longest stretch under constant light and gate (s)
 */
public record ValidityRange(
        @In("1/m2s") double maximumPhotonFlux,
        @In("V") double minimumGateVoltage,
        @In("V") double maximumGateVoltage,
        double maximumChangeRatio,
        @In("s") double maximumDuration) {

    /** Everything: no refusal. */
    public static final ValidityRange UNLIMITED = new ValidityRange(
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            Double.POSITIVE_INFINITY);

    public ValidityRange {
        ParameterCheck.require(maximumPhotonFlux >= 0, "maximum photon flux", ">= 0 1/m2s", maximumPhotonFlux);
        ParameterCheck.require(
                minimumGateVoltage <= maximumGateVoltage,
                "minimum gate voltage",
                "<= " + maximumGateVoltage + " V",
                minimumGateVoltage);
        ParameterCheck.require(maximumChangeRatio > 0, "maximum change ratio", "> 0", maximumChangeRatio);
        ParameterCheck.require(maximumDuration > 0, "maximum duration", "> 0 s", maximumDuration);
    }
}
