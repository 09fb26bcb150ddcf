package photosynapse.experiments.plot;

import java.util.Optional;
import photosynapse.experiments.result.Column;

/**
 * One curve or set of points: two columns of equal length in SI.
 *
 * <p>A number that is NaN or infinite breaks the curve; on a logarithmic axis so does one that is not positive.
 *
 * @param name for the legend, may hold {@code _{index}}; empty: not in the legend
 * @param x numbers along the horizontal axis
 * @param y numbers along the vertical axis
 * @param look symbols or line, and colour
 * @param spread lower and upper end at each point: a band about a line, bars at symbols
 * @param extrapolatedFrom from this x on the line is drawn as extrapolated; infinite: nowhere
 */
public record Series(String name, Column x, Column y, Look look, Optional<Spread> spread, double extrapolatedFrom) {

    /**
     * Lower and upper end at each point, in SI.
     *
     * @param low lower ends
     * @param high upper ends
     */
    public record Spread(Column low, Column high) {}

    public Series {
        requireLength(x, y, name);
        spread.ifPresent(s -> {
            requireLength(x, s.low(), name);
            requireLength(x, s.high(), name);
        });
        if (Double.isNaN(extrapolatedFrom)) {
            throw new IllegalArgumentException("series " + name + " is extrapolated from NaN; infinite means nowhere");
        }
    }

    private static void requireLength(Column x, Column other, String name) {
        if (x.size() != other.size()) {
            throw new IllegalArgumentException("series " + name + ": column " + x.name() + " has " + x.size()
                    + " rows, column " + other.name() + " has " + other.size());
        }
    }

    /** A series without spread, nothing extrapolated. */
    public static Series of(String name, Column x, Column y, Look look) {
        return new Series(name, x, y, look, Optional.empty(), Double.POSITIVE_INFINITY);
    }

    /** A copy with lower and upper ends. */
    public Series withSpread(Column low, Column high) {
        return new Series(name, x, y, look, Optional.of(new Spread(low, high)), extrapolatedFrom);
    }

    /** A copy whose line is drawn as extrapolated from this x on. */
    public Series extrapolatedFrom(double from) {
        return new Series(name, x, y, look, spread, from);
    }

    /** A copy with the magnitudes of y, as currents are drawn. */
    public Series magnitude() {
        double[] values = y.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.abs(values[i]);
        }
        return new Series(name, x, new Column(y.name(), values), look, spread, extrapolatedFrom);
    }
}
