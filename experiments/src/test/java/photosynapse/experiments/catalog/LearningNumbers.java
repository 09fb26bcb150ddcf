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
 * Key numbers of the experiments on learning and on spikes: of a fast setting, which tests measure again, and of the
 * full one, which was run once from the command line with the default preset as it ships.
 */
record LearningNumbers(List<Row> rows) {

    /**
     * One number.
     *
     * @param fast with the fast setting and the default synapse
     * @param tolerance of the fast one: accuracies of 300 images move by 1/300 an image that falls on the other side
     * @param full with the preset as it ships
     */
    record Row(String experiment, String number, double fast, double tolerance, double full) {}

    static LearningNumbers read() {
        List<Row> rows = new ArrayList<>();
        for (String file : List.of("expected-learning.csv", "expected-spiking.csv")) {
            read(file, rows);
        }
        return new LearningNumbers(List.copyOf(rows));
    }

    private static void read(String file, List<Row> rows) {
        try (InputStream in = LearningNumbers.class.getResourceAsStream("/photosynapse/catalog/" + file)) {
            ResultTable table = CsvTables.read("expected", new String(in.readAllBytes(), StandardCharsets.UTF_8));
            for (int k = 0; k < table.rowCount(); k++) {
                rows.add(new Row(
                        table.label("experiment").values().get(k),
                        table.label("number").values().get(k),
                        table.column("fast").get(k),
                        table.column("tolerance").get(k),
                        table.column("full").get(k)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Row> of(String experiment) {
        return rows.stream().filter(row -> row.experiment().equals(experiment)).toList();
    }
}
