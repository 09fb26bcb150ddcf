package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DensityOfStatesSpec.Nanotubes;
import photosynapse.device.spec.DensityOfStatesSpec.TwoDimensional;
import photosynapse.experiments.result.ComponentName;

/**
 * States of the sheet: {@code state_density} is the two-dimensional one, the group {@code density_of_states} that of
 * nanotubes.
 */
final class DensityOfStatesSchema implements Schema {
    private static final List<Slot> SLOTS = List.of(
            Slot.optional(
                    "stateDensity", new ComponentName("state_density", Optional.of("1/m2")), new Shape.Quantity()),
            Slot.optional(
                    "nanotubes",
                    new ComponentName("density_of_states", Optional.empty()),
                    new Shape.Block(Nanotubes.class)));

    @Override
    public Class<?> type() {
        return DensityOfStatesSpec.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        Optional<Double> density = Parts.number(values, "stateDensity");
        Optional<Nanotubes> nanotubes = Parts.part(values, "nanotubes", Nanotubes.class);
        if (density.isPresent() == nanotubes.isPresent()) {
            throw new SchemaException(
                    density.isPresent() ? ProblemCode.GIVEN_TWICE : ProblemCode.NOT_EXACTLY_ONE,
                    density.isPresent() ? "nanotubes" : "",
                    "needs either state_density_per_m2 or the group density_of_states"
                            + (density.isPresent() ? ", not both" : ""));
        }
        return nanotubes.isPresent() ? nanotubes.get() : new TwoDimensional(density.get());
    }

    @Override
    public Map<String, Object> take(Object value) {
        return value instanceof TwoDimensional sheet
                ? Map.of("stateDensity", sheet.stateDensity())
                : Map.of("nanotubes", value);
    }
}
