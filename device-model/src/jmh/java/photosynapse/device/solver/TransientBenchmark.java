package photosynapse.device.solver;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.device.benchmark.Counts;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Whole transients of the default device at a tolerance of 1e-3, with steps and iterations counted. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TransientBenchmark {
    private static final double TOLERANCE = 1e-3;

    /** Nodes of the film. */
    @Param({"50", "100", "200", "400"})
    public int nodes;

    /** Ten default pulses at 1 Hz, then 1000 s of darkness. */
    @Benchmark
    public TransientResult tenPulses(Counts counts) {
        return run(KnownRuns.train(10, 1, 1000).stimulus(), counts);
    }

    /** Constant light from a first step of 1e-10 s to 1e4 s. */
    @Benchmark
    public TransientResult lightStep(Counts counts) {
        return run(new Stimulus(List.of(Segment.constant(1e4, KnownRuns.LIGHT, 0))), counts);
    }

    private TransientResult run(Stimulus stimulus, Counts counts) {
        counts.start();
        TransientResult result = KnownRuns.run(
                KnownDevice.standard(),
                SolverOptions.DEFAULT.withNodeCount(nodes).withRelativeTolerance(TOLERANCE),
                stimulus,
                0,
                stimulus.end());
        counts.stop();
        counts.add(result.report());
        return result;
    }
}
