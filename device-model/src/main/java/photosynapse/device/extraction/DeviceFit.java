package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.solver.FailureReason;
import photosynapse.device.solver.NoConvergenceException;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.DeviceSpec;

/**
 * The device as a model of traces: from values of free numbers through a device to the change of its current.
 *
 * <p>Every trace is run by the solver from dark equilibrium; the change counts from the dark current at the gate
 * voltage of each reading's start. A device that cannot be solved counts as one that is far from the data.
 */
public final class DeviceFit implements TraceModel {
    private final Function<double[], DeviceSpec> devices;
    private final SolverOptions options;
    private final StopCondition stop;

    /**
     * A model.
     *
     * @param devices the device for values of the free numbers; throws {@link IllegalArgumentException} where there is
     *     none
     * @param options of the solver
     * @param stop asked at every step of the solver
     */
    public DeviceFit(Function<double[], DeviceSpec> devices, SolverOptions options, StopCondition stop) {
        this.devices = devices;
        this.options = options;
        this.stop = stop;
    }

    @Override
    public List<double[]> changes(double[] values, List<ObservedTrace> traces) {
        DeviceSpec device = devices.apply(values.clone());
        List<ProbeStation.Job> jobs = traces.stream()
                .map(t -> new ProbeStation.Job(t.stimulus(), times(t)))
                .toList();
        List<TransientResult> runs;
        try {
            runs = new ProbeStation(device, options).runAll(jobs, stop, ProgressListener.SILENT);
        } catch (NoConvergenceException unsolved) {
            if (unsolved.reason() == FailureReason.CANCELLED) {
                throw unsolved;
            }
            throw new IllegalArgumentException("no solution for these values: " + unsolved.getMessage(), unsolved);
        }
        List<double[]> changes = new ArrayList<>();
        for (int k = 0; k < traces.size(); k++) {
            changes.add(changes(runs.get(k), traces.get(k)));
        }
        return changes;
    }

    private static OutputTimes times(ObservedTrace trace) {
        TreeSet<Double> times = new TreeSet<>(trace.times());
        times.add(0.0);
        return new OutputTimes(List.copyOf(times), List.of());
    }

    private static double[] changes(TransientResult run, ObservedTrace trace) {
        double dark = run.samples().get(0).drainCurrent();
        double[] changes = new double[trace.times().size()];
        int at = 0;
        for (TransientSample sample : run.samples()) {
            if (at < changes.length && sample.time() == trace.times().get(at)) {
                changes[at++] = sample.drainCurrent() / dark - 1;
            }
        }
        if (at < changes.length) {
            throw new IllegalStateException(
                    "trace " + trace.name() + " got " + at + " of " + changes.length + " readings");
        }
        return changes;
    }
}
