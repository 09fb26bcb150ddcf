package photosynapse.device.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.device.numerics.BlockTridiagonal;
import photosynapse.device.numerics.ComplexBlockTridiagonal;

/** The block solvers at 200 rows, on dominant random blocks without a zero; each includes filling the system anew. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BlockBenchmark {
    private static final int ROWS = 200;

    /** Unknowns of a block; 7 has no kernel of its own. */
    @Param({"4", "5", "6", "7"})
    public int size;

    private BlockTridiagonal filled;
    private BlockTridiagonal system;
    private ComplexBlockTridiagonal complex;
    private double[] right;
    private double[] x;
    private double[] y;

    /** Fills a system that is copied for each operation. */
    @Setup
    public void fill() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        filled = new BlockTridiagonal(ROWS, size, 0, 3);
        system = new BlockTridiagonal(ROWS, size, 0, 3);
        complex = new ComplexBlockTridiagonal(ROWS, size, 0, 3);
        fill(filled.lower(), random);
        fill(filled.diagonal(), random);
        fill(filled.upper(), random);
        fill(filled.border(), random);
        for (int i = 0; i < ROWS; i++) {
            for (int k = 0; k < size; k++) {
                filled.diagonal()[size * size * i + (size + 1) * k] += 2 * size;
            }
        }
        right = new double[size * ROWS];
        fill(right, random);
        x = new double[size * ROWS];
        y = new double[size * ROWS];
    }

    private static void fill(double[] values, RandomGenerator random) {
        for (int k = 0; k < values.length; k++) {
            values[k] = random.nextDouble(-1, 1);
        }
    }

    /** Only the copy that the other operations begin with. */
    @Benchmark
    public double[] copy() {
        system.entries().copyFrom(filled.entries());
        return system.diagonal();
    }

    /** Copy and factorisation. */
    @Benchmark
    public int factor() {
        system.entries().copyFrom(filled.entries());
        return system.factor();
    }

    /** Copy, factorisation and solution for one right-hand side. */
    @Benchmark
    public double[] factorAndSolve() {
        system.entries().copyFrom(filled.entries());
        System.arraycopy(right, 0, x, 0, x.length);
        system.factorAndSolve(x);
        return x;
    }

    /** The same in two calls. */
    @Benchmark
    public double[] factorThenSolve() {
        system.entries().copyFrom(filled.entries());
        System.arraycopy(right, 0, x, 0, x.length);
        system.factor();
        system.solve(x);
        return x;
    }

    /** The same with complex entries: one frequency of a small-signal spectrum. */
    @Benchmark
    public double[] factorAndSolveComplex() {
        complex.real().copyFrom(filled.entries());
        complex.imaginary().copyFrom(filled.entries());
        complex.factor();
        System.arraycopy(right, 0, x, 0, x.length);
        System.arraycopy(right, 0, y, 0, y.length);
        complex.solve(x, y);
        return x;
    }
}
