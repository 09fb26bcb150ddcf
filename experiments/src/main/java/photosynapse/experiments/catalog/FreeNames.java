package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import photosynapse.device.extraction.BoundedParameter;
import photosynapse.device.extraction.FreeParameter;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;

/** What {@code --free} names: a whole path or its end if only one has it, with an optional range. */
final class FreeNames {
    private static final double FACTOR = 30;

    /** Range of an energy or voltage about its first guess (eV, V). */
    private static final double ENERGY = 0.3;

    private FreeNames() {}

    /**
     * One free number as it was asked for.
     *
     * @param path whole name
     * @param low end of its range, when it was given
     * @param high end of its range, when it was given
     */
    record Asked(String path, Optional<Double> low, Optional<Double> high) {}

    /** The numbers that are meant, among those that can be free. */
    static List<Asked> among(List<String> known, List<String> asked) {
        List<Asked> free = new ArrayList<>();
        for (String text : asked) {
            int range = text.indexOf('=');
            String name = range < 0 ? text : text.substring(0, range);
            String path = path(known, name.strip());
            if (free.stream().anyMatch(f -> f.path().equals(path))) {
                throw failure(path + " is free twice", "name it once");
            }
            free.add(
                    range < 0
                            ? new Asked(path, Optional.empty(), Optional.empty())
                            : ranged(path, text.substring(range + 1)));
        }
        return free;
    }

    private static String path(List<String> known, String name) {
        if (known.contains(name)) {
            return name;
        }
        List<String> ends =
                known.stream().filter(path -> path.endsWith("." + name)).toList();
        if (ends.size() == 1) {
            return ends.get(0);
        }
        if (ends.size() > 1) {
            throw failure("--free " + name + " may mean " + String.join(" or ", ends), "write the whole path");
        }
        String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        List<String> near = known.stream()
                .filter(path -> path.toLowerCase(Locale.ROOT).contains(last))
                .limit(5)
                .toList();
        throw failure(
                "--free " + name + " names no number that can be fitted",
                near.isEmpty()
                        ? "numbers are " + String.join(", ", known)
                        : "did you mean " + String.join(" or ", near) + "?");
    }

    private static Asked ranged(String path, String range) {
        int dots = range.indexOf("..");
        try {
            return new Asked(
                    path,
                    Optional.of(Double.parseDouble(range.substring(0, dots))),
                    Optional.of(Double.parseDouble(range.substring(dots + 2))));
        } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
            throw failure("a range has the form LOW..HIGH, was " + range, "for example --free depth_eV=0.5..0.9");
        }
    }

    /** A number of a configuration, free in its range. */
    static BoundedParameter bounded(Asked asked, double start) {
        String unit = UnitSuffix.atEndOf(asked.path())
                .map(u -> u.scale() == 1 ? u.unit() : u.suffix().replace("_per_", "/"))
                .orElse("");
        boolean linear = unit.endsWith("eV") || unit.endsWith("V") || start <= 0;
        double low = asked.low().orElse(linear ? start - ENERGY : start / FACTOR);
        double high = asked.high().orElse(linear ? start + ENERGY : start * FACTOR);
        FreeParameter parameter = linear || low <= 0
                ? FreeParameter.linear(asked.path(), unit, start)
                : FreeParameter.positive(asked.path(), unit, start);
        return bounded(parameter, low, high);
    }

    /** The same number of another model in the range that was asked for. */
    static BoundedParameter bounded(Asked asked, BoundedParameter usual) {
        return bounded(
                usual.parameter(), asked.low().orElse(usual.low()), asked.high().orElse(usual.high()));
    }

    private static BoundedParameter bounded(FreeParameter parameter, double low, double high) {
        try {
            return new BoundedParameter(parameter, low, high);
        } catch (IllegalArgumentException outside) {
            throw failure(outside.getMessage(), "give another range");
        }
    }

    private static ExperimentFailedException failure(String what, String remedy) {
        return new ExperimentFailedException(Cause.INVALID_INPUT, what, remedy, null);
    }
}
