package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import photosynapse.experiments.catalog.ShippedSynapses;
import photosynapse.experiments.catalog.SynapseFile;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;

/** The compact synapse of a shipped device: its numbers, where it holds, and how well it follows the device. */
final class SynapseAnswers {
    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("dark_conductance_S", "conductance of the channel after a long rest in the dark"),
            Map.entry("read_gate_voltage_V", "gate voltage at which the conductance is read"),
            Map.entry("gate_coupling_per_V", "share of the dark holes that a volt of the gate adds"),
            Map.entry("turn_off_ratio", "width of the foot where the gate empties the channel"),
            Map.entry("reference_photon_flux_per_m2_s", "light to which rates of writing belong"),
            Map.entry("emission_rate_per_s", "electrons that heat frees from the traps"),
            Map.entry("exit_ratio", "free electrons that reach the sheet, against those that are trapped"),
            Map.entry("exit_field_ratio", "how strongly the unscreened field of the charge speeds the exit"),
            Map.entry("screening_time_s", "time in which mobile ions screen the stored charge"),
            Map.entry("rate_per_s", "holes that go back into the film and erase"),
            Map.entry("gate_ratio", "how strongly the gate speeds the erasing holes"),
            Map.entry("charge_ratio", "how strongly the stored charge speeds the erasing holes"),
            Map.entry("field_ratio", "how strongly the unscreened field speeds the erasing holes"),
            Map.entry("maximum_photon_flux_per_m2_s", "strongest light that was compared with the device"),
            Map.entry("minimum_gate_voltage_V", "most negative gate that was compared with the device"),
            Map.entry("maximum_gate_voltage_V", "most positive gate that was compared with the device"),
            Map.entry("maximum_change_ratio", "largest change that was compared with the device"),
            Map.entry("maximum_duration_s", "longest stretch that was compared with the device"),
            Map.entry("write_rate_per_s", "how fast the reservoir fills under the reference light"),
            Map.entry("capacity_ratio", "charge of the full reservoir over the dark holes of the channel"),
            Map.entry("tunnelling_rate_per_s", "how fast its electrons tunnel to the sheet"),
            Map.entry("field_pull_ratio", "how strongly the field draws electrons into the reservoir"),
            Map.entry("emission_ratio", "its emission over that of the film"),
            Map.entry("injection_ratio", "its erasing over that of the film"));

    private final Map<String, JsonValue> told = new ConcurrentHashMap<>();

    Answer answer(Request request) {
        if (request.path().size() != 3
                || !Presets.names().contains(request.path().get(2))) {
            throw Refusal.missing("path", "there is no preset of this name");
        }
        return Answer.json(told.computeIfAbsent(request.path().get(2), SynapseAnswers::of));
    }

    private static JsonValue of(String preset) {
        String text = ShippedSynapses.text(preset)
                .orElseThrow(() -> Refusal.missing("path", "the synapse of this preset does not ship"));
        List<JsonValue> parameters = new ArrayList<>();
        List<JsonValue> range = new ArrayList<>();
        for (ResultTable table : SynapseFile.tables(text)) {
            if (table.name().equals("synapse_parameters")) {
                table.columns().forEach(column -> (isRange(column) ? range : parameters).add(number("", column, 0)));
            } else if (table.name().equals("synapse_reservoirs")) {
                for (int k = 0; k < table.rowCount(); k++) {
                    int row = k;
                    table.columns()
                            .forEach(column -> parameters.add(number("reservoir " + (row + 1) + ": ", column, row)));
                }
            } else {
                table.columns().forEach(column -> range.add(number(table.name().replace('_', ' ') + ": ", column, 0)));
            }
        }
        return JsonValue.object()
                .with("id", preset)
                .with("parameters", parameters)
                .with("range", range)
                .with("errors", errors(preset))
                .with("traces", traces(preset))
                .with("file", text)
                .done();
    }

    private static boolean isRange(Column column) {
        return column.name().startsWith("maximum_") || column.name().startsWith("minimum_");
    }

    private static JsonValue number(String before, Column column, int row) {
        return JsonValue.object()
                .with("key", before + column.name())
                .with("name", before + ColumnWords.name(column.name()))
                .with("value", LiveAnswers.finite(column.get(row)))
                .with("unit", ColumnWords.unit(column.name()))
                .with("meaning", MEANINGS.getOrDefault(column.name(), ""))
                .with("definition", MEANINGS.getOrDefault(column.name(), ""))
                .done();
    }

    private static List<JsonValue> errors(String preset) {
        Optional<ResultTable> table = ShippedSynapses.errors(preset);
        List<JsonValue> errors = new ArrayList<>();
        for (int k = 0; k < table.map(ResultTable::rowCount).orElse(0); k++) {
            ResultTable rows = table.get();
            errors.add(JsonValue.object()
                    .with("role", rows.label("role").values().get(k))
                    .with("protocol", rows.label("protocol").values().get(k))
                    .with("rms", rows.column("rms_ratio").get(k))
                    .with("maximum", rows.column("maximum_ratio").get(k))
                    .with("peak_change", rows.column("peak_change_ratio").get(k))
                    .done());
        }
        return errors;
    }

    private static List<JsonValue> traces(String preset) {
        Map<String, List<double[]>> byProtocol = new LinkedHashMap<>();
        Map<String, String> roles = new LinkedHashMap<>();
        ShippedSynapses.traces(preset).ifPresent(table -> {
            for (int k = 0; k < table.rowCount(); k++) {
                String protocol = table.label("protocol").values().get(k);
                roles.put(protocol, table.label("role").values().get(k));
                byProtocol.computeIfAbsent(protocol, p -> new ArrayList<>()).add(new double[] {
                    table.column("time_s").get(k),
                    table.column("device_change_ratio").get(k),
                    table.column("synapse_change_ratio").get(k)
                });
            }
        });
        List<JsonValue> traces = new ArrayList<>();
        byProtocol.forEach((protocol, rows) -> traces.add(JsonValue.object()
                .with("protocol", protocol)
                .with("role", roles.get(protocol))
                .with("t_s", column(rows, 0))
                .with("device_change", column(rows, 1))
                .with("compact_change", column(rows, 2))
                .done()));
        return traces;
    }

    private static JsonValue column(List<double[]> rows, int index) {
        return LiveAnswers.array(rows.stream().mapToDouble(row -> row[index]).toArray());
    }
}
