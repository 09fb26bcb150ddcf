package photosynapse.network.benchmark;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.device.stimulus.Light;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.FadingMode;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseStep;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.training.InSituArraySpec;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.InSituOptions;
import photosynapse.network.training.LabelledImages;
import photosynapse.network.training.RefreshPolicy;
import photosynapse.network.training.UpdateRule;

/**
 * One epoch of training by pulses: 8,000 binary images of 20 x 20 through 400-100-10, and 60,000 grey ones of 28 x 28
 * through 784-100-10, all noises on, three fading modes a cell. Images are made here, with the share of lit pixels of
 * handwritten digits: what they show changes no time.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
@Fork(1)
@State(Scope.Thread)
public class PulseTrainingBenchmark {
    /** Size of the task. */
    @Param({"400-100-10", "784-100-10"})
    public String network;

    /** How gradients become pulses. */
    @Param({"sums", "coincidences"})
    public String rule;

    private InSituCourse course;

    /** A fresh network. */
    @Setup(Level.Iteration)
    public void start() {
        boolean small = network.startsWith("400");
        UpdateRule update =
                rule.equals("sums") ? new UpdateRule.Accumulation(64, 16) : new UpdateRule.Coincidence(5);
        var device = new LightDevice(
                "default",
                List.of(
                        new FadingMode(PulseStep.towards(0.2, 8e-4), 1 / 2.0),
                        new FadingMode(PulseStep.towards(0.3, 6.5e-4), 1 / 95.0),
                        new FadingMode(PulseStep.towards(0.5, 2.8e-3), 1 / 5600.0)),
                0.3,
                2e-6,
                new WritePulse(new Light(1e17, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0));
        var array = new InSituArraySpec(
                device,
                new DeviceVariation(0.1, 0.03, 0, 0.002, 0),
                new ReadNoise(0.002, 0),
                0,
                0.01,
                new RefreshPolicy.Never());
        var options = new InSituOptions(List.of(100), List.of(0.5, 1.0), 1, 0.01, update, 1);
        course = new InSituCourse(
                array, options, new Blobs(small ? 8000 : 60_000, small ? 20 : 28, small), new SplittableRandom(1));
    }

    /** The epoch. */
    @Benchmark
    public double epoch() {
        course.finishEpoch();
        return course.clock();
    }

    /** Ten kinds of blobs, a fifth of the pixels lit. */
    private static final class Blobs implements LabelledImages {
        private final int count;
        private final int side;
        private final float[] pixels;

        Blobs(int count, int side, boolean binary) {
            this.count = count;
            this.side = side;
            this.pixels = new float[count * side * side];
            NoiseStream random = new NoiseStream(1);
            for (int i = 0; i < pixels.length; i++) {
                int image = i / (side * side);
                double x = i % side - side / 2.0 - 3 * Math.cos(image % 10);
                double y = i / side % side - side / 2.0 - 3 * Math.sin(image % 10);
                boolean lit = x * x + y * y < side * side / 16.0;
                pixels[i] = lit ? binary ? 1 : (float) random.uniform(i) : 0;
            }
        }

        @Override
        public int size() {
            return count;
        }

        @Override
        public int pixelCount() {
            return side * side;
        }

        @Override
        public int classCount() {
            return 10;
        }

        @Override
        public int label(int image) {
            return image % 10;
        }

        @Override
        public void fill(int image, float[] target, int offset) {
            System.arraycopy(pixels, image * pixelCount(), target, offset, pixelCount());
        }
    }
}
