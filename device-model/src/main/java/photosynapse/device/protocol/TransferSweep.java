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

/** Transfer curve at a sweep rate, there and back: ions and traps that do not follow show as hysteresis. */
public final class TransferSweep {
    private final ProbeStation station;
    private final TransferSweepSpec spec;

    /** Prepares the measurement. */
    public TransferSweep(DeviceSpec device, SolverOptions options, TransferSweepSpec spec) {
        this.station = new ProbeStation(device, options);
        this.spec = spec;
    }

    /** Measures. */
    public TransferSweepResult measure(StopCondition stop, ProgressListener progress) {
        double duration = spec.duration();
        double turned = duration + spec.turnHold();
        double first = spec.firstGateVoltage();
        double last = spec.lastGateVoltage();
        List<Segment> segments = new ArrayList<>();
        segments.add(new Segment(duration, Light.DARK, first, last));
        if (spec.turnHold() > 0) {
            segments.add(Segment.constant(turned, Light.DARK, last));
        }
        segments.add(new Segment(turned + duration, Light.DARK, last, first));
        List<Double> there = readings(0, duration);
        List<Double> back = readings(turned, duration);
        SampleTimes times = new SampleTimes();
        there.forEach(times::at);
        back.forEach(times::at);
        TransientResult run = station.run(new ProbeStation.Job(new Stimulus(segments), times.output()), stop, progress);
        return TransferSweepResult.of(spec, samples(run, there), samples(run, back));
    }

    private List<Double> readings(double start, double duration) {
        List<Double> times = new ArrayList<>();
        for (int k = 0; k < spec.pointCount(); k++) {
            times.add(k == spec.pointCount() - 1 ? start + duration : start + duration * k / (spec.pointCount() - 1));
        }
        return times;
    }

    private static List<TransientSample> samples(TransientResult run, List<Double> times) {
        return times.stream().map(run::at).toList();
    }
}
