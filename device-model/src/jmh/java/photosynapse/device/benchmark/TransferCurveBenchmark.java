package photosynapse.device.benchmark;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.TransferCurve;
import photosynapse.device.protocol.TransferCurveResult;
import photosynapse.device.protocol.TransferCurveSpec;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.KnownDevice;

/** A quasi-static transfer curve of 100 points from -40 V to 40 V at 100 nodes and 1e-3, on one core. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@Warmup(iterations = 15)
@Measurement(iterations = 15)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class TransferCurveBenchmark {
    private final ForkJoinPool oneCore = new ForkJoinPool(1);
    private final TransferCurve curve = new TransferCurve(
            KnownDevice.standard(),
            SolverOptions.DEFAULT.withNodeCount(100).withRelativeTolerance(1e-3),
            new TransferCurveSpec(-40, 40, 100));

    /** Lets the thread go. */
    @TearDown
    public void close() {
        oneCore.shutdown();
    }

    /** The whole curve. */
    @Benchmark
    public TransferCurveResult hundredPoints(Counts counts) {
        return oneCore.submit(() -> measure(counts)).join();
    }

    private TransferCurveResult measure(Counts counts) {
        counts.start();
        TransferCurveResult result = curve.measure(StopCondition.NEVER, ProgressListener.SILENT);
        counts.stop();
        return result;
    }
}
