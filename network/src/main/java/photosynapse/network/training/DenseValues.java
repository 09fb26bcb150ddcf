package photosynapse.network.training;

import java.util.Arrays;

/**
 * One layer as numbers: y = x W + b, with noise of variance x^2 V on each output if V is given.
 *
 * <p><i>Shapes:</i> W and V inputs x outputs, outputs of one input next to each other; not copied, not modified.
 */
final class DenseValues {
    private final int inputs;
    private final int outputs;
    private final float[] weights;
    private final float[] biases;
    private final float[] variances;

    /** A layer with noise of the given variances of single weights. */
    DenseValues(float[] weights, float[] biases, float[] variances) {
        this.outputs = biases.length;
        this.inputs = weights.length / outputs;
        this.weights = weights;
        this.biases = biases;
        this.variances = variances;
    }

    /** A layer without noise. */
    DenseValues(float[] weights, float[] biases) {
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

    /** Adds x W + b to a zeroed or unwritten output; zeros of x cost nothing. */
    void apply(float[] x, float[] y) {
        System.arraycopy(biases, 0, y, 0, outputs);
        accumulate(weights, x, y);
    }

    /** Variance of each output for an input whose squares are given. */
    void variance(float[] squares, float[] variance) {
        Arrays.fill(variance, 0, outputs, 0);
        accumulate(variances, squares, variance);
    }

    private void accumulate(float[] matrix, float[] x, float[] y) {
        int count = outputs;
        for (int i = 0; i < inputs; i++) {
            float factor = x[i];
            if (factor != 0) {
                int row = i * count;
                for (int j = 0; j < count; j++) {
                    y[j] += factor * matrix[row + j];
                }
            }
        }
    }
}
