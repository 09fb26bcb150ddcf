package photosynapse.network.training;

import java.util.Arrays;
import photosynapse.network.crossbar.Converters;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.WorkBlocks;
import photosynapse.network.dl4j.PatchShape;
import photosynapse.network.metrics.ConfusionMatrix;

/** A network in tiles of limited height, with converters at their edges. Hidden layers are rectified. */
final class TiledInference {
    private final TiledNetwork network;
    private final Converters converters;
    private final int tileRows;
    private final NoiseStream noise;
    private final float[] inputScale;
    private final float[] outputScale;

    /**
     * @param network layers and where they stand
     * @param spec converters and tiles
     * @param noise stream of the reading
     * @param calibration images from which full scales are taken, the largest input and partial sum of each layer
     * @param count how many of them
     */
    TiledInference(TiledNetwork network, ReadoutSpec spec, NoiseStream noise, LabelledImages calibration, int count) {
        this.network = network;
        this.converters = spec.converters();
        this.tileRows = spec.tileRows();
        this.noise = noise;
        inputScale = new float[network.layers().size()];
        outputScale = new float[network.layers().size()];
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
        private final float[] inputs = new float[network.layers().size()];
        private final float[] outputs = new float[network.layers().size()];

        Pass(boolean calibrates) {
            this.calibrates = calibrates;
        }

        int run(LabelledImages images, int image) {
            float[] x = new float[images.pixelCount()];
            images.fill(image, x, 0);
            for (int k = 0; k < network.layers().size(); k++) {
                NoiseStream draws = noise.split(k).split(image);
                if (k < network.convolutions().size()) {
                    x = convolution(k, x, draws);
                } else {
                    x = layer(k, x, draws);
                    for (int j = 0; j < x.length && k < network.layers().size() - 1; j++) {
                        x[j] = Math.max(0, x[j]);
                    }
                }
            }
            int best = 0;
            for (int j = 1; j < x.length; j++) {
                best = x[j] > x[best] ? j : best;
            }
            return best;
        }

        /** All places of a stack of images, rectified, the largest of 2 x 2 kept; gives a stack, one image a kernel. */
        private float[] convolution(int k, float[] stack, NoiseStream draws) {
            PatchShape shape = network.convolutions().get(k);
            int columns = shape.outColumns() / 2;
            int places = shape.outRows() / 2 * columns;
            float[] pooled = new float[network.layers().get(k).outputs() * places];
            float[] patch = new float[shape.length()];
            for (int top = 0; top < shape.outRows(); top++) {
                for (int left = 0; left < shape.outColumns(); left++) {
                    shape.cut(stack, top, left, patch);
                    float[] y = layer(k, patch, draws.split((long) top * shape.outColumns() + left));
                    int place = top / 2 * columns + left / 2;
                    for (int j = 0; j < y.length; j++) {
                        pooled[j * places + place] = Math.max(pooled[j * places + place], y[j]);
                    }
                }
            }
            return pooled;
        }

        /** Outputs of a layer; inputs are converted in place. */
        private float[] layer(int k, float[] x, NoiseStream draws) {
            DenseValues layer = network.layers().get(k);
            for (int i = 0; i < x.length; i++) {
                inputs[k] = Math.max(inputs[k], x[i]);
                x[i] = calibrates ? x[i] : converters.input(x[i], inputScale[k]);
            }
            float[] y = layer.biases().clone();
            float[] sums = new float[y.length];
            float[] variances = new float[y.length];
            for (int from = 0; from < layer.inputs(); from += Math.min(tileRows, layer.inputs())) {
                int to = (int) Math.min((long) from + tileRows, layer.inputs());
                Arrays.fill(sums, 0);
                Arrays.fill(variances, 0);
                layer.addTile(from, to, x, sums);
                layer.addTileVariance(from, to, x, variances);
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
    }
}
