package photosynapse.network.mapping;

import java.util.Objects;

/**
 * Two devices a weight: a positive weight raises the first, a negative one the second, and the other stays dark, so
 * that what all dark devices have in common cancels.
 *
 * <p><i>Equation:</i> G = Gmin + max(0, w)/scale, R = Gmin + max(0, -w)/scale, scale = wmax/(Gmax - Gmin).
 *
 * @param range window of a device
 * @param largestWeight wmax
 */
public record DifferentialPair(ConductanceRange range, double largestWeight) implements WeightMapping {

    public DifferentialPair {
        Objects.requireNonNull(range, "range");
        if (!(largestWeight > 0) || Double.isInfinite(largestWeight)) {
            throw new IllegalArgumentException("largest weight must be positive and finite, was " + largestWeight);
        }
    }

    @Override
    public double scale() {
        return largestWeight / range.span();
    }

    @Override
    public int devicesPerWeight() {
        return 2;
    }

    @Override
    public double conductance(double weight) {
        return range.nearest(range.minimum() + Math.max(0, weight) / scale());
    }

    @Override
    public double reference(double weight) {
        return range.nearest(range.minimum() + Math.max(0, -weight) / scale());
    }
}
