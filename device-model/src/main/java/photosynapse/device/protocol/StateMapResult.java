package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.units.In;

/**
 * State map; the clock of each state starts at the end of its last pulse.
 *
 * <p><b>Equation</b> two states are told apart while the difference of their currents is at least 3 sigma of the larger
 * one, sigma = read noise times its current.
 *
 * @param spec what was done
 * @param times readings after the last pulse (s)
 * @param states in the order of their counts
 * @param separable states that can be told apart, at each time of the specification
 * @param merges when each state can no longer be told from the next
 */
public record StateMapResult(
        StateMapSpec spec,
        @In("s") List<Double> times,
        List<State> states,
        List<Separable> separable,
        List<Merge> merges) {

    /** Standard deviations between states that count as two. */
    private static final double DISTANCE = 3;

    public StateMapResult {
        times = List.copyOf(times);
        states = List.copyOf(states);
        separable = List.copyOf(separable);
        merges = List.copyOf(merges);
    }

    /**
     * One state.
     *
     * @param pulseCount pulses that wrote it
     * @param currents |I| at each reading (A)
     */
    public record State(int pulseCount, @In("A") List<Double> currents) {
        public State {
            currents = List.copyOf(currents);
        }
    }

    /**
     * States at one time.
     *
     * @param after time after the last pulse (s)
     * @param stateCount the most states of which every two can be told apart
     */
    public record Separable(@In("s") double after, int stateCount) {}

    /**
     * A state and the next one.
     *
     * @param lowerPulseCount pulses of the weaker state
     * @param upperPulseCount pulses of the stronger one
     * @param time first time at which they cannot be told apart, by straight lines of their distance over log time; the
     *     first reading when they never could, empty when they still can at the last (s)
     */
    public record Merge(
            int lowerPulseCount,
            int upperPulseCount,
            @In("s") OptionalDouble time) {}

    static StateMapResult of(StateMapSpec spec, List<State> states) {
        List<Double> times = spec.readings();
        List<Separable> separable = new ArrayList<>();
        for (double after : spec.times()) {
            int reading = times.indexOf(after);
            List<Double> currents =
                    states.stream().map(s -> s.currents().get(reading)).sorted().toList();
            separable.add(new Separable(after, count(currents, spec.readNoiseRatio())));
        }
        List<Merge> merges = new ArrayList<>();
        for (int k = 1; k < states.size(); k++) {
            State lower = states.get(k - 1);
            State upper = states.get(k);
            merges.add(new Merge(
                    lower.pulseCount(), upper.pulseCount(), mergeTime(times, lower, upper, spec.readNoiseRatio())));
        }
        return new StateMapResult(spec, times, states, separable, merges);
    }

    /** From the smallest upwards, the next state that is far enough from the last one counted. */
    static int count(List<Double> growing, double noise) {
        int count = 1;
        double last = growing.get(0);
        for (double current : growing) {
            if (distance(last, current, noise) >= 1) {
                count++;
                last = current;
            }
        }
        return count;
    }

    /** Distance of two currents in units of what tells them apart. */
    private static double distance(double a, double b, double noise) {
        return StrictMath.abs(a - b) / (DISTANCE * noise * StrictMath.max(a, b));
    }

    private static OptionalDouble mergeTime(List<Double> times, State lower, State upper, double noise) {
        double before = 0;
        for (int k = 0; k < times.size(); k++) {
            double here = distance(lower.currents().get(k), upper.currents().get(k), noise) - 1;
            if (here < 0) {
                double share = k == 0 ? 0 : before / (before - here);
                double from = times.get(Math.max(0, k - 1));
                return OptionalDouble.of(from * StrictMath.pow(times.get(k) / from, share));
            }
            before = here;
        }
        return OptionalDouble.empty();
    }
}
