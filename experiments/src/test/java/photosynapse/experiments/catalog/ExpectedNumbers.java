package photosynapse.experiments.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.ResultTable;

/**
 * Key numbers of the experiments, measured once with the presets' own grids and tolerances.
 *
 * <p>A value is {@code near} within a tolerance in percent, {@code within} a difference, or {@code at most}.
 */
record ExpectedNumbers(List<Row> rows) {

    /** One number, with the reason for its tolerance. */
    record Row(
            String preset,
            String experiment,
            String number,
            String relation,
            double value,
            double tolerance,
            String reason) {

        boolean holds(double measured) {
            return switch (relation) {
                case "near" -> Math.abs(measured - value) <= tolerance / 100 * Math.abs(value);
                case "within" -> Math.abs(measured - value) <= tolerance;
                case "at most" -> measured <= value;
                default -> throw new IllegalStateException("no relation is called " + relation);
            };
        }
    }

    static ExpectedNumbers read() {
        try (InputStream in = ExpectedNumbers.class.getResourceAsStream("/photosynapse/catalog/expected.csv")) {
            ResultTable table = CsvTables.read("expected", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            List<Row> rows = new ArrayList<>();
            for (int k = 0; k < table.rowCount(); k++) {
                rows.add(new Row(
                        table.label("preset").values().get(k),
                        table.label("experiment").values().get(k),
                        table.label("number").values().get(k),
                        table.label("relation").values().get(k),
                        table.column("value").get(k),
                        table.column("tolerance").get(k),
                        table.label("reason").values().get(k)));
            }
            return new ExpectedNumbers(List.copyOf(rows));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> of(String experiment) {
        return rows.stream().filter(row -> row.experiment().equals(experiment)).toList();
    }

    List<Row> of(String experiment, String preset) {
        return of(experiment).stream()
                .filter(row -> row.preset().equals(preset))
                .toList();
    }
}
