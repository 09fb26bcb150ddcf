package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.GateResponse;

/**
 * Gate and channel against frequency.
 *
 * @param spec what was done
 * @param points by frequency
 */
public record GateSpectrumResult(SpectrumSpec spec, List<GateResponse> points) {
    public GateSpectrumResult {
        points = List.copyOf(points);
    }
}
