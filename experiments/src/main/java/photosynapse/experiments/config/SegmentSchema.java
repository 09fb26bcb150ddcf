package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.experiments.result.ComponentName;

/** A segment; without {@code gate_voltage_end} the gate voltage is constant. */
final class SegmentSchema implements Schema {
    private static final List<Slot> SLOTS = List.of(
            Slot.required("until", new ComponentName("until", Optional.of("s")), new Shape.Quantity()),
            Slot.required("light", new ComponentName("", Optional.empty()), new Shape.Block(Light.class)),
            Slot.required("gateVoltage", new ComponentName("gate_voltage", Optional.of("V")), new Shape.Quantity()),
            Slot.optional(
                    "gateVoltageEnd", new ComponentName("gate_voltage_end", Optional.of("V")), new Shape.Quantity()));

    @Override
    public Class<?> type() {
        return Segment.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        double until = (double) values.get("until");
        double gateVoltage = (double) values.get("gateVoltage");
        Parts.refuse(Optional.of(until).filter(t -> t <= 0), "until", "must be > 0 s, was ");
        double end = Parts.number(values, "gateVoltageEnd").orElse(gateVoltage);
        return new Segment(until, (Light) values.get("light"), gateVoltage, end);
    }

    @Override
    public Map<String, Object> take(Object value) {
        return RecordSchema.partsOf(value);
    }
}
