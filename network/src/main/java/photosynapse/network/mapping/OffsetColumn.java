package photosynapse.network.mapping;

import java.util.Objects;

/**
 * One device a weight, read against a reference in the middle of the window that a whole array shares.
 *
 * <p><i>Equation:</i> R = (Gmin + Gmax)/2, G = R + w/scale, scale = 2 wmax/(Gmax - Gmin).
 *
 * <p><i>Limits:</i> needs half the devices of a {@link DifferentialPair}, but a weight of zero is a written device: all
 * weights drift towards -wmax while the devices forget.
 *
 * @param range window of a device
 * @param largestWeight wmax
 */
public record OffsetColumn(ConductanceRange range, double largestWeight) implements WeightMapping {

    public OffsetColumn {
        Objects.requireNonNull(range, "range");
        if (!(largestWeight > 0) || Double.isInfinite(largestWeight)) {
            throw new IllegalArgumentException("largest weight must be positive and finite, was " + largestWeight);
        }
    }

    @Override
    public double scale() {
        return 2 * largestWeight / range.span();
    }

    @Override
    public int devicesPerWeight() {
        return 1;
    }

    @Override
    public double conductance(double weight) {
        return range.nearest(reference(weight) + weight / scale());
    }

    @Override
    public double reference(double weight) {
        return range.minimum() + range.span() / 2;
    }
}
