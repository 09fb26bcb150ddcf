package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.PulseTrain;

/** One light pulse and the darkness after it. */
public final class PulseResponse {
    private final ProbeStation station;
    private final PulseTrain pulse;

    /** Prepares the measurement of a train of one pulse. */
    public PulseResponse(DeviceSpec device, SolverOptions options, PulseTrain pulse) {
        ProtocolCheck.require(pulse.count() == 1, "a pulse response needs one pulse, got " + pulse.count());
        this.station = new ProbeStation(device, options);
        this.pulse = pulse;
    }

    /** Measures. */
    public PulseResponseResult measure(StopCondition stop, ProgressListener progress) {
        ProbeStation.Job job = new ProbeStation.Job(pulse.stimulus(), PulseTrainResponse.output(pulse, List.of()));
        TransientResult run = station.run(job, stop, progress);
        Change change = new Change(run.at(0));
        TransientSample end = run.at(pulse.lastPulseEnd());
        return new PulseResponseResult(
                pulse,
                run,
                change.ratio(end),
                change.current(end),
                Left.since(pulse.lastPulseEnd(), change, run.samples()),
                PulseEnergy.of(pulse, run, station.drainVoltage()));
    }
}
