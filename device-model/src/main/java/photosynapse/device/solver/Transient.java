package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.stimulus.Stimulus;

/** Follows a device in time from dark equilibrium through a stimulus. */
public final class Transient {
    private final StructureSpec device;
    private final SolverOptions options;

    /** Prepares the transient of a device. */
    public Transient(StructureSpec device, SolverOptions options) {
        this.device = device;
        this.options = options;
    }

    /**
     * Runs the stimulus.
     *
     * @throws NoConvergenceException when a step cannot be solved, the step limit is reached or the stop condition asks
     *     to end
     */
    public TransientResult run(Stimulus stimulus, OutputTimes output, StopCondition stop, ProgressListener progress) {
        double last = Math.max(lastOf(output.samples()), lastOf(output.profiles()));
        if (last > stimulus.end()) {
            throw new IllegalArgumentException(
                    "output was asked for at " + last + " s, but the stimulus ends at " + stimulus.end() + " s");
        }
        return new TransientRun(device, options, stimulus, output, new TransientRun.Watch(stop, progress)).run();
    }

    private static double lastOf(List<Double> times) {
        return times.isEmpty() ? 0 : times.get(times.size() - 1);
    }
}
