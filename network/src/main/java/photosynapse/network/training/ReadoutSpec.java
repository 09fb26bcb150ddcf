package photosynapse.network.training;

import java.util.Objects;
import photosynapse.network.crossbar.Converters;
import photosynapse.network.crossbar.LineResistance;

/**
 * How arrays are read for answers.
 *
 * @param converters at the edges of every tile; full scales are those of the images shown for calibration
 * @param tileRows rows of a tile, at most; the parts of a longer column are added after conversion
 * @param lines resistance of the lines of a tile, to first order; only arrays of known conductance can have some
 * @param compensated whether each column's output is multiplied by one number that undoes what it has lost since its
 *     weights were noted
 */
public record ReadoutSpec(Converters converters, int tileRows, LineResistance lines, boolean compensated) {

    /** One array a layer, exact converters, lines without resistance, no compensation. */
    public static final ReadoutSpec PLAIN =
            new ReadoutSpec(Converters.EXACT, Integer.MAX_VALUE, LineResistance.NONE, false);

    public ReadoutSpec {
        Objects.requireNonNull(converters, "converters");
        Objects.requireNonNull(lines, "lines");
        if (tileRows < 1) {
            throw new IllegalArgumentException("rows of a tile must be at least 1, were " + tileRows);
        }
    }

    /** The same read-out with or without compensation. */
    public ReadoutSpec compensated(boolean other) {
        return new ReadoutSpec(converters, tileRows, lines, other);
    }
}
