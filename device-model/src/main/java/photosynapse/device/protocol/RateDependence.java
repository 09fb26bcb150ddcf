package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.PulseTrain;

/** How the gain A_n/A_1 of a train depends on its rate. */
public final class RateDependence {
    private final ProbeStation station;
    private final RateDependenceSpec spec;

    /** Prepares the measurement. */
    public RateDependence(DeviceSpec device, SolverOptions options, RateDependenceSpec spec) {
        this(new ProbeStation(device, options), spec);
    }

    /** Prepares the measurement on a station. */
    public RateDependence(ProbeStation station, RateDependenceSpec spec) {
        this.station = station;
        this.spec = spec;
    }

    /** Measures all rates. */
    public RateDependenceResult measure(StopCondition stop, ProgressListener progress) {
        List<PulseTrain> trains = spec.trains();
        List<ProbeStation.Job> jobs = trains.stream()
                .map(train -> new ProbeStation.Job(train.stimulus(), PulseTrainResponse.output(train, List.of())))
                .toList();
        List<TransientResult> runs = station.runAll(jobs, stop, progress);
        List<PulseTrainResult> results = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            results.add(PulseTrainResponse.result(trains.get(k), runs.get(k), station.drainVoltage()));
        }
        return new RateDependenceResult(spec, results);
    }
}
