package photosynapse.device.spec;

import java.util.ArrayList;
import java.util.List;

/** Collects the violated bounds of one record and throws them together. */
final class SpecCheck {
    private final List<InvalidSpecException.Problem> problems = new ArrayList<>();

    /** Requires a finite value above zero. */
    SpecCheck positive(String component, double value, String unit) {
        return require(component, value > 0 && Double.isFinite(value), "must be > 0 " + unit + ", was " + value);
    }

    /** Requires a finite value of zero or more. */
    SpecCheck nonNegative(String component, double value, String unit) {
        return require(component, value >= 0 && Double.isFinite(value), "must be >= 0 " + unit + ", was " + value);
    }

    /** Requires a finite value. */
    SpecCheck finite(String component, double value, String unit) {
        return require(component, Double.isFinite(value), "must be finite (" + unit + "), was " + value);
    }

    /** Requires a value in [low, high]. */
    SpecCheck within(String component, double value, double low, double high) {
        return require(
                component, value >= low && value <= high, "must be from " + low + " to " + high + ", was " + value);
    }

    /** Requires both ends of a graded quantity in [low, high]. */
    SpecCheck within(String component, Graded value, double low, double high) {
        return within(component, value.bottom(), low, high).gradedTop(value)
                ? this
                : within(component, value.top(), low, high);
    }

    /** Requires both ends of a graded quantity above zero. */
    SpecCheck positive(String component, Graded value, String unit) {
        return positive(component, value.bottom(), unit).gradedTop(value)
                ? this
                : positive(component, value.top(), unit);
    }

    /** Requires both ends of a graded quantity at zero or more. */
    SpecCheck nonNegative(String component, Graded value, String unit) {
        return nonNegative(component, value.bottom(), unit).gradedTop(value)
                ? this
                : nonNegative(component, value.top(), unit);
    }

    /** Requires both ends of a graded quantity to be finite. */
    SpecCheck finite(String component, Graded value, String unit) {
        return finite(component, value.bottom(), unit).gradedTop(value) ? this : finite(component, value.top(), unit);
    }

    /** Requires a steric limit, infinite where there is none, above the density at both ends. */
    SpecCheck stericLimit(Graded density, Graded limit) {
        return require(
                        "maximumDensity",
                        limit.bottom() > 0 && limit.top() > 0,
                        "must be > 0 1/m3, was " + limit.bottom() + " to " + limit.top())
                .require(
                        "density",
                        density.bottom() < limit.bottom() && density.top() < limit.top(),
                        "must be below the maximum density, was " + density.bottom() + " to " + density.top()
                                + " 1/m3");
    }

    /** Requires a condition in words. */
    SpecCheck require(String component, boolean holds, String message) {
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

    /** Whether the top end is the bottom end over again, also where neither is a number. */
    private boolean gradedTop(Graded value) {
        return Double.compare(value.bottom(), value.top()) == 0;
    }
}
