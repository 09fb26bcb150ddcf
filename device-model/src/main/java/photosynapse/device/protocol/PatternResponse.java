package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.PulsePattern;

/** Response to pulses in any pattern: bursts, a table, a draw of a Poisson train, cycles of writing and erasing. */
public final class PatternResponse {
    private static final int SAMPLES_IN_PULSE = 4;
    private static final int SAMPLES_BETWEEN = 4;
    private static final int SAMPLES_PER_DECADE = 10;

    /** Share of the time after the last pulse at which it is first looked at. */
    private static final double FIRST_LOOK = 1e-5;

    private final ProbeStation station;
    private final PulsePattern pattern;

    /** Prepares the measurement. */
    public PatternResponse(DeviceSpec device, SolverOptions options, PulsePattern pattern) {
        this.station = new ProbeStation(device, options);
        this.pattern = pattern;
    }

    /** Measures. */
    public PatternResult measure(StopCondition stop, ProgressListener progress) {
        SampleTimes times = new SampleTimes().edges(pattern.stimulus());
        for (int k = 0; k < pattern.count(); k++) {
            times.at(pattern.pulseStart(k)).evenly(pattern.pulseStart(k), pattern.pulseEnd(k), SAMPLES_IN_PULSE);
            if (k + 1 < pattern.count() && pattern.pulseStart(k + 1) > pattern.pulseEnd(k)) {
                times.evenly(pattern.pulseEnd(k), pattern.pulseStart(k + 1), SAMPLES_BETWEEN);
            }
        }
        double rest = pattern.stimulus().end() - pattern.lastPulseEnd();
        for (double after : SampleTimes.spaced(FIRST_LOOK * rest, rest, SAMPLES_PER_DECADE)) {
            times.at(StrictMath.min(
                    pattern.lastPulseEnd() + after, pattern.stimulus().end()));
        }
        TransientResult run = station.run(new ProbeStation.Job(pattern.stimulus(), times.output()), stop, progress);
        Change change = new Change(run.at(0));
        List<PulseTrainResult.Pulse> pulses = new ArrayList<>();
        for (int k = 0; k < pattern.count(); k++) {
            TransientSample before = run.at(pattern.pulseStart(k));
            TransientSample after = run.at(pattern.pulseEnd(k));
            double amplitude = change.current(after);
            pulses.add(new PulseTrainResult.Pulse(
                    k + 1,
                    pattern.pulseStart(k),
                    change.ratio(before),
                    change.ratio(after),
                    amplitude,
                    amplitude - change.current(before)));
        }
        return new PatternResult(pattern, run, pulses);
    }
}
