package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.PulseTrain;

/** How long the change that a train has written lasts. */
public final class Retention {
    private final ProbeStation station;
    private final RetentionSpec spec;

    /** Prepares the measurement. */
    public Retention(DeviceSpec device, SolverOptions options, RetentionSpec spec) {
        this(new ProbeStation(device, options), spec);
    }

    /** Prepares the measurement on a station. */
    public Retention(ProbeStation station, RetentionSpec spec) {
        this.station = station;
        this.spec = spec;
    }

    /** Measures. */
    public RetentionResult measure(StopCondition stop, ProgressListener progress) {
        return measureWithProfiles(List.of(), stop, progress);
    }

    /** Measures, with profiles through the film at some times since the start of the train (s). */
    public RetentionResult measureWithProfiles(List<Double> profiles, StopCondition stop, ProgressListener progress) {
        PulseTrain train = spec.train();
        SampleTimes times = new SampleTimes().edges(train.stimulus());
        times.logarithmically(
                train.lastPulseEnd(),
                SampleTimes.spaced(spec.firstReading(), train.dark(), spec.readingsPerDecadeCount()));
        TransientResult run =
                station.run(new ProbeStation.Job(train.stimulus(), times.output(profiles)), stop, progress);
        Change change = new Change(run.at(0));
        List<Left> left = Left.since(train.lastPulseEnd(), change, run.samples());
        return new RetentionResult(spec, run, change.ratio(run.at(train.lastPulseEnd())), left, Left.timeTo(0.5, left));
    }
}
