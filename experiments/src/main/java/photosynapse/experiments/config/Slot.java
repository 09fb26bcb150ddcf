package photosynapse.experiments.config;

import java.util.List;
import java.util.Optional;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.result.ComponentName;

/**
 * One key of a group and the component it fills.
 *
 * @param component name of the component in Java
 * @param name word and unit
 * @param shape how the value appears
 * @param need what happens when the key is missing
 */
record Slot(String component, ComponentName name, Shape shape, Need need) {

    /** What happens when a key is missing. */
    sealed interface Need {

        /** A problem. */
        record Required() implements Need {}

        /** The component is an Optional and stays empty. */
        record Optionally() implements Need {}

        /**
         * The component takes a standard value.
         *
         * @param value the standard
         * @param silent whether the standard is left out when a configuration is written
         */
        record Defaulted(Object value, boolean silent) implements Need {}
    }

    /** A required slot. */
    static Slot required(String component, ComponentName name, Shape shape) {
        return new Slot(component, name, shape, new Need.Required());
    }

    /** A slot that may be left out. */
    static Slot optional(String component, ComponentName name, Shape shape) {
        return new Slot(component, name, shape, new Need.Optionally());
    }

    /** Whether the keys of the component stand in the group itself. */
    boolean isInlined() {
        return name.stem().isEmpty();
    }

    /** Whether a part need not be written because it is the standard and the standard says that there is nothing. */
    boolean leavesOut(Object part) {
        return need instanceof Need.Defaulted standard
                && standard.silent()
                && standard.value().equals(part);
    }

    boolean isRequired() {
        return need instanceof Need.Required;
    }

    /** Whether the value is a number, graded or whole. */
    boolean isNumeric() {
        return shape instanceof Shape.Quantity || shape instanceof Shape.Gradable || shape instanceof Shape.Count;
    }

    /** Unit of the key, if it has one. */
    Optional<String> unit() {
        return shape.carriesUnit() ? name.unit() : Optional.empty();
    }

    /** The key with the unit that laboratories use for it. */
    String shownKey() {
        return unit().map(u -> name.stem() + "_" + LabUnits.of(u, name.stem()).suffix())
                .orElse(name.stem());
    }

    /** The key in every registered unit, the laboratory's first. */
    List<String> possibleKeys() {
        if (unit().isEmpty()) {
            return List.of(name.stem());
        }
        UnitSuffix first = LabUnits.of(unit().get(), name.stem());
        List<UnitSuffix> all = UnitSuffix.ofUnit(unit().get());
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(first), all.stream().filter(u -> !u.equals(first)))
                .map(u -> name.stem() + "_" + u.suffix())
                .toList();
    }

    /** The suffix of a key that names this slot, in whatever unit; empty when the key does not name it. */
    Optional<String> suffixIn(String key) {
        if (key.equals(name.stem())) {
            return Optional.of("");
        }
        boolean begins = key.startsWith(name.stem() + "_");
        String rest = begins ? key.substring(name.stem().length() + 1) : "";
        boolean number = shape.carriesUnit() || shape instanceof Shape.Count;
        return number && UnitSuffix.of(rest).isPresent() ? Optional.of(rest) : Optional.empty();
    }
}
