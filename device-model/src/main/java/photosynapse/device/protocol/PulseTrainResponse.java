package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.PulseTrain;

/** Equal light pulses at a steady rate, then darkness. */
public final class PulseTrainResponse {
    private static final int SAMPLES_IN_PULSE = 6;
    private static final int SAMPLES_BETWEEN = 8;
    private static final int SAMPLES_PER_DECADE = 10;

    /** Share of the dark time after the last pulse at which it is first looked at. */
    private static final double FIRST_LOOK = 1e-5;

    private final ProbeStation station;
    private final PulseTrain train;

    /** Prepares the measurement. */
    public PulseTrainResponse(DeviceSpec device, SolverOptions options, PulseTrain train) {
        this(new ProbeStation(device, options), train);
    }

    /** Prepares the measurement on a station. */
    public PulseTrainResponse(ProbeStation station, PulseTrain train) {
        this.station = station;
        this.train = train;
    }

    /** Measures. */
    public PulseTrainResult measure(StopCondition stop, ProgressListener progress) {
        return measureWithProfiles(List.of(), stop, progress);
    }

    /** Measures, with profiles through the film at some times (s). */
    public PulseTrainResult measureWithProfiles(List<Double> profiles, StopCondition stop, ProgressListener progress) {
        TransientResult run =
                station.run(new ProbeStation.Job(train.stimulus(), output(train, profiles)), stop, progress);
        return result(train, run, station.drainVoltage());
    }

    /** When a train is looked at: before, in and after each pulse, and on a logarithmic axis after the last. */
    static OutputTimes output(PulseTrain train, List<Double> profiles) {
        SampleTimes times = new SampleTimes().edges(train.stimulus());
        for (int k = 0; k < train.count(); k++) {
            double end = train.pulseStart(k) + train.width();
            times.evenly(train.pulseStart(k), end, SAMPLES_IN_PULSE);
            if (k + 1 < train.count()) {
                times.evenly(end, train.pulseStart(k + 1), SAMPLES_BETWEEN);
            }
        }
        double first = StrictMath.max(FIRST_LOOK * train.dark(), 0.1 * StrictMath.min(train.width(), train.dark()));
        times.logarithmically(train.lastPulseEnd(), SampleTimes.spaced(first, train.dark(), SAMPLES_PER_DECADE));
        return times.output(profiles);
    }

    /** Numbers of a train from its run at a drain voltage (V). */
    static PulseTrainResult result(PulseTrain train, TransientResult run, double drainVoltage) {
        Change change = new Change(run.at(0));
        List<PulseTrainResult.Pulse> pulses = new ArrayList<>();
        for (int k = 0; k < train.count(); k++) {
            TransientSample before = run.at(train.pulseStart(k));
            TransientSample after = run.at(train.pulseStart(k) + train.width());
            double amplitude = change.current(after);
            pulses.add(new PulseTrainResult.Pulse(
                    k + 1,
                    train.pulseStart(k),
                    change.ratio(before),
                    change.ratio(after),
                    amplitude,
                    amplitude - change.current(before)));
        }
        return new PulseTrainResult(train, run, pulses, PulseEnergy.of(train, run, drainVoltage));
    }
}
