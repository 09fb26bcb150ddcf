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
 * <p>Format 2: {@code format}, {@code name}, {@code parameters} (one number for each column of
 * {@code synapse_parameters}) and {@code reservoirs} (a list of such numbers); names carry their unit. An endless bound
 * of the validity is null. Where they are known, {@code light} (a list, one item for each wavelength) and
 * {@code thermal} (reference and range of temperature, energies). {@code second_emission_eV} is 0 where it is missing.
 * Files of format 1, which knew neither these nor the ratios of zones, are read.
 */
public final class SynapseFile {
    private static final String FILE = "synapse.json";
    private static final String LIGHT = "synapse_light";
    private static final String THERMAL = "synapse_thermal";
    private static final int FORMAT = 2;

    private SynapseFile() {}

    /** Text of the file. */
    public static String text(SynapseParameters parameters) {
        List<ResultTable> tables = SynapseTables.of(parameters);
        JsonValue.FieldsBuilder file = JsonValue.object()
                .with("format", FORMAT)
                .with("name", parameters.name())
                .with("parameters", row(tables.get(0), 0))
                .with("reservoirs", rows(tables.get(1)));
        for (ResultTable table : tables.subList(2, tables.size())) {
            if (table.name().equals(LIGHT)) {
                file.with("light", rows(table));
            } else {
                file.with("thermal", row(table, 0));
            }
        }
        return file.done().text();
    }

    private static List<JsonValue> rows(ResultTable table) {
        List<JsonValue> rows = new ArrayList<>();
        for (int k = 0; k < table.rowCount(); k++) {
            rows.add(row(table, k));
        }
        return rows;
    }

    /** The numbers of a file as tables. */
    public static List<ResultTable> tables(String text) {
        return SynapseTables.of(read(text));
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
        tables.put(
                "synapse_reservoirs", new ResultTable("synapse_reservoirs", columns(objects(reservoirs, "reservoir"))));
        if (root.get("light").orElse(null) instanceof JsonValue.Array light) {
            tables.put(LIGHT, new ResultTable(LIGHT, columns(objects(light, "wavelength"))));
        }
        if (root.get("thermal").orElse(null) instanceof JsonValue.Fields thermal) {
            tables.put(THERMAL, new ResultTable(THERMAL, columns(List.of(thermal))));
        }
        try {
            return SynapseTables.read(tables);
        } catch (IllegalArgumentException | IllegalStateException wrong) {
            throw new JsonFormatException(FILE, 1, wrong.getMessage());
        }
    }

    private static List<JsonValue.Fields> objects(JsonValue.Array array, String word) {
        List<JsonValue.Fields> rows = new ArrayList<>();
        for (JsonValue item : array.items()) {
            if (!(item instanceof JsonValue.Fields fields)) {
                throw new JsonFormatException(FILE, 1, "expected an object for each " + word);
            }
            rows.add(fields);
        }
        return rows;
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
