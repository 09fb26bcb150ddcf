package photosynapse.experiments.config;

import java.util.Map;
import java.util.Optional;

/** Reads the parts of a value that is being made. */
final class Parts {
    private Parts() {}

    /** A number that may have been left out. */
    static Optional<Double> number(Map<String, Object> values, String component) {
        return Optional.ofNullable(values.get(component))
                .flatMap(part -> (Optional<?>) part)
                .map(Double.class::cast);
    }

    /** Any part that may have been left out. */
    static <T> Optional<T> part(Map<String, Object> values, String component, Class<T> type) {
        return Optional.ofNullable(values.get(component))
                .flatMap(part -> (Optional<?>) part)
                .map(type::cast);
    }

    /** Whether a part was written. */
    static boolean isGiven(Map<String, Object> values, String component) {
        Object part = values.get(component);
        return part instanceof Optional<?> optional ? optional.isPresent() : part != null;
    }

    /** Refuses a value that is out of bounds. */
    static void refuse(Optional<Double> outOfBounds, String component, String message) {
        if (outOfBounds.isPresent()) {
            throw new SchemaException(ProblemCode.OUT_OF_BOUNDS, component, message + outOfBounds.get());
        }
    }
}
