package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.solver.OutputTimes;
import photosynapse.experiments.result.ComponentName;

/**
 * When to look: {@code times_s} and {@code profile_times_s}. Without the second, profiles are taken at the sample times
 * when these are at most 20, else none: a profile has a row for each node, and a long list of times is asked for to
 * draw a curve.
 */
final class OutputTimesSchema implements Schema {
    /** Most sample times at which profiles are taken without being asked for. */
    static final int MOST_PROFILES = 20;

    private static final Shape TIMES = new Shape.Many(new Shape.Quantity());
    private static final List<Slot> SLOTS = List.of(
            Slot.required("samples", new ComponentName("times", Optional.of("s")), TIMES),
            Slot.optional("profiles", new ComponentName("profile_times", Optional.of("s")), TIMES));

    @Override
    public Class<?> type() {
        return OutputTimes.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        List<Double> samples = numbers(values.get("samples"));
        List<Double> profiles = Parts.part(values, "profiles", List.class)
                .map(OutputTimesSchema::numbers)
                .orElseGet(() -> standardProfiles(samples));
        requireGrowing("samples", samples);
        requireGrowing("profiles", profiles);
        return new OutputTimes(samples, profiles);
    }

    /** Profile times of someone who asked for samples alone. */
    static List<Double> standardProfiles(List<Double> samples) {
        return samples.size() <= MOST_PROFILES ? samples : List.of();
    }

    private static List<Double> numbers(Object list) {
        return ((List<?>) list).stream().map(Double.class::cast).toList();
    }

    private static void requireGrowing(String component, List<Double> times) {
        for (int k = 0; k < times.size(); k++) {
            boolean grows = k == 0 ? times.get(0) >= 0 : times.get(k) > times.get(k - 1);
            if (!grows) {
                throw new SchemaException(
                        ProblemCode.OUT_OF_BOUNDS,
                        component,
                        "must be >= 0 s and grow; " + times.get(k) + " s stands at place " + (k + 1));
            }
        }
    }

    @Override
    public Map<String, Object> take(Object value) {
        return RecordSchema.partsOf(value);
    }
}
