package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.network.training.WeightMap;

/**
 * A digit that somebody drew, as a network of black and white images sees it, and what it answers.
 *
 * <p>As in the images that it learned from: the ink is scaled to a box of 20 x 20 with its proportions kept, and
 * centred by its mass.
 */
final class DrawnDigit {
    private static final int SIDE = 28;
    private static final double INK = 0.5;

    private DrawnDigit() {}

    /** The picture without its margin; what has no ink is blank. */
    static float[] centred(List<Double> pixels, int margin) {
        if (pixels.size() != SIDE * SIDE) {
            throw new IllegalArgumentException("a digit has " + SIDE * SIDE + " pixels, got " + pixels.size());
        }
        int side = SIDE - 2 * margin;
        float[] image = new float[side * side];
        int top = SIDE;
        int bottom = -1;
        int left = SIDE;
        int right = -1;
        for (int k = 0; k < pixels.size(); k++) {
            if (pixels.get(k) >= INK) {
                top = Math.min(top, k / SIDE);
                bottom = Math.max(bottom, k / SIDE);
                left = Math.min(left, k % SIDE);
                right = Math.max(right, k % SIDE);
            }
        }
        if (bottom < 0) {
            return image;
        }
        double scale = Math.max(bottom - top + 1, right - left + 1) / (double) side;
        double[] shift = shift(pixels, scale, new double[] {(top + bottom) / 2.0, (left + right) / 2.0});
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                double y = (top + bottom) / 2.0 + (row - (side - 1) / 2.0 + shift[0]) * scale;
                double x = (left + right) / 2.0 + (column - (side - 1) / 2.0 + shift[1]) * scale;
                image[row * side + column] = at(pixels, y, x) >= INK ? 1 : 0;
            }
        }
        return image;
    }

    /** From the middle of the box to that of the ink, in pixels of the scaled picture; at most four. */
    private static double[] shift(List<Double> pixels, double scale, double[] middle) {
        double sum = 0;
        double rows = 0;
        double columns = 0;
        for (int k = 0; k < pixels.size(); k++) {
            double ink = pixels.get(k) >= INK ? 1 : 0;
            sum += ink;
            int row = k / SIDE;
            rows += ink * row;
            columns += ink * (k % SIDE);
        }
        return new double[] {
            Math.max(-4, Math.min(4, (rows / sum - middle[0]) / scale)),
            Math.max(-4, Math.min(4, (columns / sum - middle[1]) / scale))
        };
    }

    private static double at(List<Double> pixels, double y, double x) {
        int row = (int) Math.floor(y);
        int column = (int) Math.floor(x);
        double below = y - row;
        double beside = x - column;
        return (1 - below) * ((1 - beside) * pixel(pixels, row, column) + beside * pixel(pixels, row, column + 1))
                + below * ((1 - beside) * pixel(pixels, row + 1, column) + beside * pixel(pixels, row + 1, column + 1));
    }

    private static double pixel(List<Double> pixels, int row, int column) {
        boolean inside = row >= 0 && row < SIDE && column >= 0 && column < SIDE;
        return inside ? pixels.get(row * SIDE + column) : 0;
    }

    /** Softmax of the outputs of one hidden, rectified layer. */
    static List<Double> scores(float[] image, WeightMap first, WeightMap second) {
        float[] w1 = first.toArray();
        float[] w2 = second.toArray();
        double[] hidden = new double[first.outputs()];
        for (int input = 0; input < image.length; input++) {
            for (int unit = 0; image[input] != 0 && unit < hidden.length; unit++) {
                hidden[unit] += image[input] * w1[input * hidden.length + unit];
            }
        }
        double[] outputs = new double[second.outputs()];
        for (int unit = 0; unit < hidden.length; unit++) {
            double value = Math.max(0, hidden[unit]);
            for (int output = 0; output < outputs.length; output++) {
                outputs[output] += value * w2[unit * outputs.length + output];
            }
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (double output : outputs) {
            largest = Math.max(largest, output);
        }
        double sum = 0;
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = Math.exp(outputs[k] - largest);
            sum += outputs[k];
        }
        List<Double> scores = new ArrayList<>();
        for (double output : outputs) {
            scores.add(output / sum);
        }
        return scores;
    }
}
