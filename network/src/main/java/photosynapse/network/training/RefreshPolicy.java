package photosynapse.network.training;

import photosynapse.device.units.In;

/** How pairs that light has filled on both sides are emptied again. */
public sealed interface RefreshPolicy {

    /** Never. */
    record Never() implements RefreshPolicy {}

    /**
     * From time to time: read the weight, erase what the gate covers, write the weight again into one side.
     *
     * @param everyImages images between two refreshes
     * @param scope what one gate covers; all that it covers is erased together
     * @param fullness share of the window; a gate acts when the emptier side of one of its pairs is fuller than this
     * @param eraseDuration time of an erase (s)
     * @param left share of the stored charge that an erase leaves
     */
    record Periodic(
            int everyImages,
            EraseScope scope,
            double fullness,
            @In("s") double eraseDuration,
            double left) implements RefreshPolicy {
        public Periodic {
            if (everyImages < 1) {
                throw new IllegalArgumentException("images between refreshes must be at least 1, was " + everyImages);
            }
            if (!(fullness >= 0 && fullness <= 1) || !(left >= 0 && left < 1)) {
                throw new IllegalArgumentException(
                        "fullness must be 0 to 1 and what is left 0 to below 1, got " + fullness + " and " + left);
            }
            if (!(eraseDuration >= 0) || Double.isInfinite(eraseDuration)) {
                throw new IllegalArgumentException("time of an erase must be >= 0 s, was " + eraseDuration);
            }
        }
    }

    /** What one gate covers. */
    enum EraseScope {
        /** Both devices of one weight. */
        CELL,
        /** All devices of one input. */
        ROW,
        /** All devices of the layer. */
        ARRAY
    }
}
