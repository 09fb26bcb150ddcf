package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.PulseTrain;

/** How many states can be told apart, and for how long. */
public final class StateMap {
    private final ProbeStation station;
    private final StateMapSpec spec;

    /** Prepares the measurement. */
    public StateMap(DeviceSpec device, SolverOptions options, StateMapSpec spec) {
        this(new ProbeStation(device, options), spec);
    }

    /** Prepares the measurement on a station. */
    public StateMap(ProbeStation station, StateMapSpec spec) {
        this.station = station;
        this.spec = spec;
    }

    /** Measures every state on a rested device. */
    public StateMapResult measure(StopCondition stop, ProgressListener progress) {
        List<ProbeStation.Job> jobs = new ArrayList<>();
        for (PulseTrain train : spec.trains()) {
            SampleTimes times = new SampleTimes().edges(train.stimulus());
            jobs.add(new ProbeStation.Job(
                    train.stimulus(),
                    times.logarithmically(train.lastPulseEnd(), spec.readings()).output()));
        }
        List<TransientResult> runs = station.runAll(jobs, stop, progress);
        List<StateMapResult.State> states = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            List<Double> currents = new ArrayList<>();
            for (double after : spec.readings()) {
                double time = spec.trains().get(k).lastPulseEnd() + after;
                currents.add(StrictMath.abs(runs.get(k).at(time).drainCurrent()));
            }
            states.add(new StateMapResult.State(spec.counts().get(k), currents));
        }
        return StateMapResult.of(spec, states);
    }
}
