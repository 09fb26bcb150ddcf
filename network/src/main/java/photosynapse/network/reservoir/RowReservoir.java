package photosynapse.network.reservoir;

import java.util.List;
import photosynapse.network.metrics.ConfusionMatrix;
import photosynapse.network.training.LabelledImages;

/**
 * Recognises images row by row: each row is cut into streams of a few bits, each stream drives one device, and a linear
 * read-out sees what all devices hold.
 *
 * <p><i>Limits:</i> pixels become bits at a threshold; devices rest long enough between images to have forgotten the
 * last one, or are erased.
 */
public final class RowReservoir {
    private final List<PulseCodes> conditions;
    private final int bits;
    private final boolean bothWays;
    private final int columns;
    private final float threshold;

    /**
     * Devices side by side see the same streams under different conditions.
     *
     * @param conditions what a device holds after a stream, one entry a condition, all of as many bits
     * @param columns pixels of a row
     * @param bothWays whether images are also read column by column, by as many devices again; images must be square
     * @param threshold grey level from which a pixel is a 1, 0 to 1
     */
    public RowReservoir(List<PulseCodes> conditions, int columns, boolean bothWays, float threshold) {
        this.conditions = List.copyOf(conditions);
        if (this.conditions.isEmpty()) {
            throw new IllegalArgumentException("at least one condition is needed");
        }
        this.bits = this.conditions.get(0).bits();
        this.columns = columns;
        this.bothWays = bothWays;
        this.threshold = threshold;
        for (PulseCodes codes : this.conditions) {
            if (codes.bits() != bits || columns < bits) {
                throw new IllegalArgumentException("all streams must have " + bits + " bits, and rows of " + columns
                        + " pixels at least as many; one has " + codes.bits());
            }
        }
    }

    /** Devices that read one image. */
    public int deviceCount(int pixelCount) {
        return streamsPerWay(pixelCount) * conditions.size() * (bothWays ? 2 : 1);
    }

    private int streamsPerWay(int pixelCount) {
        return pixelCount / columns * ((columns + bits - 1) / bits);
    }

    /** What all devices hold after an image. */
    public double[] features(float[] pixels) {
        int streams = streamsPerWay(pixels.length);
        double[] features = new double[deviceCount(pixels.length)];
        int next = 0;
        for (int way = 0; way < (bothWays ? 2 : 1); way++) {
            for (int stream = 0; stream < streams; stream++) {
                int code = code(pixels, stream, way == 1);
                for (PulseCodes codes : conditions) {
                    features[next++] = codes.change(code);
                }
            }
        }
        return features;
    }

    private int code(float[] pixels, int stream, boolean acrossRows) {
        int perLine = (columns + bits - 1) / bits;
        int line = stream / perLine;
        int from = stream % perLine * bits;
        int code = 0;
        for (int k = from; k < from + bits; k++) {
            int pixel = acrossRows ? k * columns + line : line * columns + k;
            boolean lit = k < columns && pixels[pixel] >= threshold;
            code = code << 1 | (lit ? 1 : 0);
        }
        return code;
    }

    /** Learns the read-out from images and judges others. */
    public ConfusionMatrix recognise(LabelledImages train, LabelledImages test, double penalty) {
        int classes = train.classCount();
        RidgeReadout readout = new RidgeReadout(deviceCount(train.pixelCount()), classes);
        float[] pixels = new float[train.pixelCount()];
        for (int image = 0; image < train.size(); image++) {
            train.fill(image, pixels, 0);
            double[] wanted = new double[classes];
            wanted[train.label(image)] = 1;
            readout.add(features(pixels), wanted);
        }
        double[][] weights = readout.solve(penalty);
        int[] truths = new int[test.size()];
        int[] answers = new int[test.size()];
        for (int image = 0; image < test.size(); image++) {
            test.fill(image, pixels, 0);
            double[] outputs = RidgeReadout.apply(weights, features(pixels));
            truths[image] = test.label(image);
            for (int k = 1; k < classes; k++) {
                answers[image] = outputs[k] > outputs[answers[image]] ? k : answers[image];
            }
        }
        return ConfusionMatrix.of(classes, truths, answers);
    }
}
