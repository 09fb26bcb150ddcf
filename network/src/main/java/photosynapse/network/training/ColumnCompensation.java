package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import photosynapse.network.crossbar.NoiseStream;

/**
 * One factor a column that undoes what its weights have lost together.
 *
 * <p><i>Equation:</i> c_j = sum_i |w0_ij| / sum_i sign(w0_ij) w_ij: w0 the weights as noted, w one noisy reading now; 1
 * if nothing of the column's sign is left.
 */
final class ColumnCompensation {
    private final List<WeightMap> noted;
    private final NoiseStream noise;

    ColumnCompensation(List<WeightMap> noted, NoiseStream noise) {
        this.noted = List.copyOf(noted);
        this.noise = noise;
    }

    List<DenseValues> applied(List<DenseValues> layers) {
        if (noted.size() != layers.size()) {
            throw new IllegalArgumentException(
                    "noted weights of " + layers.size() + " layers expected, got " + noted.size());
        }
        List<DenseValues> corrected = new ArrayList<>();
        for (int k = 0; k < layers.size(); k++) {
            corrected.add(
                    scaled(layers.get(k), factors(layers.get(k), noted.get(k).toArray(), noise.split(k))));
        }
        return corrected;
    }

    private static float[] factors(DenseValues layer, float[] before, NoiseStream draws) {
        int columns = layer.outputs();
        double[] was = new double[columns];
        double[] is = new double[columns];
        float[] now = layer.weights();
        for (int i = 0; i < now.length; i++) {
            double spread = layer.isNoisy() ? Math.sqrt(layer.variances()[i]) * draws.gaussian(i) : 0;
            was[i % columns] += Math.abs(before[i]);
            is[i % columns] += Math.signum(before[i]) * (now[i] + spread);
        }
        float[] factors = new float[columns];
        for (int j = 0; j < columns; j++) {
            factors[j] = is[j] > 0 ? (float) (was[j] / is[j]) : 1;
        }
        return factors;
    }

    private static DenseValues scaled(DenseValues layer, float[] factors) {
        float[] weights = layer.weights().clone();
        float[] variances = layer.variances().clone();
        for (int i = 0; i < weights.length; i++) {
            float factor = factors[i % factors.length];
            weights[i] *= factor;
            if (layer.isNoisy()) {
                variances[i] *= factor * factor;
            }
        }
        return new DenseValues(weights, layer.biases(), variances);
    }
}
