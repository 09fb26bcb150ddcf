package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.solver.Admittance;
import photosynapse.device.units.In;

/**
 * Impedance spectrum.
 *
 * @param spec what was done
 * @param area of the device, by which admittances multiply (m2)
 * @param points by frequency, for a square metre
 */
public record ImpedanceResult(SpectrumSpec spec, @In("m2") double area, List<Admittance> points) {
    public ImpedanceResult {
        points = List.copyOf(points);
    }

    /** Frequency of the largest -Im Z inside the spectrum; empty where it stands at an end (Hz). */
    @In("Hz")
    public OptionalDouble peakFrequency() {
        int best = 0;
        for (int k = 1; k < points.size(); k++) {
            if (points.get(k).reactance() < points.get(best).reactance()) {
                best = k;
            }
        }
        return best == 0 || best == points.size() - 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(points.get(best).frequency());
    }
}
