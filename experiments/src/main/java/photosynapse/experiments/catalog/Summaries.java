package photosynapse.experiments.catalog;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Key numbers of an experiment: the table of one row whose name ends in {@code _summary}. */
final class Summaries {
    private static final String ENDING = "_summary";

    private Summaries() {}

    /** A key number; NaN when it could not be measured. */
    static double value(List<ResultTable> tables, String column) {
        return tables.stream()
                .filter(table -> table.name().endsWith(ENDING))
                .findFirst()
                .orElseThrow()
                .column(column)
                .get(0);
    }

    /** A column of one number that may be missing. */
    static Column optional(String name, OptionalDouble value) {
        return new Column(name, value.orElse(Double.NaN));
    }
}
