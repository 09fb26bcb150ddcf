package photosynapse.network.reservoir;

import java.util.Objects;
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
    private final PulseCodes codes;
    private final int columns;
    private final float threshold;

    /**
     * @param codes what a device holds after a stream
     * @param columns pixels of a row
     * @param threshold grey level from which a pixel is a 1, 0 to 1
     */
    public RowReservoir(PulseCodes codes, int columns, float threshold) {
        this.codes = Objects.requireNonNull(codes, "codes");
        this.columns = columns;
        this.threshold = threshold;
        if (columns < codes.bits()) {
            throw new IllegalArgumentException("rows of " + columns + " pixels are shorter than a stream of "
                    + codes.bits() + " bits");
        }
    }

    /** Devices that read one image. */
    public int deviceCount(int pixelCount) {
        int perRow = (columns + codes.bits() - 1) / codes.bits();
        return pixelCount / columns * perRow;
    }

    /** What all devices hold after an image. */
    public double[] features(float[] pixels) {
        int perRow = (columns + codes.bits() - 1) / codes.bits();
        double[] features = new double[deviceCount(pixels.length)];
        for (int device = 0; device < features.length; device++) {
            int row = device / perRow;
            int from = device % perRow * codes.bits();
            int code = 0;
            for (int k = from; k < from + codes.bits(); k++) {
                boolean lit = k < columns && pixels[row * columns + k] >= threshold;
                code = code << 1 | (lit ? 1 : 0);
            }
            features[device] = codes.change(code);
        }
        return features;
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
