package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.stimulus.PulsePattern;

/**
 * Response to a pattern of pulses; the baseline of every change is the dark equilibrium at the first gate voltage.
 *
 * @param pattern what was done
 * @param run samples
 * @param pulses in order, all kinds counted
 */
public record PatternResult(PulsePattern pattern, TransientResult run, List<PulseTrainResult.Pulse> pulses) {
    public PatternResult {
        pulses = List.copyOf(pulses);
    }

    /** A_n/A_1 of pulse n, counted from 1. */
    public double gain(int n) {
        return pulses.get(n - 1).amplitude() / pulses.get(0).amplitude();
    }

    /** A_n/A_1 of the last pulse. */
    public double gain() {
        return gain(pulses.size());
    }
}
