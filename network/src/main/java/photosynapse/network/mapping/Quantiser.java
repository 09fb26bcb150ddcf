package photosynapse.network.mapping;

import java.util.Arrays;

/** Rounds to the nearest of a list of levels; of two equally near ones the lower is taken. */
public final class Quantiser {
    private final double[] levels;

    private Quantiser(double[] levels) {
        this.levels = levels;
    }

    /**
     * Rounds to the given levels.
     *
     * @param levels strictly increasing, at least one; copied
     */
    public static Quantiser ofLevels(double[] levels) {
        if (levels.length == 0) {
            throw new IllegalArgumentException("a quantiser needs at least one level");
        }
        for (int i = 0; i < levels.length; i++) {
            if (!Double.isFinite(levels[i]) || (i > 0 && levels[i] <= levels[i - 1])) {
                throw new IllegalArgumentException(
                        "levels must be finite and strictly increasing, level " + i + " was " + levels[i]);
            }
        }
        return new Quantiser(levels.clone());
    }

    /**
     * Rounds to levels at equal distances, both ends of the window included.
     *
     * @param range the window
     * @param levelCount number of levels, at least 2
     */
    public static Quantiser uniform(ConductanceRange range, int levelCount) {
        if (levelCount < 2) {
            throw new IllegalArgumentException("a uniform quantiser needs at least 2 levels, got " + levelCount);
        }
        double[] levels = new double[levelCount];
        for (int i = 0; i < levelCount; i++) {
            levels[i] = range.minimum() + range.span() * i / (levelCount - 1);
        }
        return ofLevels(levels);
    }

    /** Number of levels. */
    public int levelCount() {
        return levels.length;
    }

    /** Value of a level, counted from 0. */
    public double level(int index) {
        return levels[index];
    }

    /** Index of the level nearest to a value; values outside go to the first or last. */
    public int nearestIndex(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("a value to be rounded must be a number, was NaN");
        }
        int found = Arrays.binarySearch(levels, value);
        if (found >= 0) {
            return found;
        }
        int above = -found - 1;
        if (above == 0) {
            return 0;
        }
        if (above == levels.length) {
            return levels.length - 1;
        }
        return value - levels[above - 1] <= levels[above] - value ? above - 1 : above;
    }

    /** The level nearest to a value. */
    public double nearest(double value) {
        return levels[nearestIndex(value)];
    }
}
