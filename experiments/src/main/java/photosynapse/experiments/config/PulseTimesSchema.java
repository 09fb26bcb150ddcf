package photosynapse.experiments.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.config.PulsePatternConfig.PulseTimesConfig;
import photosynapse.experiments.result.ComponentName;

/**
 * Pulses one by one, as lists or as a table in a file of its own. What is written out are the lists, so that a resolved
 * configuration needs no second file.
 *
 * @param folder where the file of the configuration stands; empty when it is none
 */
record PulseTimesSchema(Optional<Path> folder) implements Schema {
    private static final String FILE = "file";
    private static final NumberColumns.Form TABLE = new NumberColumns.Form(
            Map.of("start", "s", "width", "s", "photon_flux", "1/m2s", "gate_voltage", "V"),
            "start",
            false,
            "pulse",
            "start_s, width_s, photon_flux_per_m2_s, gate_voltage_V");
    private static final List<Slot> SLOTS = List.of(
            list("starts", "s"),
            list("widths", "s"),
            list("photonFluxes", "1/m2s"),
            list("gateVoltages", "V"),
            Slot.optional(FILE, new ComponentName(FILE, Optional.empty()), new Shape.Text()));

    private static Slot list(String component, String unit) {
        return Slot.optional(
                component,
                new ComponentName(ComponentName.snakeCase(component), Optional.of(unit)),
                new Shape.Many(new Shape.Quantity()));
    }

    @Override
    public Class<?> type() {
        return PulseTimesConfig.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        Optional<String> file = Parts.part(values, FILE, String.class);
        if (file.isPresent() == Parts.isGiven(values, "starts")) {
            throw new SchemaException(
                    file.isPresent() ? ProblemCode.GIVEN_TWICE : ProblemCode.NOT_EXACTLY_ONE,
                    file.isPresent() ? FILE : "",
                    "needs either starts_s or a file with a column start_s" + (file.isPresent() ? ", not both" : ""));
        }
        if (file.isEmpty()) {
            return new PulseTimesConfig(
                    numbers(values, "starts"),
                    numbers(values, "widths"),
                    numbers(values, "photonFluxes"),
                    numbers(values, "gateVoltages"));
        }
        for (String list : List.of("widths", "photonFluxes", "gateVoltages")) {
            if (Parts.isGiven(values, list)) {
                throw new SchemaException(
                        ProblemCode.CONTRADICTION, list, "does not stand beside a file, which may have such a column");
            }
        }
        if (folder.isEmpty()) {
            throw new SchemaException(
                    ProblemCode.UNREADABLE_FILE, FILE, "can only be named in a file, was named in a preset");
        }
        Map<String, List<Double>> columns = new NumberColumns(folder.get().resolve(file.get()), TABLE).read();
        return new PulseTimesConfig(
                columns.get("start"), columns.get("width"), columns.get("photon_flux"), columns.get("gate_voltage"));
    }

    private static List<Double> numbers(Map<String, Object> values, String component) {
        return Parts.part(values, component, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(Double.class::cast)
                .toList();
    }

    @Override
    public Map<String, Object> take(Object value) {
        Map<String, Object> parts = new HashMap<>(RecordSchema.partsOf(value));
        parts.values().removeIf(list -> ((List<?>) list).isEmpty());
        return parts;
    }
}
