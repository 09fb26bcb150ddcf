package photosynapse.device.solver;

import java.util.List;

/**
 * When to look.
 *
 * @param samples times of the samples, growing, inside the stimulus; a time on an edge sees the state just before it
 *     (s)
 * @param profiles times of the profiles, growing (s)
 */
public record OutputTimes(List<Double> samples, List<Double> profiles) {
    public OutputTimes {
        samples = requireGrowing(samples, "sample");
        profiles = requireGrowing(profiles, "profile");
    }

    private static List<Double> requireGrowing(List<Double> times, String what) {
        List<Double> copy = List.copyOf(times);
        for (int k = 0; k < copy.size(); k++) {
            if (!(copy.get(k) >= (k == 0 ? 0 : Math.nextUp(copy.get(k - 1))))
                    || copy.get(k).isInfinite()) {
                throw new IllegalArgumentException(
                        what + " times must be >= 0 s and grow, " + copy.get(k) + " s stands at place " + k);
            }
        }
        return copy;
    }
}
