package photosynapse.network.training;

import java.util.Arrays;
import java.util.Objects;

/** Weights of one layer, inputs x outputs; immutable. */
public final class WeightMap {
    private final int inputs;
    private final int outputs;
    private final float[] weights;

    /**
     * @param inputs number of inputs
     * @param outputs number of outputs
     * @param weights outputs of one input next to each other; copied
     */
    public WeightMap(int inputs, int outputs, float[] weights) {
        if (weights.length != (long) inputs * outputs) {
            throw new IllegalArgumentException(inputs + " x " + outputs + " weights expected, got " + weights.length);
        }
        this.inputs = inputs;
        this.outputs = outputs;
        this.weights = weights.clone();
    }

    /** Number of inputs. */
    public int inputs() {
        return inputs;
    }

    /** Number of outputs. */
    public int outputs() {
        return outputs;
    }

    /** One weight. */
    public float weight(int input, int output) {
        Objects.checkIndex(input, inputs);
        Objects.checkIndex(output, outputs);
        return weights[input * outputs + output];
    }

    /** All weights, outputs of one input next to each other; a copy. */
    public float[] toArray() {
        return weights.clone();
    }

    /** Weights of all inputs to one output: for images as inputs, what the unit looks for; a copy. */
    public float[] receptiveField(int output) {
        float[] field = new float[inputs];
        for (int input = 0; input < inputs; input++) {
            field[input] = weight(input, output);
        }
        return field;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WeightMap that && outputs == that.outputs && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * outputs + Arrays.hashCode(weights);
    }
}
