package photosynapse.experiments.plot;

import java.util.function.DoubleConsumer;

/** Collects the numbers that an axis must show and decides how far it goes. */
final class AxisRange implements DoubleConsumer {
    private static final double RIM = 0.04;

    private final Axis axis;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    AxisRange(Axis axis) {
        this.axis = axis;
    }

    @Override
    public void accept(double value) {
        if (Double.isFinite(value) && (!axis.isLogarithmic() || value > 0)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
    }

    /**
     * Ends of the axis in SI as {@code {low, high}}.
     *
     * @param rim part of the length that is added where data would touch the end
     * @param headroom part of the length that is added at the upper end, for a legend
     */
    double[] ends(double rim, double headroom) {
        if (axis.limits() instanceof Axis.Limits.Fixed fixed) {
            return new double[] {fixed.from(), fixed.to()};
        }
        if (axis.limits() instanceof Axis.Limits.Including including) {
            accept(including.value());
        }
        if (low > high) {
            return axis.isLogarithmic() ? new double[] {0.1, 10} : new double[] {0, 1};
        }
        return axis.isLogarithmic() ? logarithmic(rim, headroom) : linear(rim, headroom);
    }

    private double[] linear(double rim, double headroom) {
        double span = high - low;
        if (span <= Math.max(Math.abs(high), Math.abs(low)) * 1e-9) {
            double half = high == 0 ? 1 : Math.abs(high) * 0.05;
            return new double[] {low - half, high + half};
        }
        boolean fromZero = low >= 0 && low <= RIM * high;
        boolean toZero = high <= 0 && high >= RIM * low;
        double start = fromZero ? 0 : low - rim * span;
        double end = toZero ? headroom * span : high + (rim + headroom) * span;
        return new double[] {start, end};
    }

    private double[] logarithmic(double rim, double headroom) {
        double ratio = Math.max(high / low, 1.2);
        return new double[] {low / StrictMath.pow(ratio, rim), high * StrictMath.pow(ratio, rim + headroom)};
    }
}
