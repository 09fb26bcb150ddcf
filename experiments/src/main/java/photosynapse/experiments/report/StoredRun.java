package photosynapse.experiments.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/**
 * All that a report is made of: what a run folder holds, as plain values.
 *
 * @param tables results by name
 * @param values every value of the configuration by its path, as written, in units of memory
 * @param sources where a value comes from, by the same path; may lack some
 * @param steps what was done, in order
 * @param reproduction what is needed to make the run again
 */
public record StoredRun(
        Map<String, ResultTable> tables,
        Map<String, String> values,
        Map<String, String> sources,
        List<StoredStep> steps,
        Reproduction reproduction) {

    /**
     * One experiment of the run.
     *
     * @param key word, for example {@code pulse}
     * @param title a few words
     * @param question what it asks
     * @param equations what is computed
     * @param notice what to look at
     * @param outcome how it ended
     * @param view how its tables are looked at
     */
    public record StoredStep(
            String key,
            String title,
            String question,
            List<String> equations,
            String notice,
            Outcome outcome,
            View view) {
        public StoredStep {
            equations = List.copyOf(equations);
        }
    }

    /**
     * How the tables of an experiment are looked at that has no figures of its own.
     *
     * @param finding what came out, in one sentence; empty: nothing
     * @param pictures figures
     * @param next what to change and run again
     * @param option of the verb {@code run} that asks for the experiment alone
     */
    public record View(String finding, List<TablePicture> pictures, String next, String option) {
        public View {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * How an experiment ended.
     *
     * @param words status
     * @param trust how far its numbers can be trusted
     * @param message what went wrong or needs to be known; empty: nothing
     */
    public record Outcome(String words, Trust trust, String message) {}

    public StoredRun {
        tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        steps = List.copyOf(steps);
    }

    /** A table of results, if the run has it and it has rows. */
    Optional<ResultTable> table(String name) {
        return Optional.ofNullable(tables.get(name)).filter(table -> table.rowCount() > 0);
    }

    /** A key number of an experiment, from its table of one row; NaN when there is none. */
    double summary(String key, String column) {
        return table(key + "_summary")
                .filter(table -> table.columnNames().contains(column))
                .map(table -> table.column(column).get(0))
                .orElse(Double.NaN);
    }

    /** How far the numbers of an experiment can be trusted. */
    Trust trust(String key) {
        return steps.stream()
                .filter(step -> step.key().equals(key))
                .map(step -> step.outcome().trust())
                .findFirst()
                .orElse(Trust.NOT_MEASURED);
    }

    /** A number of the configuration in SI (or eV), by its path without unit; NaN when there is none. */
    double number(String stem) {
        return values.entrySet().stream()
                .filter(e -> UnitSuffix.stem(e.getKey()).equals(stem))
                .mapToDouble(e -> numberOf(e.getValue()))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double numberOf(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A value of the configuration as written. */
    Optional<String> value(String path) {
        return Optional.ofNullable(values.get(path));
    }
}
