package photosynapse.network.crossbar;

/**
 * How cells differ from the nominal device and from pulse to pulse; all spreads are standard deviations relative to the
 * mean.
 *
 * @param gainSpread of the answer to light from cell to cell; log-normal with mean 1
 * @param pulseSpread of the answer to light from pulse to pulse; log-normal with mean 1
 * @param retentionSpread of the pace at which cells forget: all that happens to a cell in the dark takes place faster
 *     or slower by one factor; log-normal with mean 1
 * @param darkSpread of the dark conductance from cell to cell; normal
 * @param deadFraction share of cells that do not answer to light at all
 */
public record DeviceVariation(
        double gainSpread, double pulseSpread, double retentionSpread, double darkSpread, double deadFraction) {

    /** All cells equal, all pulses equal. */
    public static final DeviceVariation NONE = new DeviceVariation(0, 0, 0, 0, 0);

    /** Largest spread that the model is meant for. */
    public static final double LARGEST_SPREAD = 1;

    public DeviceVariation {
        require("gain spread", gainSpread, LARGEST_SPREAD);
        require("pulse spread", pulseSpread, LARGEST_SPREAD);
        require("retention spread", retentionSpread, LARGEST_SPREAD);
        require("dark spread", darkSpread, LARGEST_SPREAD);
        require("fraction of dead cells", deadFraction, 1);
    }

    private static void require(String name, double value, double maximum) {
        if (!(value >= 0 && value <= maximum)) {
            throw new IllegalArgumentException(name + " must be 0 to " + maximum + ", was " + value);
        }
    }
}
