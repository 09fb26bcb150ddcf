package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Paired-pulse facilitation: each gap is measured on a rested device. */
public final class PairedPulse {
    private static final int SAMPLES = 6;

    private final ProbeStation station;
    private final PairedPulseSpec spec;

    /** Prepares the measurement. */
    public PairedPulse(DeviceSpec device, SolverOptions options, PairedPulseSpec spec) {
        this(new ProbeStation(device, options), spec);
    }

    /** Prepares the measurement on a station. */
    public PairedPulse(ProbeStation station, PairedPulseSpec spec) {
        this.station = station;
        this.spec = spec;
    }

    /** Measures all gaps. */
    public PairedPulseResult measure(StopCondition stop, ProgressListener progress) {
        List<ProbeStation.Job> jobs = spec.gaps().stream().map(this::job).toList();
        List<TransientResult> runs = station.runAll(jobs, stop, progress);
        List<PairedPulseResult.Pair> pairs = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            pairs.add(pair(spec.gaps().get(k), runs.get(k)));
        }
        return new PairedPulseResult(spec, runs, pairs);
    }

    private ProbeStation.Job job(double gap) {
        Light dark = new Light(0, spec.light().wavelength());
        double second = spec.width() + gap;
        Stimulus stimulus = new Stimulus(List.of(
                Segment.constant(spec.width(), spec.light(), spec.gateVoltage()),
                Segment.constant(second, dark, spec.gateVoltage()),
                Segment.constant(second + spec.width(), spec.light(), spec.gateVoltage())));
        SampleTimes times = new SampleTimes().edges(stimulus).evenly(0, spec.width(), SAMPLES);
        times.evenly(spec.width(), second, SAMPLES).evenly(second, second + spec.width(), SAMPLES);
        return new ProbeStation.Job(stimulus, times.output());
    }

    private PairedPulseResult.Pair pair(double gap, TransientResult run) {
        Change change = new Change(run.at(0));
        double second = spec.width() + gap;
        double residual = change.current(run.at(second));
        return new PairedPulseResult.Pair(
                gap, change.current(run.at(spec.width())), residual, change.current(run.at(second + spec.width())));
    }
}
