package photosynapse.network.spiking;

import photosynapse.device.units.In;

/**
 * How spikes write optical synapses: while a source has fired lately its light is on, fading; when the target fires,
 * its gate takes away a share of all its synapses and opens them to that light.
 *
 * <p><i>Equation:</i> at a spike of the target y becomes left y, then takes n x pulses, x = exp(-(t - t_source)/tau).
 *
 * <p><i>Limits:</i> n = 0 and left = 1: nothing is learned.
 *
 * @param lightTime tau, how long the light of a source lasts (s)
 * @param pulses n, pulses of a full coincidence
 * @param left share that the gate pulse of a spike leaves, above 0 and at most 1
 */
public record DeviceRule(@In("s") double lightTime, int pulses, double left) {

    /** Synapses that are read only. */
    public static final DeviceRule READ_ONLY = new DeviceRule(1, 0, 1);

    public DeviceRule {
        SpikingCheck.positive("time of the light", lightTime, "s");
        SpikingCheck.require(pulses >= 0, "number of pulses", ">= 0", pulses);
        SpikingCheck.require(left > 0 && left <= 1, "share left by a gate pulse", "above 0 and at most 1", left);
    }
}
