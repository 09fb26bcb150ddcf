package photosynapse.network.training;

import java.util.Objects;
import photosynapse.network.crossbar.Converters;

/**
 * How arrays are read for answers.
 *
 * @param converters at the edges of every tile; full scales are those of the images shown for calibration
 * @param tileRows rows of a tile, at most; the parts of a longer column are added after conversion
 * @param compensated whether each column's output is multiplied by one number that undoes what it has lost since its
 *     weights were noted
 */
public record ReadoutSpec(Converters converters, int tileRows, boolean compensated) {

    /** One array a layer, exact converters, no compensation. */
    public static final ReadoutSpec PLAIN = new ReadoutSpec(Converters.EXACT, Integer.MAX_VALUE, false);

    public ReadoutSpec {
        Objects.requireNonNull(converters, "converters");
        if (tileRows < 1) {
            throw new IllegalArgumentException("rows of a tile must be at least 1, were " + tileRows);
        }
    }
}
