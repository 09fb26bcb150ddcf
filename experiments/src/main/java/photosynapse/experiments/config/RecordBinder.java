package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.units.UnitSuffix;

/**
 * Makes records from a configuration and tells everything that is wrong with it at once.
 *
 * <p>A key is a component's word with any registered suffix of its unit. What is told: unknown keys with what was
 * probably meant, missing keys, missing units, units of something else, a quantity given twice, values of the wrong
 * form, and every bound that a record's constructor checks. A record that cannot be made because one of its keys is
 * wrong is still tried with stand-ins for that key, so that the bounds of its other keys are told in the same go.
 */
final class RecordBinder {
    private final Schemas schemas;
    private final ConfigProblems problems;
    private final UnknownKeys unknownKeys;

    RecordBinder(Schemas schemas, Class<?> root, ConfigProblems problems) {
        this.schemas = schemas;
        this.problems = problems;
        this.unknownKeys = new UnknownKeys(schemas, root);
    }

    Schemas schemas() {
        return schemas;
    }

    ConfigProblems problems() {
        return problems;
    }

    /** The value of a type; empty when it cannot be made, which is then told. */
    Optional<Object> bind(Class<?> type, YamlNode.Mapping mapping, String path) {
        return bind(schemas.of(type), mapping, path);
    }

    /** The value of a schema; empty when it cannot be made, which is then told. */
    Optional<Object> bind(Schema schema, YamlNode.Mapping mapping, String path) {
        Group group = new Group(mapping, path, schema, schemas.keys(schema));
        Set<String> meant = new HashSet<>();
        for (YamlNode.Entry entry : group.unknown()) {
            problems.add(unknownKeys.finding(entry, group, meant, problems.count()));
        }
        return bind(schema, group, meant);
    }

    private Optional<Object> bind(Schema schema, Group group, Set<String> meant) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<Slot> failed = new ArrayList<>();
        for (Slot slot : schema.slots()) {
            Optional<Object> part =
                    slot.isInlined() ? bind(schemas.inlined(slot), group, meant) : part(slot, group, meant);
            if (part.isPresent()) {
                values.put(slot.component(), part.get());
            } else {
                failed.add(slot);
            }
        }
        return new Construction(schema, group, problems).make(values, failed);
    }

    private Optional<Object> part(Slot slot, Group group, Set<String> meant) {
        List<YamlNode.Entry> entries = group.entries(slot);
        if (entries.isEmpty()) {
            return missing(slot, group, meant);
        }
        if (entries.size() > 1) {
            problems.add(twice(slot, group, entries));
            return Optional.empty();
        }
        YamlNode.Entry entry = entries.get(0);
        Optional<Finding> wrongUnit = unitProblem(slot, entry, group);
        if (wrongUnit.isPresent()) {
            problems.add(wrongUnit.get());
            return Optional.empty();
        }
        Optional<UnitSuffix> suffix =
                slot.unit().flatMap(u -> slot.suffixIn(entry.key())).flatMap(UnitSuffix::of);
        Optional<Object> value = slot.shape().read(entry.value(), new Site(this, group.pathOf(entry.key()), suffix));
        return slot.need() instanceof Slot.Need.Optionally ? value.map(Optional::of) : value;
    }

    private Optional<Object> missing(Slot slot, Group group, Set<String> meant) {
        if (slot.need() instanceof Slot.Need.Defaulted defaulted) {
            return Optional.of(defaulted.value());
        }
        boolean mistyped = meant.contains(slot.name().stem());
        if (slot.need() instanceof Slot.Need.Optionally) {
            return mistyped ? Optional.empty() : Optional.of(Optional.empty());
        }
        if (!mistyped) {
            problems.add(
                    Finding.of(ProblemCode.MISSING_KEY, "missing key `" + slot.shownKey() + "` in " + group.title())
                            .at(group.place())
                            .key(group.pathOf(slot.shownKey()))
                            .allowed(slot.possibleKeys()));
        }
        return Optional.empty();
    }

    private static Finding twice(Slot slot, Group group, List<YamlNode.Entry> entries) {
        List<String> keys = entries.stream().map(e -> "`" + e.key() + "`").toList();
        return Finding.of(
                        ProblemCode.GIVEN_TWICE,
                        "`" + slot.name().stem() + "` is given more than once in " + group.title() + ": as "
                                + String.join(" and ", keys))
                .at(entries.get(1).place())
                .key(group.pathOf(entries.get(1).key()))
                .hint("give it in one unit");
    }

    private static Optional<Finding> unitProblem(Slot slot, YamlNode.Entry entry, Group group) {
        String written = slot.suffixIn(entry.key()).orElseThrow();
        String path = group.pathOf(entry.key());
        String possible = Words.listed(slot.possibleKeys(), 3);
        if (slot.unit().isEmpty()) {
            return written.isEmpty()
                    ? Optional.empty()
                    : Optional.of(wrongDimension(
                                    slot,
                                    entry,
                                    "`" + path + "` has no unit; write `"
                                            + slot.name().stem() + "`")
                            .key(group.pathOf(entry.key())));
        }
        if (written.isEmpty()) {
            return Optional.of(
                    Finding.of(ProblemCode.MISSING_UNIT, "`" + path + "` has no unit; write one of " + possible)
                            .at(entry.place())
                            .key(group.pathOf(entry.key()))
                            .value(entry.value())
                            .allowed(slot.possibleKeys())
                            .hint("in which unit?"));
        }
        String unit = UnitSuffix.of(written).orElseThrow().unit();
        if (unit.equals(slot.unit().get())) {
            return Optional.empty();
        }
        return Optional.of(wrongDimension(
                        slot,
                        entry,
                        "`" + path + "` must be a quantity in " + slot.unit().get() + " (" + possible + "), was one in "
                                + unit)
                .key(group.pathOf(entry.key())));
    }

    private static Finding wrongDimension(Slot slot, YamlNode.Entry entry, String message) {
        return Finding.of(ProblemCode.WRONG_DIMENSION, message)
                .at(entry.place())
                .value(entry.value())
                .allowed(slot.possibleKeys());
    }
}
