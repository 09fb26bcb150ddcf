package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * Drain current against gate voltage, quasi-static: the device has come to equilibrium in the dark at each voltage.
 *
 * <p>A sweep faster than ions and traps shows hysteresis, see {@link TransferSweep}; this one shows none by
 * construction.
 */
public final class TransferCurve {
    /** The run only has to exist: the state that is read is that of t = 0. */
    private static final double SHORTEST_RUN = 1e-9;

    private final ProbeStation station;
    private final TransferCurveSpec spec;

    /** Prepares the measurement. */
    public TransferCurve(DeviceSpec device, SolverOptions options, TransferCurveSpec spec) {
        this.station = new ProbeStation(device, options);
        this.spec = spec;
    }

    /** Measures. */
    public TransferCurveResult measure(StopCondition stop, ProgressListener progress) {
        List<ProbeStation.Job> jobs = new ArrayList<>();
        for (double gate : spec.gateVoltages()) {
            Stimulus dark = new Stimulus(List.of(Segment.constant(SHORTEST_RUN, Light.DARK, gate)));
            jobs.add(new ProbeStation.Job(dark, new SampleTimes().output()));
        }
        List<TransientSample> samples = new ArrayList<>();
        for (TransientResult run : station.runAll(jobs, stop, progress)) {
            samples.add(run.at(0));
        }
        return TransferCurveResult.of(spec, samples);
    }
}
