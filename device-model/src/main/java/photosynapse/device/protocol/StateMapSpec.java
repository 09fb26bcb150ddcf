package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/**
 * States written by different numbers of the same pulse, watched as they fade.
 *
 * @param train the pulse, its rate, and the time that is watched; its own count is not used
 * @param counts pulses of each state, growing; 0 is the device as it was
 * @param firstReading after the end of the last pulse (s)
 * @param readingsPerDecadeCount readings in a decade of time
 * @param readNoiseRatio standard deviation of a reading as a share of the current
 * @param times when states are counted (s)
 */
public record StateMapSpec(
        @Key("") PulseTrain train,
        List<Integer> counts,
        @In("s") @Key("first_reading") double firstReading,
        int readingsPerDecadeCount,
        double readNoiseRatio,
        @In("s") List<Double> times) {

    /** A second, an hour and a day (s). */
    public static final List<Double> USUAL_TIMES = List.of(1.0, 3600.0, 86_400.0);

    public StateMapSpec {
        counts = List.copyOf(counts);
        ProtocolCheck.require(counts.size() >= 2, "a map needs at least two states, got " + counts);
        for (int k = 0; k < counts.size(); k++) {
            ProtocolCheck.require(
                    counts.get(k) >= 0 && (k == 0 || counts.get(k) > counts.get(k - 1)),
                    "counts of pulses must be >= 0 and grow, was " + counts);
        }
        new RetentionSpec(train, firstReading, readingsPerDecadeCount);
        ProtocolCheck.positive("read noise", readNoiseRatio, "(share of the current)");
        times = ProtocolCheck.growing("times", times, "s");
        ProtocolCheck.require(
                times.get(0) >= firstReading && times.get(times.size() - 1) <= train.dark(),
                "states are counted between the first reading (" + firstReading + " s) and the last (" + train.dark()
                        + " s), was asked at " + times + " s");
    }

    /** The train of each state; a state without pulses has none. */
    List<PulseTrain> trains() {
        List<PulseTrain> trains = new ArrayList<>();
        for (int count : counts) {
            trains.add(new PulseTrain(
                    Math.max(count, 1),
                    train.width(),
                    train.rate(),
                    count == 0 ? train.light().off() : train.light(),
                    train.gateVoltage(),
                    train.dark()));
        }
        return trains;
    }

    /** Times after the last pulse that are read: a logarithmic axis and those at which states are counted (s). */
    List<Double> readings() {
        java.util.TreeSet<Double> all =
                new java.util.TreeSet<>(SampleTimes.spaced(firstReading, train.dark(), readingsPerDecadeCount));
        all.addAll(times);
        return List.copyOf(all);
    }
}
