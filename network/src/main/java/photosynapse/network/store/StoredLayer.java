package photosynapse.network.store;

import java.util.List;
import java.util.Objects;
import photosynapse.network.training.WeightMap;

/**
 * One dense layer.
 *
 * @param weights inputs x outputs
 * @param biases one an output
 * @param rectified whether what is below 0 becomes 0
 * @param largestWeight weight that a pair of devices at the end of its window stands for
 */
public record StoredLayer(WeightMap weights, List<Float> biases, boolean rectified, double largestWeight) {

    public StoredLayer {
        Objects.requireNonNull(weights, "weights");
        biases = List.copyOf(biases);
        if (biases.size() != weights.outputs()) {
            throw new IllegalArgumentException(weights.outputs() + " biases expected, got " + biases.size());
        }
        if (!(largestWeight > 0) || Double.isInfinite(largestWeight)) {
            throw new IllegalArgumentException("largest weight must be positive and finite, was " + largestWeight);
        }
    }
}
