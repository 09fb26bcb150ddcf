package photosynapse.experiments.run;

import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * Points in the unit cube, a row a point: where a sweep looks when it does not look everywhere.
 *
 * <p>Equal seeds give equal points. {@link #morris} and {@link #saltelli} lay their points so that the measures of
 * sensitivity named after them can be read from the results; their order is part of the design.
 */
public final class UnitDesigns {
    /** Levels of a trajectory of Morris. */
    public static final int LEVELS = 4;

    private static final int MOST_DIMENSIONS = 20;

    private final int dimensions;
    private final RandomGenerator random;

    /**
     * A designer of points.
     *
     * @param dimensions of the cube, 1 to 20
     * @param seed of the random ones
     */
    public UnitDesigns(int dimensions, long seed) {
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("a design has 1 to " + MOST_DIMENSIONS + " keys, was " + dimensions);
        }
        this.dimensions = dimensions;
        this.random = new Seeds(seed).stream("design");
    }

    /** Points drawn evenly, each by itself. */
    public double[][] random(int count) {
        double[][] points = new double[count][dimensions];
        for (double[] point : points) {
            for (int k = 0; k < dimensions; k++) {
                point[k] = random.nextDouble();
            }
        }
        return points;
    }

    /** Points of which each key has exactly one in every {@code count}-th of its range. */
    public double[][] latinHypercube(int count) {
        double[][] points = new double[count][dimensions];
        for (int k = 0; k < dimensions; k++) {
            int[] order = permutation(count);
            for (int row = 0; row < count; row++) {
                points[row][k] = (order[row] + random.nextDouble()) / count;
            }
        }
        return points;
    }

    private int[] permutation(int count) {
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            int other = random.nextInt(k + 1);
            order[k] = order[other];
            order[other] = k;
        }
        return order;
    }

    /** The first points of the Sobol sequence behind its zero. */
    public double[][] sobol(int count) {
        return sobol(count, dimensions);
    }

    private static double[][] sobol(int count, int dimensions) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(dimensions);
        sequence.nextVector();
        double[][] points = new double[count][];
        for (int row = 0; row < count; row++) {
            points[row] = sequence.nextVector();
        }
        return points;
    }

    /**
     * Trajectories of Morris: each begins anywhere on the grid of {@link #LEVELS} levels and moves every key once, in
     * random order, by two thirds of its range.
     */
    public double[][] morris(int trajectories) {
        double[][] points = new double[trajectories * (dimensions + 1)][];
        double step = LEVELS / (2.0 * (LEVELS - 1));
        for (int t = 0; t < trajectories; t++) {
            double[] at = new double[dimensions];
            for (int k = 0; k < dimensions; k++) {
                at[k] = random.nextInt(LEVELS / 2) / (LEVELS - 1.0) + (random.nextBoolean() ? step : 0);
            }
            points[t * (dimensions + 1)] = at;
            int[] order = permutation(dimensions);
            for (int move = 0; move < dimensions; move++) {
                at = at.clone();
                int key = order[move];
                at[key] += at[key] >= step - 1e-9 ? -step : step;
                points[t * (dimensions + 1) + move + 1] = at;
            }
        }
        return points;
    }

    /**
     * The design of Saltelli for indices of Sobol: for each of {@code count} rows a point A, a point B, and for each
     * key the point A with that key of B.
     */
    public double[][] saltelli(int count) {
        double[][] both = sobol(count, 2 * dimensions);
        double[][] points = new double[count * (dimensions + 2)][];
        int at = 0;
        for (double[] row : both) {
            double[] a = java.util.Arrays.copyOfRange(row, 0, dimensions);
            double[] b = java.util.Arrays.copyOfRange(row, dimensions, 2 * dimensions);
            points[at++] = a;
            points[at++] = b;
            for (int key = 0; key < dimensions; key++) {
                double[] mixed = a.clone();
                mixed[key] = b[key];
                points[at++] = mixed;
            }
        }
        return points;
    }

    /** The middle, and each key moved by plus and minus a step and half of it; the other keys stay in the middle. */
    public double[][] local(double step) {
        double[] middle = new double[dimensions];
        java.util.Arrays.fill(middle, 0.5);
        double[][] points = new double[1 + 4 * dimensions][];
        points[0] = middle;
        double[] moves = {step, -step, step / 2, -step / 2};
        for (int key = 0; key < dimensions; key++) {
            for (int move = 0; move < moves.length; move++) {
                double[] point = middle.clone();
                point[key] += moves[move];
                points[1 + 4 * key + move] = point;
            }
        }
        return points;
    }
}
