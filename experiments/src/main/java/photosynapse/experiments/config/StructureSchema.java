package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.experiments.result.ComponentName;

/**
 * What is measured: the group {@code device} is a phototransistor, {@code vertical_device} a stack with two contacts.
 */
final class StructureSchema implements Schema {
    private static final List<Slot> SLOTS =
            List.of(slot(ConfigKeys.DEVICE, DeviceSpec.class), slot(ConfigKeys.VERTICAL, VerticalDeviceSpec.class));

    private static Slot slot(String key, Class<?> type) {
        return Slot.optional(key, new ComponentName(key, Optional.empty()), new Shape.Block(type));
    }

    @Override
    public Class<?> type() {
        return StructureSpec.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        Optional<StructureSpec> device = Parts.part(values, ConfigKeys.DEVICE, StructureSpec.class);
        Optional<StructureSpec> vertical = Parts.part(values, ConfigKeys.VERTICAL, StructureSpec.class);
        if (device.isPresent() == vertical.isPresent()) {
            throw new SchemaException(
                    device.isPresent() ? ProblemCode.GIVEN_TWICE : ProblemCode.NOT_EXACTLY_ONE,
                    device.isPresent() ? ConfigKeys.VERTICAL : "",
                    device.isPresent()
                            ? "stands beside `device`; a file describes either a phototransistor (`device`) or a stack"
                                    + " with two contacts (`vertical_device`)"
                            : "needs either `device` (a phototransistor) or `vertical_device` (a stack with two"
                                    + " contacts)");
        }
        return device.or(() -> vertical).orElseThrow();
    }

    @Override
    public Map<String, Object> take(Object value) {
        return Map.of(value instanceof DeviceSpec ? ConfigKeys.DEVICE : ConfigKeys.VERTICAL, value);
    }
}
