package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.InvalidSpecException;

/**
 * Makes one value from its parts and tells what its constructor refuses.
 *
 * <p>With parts missing, the value is tried three times with stand-ins - a very small, an ordinary and a very large
 * number. What is refused each time is refused for its own sake, whatever the missing part may be, and is told.
 */
final class Construction {
    private static final double[] STAND_INS = {Double.MIN_NORMAL, 2, Double.MAX_VALUE};

    private final Schema schema;
    private final Group group;
    private final ConfigProblems problems;

    Construction(Schema schema, Group group, ConfigProblems problems) {
        this.schema = schema;
        this.group = group;
        this.problems = problems;
    }

    /** The value; empty when a part failed or the parts are refused. */
    Optional<Object> make(Map<String, Object> values, List<Slot> failed) {
        if (!failed.isEmpty()) {
            reasonsInSpiteOf(failed, values).forEach(this::tell);
            return Optional.empty();
        }
        List<SchemaException.Reason> reasons = new ArrayList<>();
        Optional<Object> made = attempt(values, reasons);
        reasons.forEach(this::tell);
        return made;
    }

    private Optional<Object> attempt(Map<String, Object> values, List<SchemaException.Reason> reasons) {
        try {
            return Optional.of(schema.build(values));
        } catch (SchemaException e) {
            reasons.addAll(e.reasons());
        } catch (InvalidSpecException e) {
            e.problems()
                    .forEach(p -> reasons.add(
                            new SchemaException.Reason(ProblemCode.OUT_OF_BOUNDS, p.component(), p.message())));
        } catch (IllegalArgumentException e) {
            reasons.addAll(onePartAtATime(values, List.of()));
            if (reasons.isEmpty()) {
                reasons.add(new SchemaException.Reason(ProblemCode.CONTRADICTION, "", "is refused: " + e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Replaces one part after the other in a legal value: which of them does the type refuse? */
    private List<SchemaException.Reason> onePartAtATime(Map<String, Object> values, List<Slot> failed) {
        List<SchemaException.Reason> reasons = new ArrayList<>();
        if (schema.example().isEmpty()) {
            return reasons;
        }
        for (Slot slot : schema.slots()) {
            if (!failed.contains(slot)) {
                Map<String, Object> parts = schema.take(schema.example().get());
                parts.put(slot.component(), values.get(slot.component()));
                refusal(parts)
                        .ifPresent(message -> reasons.add(new SchemaException.Reason(
                                ProblemCode.OUT_OF_BOUNDS, slot.component(), "is refused: " + message)));
            }
        }
        return reasons;
    }

    private Optional<String> refusal(Map<String, Object> parts) {
        try {
            schema.build(parts);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private List<SchemaException.Reason> reasonsInSpiteOf(List<Slot> failed, Map<String, Object> values) {
        if (schema.example().isPresent()) {
            return onePartAtATime(values, failed);
        }
        boolean replaceable = failed.stream().allMatch(Construction::isReplaceable);
        if (!replaceable && !(schema instanceof RecordSchema)) {
            return List.of();
        }
        Set<SchemaException.Reason> always = null;
        for (double standIn : STAND_INS) {
            Map<String, Object> tried = new HashMap<>(values);
            failed.forEach(slot -> tried.put(slot.component(), standIn(slot, standIn)));
            List<SchemaException.Reason> reasons = new ArrayList<>();
            attempt(tried, reasons);
            if (always == null) {
                always = new LinkedHashSet<>(reasons);
            } else {
                always.retainAll(reasons);
            }
        }
        Set<String> failedNames = failed.stream().map(Slot::component).collect(Collectors.toSet());
        return always.stream()
                .filter(reason -> !failedNames.contains(reason.component()))
                .filter(reason -> replaceable || isNumeric(reason.component()))
                .filter(reason -> !reason.component().isEmpty() || !(schema instanceof RecordSchema))
                .toList();
    }

    /** An optional group cannot be replaced: whether it is there decides what else is needed. */
    private static boolean isReplaceable(Slot slot) {
        boolean group = (slot.shape() instanceof Shape.Block || slot.shape() instanceof Shape.Choice)
                && !(slot.need() instanceof Slot.Need.Optionally);
        return slot.isNumeric() || group;
    }

    private boolean isNumeric(String component) {
        return schema.slot(component).map(Slot::isNumeric).orElse(false);
    }

    private static Object standIn(Slot slot, double number) {
        Object value = bareStandIn(slot.shape(), number);
        return slot.need() instanceof Slot.Need.Optionally ? Optional.ofNullable(value) : value;
    }

    private static Object bareStandIn(Shape shape, double number) {
        if (shape instanceof Shape.Quantity) {
            return number;
        }
        if (shape instanceof Shape.Gradable) {
            return Graded.uniform(number);
        }
        if (shape instanceof Shape.Count count) {
            int whole = (int) number;
            return count.wide() ? (Object) (long) whole : (Object) whole;
        }
        if (shape instanceof Shape.Many) {
            return List.of();
        }
        if (shape instanceof Shape.Table) {
            return Map.of();
        }
        if (shape instanceof Shape.Text) {
            return "-";
        }
        return shape instanceof Shape.Truth ? Boolean.FALSE : null;
    }

    private void tell(SchemaException.Reason reason) {
        String component = reason.component().replaceFirst("\\..*", "");
        Optional<Slot> slot = schema.slot(component).filter(s -> !s.isInlined());
        List<YamlNode.Entry> entries = slot.map(group::entries).orElse(List.of());
        if (entries.isEmpty()) {
            String path = slot.map(s -> group.pathOf(s.shownKey())).orElse(group.path());
            String where = path.isEmpty() ? "this file" : "`" + path + "`";
            problems.add(Finding.of(reason.code(), where + " " + reason.message())
                    .at(group.place())
                    .key(path));
            return;
        }
        YamlNode.Entry entry = entries.get(0);
        String path = group.pathOf(entry.key());
        problems.add(Finding.of(reason.code(), "`" + path + "` " + reason.message())
                .at(entry.value().place())
                .key(path)
                .value(entry.value()));
    }
}
