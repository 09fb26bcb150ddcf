package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.TrapSpec.Exponential;
import photosynapse.device.spec.TrapSpec.Gaussian;
import photosynapse.device.spec.TrapSpec.Level;
import photosynapse.device.spec.TrapSpec.TrapRatesSpec;
import photosynapse.experiments.result.ComponentName;

/** Traps: one level, or the levels of a {@code distribution} that is {@code gaussian} or {@code exponential}. */
final class TrapSchema implements Schema {
    private static final List<Slot> SLOTS = List.of(
            Slot.optional(
                    "distribution", new ComponentName("distribution", Optional.empty()), new Shape.Word(Kind.class)),
            Slot.required("density", new ComponentName("density", Optional.of("1/m3")), new Shape.Gradable()),
            Slot.optional("depthEv", new ComponentName("depth", Optional.of("eV")), new Shape.Gradable()),
            energy("meanDepthEv", "mean_depth"),
            energy("spreadEv", "spread"),
            energy("edgeDepthEv", "edge_depth"),
            energy("decayEv", "decay"),
            Slot.optional("levelsCount", new ComponentName("levels_count", Optional.empty()), new Shape.Count(false)),
            Slot.required("rates", new ComponentName("", Optional.empty()), new Shape.Block(TrapRatesSpec.class)));

    /** How the depths of the traps are distributed. */
    enum Kind {
        /** One depth. */
        LEVEL,
        /** Round a mean. */
        GAUSSIAN,
        /** Falling off into the gap. */
        EXPONENTIAL
    }

    private static final Map<Kind, List<String>> OWN_PARTS = Map.of(
            Kind.LEVEL, List.of("depthEv"),
            Kind.GAUSSIAN, List.of("meanDepthEv", "spreadEv", "levelsCount"),
            Kind.EXPONENTIAL, List.of("edgeDepthEv", "decayEv", "levelsCount"));

    private static Slot energy(String component, String stem) {
        return Slot.optional(component, new ComponentName(stem, Optional.of("eV")), new Shape.Quantity());
    }

    @Override
    public Class<?> type() {
        return TrapSpec.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        Kind kind = Parts.part(values, "distribution", Kind.class).orElse(Kind.LEVEL);
        requireOwnKeys(kind, values);
        Graded density = (Graded) values.get("density");
        TrapRatesSpec rates = (TrapRatesSpec) values.get("rates");
        int levels = Parts.part(values, "levelsCount", Integer.class).orElse(1);
        return switch (kind) {
            case LEVEL ->
                new Level(density, Parts.part(values, "depthEv", Graded.class).orElseThrow(), rates);
            case GAUSSIAN ->
                new Gaussian(density, energy(values, "meanDepthEv"), energy(values, "spreadEv"), levels, rates);
            case EXPONENTIAL ->
                new Exponential(density, energy(values, "edgeDepthEv"), energy(values, "decayEv"), levels, rates);
        };
    }

    private static double energy(Map<String, Object> values, String component) {
        return Parts.number(values, component).orElseThrow();
    }

    private void requireOwnKeys(Kind kind, Map<String, Object> values) {
        String shown = kind == Kind.LEVEL
                ? "a single level"
                : "distribution " + kind.name().toLowerCase(java.util.Locale.ROOT);
        List<SchemaException.Reason> reasons = new ArrayList<>();
        for (Slot slot : SLOTS) {
            boolean belongs = OWN_PARTS.get(kind).contains(slot.component());
            boolean given = Parts.isGiven(values, slot.component());
            if (belongs && !given) {
                reasons.add(new SchemaException.Reason(
                        ProblemCode.MISSING_KEY, "", "needs " + slot.shownKey() + " (" + shown + ")"));
            } else if (!belongs && given && isOfAnyKind(slot)) {
                reasons.add(new SchemaException.Reason(
                        ProblemCode.CONTRADICTION, slot.component(), "does not belong to " + shown));
            }
        }
        Graded density = (Graded) values.get("density");
        if (!reasons.isEmpty() && Math.min(density.bottom(), density.top()) < 0) {
            reasons.add(new SchemaException.Reason(
                    ProblemCode.OUT_OF_BOUNDS, "density", "must be >= 0 1/m3, was " + density.bottom()));
        }
        if (!reasons.isEmpty()) {
            throw new SchemaException(reasons);
        }
    }

    private static boolean isOfAnyKind(Slot slot) {
        return OWN_PARTS.values().stream().anyMatch(parts -> parts.contains(slot.component()));
    }

    @Override
    public Map<String, Object> take(Object value) {
        Map<String, Object> parts = new HashMap<>(RecordSchema.partsOf(value));
        if (value instanceof Gaussian) {
            parts.put("distribution", Kind.GAUSSIAN);
        } else if (value instanceof Exponential) {
            parts.put("distribution", Kind.EXPONENTIAL);
        }
        return parts;
    }
}
