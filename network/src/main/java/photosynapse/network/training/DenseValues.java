package photosynapse.network.training;

import java.util.Arrays;
import photosynapse.network.crossbar.NoiseStream;

/**
 * One layer as numbers: y = x W + b, with noise of variance x^2 V on each output if V is given.
 *
 * <p><i>Shapes:</i> W and V inputs x outputs, outputs of one input next to each other; not modified.
 */
public final class DenseValues {
    private final int inputs;
    private final int outputs;
    private final float[] weights;
    private final float[] biases;
    private final float[] variances;
    /** W and V by input: loops over parts of one array stay scalar. */
    private final float[][] weightRows;

    private final float[][] varianceRows;

    /** A layer with noise of the given variances of single weights. */
    public DenseValues(float[] weights, float[] biases, float[] variances) {
        this.outputs = biases.length;
        this.inputs = weights.length / outputs;
        this.weights = weights;
        this.biases = biases;
        this.variances = variances;
        this.weightRows = rows(weights);
        this.varianceRows = rows(variances);
    }

    private float[][] rows(float[] matrix) {
        float[][] rows = new float[matrix.length / outputs][];
        Arrays.setAll(rows, i -> Arrays.copyOfRange(matrix, i * outputs, (i + 1) * outputs));
        return rows;
    }

    /** A layer without noise. */
    public DenseValues(float[] weights, float[] biases) {
        this(weights, biases, new float[0]);
    }

    int inputs() {
        return inputs;
    }

    int outputs() {
        return outputs;
    }

    /** W itself, not to be modified. */
    float[] weights() {
        return weights;
    }

    /** b itself, not to be modified. */
    float[] biases() {
        return biases;
    }

    /** V itself, empty without noise; not to be modified. */
    float[] variances() {
        return variances;
    }

    boolean isNoisy() {
        return variances.length > 0;
    }

    /** Memory of one thread for readings of layers up to a size. */
    public static final class Memory {
        private final float[] squares;
        private final float[] variances;

        /**
         * Memory for layers.
         *
         * @param widest most inputs or outputs of a layer
         */
        public Memory(int widest) {
            squares = new float[widest];
            variances = new float[widest];
        }
    }

    /**
     * Reads the layer, with noise if it is noisy: one draw an output, of the variance of the sum.
     *
     * @param x inputs, not modified
     * @param y outputs, written
     * @param memory used again
     * @param draws stream of the noise
     * @param first index of the first draw
     */
    public void read(float[] x, float[] y, Memory memory, NoiseStream draws, long first) {
        apply(x, y);
        if (isNoisy()) {
            for (int i = 0; i < inputs; i++) {
                memory.squares[i] = x[i] * x[i];
            }
            variance(memory.squares, memory.variances);
            for (int j = 0; j < outputs; j++) {
                y[j] += (float) (Math.sqrt(memory.variances[j]) * draws.gaussian(first + j));
            }
        }
    }

    /** Adds x W + b to a zeroed or unwritten output; zeros of x cost nothing. */
    void apply(float[] x, float[] y) {
        System.arraycopy(biases, 0, y, 0, outputs);
        accumulate(weightRows, 0, inputs, x, y);
    }

    /** Variance of each output for an input whose squares are given. */
    void variance(float[] squares, float[] variance) {
        Arrays.fill(variance, 0, outputs, 0);
        accumulate(varianceRows, 0, inputs, squares, variance);
    }

    /** As {@link #apply} for the inputs of a tile, added to what is there. */
    void addTile(int from, int to, float[] x, float[] y) {
        accumulate(weightRows, from, to, x, y);
    }

    /** Variance of each output for the inputs of a tile, added to what is there; nothing without noise. */
    void addTileVariance(int from, int to, float[] x, float[] variance) {
        for (int i = from; i < to && isNoisy(); i++) {
            if (x[i] != 0) {
                add(x[i] * x[i], varianceRows[i], variance);
            }
        }
    }

    private static void accumulate(float[][] rows, int from, int to, float[] x, float[] y) {
        for (int i = from; i < to; i++) {
            if (x[i] != 0) {
                add(x[i], rows[i], y);
            }
        }
    }

    private static void add(float factor, float[] row, float[] y) {
        for (int j = 0; j < row.length; j++) {
            y[j] += factor * row[j];
        }
    }
}
