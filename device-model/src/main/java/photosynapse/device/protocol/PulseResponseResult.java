package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;

/**
 * Response to one pulse; the baseline is the dark equilibrium at the same gate voltage, in which the device was in the
 * second before the pulse.
 *
 * @param pulse what was done
 * @param run samples
 * @param changeRatio dP/P_dark at the end of the pulse
 * @param currentChange dI at the end of the pulse (A)
 * @param left fractions of the change after the pulse
 * @param energy of the pulse
 */
public record PulseResponseResult(
        PulseTrain pulse,
        TransientResult run,
        double changeRatio,
        @In("A") double currentChange,
        List<Left> left,
        PulseEnergy energy) {

    public PulseResponseResult {
        left = List.copyOf(left);
    }

    /** Fraction left at a time after the pulse (s); empty outside the measured times. */
    public OptionalDouble leftAfter(double time) {
        return Left.fractionAt(time, left);
    }
}
