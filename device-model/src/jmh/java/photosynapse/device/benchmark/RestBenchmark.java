package photosynapse.device.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;

/** One call of the compact synapse: a rest of any length of a cell that ten flashes have written, and one flash. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RestBenchmark {
    private static final double FLUX = 2e16;
    private static final double WIDTH = 0.05;

    /** Length of the rest (s). */
    @Param({"1", "100", "10000"})
    public double rest;

    private final CompactSynapse synapse = CompactSynapse.of(SynapseParameters.DEFAULT);
    private final double[] written = new double[synapse.stateSize()];
    private final double[] state = new double[synapse.stateSize()];

    /** Writes the cell. */
    @Setup
    public void write() {
        synapse.reset(written, 0);
        for (int k = 0; k < 10; k++) {
            synapse.advance(written, 0, FLUX, 0, WIDTH);
            synapse.advance(written, 0, 0, 0, 1 - WIDTH);
        }
    }

    /** The rest in one call. */
    @Benchmark
    public double rest() {
        System.arraycopy(written, 0, state, 0, state.length);
        synapse.advance(state, 0, 0, 0, rest);
        return synapse.conductance(state, 0);
    }

    /** One flash more. */
    @Benchmark
    public double flash() {
        System.arraycopy(written, 0, state, 0, state.length);
        synapse.advance(state, 0, FLUX, 0, WIDTH);
        return synapse.conductance(state, 0);
    }
}
