package photosynapse.experiments.catalog;

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

    private Training course(LabelledImages images, UpdateRule rule) {
        return course(device, images, rule, 1);
    }

    private Training course(LightDevice of, LabelledImages images, UpdateRule rule, int epochs) {
        RandomGenerator one = () -> 1;
        InSituOptions options = new InSituOptions(List.of(100), List.of(0.5, 1.0), epochs, 0.01, rule, 1);
        return new Training(new InSituCourse(array(of), options, images, one));
    }

    /** An epoch of 8,000 binary images of 20 x 20 through 400-100-10, by digital sums. */
    public Training smallBySums() {
        return course(small, new UpdateRule.Accumulation(BATCH, 16));
    }

    /** The same by pulses where lines coincide. */
    public Training smallByCoincidences() {
        return course(small, new UpdateRule.Coincidence(5));
    }

    /** An epoch of 60,000 grey images of 28 x 28 through 784-100-10, by digital sums. */
    public Training largeBySums() {
        return course(large, new UpdateRule.Accumulation(BATCH, 16));
    }

    /** Four epochs as accuracies are stated for, forgetting at 100 images a second. */
    public Training accurate() {
        return course(fineDevice, large, new UpdateRule.Accumulation(16, 16), 4);
    }

    /** An hour passes for a million cells of three states; returns how many there are. */
    public int forget() {
        million.rest(3600);
        return million.cellCount();
    }
}
