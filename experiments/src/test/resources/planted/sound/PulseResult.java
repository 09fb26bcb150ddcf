package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.TransientResult;

/** A result as the house wants it. */
public record PulseResult(TransientResult run, List<Double> peaks) {
    public PulseResult {
        peaks = List.copyOf(peaks);
    }
}
