package photosynapse.device.protocol;

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

/** Watches the device in the dark; nothing may happen. */
public final class DarkEquilibrium {
    private static final int SAMPLES = 5;

    private final ProbeStation station;
    private final DarkEquilibriumSpec spec;

    /** Prepares the measurement. */
    public DarkEquilibrium(DeviceSpec device, SolverOptions options, DarkEquilibriumSpec spec) {
        this.station = new ProbeStation(device, options);
        this.spec = spec;
    }

    /** Measures. */
    public DarkEquilibriumResult measure(StopCondition stop, ProgressListener progress) {
        Stimulus dark = new Stimulus(List.of(Segment.constant(spec.duration(), Light.DARK, spec.gateVoltage())));
        SampleTimes times = new SampleTimes().evenly(0, spec.duration(), SAMPLES);
        TransientResult run = station.run(new ProbeStation.Job(dark, times.output(List.of(0.0))), stop, progress);
        TransientSample start = run.at(0);
        double drift = 0;
        for (TransientSample sample : run.samples()) {
            drift = StrictMath.max(drift, StrictMath.abs(new Change(start).ratio(sample)));
        }
        return new DarkEquilibriumResult(spec, run, start.channelHoleDensity(), start.drainCurrent(), drift);
    }
}
