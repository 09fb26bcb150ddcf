package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * The parameters of a compact synapse as one JSON file, {@code synapse.json}.
 *
 * <p>Format 1: {@code format}, {@code name}, {@code parameters} (one number for each column of
 * {@code synapse_parameters}) and {@code reservoirs} (a list of such numbers); names carry their unit. An endless bound
 * of the validity is null.
 */
public final class SynapseFile {
    private static final String FILE = "synapse.json";
    private static final int FORMAT = 1;

    private SynapseFile() {}

    /** Text of the file. */
    public static String text(SynapseParameters parameters) {
        List<ResultTable> tables = SynapseTables.of(parameters);
        List<JsonValue> reservoirs = new ArrayList<>();
        for (int k = 0; k < tables.get(1).rowCount(); k++) {
            reservoirs.add(row(tables.get(1), k));
        }
        return JsonValue.object()
                .with("format", FORMAT)
                .with("name", parameters.name())
                .with("parameters", row(tables.get(0), 0))
                .with("reservoirs", reservoirs)
                .done()
                .text();
    }

    /** The tables of a run folder as the text of a file. */
    public static String ofTables(Map<String, ResultTable> tables) {
        return text(SynapseTables.read(tables));
    }

    private static JsonValue row(ResultTable table, int row) {
        JsonValue.FieldsBuilder object = JsonValue.object();
        for (Column column : table.columns()) {
            double value = column.get(row);
            object.with(column.name(), Double.isInfinite(value) ? Double.NaN : value);
        }
        return object.done();
    }

    /**
     * Reads the text of a file.
     *
     * @throws JsonFormatException when it is not of the form
     */
    public static SynapseParameters read(String text) {
        if (!(JsonReader.read(FILE, text) instanceof JsonValue.Fields root)
                || !(root.get("parameters").orElse(null) instanceof JsonValue.Fields parameters)
                || !(root.get("reservoirs").orElse(null) instanceof JsonValue.Array reservoirs)
                || !(root.get("name").orElse(null) instanceof JsonValue.Text name)) {
            throw new JsonFormatException(FILE, 1, "expected name, parameters and reservoirs of a synapse");
        }
        Map<String, ResultTable> tables = new LinkedHashMap<>();
        tables.put(
                "synapse_parameters",
                new ResultTable(
                        "synapse_parameters",
                        List.of(new TextColumn("name", List.of(name.value()))),
                        columns(List.of(parameters))));
        List<JsonValue.Fields> rows = new ArrayList<>();
        for (JsonValue item : reservoirs.items()) {
            if (!(item instanceof JsonValue.Fields fields)) {
                throw new JsonFormatException(FILE, 1, "expected an object for each reservoir");
            }
            rows.add(fields);
        }
        tables.put("synapse_reservoirs", new ResultTable("synapse_reservoirs", columns(rows)));
        try {
            return SynapseTables.read(tables);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            throw new JsonFormatException(FILE, 1, wrong.getMessage());
        }
    }

    private static List<Column> columns(List<JsonValue.Fields> rows) {
        List<Column> columns = new ArrayList<>();
        if (rows.isEmpty()) {
            return columns;
        }
        for (String name : rows.get(0).members().keySet()) {
            columns.add(new Column(
                    name, rows.stream().mapToDouble(r -> number(r, name)).toArray()));
        }
        return columns;
    }

    private static double number(JsonValue.Fields row, String name) {
        JsonValue value = row.get(name).orElse(new JsonValue.Null());
        if (value instanceof JsonValue.Numeral numeral) {
            return numeral.toDouble();
        }
        if (value instanceof JsonValue.Null) {
            return name.startsWith("minimum") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        throw new JsonFormatException(FILE, 1, "expected a number for " + name);
    }
}
