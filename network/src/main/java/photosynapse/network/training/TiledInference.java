package photosynapse.network.training;

import java.util.Arrays;
import java.util.List;
import photosynapse.network.crossbar.Converters;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.WorkBlocks;
import photosynapse.network.metrics.ConfusionMatrix;

/** A network in tiles of limited height, with converters at their edges. Hidden layers are rectified. */
final class TiledInference {
    private final List<DenseValues> layers;
    private final Converters converters;
    private final int tileRows;
    private final NoiseStream noise;
    private final float[] inputScale;
    private final float[] outputScale;

    /**
     * @param layers weights, and variances if readings are noisy
     * @param spec converters and tiles
     * @param noise stream of the reading
     * @param calibration images from which full scales are taken, the largest input and partial sum of each layer
     * @param count how many of them
     */
    TiledInference(
            List<DenseValues> layers, ReadoutSpec spec, NoiseStream noise, LabelledImages calibration, int count) {
        this.layers = List.copyOf(layers);
        this.converters = spec.converters();
        this.tileRows = spec.tileRows();
        this.noise = noise;
        inputScale = new float[layers.size()];
        outputScale = new float[layers.size()];
        Pass pass = new Pass(true);
        for (int image = 0; image < count; image++) {
            pass.run(calibration, image);
        }
        System.arraycopy(pass.inputs, 0, inputScale, 0, inputScale.length);
        System.arraycopy(pass.outputs, 0, outputScale, 0, outputScale.length);
    }

    ConfusionMatrix confusion(LabelledImages images, int threads) {
        int[] truths = new int[images.size()];
        int[] answers = new int[images.size()];
        WorkBlocks.run(images.size(), threads, (from, to) -> {
            Pass pass = new Pass(false);
            for (int image = from; image < to; image++) {
                truths[image] = images.label(image);
                answers[image] = pass.run(images, image);
            }
        });
        return ConfusionMatrix.of(images.classCount(), truths, answers);
    }

    /** Memory of one thread; when it calibrates, nothing is converted and the largest values are noted. */
    private final class Pass {
        private final boolean calibrates;
        private final float[] inputs = new float[layers.size()];
        private final float[] outputs = new float[layers.size()];
        private float[] x;

        Pass(boolean calibrates) {
            this.calibrates = calibrates;
        }

        int run(LabelledImages images, int image) {
            x = new float[images.pixelCount()];
            images.fill(image, x, 0);
            for (int k = 0; k < layers.size(); k++) {
                float[] y = layer(k, image);
                for (int j = 0; j < y.length && k < layers.size() - 1; j++) {
                    y[j] = Math.max(0, y[j]);
                }
                x = y;
            }
            int best = 0;
            for (int j = 1; j < x.length; j++) {
                best = x[j] > x[best] ? j : best;
            }
            return best;
        }

        private float[] layer(int k, int image) {
            DenseValues layer = layers.get(k);
            for (int i = 0; i < x.length; i++) {
                inputs[k] = Math.max(inputs[k], x[i]);
                x[i] = calibrates ? x[i] : converters.input(x[i], inputScale[k]);
            }
            float[] y = layer.biases().clone();
            float[] sums = new float[y.length];
            float[] variances = new float[y.length];
            NoiseStream draws = noise.split(k).split(image);
            for (int from = 0; from < layer.inputs(); from += Math.min(tileRows, layer.inputs())) {
                int to = (int) Math.min((long) from + tileRows, layer.inputs());
                tile(layer, from, to, sums, variances);
                for (int j = 0; j < y.length; j++) {
                    long place = (long) from * y.length + j;
                    float noisy = sums[j]
                            + (variances[j] == 0 ? 0 : (float) (Math.sqrt(variances[j]) * draws.gaussian(place)));
                    outputs[k] = Math.max(outputs[k], Math.abs(noisy));
                    y[j] += calibrates ? noisy : converters.output(noisy, outputScale[k]);
                }
            }
            return y;
        }

        private void tile(DenseValues layer, int from, int to, float[] sums, float[] variances) {
            Arrays.fill(sums, 0);
            Arrays.fill(variances, 0);
            layer.addTile(from, to, x, sums);
            if (layer.isNoisy()) {
                float[] squares = new float[x.length];
                for (int i = from; i < to; i++) {
                    squares[i] = x[i] * x[i];
                }
                layer.addTileVariance(from, to, squares, variances);
            }
        }
    }
}
