package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Collects the times at which a protocol looks at the device; a time that is asked for twice is sampled once. */
public final class SampleTimes {
    private final TreeSet<Double> times = new TreeSet<>();

    /** Starts with the dark equilibrium, t = 0. */
    public SampleTimes() {
        times.add(0.0);
    }

    /** Adds one time (s). */
    public SampleTimes at(double time) {
        times.add(time);
        return this;
    }

    /** Adds the end of every segment. */
    public SampleTimes edges(Stimulus stimulus) {
        for (Segment segment : stimulus.segments()) {
            times.add(segment.until());
        }
        return this;
    }

    /** Adds equally spaced times in (from, to]. */
    public SampleTimes evenly(double from, double to, int count) {
        for (int k = 1; k <= count; k++) {
            times.add(k == count ? to : from + (to - from) * k / count);
        }
        return this;
    }

    /**
     * Adds times after an edge whose distances from it grow by equal factors, from first to last (s), both included.
     */
    public SampleTimes logarithmically(double edge, List<Double> distances) {
        for (double distance : distances) {
            times.add(edge + distance);
        }
        return this;
    }

    /** Distances that grow by equal factors from first to last (s), with at least a number of them in a decade. */
    public static List<Double> spaced(double first, double last, int perDecade) {
        int count = (int) StrictMath.max(1, StrictMath.ceil(perDecade * StrictMath.log10(last / first)));
        List<Double> distances = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            distances.add(first * StrictMath.pow(last / first, (double) k / count));
        }
        distances.add(last);
        return List.copyOf(distances);
    }

    /** Outputs at the collected times, without profiles. */
    public OutputTimes output() {
        return output(List.of());
    }

    /** Outputs at the collected times, with profiles at others (s). */
    public OutputTimes output(List<Double> profiles) {
        return new OutputTimes(List.copyOf(times), profiles);
    }
}
