package photosynapse.device.protocol;

import java.util.List;
import java.util.stream.IntStream;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.Transient;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Stimulus;

/**
 * A device on its station: runs stimuli from dark equilibrium, several side by side.
 *
 * <p>Runs are independent of each other and each is sequential, so results do not depend on the number of threads.
 */
public final class ProbeStation {
    private final DeviceSpec device;
    private final Runs runs;

    /** What to do and when to look. */
    public record Job(Stimulus stimulus, OutputTimes output) {}

    /** Answers what is asked: the device model, or what stands for it. */
    @FunctionalInterface
    public interface Runs {
        /** Runs one stimulus from rest. */
        TransientResult run(Job job, StopCondition stop, ProgressListener progress);
    }

    /** Puts a device on the station. */
    public ProbeStation(DeviceSpec device, SolverOptions options) {
        this(
                device,
                (job, stop, progress) ->
                        new Transient(device, options).run(job.stimulus(), job.output(), stop, progress));
    }

    /**
     * Puts something on the station that answers in place of a device.
     *
     * @param device that it stands for
     * @param runs answers
     */
    public ProbeStation(DeviceSpec device, Runs runs) {
        this.device = device;
        this.runs = runs;
    }

    /** Device on the station. */
    public DeviceSpec device() {
        return device;
    }

    /** V_D of the device (V). */
    double drainVoltage() {
        return device.channel().drainVoltage();
    }

    /** Runs one stimulus. */
    public TransientResult run(Job job, StopCondition stop, ProgressListener progress) {
        return runs.run(job, stop, progress);
    }

    /** Runs stimuli side by side on the processors at hand; the results stand in the order of the jobs. */
    public List<TransientResult> runAll(List<Job> jobs, StopCondition stop, ProgressListener progress) {
        SharedProgress shared = new SharedProgress(jobs.size(), progress);
        return IntStream.range(0, jobs.size())
                .parallel()
                .mapToObj(k -> run(jobs.get(k), stop, shared.part(k)))
                .toList();
    }
}
