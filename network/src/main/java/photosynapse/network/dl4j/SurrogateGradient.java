package photosynapse.network.dl4j;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;
import photosynapse.network.crossbar.NoiseStream;

/**
 * Gradients through a spiking network: leaky neurons that fire at a threshold, and outputs that sum their spikes.
 *
 * <p><i>Equation:</i> with x the constant drive of an image, u = x W1: v_t = keep v_{t-1} (1 - s_{t-1}) + u, s_t = 1
 * where v_t >= 1; y = (sum_t s_t) W2/T; loss: cross entropy of softmax y. Backwards ds/dv is taken as 1/(1 + beta |v -
 * 1|)^2; what a reset changes is left out: dL/dv_t = dL/ds_t s'(v_t) + keep (1 - s_t) dL/dv_{t+1}. Weights follow Adam
 * and are kept within what devices hold.
 *
 * <p><i>Symbols:</i> v voltage in thresholds, s spikes, u drive in thresholds a step, y outputs, T steps.
 *
 * <p><i>Shapes:</i> weights inputs x outputs, outputs of one input next to each other; batches image after image. One
 * thread at a time. Products of matrices are those of ND4J, what goes neuron by neuron is done in plain arrays.
 *
 * <p><i>Limits:</i> one step: a dense network with a step for an activation. The stand-in is no derivative of the loss:
 * only for the outputs' weights is the gradient exact.
 *
 * <p><i>Source:</i> F. Zenke, S. Ganguli, Neural Comput. 30 (2018) 1514, for the stand-in; E. O. Neftci, H. Mostafa, F.
 * Zenke, IEEE Signal Process. Mag. 36 (2019) 51, for the unrolling.
 */
public final class SurrogateGradient {
    private static final double FIRST_MOMENT = 0.9;
    private static final double SECOND_MOMENT = 0.999;
    private static final double SMALLEST = 1e-8;
    private static final float GAIN = 10;

    private final SurrogateOptions options;
    private final int inputs;
    private final int classes;
    private final float[][] weights;
    private final float[][] mean;
    private final float[][] square;
    private final long steps;
    private long step;

    /**
     * A network with small random weights.
     *
     * @param options of the network and its training
     * @param inputs numbers of one image
     * @param classes number of outputs
     * @param batches number of calls of {@link #fit} over which the learning rate falls to zero
     * @param random of the weights at the start
     */
    public SurrogateGradient(SurrogateOptions options, int inputs, int classes, long batches, NoiseStream random) {
        this.options = options;
        this.inputs = inputs;
        this.classes = classes;
        int hidden = options.hiddenCount();
        weights = new float[][] {new float[inputs * hidden], new float[hidden * classes]};
        mean = new float[][] {new float[inputs * hidden], new float[hidden * classes]};
        square = new float[][] {new float[inputs * hidden], new float[hidden * classes]};
        steps = batches;
        fill(weights[0], 1 / Math.sqrt(inputs), random.split(0));
        fill(weights[1], 1 / Math.sqrt(hidden), random.split(1));
    }

    private static void fill(float[] target, double spread, NoiseStream random) {
        for (int i = 0; i < target.length; i++) {
            target[i] = (float) (spread * random.gaussian(i));
        }
    }

    /** Weights of a layer, 0 or 1; a copy. */
    public float[] weights(int layer) {
        return weights[layer].clone();
    }

    /** Spikes and voltages of a batch, step after step. */
    private static final class Course {
        private final float[][] voltage;
        private final float[] counts;

        Course(float[][] voltage, float[] counts) {
            this.voltage = voltage;
            this.counts = counts;
        }
    }

    /**
     * Learns from one batch.
     *
     * @param images one after the other, not modified
     * @param labels class of each
     * @return loss per image before the step
     */
    public double fit(float[] images, int[] labels) {
        int batch = labels.length;
        int hidden = options.hiddenCount();
        Course course = forward(product(images, weights[0], batch, inputs, hidden));
        float[] error = product(course.counts, weights[1], batch, hidden, classes);
        double loss = softmaxLess(error, labels);
        float[] second = productOfTransposed(course.counts, error, batch, hidden, classes);
        float[] back = productWithTransposed(error, weights[1], batch, classes, hidden);
        float[] first = productOfTransposed(images, backward(course, back), batch, inputs, hidden);
        update(0, first, options.largestHidden());
        update(1, second, options.largestOutput());
        step++;
        return loss;
    }

    /** a b of rows x inner and inner x columns numbers. */
    private static float[] product(float[] a, float[] b, int rows, int inner, int columns) {
        try (INDArray left = PlainFloats.array(a.clone(), rows, inner);
                INDArray right = PlainFloats.array(b.clone(), inner, columns)) {
            return PlainFloats.of(left.mmul(right));
        }
    }

    /** a^T b of inner x rows and inner x columns numbers. */
    private static float[] productOfTransposed(float[] a, float[] b, int inner, int rows, int columns) {
        try (INDArray left = PlainFloats.array(a.clone(), inner, rows);
                INDArray right = PlainFloats.array(b.clone(), inner, columns)) {
            return PlainFloats.of(left.transpose().mmul(right));
        }
    }

    /** a b^T of rows x inner and columns x inner numbers. */
    private static float[] productWithTransposed(float[] a, float[] b, int rows, int inner, int columns) {
        try (INDArray left = PlainFloats.array(a.clone(), rows, inner);
                INDArray right = PlainFloats.array(b.clone(), columns, inner)) {
            return PlainFloats.of(left.mmul(right.transpose()));
        }
    }

    /** Voltages ahead of the resets and numbers of spikes over T. */
    private Course forward(float[] drive) {
        int count = drive.length;
        int length = options.steps();
        float keep = (float) options.keep();
        float[][] voltage = new float[length][count];
        float[] counts = new float[count];
        float share = GAIN / length;
        float[] before = new float[count];
        for (int t = 0; t < length; t++) {
            float[] v = voltage[t];
            for (int i = 0; i < count; i++) {
                float held = before[i] >= 1 ? 0 : before[i];
                float next = keep * held + drive[i];
                v[i] = next;
                counts[i] += next >= 1 ? share : 0;
            }
            before = v;
        }
        return new Course(voltage, counts);
    }

    /** Turns outputs into probabilities less what is wanted, over the number of images; returns the loss per image. */
    private double softmaxLess(float[] outputs, int[] labels) {
        double loss = 0;
        int batch = labels.length;
        for (int b = 0; b < batch; b++) {
            int row = b * classes;
            float most = Float.NEGATIVE_INFINITY;
            for (int k = 0; k < classes; k++) {
                most = Math.max(most, outputs[row + k]);
            }
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                sum += Math.exp(outputs[row + k] - most);
            }
            loss -= outputs[row + labels[b]] - most - Math.log(sum);
            for (int k = 0; k < classes; k++) {
                double share = Math.exp(outputs[row + k] - most) / sum;
                outputs[row + k] = (float) ((share - (k == labels[b] ? 1 : 0)) / batch);
            }
        }
        return loss / batch;
    }

    /** dL/du from dL/d(number of spikes). */
    private float[] backward(Course course, float[] back) {
        int count = back.length;
        int length = options.steps();
        float keep = (float) options.keep();
        float slope = (float) options.slope();
        float share = GAIN / length;
        float[] later = new float[count];
        float[] drive = new float[count];
        for (int t = length - 1; t >= 0; t--) {
            float[] v = course.voltage[t];
            for (int i = 0; i < count; i++) {
                float distance = 1 + slope * Math.abs(v[i] - 1);
                float stays = v[i] >= 1 ? 0 : keep * later[i];
                float here = share * back[i] / (distance * distance) + stays;
                later[i] = here;
                drive[i] += here;
            }
        }
        return drive;
    }

    private void update(int layer, float[] gradient, double largest) {
        double rate = options.learningRate() * Math.max(0, 1 - (double) step / steps);
        double first = 1 - StrictMath.pow(FIRST_MOMENT, step + 1.0);
        double second = 1 - StrictMath.pow(SECOND_MOMENT, step + 1.0);
        float[] w = weights[layer];
        float[] m = mean[layer];
        float[] s = square[layer];
        float bound = (float) largest;
        for (int i = 0; i < w.length; i++) {
            float g = gradient[i];
            float a = (float) (FIRST_MOMENT * m[i] + (1 - FIRST_MOMENT) * g);
            float b = (float) (SECOND_MOMENT * s[i] + (1 - SECOND_MOMENT) * g * g);
            float moved = w[i] - (float) (rate * (a / first) / (Math.sqrt(b / second) + SMALLEST));
            m[i] = a;
            s[i] = b;
            w[i] = Math.max(-bound, Math.min(bound, moved));
        }
    }

    /** Outputs of images, image after image, and what is learned is not touched. */
    public float[] output(float[] images) {
        int batch = images.length / inputs;
        int hidden = options.hiddenCount();
        float[] counts = forward(product(images, weights[0], batch, inputs, hidden)).counts;
        return product(counts, weights[1], batch, hidden, classes);
    }

    @Override
    public String toString() {
        return inputs + "-" + options.hiddenCount() + "-" + classes + " after " + step + " batches, largest weights "
                + Arrays.toString(new double[] {options.largestHidden(), options.largestOutput()});
    }
}
