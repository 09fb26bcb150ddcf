package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** How much of a written change a gate pulse takes away, beside what waiting alone takes. */
public final class Erase {
    private static final int SAMPLES_PER_DECADE = 8;
    private static final double FIRST_LOOK = 1e-3;

    private final ProbeStation station;
    private final EraseSpec spec;

    /** Prepares the measurement. */
    public Erase(DeviceSpec device, SolverOptions options, EraseSpec spec) {
        this.station = new ProbeStation(device, options);
        this.spec = spec;
    }

    /** Measures every erase voltage, and once the train alone. */
    public EraseResult measure(StopCondition stop, ProgressListener progress) {
        List<ProbeStation.Job> jobs = new ArrayList<>();
        for (double voltage : spec.eraseVoltages()) {
            jobs.add(job(voltage));
        }
        jobs.add(job(spec.train().gateVoltage()));
        List<TransientResult> runs = station.runAll(jobs, stop, progress);
        int waiting = runs.size() - 1;
        List<EraseResult.Point> points = new ArrayList<>();
        for (int k = 0; k < waiting; k++) {
            points.add(new EraseResult.Point(spec.eraseVoltages().get(k), leftOfChange(runs.get(k))));
        }
        return new EraseResult(
                spec, runs.subList(0, waiting), runs.get(waiting), points, leftOfChange(runs.get(waiting)));
    }

    /** dP at the reading as a fraction of dP just before the gate pulse. */
    private double leftOfChange(TransientResult run) {
        Change change = new Change(run.at(0));
        return change.ratio(run.at(spec.reading())) / change.ratio(run.at(spec.eraseStart()));
    }

    private ProbeStation.Job job(double voltage) {
        PulseTrain train = spec.train();
        Stimulus written = train.stimulus();
        Light dark = new Light(0, train.light().wavelength());
        List<Segment> segments =
                new ArrayList<>(written.segments().subList(0, written.segments().size() - 1));
        segments.add(Segment.constant(spec.eraseStart(), dark, train.gateVoltage()));
        segments.add(Segment.constant(spec.eraseEnd(), dark, voltage));
        double end = StrictMath.max(spec.reading(), train.lastPulseEnd() + train.dark());
        segments.add(Segment.constant(end, dark, train.gateVoltage()));
        Stimulus stimulus = new Stimulus(segments);
        SampleTimes times = new SampleTimes().edges(stimulus).at(spec.reading());
        lookAfter(times, train.lastPulseEnd(), spec.waiting());
        lookAfter(times, spec.eraseStart(), spec.eraseDuration());
        lookAfter(times, spec.eraseEnd(), end - spec.eraseEnd());
        return new ProbeStation.Job(stimulus, times.output());
    }

    private static void lookAfter(SampleTimes times, double edge, double duration) {
        for (double distance : SampleTimes.spaced(FIRST_LOOK * duration, duration, SAMPLES_PER_DECADE)) {
            if (distance < duration) {
                times.at(edge + distance);
            }
        }
    }
}
