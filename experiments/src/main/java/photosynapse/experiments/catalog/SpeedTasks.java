package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.TransferCurve;
import photosynapse.device.protocol.TransferCurveSpec;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.Transient;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ExperimentConfig;

/** Computations of the default device whose cost the project states; who runs them reads the clock. */
public final class SpeedTasks {
    private static final Light FLASH = new Light(2e16, Light.DEFAULT_WAVELENGTH);
    private static final double TOLERANCE = 1e-3;

    /** Time over which one step of light is followed: 14 decades above the first step. */
    private static final double LONG_LIGHT = 1e4;

    private final DeviceSpec device;

    /**
     * What a run took.
     *
     * @param steps accepted
     * @param iterations of Newton's method in all
     */
    public record Effort(int steps, long iterations) {
        private static Effort of(SolveReport report) {
            return new Effort(report.acceptedSteps(), report.newtonIterations());
        }
    }

    /** Prepares the tasks on the device of a preset. */
    public SpeedTasks(ExperimentConfig config) {
        device = config.device();
    }

    /** Ten pulses of 50 ms at 1 Hz and 1000 s of darkness. */
    public Effort tenPulses(int nodes) {
        PulseTrain train = new PulseTrain(10, 0.05, 1, FLASH, 0, 1000);
        return run(nodes, train.stimulus());
    }

    /** One step of light, followed for 10,000 s from steps of 0.1 ns. */
    public Effort lightStep(int nodes) {
        return run(nodes, new Stimulus(List.of(Segment.constant(LONG_LIGHT, FLASH, 0))));
    }

    private Effort run(int nodes, Stimulus stimulus) {
        SolverOptions options = SolverOptions.DEFAULT.withNodeCount(nodes).withRelativeTolerance(TOLERANCE);
        OutputTimes ends = new OutputTimes(List.of(0.0, stimulus.end()), List.of());
        return Effort.of(new Transient(device, options)
                .run(stimulus, ends, StopCondition.NEVER, ProgressListener.SILENT)
                .report());
    }

    /** A quasi-static transfer curve of 100 points; returns their number. */
    public int transferCurve(int nodes) {
        TransferCurveSpec spec = new TransferCurveSpec(-40, 40, 100);
        SolverOptions options = SolverOptions.DEFAULT.withNodeCount(nodes).withRelativeTolerance(TOLERANCE);
        return new TransferCurve(device, options, spec)
                .measure(StopCondition.NEVER, ProgressListener.SILENT)
                .samples()
                .size();
    }
}
