package photosynapse.network.spiking;

import photosynapse.device.units.In;

/**
 * A leaky integrate-and-fire neuron.
 *
 * @param membraneTime tau (s)
 * @param restVoltage E_L (V)
 * @param resetVoltage V_r, below the threshold (V)
 * @param thresholdVoltage theta (V)
 * @param refractoryTime time after a spike in which the voltage stays at the reset and takes no input (s)
 */
public record LifParameters(
        @In("s") double membraneTime,
        @In("V") double restVoltage,
        @In("V") double resetVoltage,
        @In("V") double thresholdVoltage,
        @In("s") double refractoryTime)
        implements NeuronParameters {

    public LifParameters {
        SpikingCheck.positive("membrane time", membraneTime, "s");
        SpikingCheck.finite("rest voltage", restVoltage, "V");
        SpikingCheck.finite("reset voltage", resetVoltage, "V");
        SpikingCheck.finite("threshold voltage", thresholdVoltage, "V");
        SpikingCheck.require(
                resetVoltage < thresholdVoltage,
                "reset voltage",
                "below the threshold of " + thresholdVoltage + " V",
                resetVoltage + " V");
        SpikingCheck.nonNegative("refractory time", refractoryTime, "s");
    }
}
