package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.experiments.result.ComponentName;

/**
 * A segment. The driving voltage is {@code gate_voltage} of a phototransistor or {@code voltage} of a stack with two
 * contacts; without {@code .._end} it is constant.
 */
final class SegmentSchema implements Schema {
    private static final String START = "gateVoltage";
    private static final String END = "gateVoltageEnd";
    private static final String OTHER_START = "otherVoltage";
    private static final String OTHER_END = "otherVoltageEnd";
    private static final Segment STANDARD = Segment.constant(1, Light.DARK, 0);

    private final Driving driving;
    private final RecordSchema whole = RecordSchema.of(Segment.class);
    private final List<Slot> slots = new ArrayList<>();

    SegmentSchema(Driving driving) {
        this.driving = driving;
        Driving other = driving == Driving.GATE ? Driving.CONTACT : Driving.GATE;
        slots.add(Slot.required("until", new ComponentName("until", Optional.of("s")), new Shape.Quantity()));
        slots.add(Slot.required("light", new ComponentName("", Optional.empty()), new Shape.Block(Light.class)));
        slots.add(voltage(START, driving.stem()));
        slots.add(voltage(END, driving.stem() + "_end"));
        slots.addAll(whole.furtherSlots(Set.of("until", "light", START, END), STANDARD));
        slots.add(voltage(OTHER_START, other.stem()));
        slots.add(voltage(OTHER_END, other.stem() + "_end"));
    }

    private static Slot voltage(String component, String stem) {
        return Slot.optional(component, new ComponentName(stem, Optional.of("V")), new Shape.Quantity());
    }

    @Override
    public Class<?> type() {
        return Segment.class;
    }

    @Override
    public List<Slot> slots() {
        return slots;
    }

    @Override
    public Object build(Map<String, Object> values) {
        refuseOtherVoltage(values);
        double until = (double) values.get("until");
        Parts.refuse(Optional.of(until).filter(t -> t <= 0), "until", "must be > 0 s, was ");
        double start = Parts.number(values, START)
                .orElseThrow(() -> new SchemaException(ProblemCode.MISSING_KEY, "", "needs " + driving.stem() + "_V"));
        Map<String, Object> parts = new HashMap<>(values);
        parts.put(START, start);
        parts.put(END, Parts.number(values, END).orElse(start));
        return whole.build(parts);
    }

    private void refuseOtherVoltage(Map<String, Object> values) {
        List<SchemaException.Reason> reasons = new ArrayList<>();
        for (String component : List.of(OTHER_START, OTHER_END)) {
            if (Parts.isGiven(values, component)) {
                reasons.add(new SchemaException.Reason(
                        ProblemCode.CONTRADICTION,
                        component,
                        driving == Driving.GATE
                                ? "belongs to a `vertical_device`; a `device` is driven by gate_voltage_V"
                                : "belongs to a `device`; a `vertical_device` has no gate and is driven by voltage_V,"
                                        + " its bottom contact against its top contact"));
            }
        }
        if (!reasons.isEmpty()) {
            throw new SchemaException(reasons);
        }
    }

    @Override
    public Map<String, Object> take(Object value) {
        return RecordSchema.partsOf(value);
    }
}
