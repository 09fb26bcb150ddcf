package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseArraySpec;
import photosynapse.network.crossbar.StateReader;
import photosynapse.network.crossbar.StateWriter;
import photosynapse.network.crossbar.WorkBlocks;

/** All layers, and one step of learning. */
final class InSituNetwork {
    private static final long FORWARD = 0;
    private static final long BACKWARD = 1;

    final List<InSituLayer> layers = new ArrayList<>();
    final int[] sizes;

    private final InSituArraySpec array;
    private final InSituOptions options;
    private final PulseGiver giver;
    private final Refresh refresh;
    private final List<Presentation> batch = new ArrayList<>();
    private double clock;

    InSituNetwork(InSituArraySpec array, InSituOptions options, int[] sizes, NoiseStream stream) {
        this.array = array;
        this.options = options;
        this.sizes = sizes.clone();
        boolean twoArrays = options.rule() instanceof UpdateRule.TwoArrays;
        int widest = 0;
        for (int k = 0; k + 1 < sizes.length; k++) {
            var spec = new PulseArraySpec(
                    sizes[k],
                    sizes[k + 1],
                    options.largestWeights().get(k),
                    array.variation(),
                    array.readNoise(),
                    array.stuckFraction());
            InSituLayer layer = new InSituLayer(array.device(), spec, twoArrays, stream.split(2L * k));
            layer.start(stream.split(2L * k + 1));
            layers.add(layer);
            widest = Math.max(widest, layer.slow.width());
        }
        this.giver = new PulseGiver(options.rule(), stream.split(-1));
        this.refresh = new Refresh(array.refresh(), layers, stream.split(-2));
        for (int b = 0; b < options.rule().batchSize(); b++) {
            batch.add(new Presentation(sizes, Math.max(widest, sizes[0])));
        }
    }

    /** Simulated time so far (s). */
    double clock() {
        return clock;
    }

    /**
     * Learns from images.
     *
     * @param images to learn from
     * @param chosen indices of the images
     * @param first number of the first of them since the start of training
     * @param rate learning rate
     * @return how many were recognised before the step
     */
    int learn(LabelledImages images, int[] chosen, long first, double rate) {
        if (chosen.length > 1) {
            layers.stream().skip(1).forEach(InSituLayer::snapshot);
        }
        int threads = chosen.length > 1 ? options.threads() : 1;
        int[] right = new int[chosen.length];
        WorkBlocks.runBriefly(chosen.length, threads, (from, to) -> {
            for (int b = from; b < to; b++) {
                images.fill(chosen[b], batch.get(b).values[0], 0);
                right[b] = present(batch.get(b), images.label(chosen[b]), first + b, b, chosen.length == 1) ? 1 : 0;
            }
        });
        double duration = chosen.length * array.presentation();
        clock += duration;
        for (int k = 0; k < layers.size(); k++) {
            layers.get(k).rest(duration);
            giver.update(k, layers.get(k), new PulseGiver.Work(batch, chosen.length, first, rate), threads);
        }
        clock += refresh.afterImages(first, chosen.length, options.threads());
        int sum = 0;
        for (int one : right) {
            sum += one;
        }
        return sum;
    }

    /** Forward and back; whether the image was recognised. An image alone needs the weights of its own inputs only. */
    private boolean present(Presentation image, int label, long number, int place, boolean alone) {
        double after = place * array.presentation();
        for (int k = 0; k < layers.size(); k++) {
            InSituLayer layer = layers.get(k);
            layer.forward(image, k, after, layer.noise.split(2 * number + FORWARD));
            if (k + 1 < layers.size()) {
                rectify(image.values[k + 1]);
            }
        }
        boolean right = image.judge(label) == label;
        for (int k = layers.size() - 1; k > 0; k--) {
            InSituLayer layer = layers.get(k);
            if (alone) {
                layer.snapshot(image, k);
            }
            layer.backward(
                    image.errors[k], image.values[k], image.errors[k - 1], layer.noise.split(2 * number + BACKWARD));
        }
        return right;
    }

    private static void rectify(float[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(0, values[i]);
        }
    }

    /** Layers as they would be read now. */
    List<DenseValues> values() {
        List<DenseValues> values = new ArrayList<>();
        for (InSituLayer layer : layers) {
            float[] weights = new float[layer.rows * layer.columns];
            layer.slow.weights(weights);
            float[] biases = new float[layer.columns];
            if (layer.slow.isNoisy()) {
                float[] variances = new float[weights.length];
                layer.slow.variances(variances);
                values.add(new DenseValues(weights, biases, variances));
            } else {
                values.add(new DenseValues(weights, biases));
            }
        }
        return values;
    }

    /** Layers as they would be read now through lines that have resistance, tile by tile. */
    List<DenseValues> values(ReadoutSpec readout) {
        return readout.lines().isNone()
                ? values()
                : layers.stream().map(layer -> layer.throughLines(readout)).toList();
    }

    /** Pulses that write all weights as they are into empty cells. */
    long pulsesToWrite() {
        long pulses = 0;
        for (InSituLayer layer : layers) {
            double step = layer.step;
            for (int i = 0; i < layer.rows * layer.columns; i++) {
                float weight = layer.slow.weight(i / layer.columns, i % layer.columns);
                pulses += Math.round(Math.abs(weight) / step);
            }
        }
        return pulses;
    }

    void save(StateWriter writer) {
        writer.put(clock);
        layers.forEach(layer -> layer.save(writer));
    }

    void restore(StateReader reader) {
        clock = reader.nextDouble();
        layers.forEach(layer -> layer.restore(reader));
    }
}
