package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.spec.InvalidSpecException;

/** Collects the violated bounds of one record and throws them together. */
final class BoundCheck {
    private final List<InvalidSpecException.Problem> problems = new ArrayList<>();

    /** Requires a finite value above zero. */
    BoundCheck positive(String component, double value, String unit) {
        return require(component, value > 0 && Double.isFinite(value), "must be > 0 " + unit + ", was " + value);
    }

    /** Requires a finite value of zero or more. */
    BoundCheck nonNegative(String component, double value, String unit) {
        return require(component, value >= 0 && Double.isFinite(value), "must be >= 0 " + unit + ", was " + value);
    }

    /** Requires a finite value. */
    BoundCheck finite(String component, double value, String unit) {
        return require(component, Double.isFinite(value), "must be finite (" + unit + "), was " + value);
    }

    /** Requires a value in [low, high]. */
    BoundCheck within(String component, double value, double low, double high) {
        return require(
                component, value >= low && value <= high, "must be from " + low + " to " + high + ", was " + value);
    }

    /** Requires a whole number in [low, high]. */
    BoundCheck count(String component, int value, int low, int high) {
        return require(
                component, value >= low && value <= high, "must be from " + low + " to " + high + ", was " + value);
    }

    /** Requires numbers above zero that grow, at least one. */
    BoundCheck growing(String component, List<Double> values, String unit) {
        boolean grow = !values.isEmpty();
        double before = 0;
        for (double value : values) {
            grow &= value > before && Double.isFinite(value);
            before = value;
        }
        return require(component, grow, "must be values > 0 " + unit + " that grow, was " + values);
    }

    /** Requires a condition in words. */
    BoundCheck require(String component, boolean holds, String message) {
        if (!holds) {
            problems.add(new InvalidSpecException.Problem(component, message));
        }
        return this;
    }

    /** Throws when a bound was violated. */
    void done() {
        if (!problems.isEmpty()) {
            throw new InvalidSpecException(problems);
        }
    }
}
