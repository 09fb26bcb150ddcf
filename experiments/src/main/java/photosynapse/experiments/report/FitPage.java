package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.result.ResultTable;

/** The report of a fit: numbers with intervals, data and residuals of every trace, what moves together, the method. */
public final class FitPage {
    private static final int MOST_NUMBERS = 12;
    private static final int SHOWN_PAIRS = 10;
    private static final double STRONG = 0.95;
    private static final String ROLE = "role";
    private static final String HELD_OUT = "held out";

    private final Fit fit;

    /**
     * What a folder of a fit holds.
     *
     * @param tables {@code fit_parameters}, {@code fit_errors}, {@code fit_traces}, {@code fit_correlations} and
     *     {@code fit_warnings} by name
     * @param isConverged whether the search ended at a minimum
     * @param model what was fitted, in words
     * @param reproduction what is needed to make it again
     */
    public record Fit(Map<String, ResultTable> tables, boolean isConverged, String model, Reproduction reproduction) {
        public Fit {
            tables = Map.copyOf(tables);
        }

        ResultTable table(String name) {
            ResultTable table = tables.get(name);
            if (table == null) {
                throw new IllegalArgumentException("a fit needs the table " + name);
            }
            return table;
        }
    }

    private FitPage(Fit fit) {
        this.fit = fit;
    }

    /** Everything that the report of a fit says. */
    public static ReportContent of(Fit fit) {
        return new FitPage(fit).content();
    }

    private ReportContent content() {
        return ReportContent.of("Fit of " + fit.model() + " to measured traces", summary(), status())
                .withNumbers(new ReportContent.KeyNumbers(numbers(), Optional.empty(), List.of()))
                .withFigures(figures())
                .withConfidence(new ReportContent.Confidence(List.of(), List.of(), confidence()))
                .withMethod(new ReportContent.Method(method(), List.of()))
                .withReproduction(fit.reproduction());
    }

    private String summary() {
        ResultTable errors = fit.table("fit_errors");
        double fitted = worst(errors, false);
        double heldOut = worst(errors, true);
        return "The model follows the fitted traces within " + percent(fitted)
                + " rms of their largest change"
                + (Double.isNaN(heldOut)
                        ? "; no trace was held out, so nothing says how it predicts."
                        : " and those that were held out within " + percent(heldOut) + ".");
    }

    private static String percent(double ratio) {
        return Numbers.significant(100 * ratio, 3) + "\u00a0%";
    }

    private static double worst(ResultTable errors, boolean heldOut) {
        double worst = Double.NaN;
        for (int row = 0; row < errors.rowCount(); row++) {
            boolean isMeant = errors.label(ROLE).values().get(row).equals(HELD_OUT) == heldOut;
            double rms = errors.column("rms_ratio").get(row);
            worst = !isMeant ? worst : Double.isNaN(worst) ? rms : Math.max(worst, rms);
        }
        return worst;
    }

    private List<String> warnings() {
        return fit.table("fit_warnings").label("warning").values();
    }

    private Status status() {
        if (!fit.isConverged()) {
            return new Status(
                    Status.Level.RED, "The search ended at its limit, not at a minimum; the numbers are no answer.");
        }
        return warnings().isEmpty()
                ? new Status(Status.Level.GREEN, "The search ended at a minimum, and the data determine every number.")
                : new Status(Status.Level.AMBER, "The search ended at a minimum. " + String.join(" ", sentences()));
    }

    private List<String> sentences() {
        return warnings().stream()
                .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1) + (w.endsWith(".") ? "" : "."))
                .toList();
    }

    private List<KeyNumber> numbers() {
        ResultTable parameters = fit.table("fit_parameters");
        List<KeyNumber> numbers = new ArrayList<>();
        for (int row = 0; row < Math.min(MOST_NUMBERS, parameters.rowCount()); row++) {
            KeyNumber number = KeyNumber.of(
                            parameters.label("parameter").values().get(row).replace('_', ' '),
                            parameters.column("value").get(row),
                            parameters.label("unit").values().get(row),
                            "Best value of least squares; path "
                                    + parameters.label("parameter").values().get(row) + ".")
                    .toDigits(4);
            double low = parameters.column("low").get(row);
            double high = parameters.column("high").get(row);
            boolean isKnown = !Double.isNaN(low) && !Double.isNaN(high);
            numbers.add(isKnown ? number.within(low, high, "95 % of the fit") : number.trusted(Trust.PARTIAL));
        }
        return numbers;
    }

    private List<Block> figures() {
        List<Block> blocks = new ArrayList<>(FitFigures.blocks(fit.table("fit_traces")));
        return blocks;
    }

    private List<Block> confidence() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(errors());
        correlations().ifPresent(blocks::add);
        blocks.add(new Block.TextBlock(
                "In words",
                warnings().isEmpty()
                        ? List.of("No two numbers move together by more than 0.95, and every interval is closed.")
                        : sentences()));
        return blocks;
    }

    private Block errors() {
        ResultTable errors = fit.table("fit_errors");
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int row = 0; row < errors.rowCount(); row++) {
            rows.add(List.of(
                    Block.Cell.of(errors.label("trace").values().get(row)),
                    Block.Cell.of(errors.label(ROLE).values().get(row)),
                    Block.Cell.of(
                            Numbers.shortest(errors.column("readings_count").get(row))),
                    Block.Cell.of(percent(errors.column("peak_change_ratio").get(row))),
                    Block.Cell.of(percent(errors.column("rms_ratio").get(row))),
                    Block.Cell.of(percent(errors.column("maximum_ratio").get(row)))));
        }
        return new Block.TableBlock(
                "Error of every trace",
                List.of(
                        Block.Head.words("Trace"),
                        Block.Head.words("Role"),
                        Block.Head.number("Readings"),
                        Block.Head.number("Largest change"),
                        Block.Head.number("Rms"),
                        Block.Head.number("At most")),
                rows,
                "Largest change: of the current, relative to that in the dark. Rms and largest"
                        + " residual: relative to the"
                        + " largest change of the trace.");
    }

    private Optional<Block> correlations() {
        ResultTable pairs = fit.table("fit_correlations");
        if (pairs.rowCount() == 0) {
            return Optional.empty();
        }
        List<Integer> order = new ArrayList<>();
        for (int row = 0; row < pairs.rowCount(); row++) {
            order.add(row);
        }
        order.sort((a, b) -> Double.compare(size(pairs, b), size(pairs, a)));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int row : order.subList(0, Math.min(SHOWN_PAIRS, order.size()))) {
            Block.Cell.Tone tone = size(pairs, row) > STRONG ? Block.Cell.Tone.DOUBT : Block.Cell.Tone.PLAIN;
            rows.add(List.of(
                    Block.Cell.of(pairs.label("first").values().get(row)),
                    Block.Cell.of(pairs.label("second").values().get(row)),
                    new Block.Cell(
                            Numbers.fixed(pairs.column("correlation_ratio").get(row), 3), tone)));
        }
        return Optional.of(new Block.TableBlock(
                "What moves together",
                List.of(Block.Head.code("First"), Block.Head.code("Second"), Block.Head.number("Correlation")),
                rows,
                "The " + rows.size() + " strongest of " + pairs.rowCount()
                        + " pairs. Near 1 or \u22121 the data determine only a combination of the two."));
    }

    private static double size(ResultTable pairs, int row) {
        double value = Math.abs(pairs.column("correlation_ratio").get(row));
        return Double.isNaN(value) ? 0 : value;
    }

    private List<Block> method() {
        Set<String> units =
                new LinkedHashSet<>(fit.table("fit_parameters").label("unit").values());
        return List.of(new Block.TextBlock(
                "Least squares",
                List.of(
                        "Minimised: the sum over traces of the weighted squares of (model \u2212"
                                + " data)/(largest change of"
                                + " the trace); each trace counts alike, within a trace each factor"
                                + " of time unless linear"
                                + " time was asked for.",
                        "The change counts from the dark current: the mean of the second before the first pulse.",
                        "Intervals: Student\u2019s t at 95 % from the curvature at the minimum and the scatter of the"
                                + " residuals of each trace; they hold for a model that is right and noise that is"
                                + " independent from reading to reading.",
                        "Units: "
                                + String.join(
                                        ", ",
                                        units.stream()
                                                .map(u -> u.isEmpty() ? "none" : u)
                                                .toList()) + ".")));
    }
}
