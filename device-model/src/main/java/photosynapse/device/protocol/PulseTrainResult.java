package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;

/**
 * Response to a pulse train.
 *
 * <p>The baseline of every change is the dark equilibrium at the same gate voltage, which is also the current of the
 * second before the first pulse.
 *
 * @param train what was done
 * @param run samples
 * @param pulses in order
 * @param energy of the last pulse
 */
public record PulseTrainResult(PulseTrain train, TransientResult run, List<Pulse> pulses, PulseEnergy energy) {
    public PulseTrainResult {
        pulses = List.copyOf(pulses);
    }

    /**
     * One pulse.
     *
     * @param number from 1
     * @param start of the pulse (s)
     * @param changeBeforeRatio dP/P_dark just before it
     * @param changeAfterRatio dP/P_dark at its end
     * @param amplitude A_n, dI at its end from the dark baseline (A)
     * @param increment dI at its end from the current just before it (A)
     */
    public record Pulse(
            int number,
            @In("s") double start,
            double changeBeforeRatio,
            double changeAfterRatio,
            @In("A") double amplitude,
            @In("A") double increment) {}

    /** A_n/A_1 of the last pulse. */
    public double gain() {
        return pulses.get(pulses.size() - 1).amplitude() / pulses.get(0).amplitude();
    }

    /** dP/P_dark at the end of the last pulse. */
    public double finalChangeRatio() {
        return pulses.get(pulses.size() - 1).changeAfterRatio();
    }
}
