package photosynapse.experiments.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.LightDeviceFit;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseArray;
import photosynapse.network.crossbar.PulseArraySpec;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.training.DenseValues;
import photosynapse.network.training.InSituArraySpec;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.InSituOptions;
import photosynapse.network.training.LabelledImages;
import photosynapse.network.training.RefreshPolicy;
import photosynapse.network.training.UpdateRule;

/**
 * Trainings by pulses on the default synapse whose cost and accuracy the project states; who runs them reads the clock.
 */
public final class NetworkSpeedTasks {
    private static final int SMALL_IMAGES = 8000;
    private static final int LARGE_IMAGES = 60_000;
    private static final int TEST_IMAGES = 10_000;
    private static final int MARGIN = 4;
    private static final int BATCH = 64;
    private static final int ROWS = 1000;
    private static final int COLUMNS = 500;
    private static final DeviceVariation SPREAD = new DeviceVariation(0.1, 0.03, 0, 0.002, 0);

    /**
     * Light of a pulse of 1 ms that moves a weight by about a hundredth, as devices of the compared engines are moved.
     */
    private static final double STRONG_FLUX = 1e17;

    /** Light of a pulse of 1 ms that moves a weight by a thousandth, with which accuracies are stated. */
    private static final double WEAK_FLUX = 2e16;

    private static final int LAYER_INPUTS = 784;
    private static final int LAYER_OUTPUTS = 300;

    private final LightDevice device;
    private final LightDevice fineDevice;
    private final LabelledImages small;
    private final LabelledImages large;
    private final LabelledImages test;
    private final PulseArray million;

    /** A network that is about to learn. */
    public final class Training {
        private final InSituCourse course;

        private Training(InSituCourse course) {
            this.course = course;
        }

        /** Learns to the end. */
        public void finish() {
            while (!course.isDone()) {
                course.step();
            }
        }

        /** Share of 10,000 images that a network of 784 inputs recognises. */
        public double accuracy() {
            return course.judge(test).accuracy().fraction();
        }
    }

    /** The product of a vector with a layer of 784 x 300, over and over. */
    public static final class Product {
        private final float[] x = new float[LAYER_INPUTS];
        private final float[] y = new float[LAYER_OUTPUTS];
        private final float[][] rows = new float[LAYER_INPUTS][LAYER_OUTPUTS];
        private final DenseValues.Memory memory = new DenseValues.Memory(LAYER_INPUTS);
        private final NoiseStream noise = new NoiseStream(1);
        private final DenseValues written;
        private final DenseValues noisy;
        private long draws;

        Product(PulseArray array) {
            float[] weights = new float[LAYER_INPUTS * LAYER_OUTPUTS];
            float[] variances = new float[weights.length];
            array.weights(weights);
            array.variances(variances);
            written = new DenseValues(weights, new float[LAYER_OUTPUTS]);
            noisy = new DenseValues(weights, new float[LAYER_OUTPUTS], variances);
            for (int i = 0; i < LAYER_INPUTS; i++) {
                x[i] = (float) noise.uniform(i);
                System.arraycopy(weights, i * LAYER_OUTPUTS, rows[i], 0, LAYER_OUTPUTS);
            }
        }

        /** As a plain loop over rows of floats; returns an output. */
        public float plain() {
            Arrays.fill(y, 0);
            for (int i = 0; i < rows.length; i++) {
                add(x[i], rows[i], y);
            }
            return y[0];
        }

        private static void add(float factor, float[] row, float[] target) {
            for (int j = 0; j < row.length; j++) {
                target[j] += factor * row[j];
            }
        }

        /** Of the layer in an array whose cells were written with errors; returns an output. */
        public float withProgrammingError() {
            written.read(x, y, memory, noise, 0);
            return y[0];
        }

        /** The same with read noise, new each time; returns an output. */
        public float withReadNoise() {
            draws += LAYER_OUTPUTS;
            noisy.read(x, y, memory, noise, draws);
            return y[0];
        }
    }

    /** Loads images and fits the device. */
    public NetworkSpeedTasks() {
        device = device(STRONG_FLUX);
        fineDevice = device(WEAK_FLUX);
        Split split = Digits.mnist(LARGE_IMAGES, TEST_IMAGES);
        large = new Digits(split.train());
        test = new Digits(split.test());
        small = new BinaryDigits(split.first(SMALL_IMAGES, 1).train().withoutMargin(MARGIN));
        million = new PulseArray(
                device, new PulseArraySpec(ROWS, COLUMNS, 1, SPREAD, ReadNoise.NONE, 0), new NoiseStream(1));
    }

    private static LightDevice device(double flux) {
        WritePulse pulse = new WritePulse(new Light(flux, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0);
        CompactSynapse synapse = CompactSynapse.of(SynapseParameters.DEFAULT).extrapolating();
        return LightDeviceFit.fit("default", synapse, pulse, 3, 0.3).device();
    }

    private static InSituArraySpec array(LightDevice of) {
        return new InSituArraySpec(of, SPREAD, new ReadNoise(0.002, 0), 0, 0.01, new RefreshPolicy.Never());
    }

    private static InSituOptions options(UpdateRule rule, int epochs, int threads) {
        return new InSituOptions(List.of(100), List.of(0.5, 1.0), epochs, 0.01, rule, threads);
    }

    private Training course(LightDevice of, LabelledImages images, InSituOptions options) {
        RandomGenerator one = () -> 1;
        return new Training(new InSituCourse(array(of), options, images, one));
    }

    /** An epoch of 8,000 binary images of 20 x 20 through 400-100-10, by digital sums. */
    public Training smallBySums() {
        return course(device, small, options(new UpdateRule.Accumulation(BATCH, 16), 1, 1));
    }

    /** The same by pulses where lines coincide. */
    public Training smallByCoincidences() {
        return course(device, small, options(new UpdateRule.Coincidence(5), 1, 1));
    }

    /** An epoch of 60,000 grey images of 28 x 28 through 784-100-10, by digital sums. */
    public Training largeBySums() {
        return largeBySums(1);
    }

    /** The same by so many threads, to the same bits. */
    public Training largeBySums(int threads) {
        return course(device, large, options(new UpdateRule.Accumulation(BATCH, 16), 1, threads));
    }

    /** Products with a layer whose weights were written by pulses. */
    public Product product() {
        PulseArraySpec spec = new PulseArraySpec(LAYER_INPUTS, LAYER_OUTPUTS, 1, SPREAD, new ReadNoise(0.002, 0), 0);
        PulseArray array = new PulseArray(device, spec, new NoiseStream(2));
        NoiseStream random = new NoiseStream(3);
        for (int i = 0; i < LAYER_INPUTS * LAYER_OUTPUTS; i++) {
            array.pulse(i / LAYER_OUTPUTS, i % LAYER_OUTPUTS, random.below(60, i) - 30);
        }
        return new Product(array);
    }

    /** Four epochs as accuracies are stated for, forgetting at 100 images a second. */
    public Training accurate() {
        return course(fineDevice, large, options(new UpdateRule.Accumulation(16, 16), 4, 1));
    }

    /** An hour passes for a million cells of three states; returns how many there are. */
    public int forget() {
        million.rest(3600);
        return million.cellCount();
    }
}
