package photosynapse.network.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.device.stimulus.Light;
import photosynapse.network.crossbar.ColumnReading;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.FadingMode;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseArray;
import photosynapse.network.crossbar.PulseArraySpec;
import photosynapse.network.crossbar.PulseStep;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.training.DenseValues;

/**
 * A million synapses of three states that forget, and the product of an array of 784 x 300 with a vector: as a plain
 * loop, of a written array with errors of programming and with read noise, and of an array that goes on learning.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
@State(Scope.Thread)
public class PulseArraysBenchmark {
    private static final int ROWS = 784;
    private static final int COLUMNS = 300;

    private final float[][] weights = new float[ROWS][COLUMNS];
    private final float[] input = new float[ROWS];
    private final int[] active = new int[ROWS];
    private final float[] output = new float[COLUMNS];
    private final ColumnReading reading = new ColumnReading(2 * COLUMNS);
    private PulseArray million;
    private final DenseValues.Memory memory = new DenseValues.Memory(ROWS);
    private PulseArray learning;
    private DenseValues written;
    private DenseValues noisy;

    /** Arrays with something in them. */
    @Setup
    public void fill() {
        var device = new LightDevice(
                "default",
                List.of(
                        new FadingMode(PulseStep.towards(0.2, 8e-4), 1 / 2.0),
                        new FadingMode(PulseStep.towards(0.3, 6.5e-4), 1 / 95.0),
                        new FadingMode(PulseStep.towards(0.5, 2.8e-3), 1 / 5600.0)),
                0.3,
                2e-6,
                new WritePulse(new Light(1e17, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0));
        var variation = new DeviceVariation(0.1, 0.03, 0, 0.002, 0);
        million = new PulseArray(
                device, new PulseArraySpec(1000, 500, 1, variation, ReadNoise.NONE, 0), new NoiseStream(1));
        TwoSidedDevice steady = TwoSidedDevice.constantStep(1200);
        learning = new PulseArray(
                steady, new PulseArraySpec(ROWS, COLUMNS, 1, variation, new ReadNoise(0.01, 0), 0), new NoiseStream(2));
        NoiseStream random = new NoiseStream(3);
        for (int i = 0; i < ROWS * COLUMNS; i++) {
            weights[i / COLUMNS][i % COLUMNS] = (float) random.uniform(i);
            learning.pulse(i / COLUMNS, i % COLUMNS, random.below(100, i) - 50);
        }
        float[] found = new float[ROWS * COLUMNS];
        float[] variances = new float[ROWS * COLUMNS];
        learning.weights(found);
        learning.variances(variances);
        written = new DenseValues(found, new float[COLUMNS]);
        noisy = new DenseValues(found, new float[COLUMNS], variances);
        for (int i = 0; i < 1000 * 500; i++) {
            million.pulse(i / 500, i % 500, random.below(60, i) - 30);
        }
        for (int i = 0; i < ROWS; i++) {
            input[i] = (float) random.uniform(i);
            active[i] = i;
        }
    }

    /** A rest of an hour, after which all cells are brought up to date. */
    @Benchmark
    public float forget() {
        million.rest(3600);
        return million.change(0);
    }

    /** The plain loop. */
    @Benchmark
    public float plainProduct() {
        Arrays.fill(output, 0);
        for (int i = 0; i < ROWS; i++) {
            float x = input[i];
            float[] row = weights[i];
            for (int j = 0; j < COLUMNS; j++) {
                output[j] += x * row[j];
            }
        }
        return output[0];
    }

    /** The array, its cells written with errors. */
    @Benchmark
    public float productWithProgrammingError() {
        written.read(input, output, memory, new NoiseStream(5), 0);
        return output[0];
    }

    /** The array with read noise. */
    @Benchmark
    public float productWithReadNoise() {
        noisy.read(input, output, memory, new NoiseStream(5), 0);
        return output[0];
    }

    /** The array while it learns: cells as they are at a moment to come, with read noise. */
    @Benchmark
    public float productOfLearningArray() {
        reading.at(learning, 0);
        reading.multiply(learning, input, active, ROWS);
        reading.outputs(learning, 400, new NoiseStream(5), output);
        return output[0];
    }
}
