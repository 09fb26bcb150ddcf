package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.ColourScale;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.HeatMap;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.PanelGrid;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Figures of the compact synapse and of the digits. */
final class NetworkFigures {
    private static final String AGAIN = "photosynapse train run.yaml --out again";
    private static final String HELD_OUT_PATTERN = "irregular pulses";
    private static final int SIDE = 28;

    private final StoredRun run;

    NetworkFigures(StoredRun run) {
        this.run = run;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        synapse().ifPresent(blocks::add);
        rest().ifPresent(blocks::add);
        epochs().ifPresent(blocks::add);
        confusion().ifPresent(blocks::add);
        fields().ifPresent(blocks::add);
        return blocks;
    }

    /** Errors of every protocol, fitted and held out. */
    Optional<Block> errors() {
        return run.table("synapse").map(table -> {
            List<List<Block.Cell>> rows = new ArrayList<>();
            for (int row = 0; row < table.rowCount(); row++) {
                rows.add(List.of(
                        Block.Cell.of(table.label("protocol").values().get(row)),
                        Block.Cell.of(table.label("role").values().get(row)),
                        percent(table, "peak_change_ratio", row),
                        percent(table, "rms_ratio", row),
                        percent(table, "maximum_ratio", row)));
            }
            return new Block.TableBlock(
                    "Compact synapse against the device",
                    List.of(
                            Block.Head.words("Protocol"),
                            Block.Head.words("Role"),
                            Block.Head.number("Largest change"),
                            Block.Head.number("Error, rms"),
                            Block.Head.number("Error, largest")),
                    rows,
                    "Errors are those of the change of current, relative to its largest value in the protocol. The"
                            + " parameters were fitted to the first group and judged on the second.");
        });
    }

    private static Block.Cell percent(ResultTable table, String column, int row) {
        return Block.Cell.of(Marks.quantity(100 * table.column(column).get(row), "%", 3));
    }

    private Optional<Block> synapse() {
        return run.table("synapse_traces").map(table -> {
            String name = table.label("protocol").values().contains(HELD_OUT_PATTERN)
                    ? HELD_OUT_PATTERN
                    : table.label("protocol").values().get(0);
            Rows rows = Rows.labelled(table, "protocol", name);
            double heldOut = 100 * run.summary("synapse", "held_out_rms_ratio");
            double fitted = 100 * run.summary("synapse", "fitted_rms_ratio");
            String finding = "The compact synapse follows patterns that it has not seen with an error of "
                    + Numbers.significant(heldOut, 2) + "\u00a0%";
            LinePlot plot = new LinePlot(
                    "compact-synapse",
                    Size.COLUMN,
                    Axis.logarithmic("Time", "s"),
                    Axis.linear("Change of current", "%").including(0),
                    List.of(
                            Series.of(
                                    "device",
                                    rows.column("time_s"),
                                    rows.column("device_change_ratio", r -> 100 * r),
                                    Look.data(0)),
                            Series.of(
                                    "compact synapse",
                                    rows.column("time_s"),
                                    rows.column("synapse_change_ratio", r -> 100 * r),
                                    Look.fit(2))),
                    List.of(),
                    "Device and compact synapse under " + name,
                    finding + ".");
            String caption = "Change of the drain current relative to the dark, device (symbols) and compact synapse"
                    + " (line), under " + name + " (16 pulses of changing strength, width and gap, then darkness), to"
                    + " which it was not fitted. Root mean square error over all held-out protocols "
                    + Numbers.significant(heldOut, 2) + " %, over all fitted ones " + Numbers.significant(fitted, 2)
                    + " %, of the largest change of each.";
            return Findings.block(plot.figure(), finding, caption, List.of("synapse_traces", "synapse"), AGAIN);
        });
    }

    private Optional<Block> rest() {
        return run.table("digits").map(table -> {
            Rows rows = Rows.all(table);
            double ideal = 100 * run.summary("digits", "ideal_ratio");
            double first = 100 * run.summary("digits", "first_ratio");
            double last = 100 * run.summary("digits", "last_ratio");
            int arrays = (int) run.summary("digits", "arrays_count");
            Column low = spread(table, -1);
            Column high = spread(table, 1);
            Column time = rows.column("rest_s");
            String finding = "The array reads " + Numbers.significant(first, 3) + "\u00a0% of the digits at once and "
                    + Numbers.significant(last, 3) + "\u00a0% after "
                    + Amounts.of(run.summary("digits", "last_rest_s"), "s") + " of rest";
            LinePlot plot = new LinePlot(
                    "accuracy-rest",
                    Size.COLUMN,
                    Axis.logarithmic("Rest after writing", "s"),
                    Axis.linear("Accuracy", "%"),
                    List.of(
                            Series.of(
                                            "optical synapses",
                                            time,
                                            rows.column("accuracy_ratio", r -> 100 * r),
                                            Look.joined(1))
                                    .withSpread(low, high),
                            Series.of("ideal weights", time, rows.column("accuracy_ratio", r -> ideal), Look.ideal())),
                    List.of(),
                    "Accuracy on MNIST against rest",
                    finding + "; ideal weights reach " + Numbers.significant(ideal, 3) + " %.");
            String caption = "Share of "
                    + Numbers.shortest(run.summary("digits", "test_images_count"))
                    + " MNIST test images that are recognised; mean and standard deviation over " + arrays
                    + " arrays with variation of their own, written from one trained network. The clock starts at the"
                    + " end of the last writing pulse. Chance is "
                    + Numbers.significant(100 * run.summary("digits", "chance_ratio"), 2)
                    + " %. Dashed: the same network with ideal weights, trained from the same start.";
            return Findings.block(plot.figure(), finding, caption, List.of("digits"), AGAIN);
        });
    }

    private static Column spread(ResultTable table, int sign) {
        double[] ends = new double[table.rowCount()];
        for (int row = 0; row < ends.length; row++) {
            ends[row] = 100
                    * (table.column("accuracy_ratio").get(row)
                            + sign * table.column("accuracy_spread_ratio").get(row));
        }
        return new Column("accuracy_percent", ends);
    }

    private Optional<Block> epochs() {
        return run.table("digits_epochs").filter(table -> table.rowCount() > 1).map(table -> {
            Rows rows = Rows.all(table);
            double ideal = 100 * rows.last("ideal_ratio");
            double limited = 100 * rows.last("limited_ratio");
            String finding = "Weights that devices can hold reach " + Numbers.significant(limited, 4)
                    + "\u00a0%, ideal weights " + Numbers.significant(ideal, 4) + "\u00a0%";
            LinePlot plot = new LinePlot(
                    "accuracy-epochs",
                    Size.COLUMN,
                    Axis.linear("Epoch", ""),
                    Axis.linear("Accuracy", "%"),
                    List.of(
                            Series.of(
                                    "weights limited to the device",
                                    rows.column("epoch"),
                                    rows.column("limited_ratio", r -> 100 * r),
                                    Look.joined(1)),
                            Series.of(
                                    "ideal weights",
                                    rows.column("epoch"),
                                    rows.column("ideal_ratio", r -> 100 * r),
                                    Look.joined(0))),
                    List.of(),
                    "Accuracy on the test images after each epoch",
                    finding + ".");
            String caption = "Accuracy on the test images after each pass over the training images, one training each;"
                    + " final values: ideal " + Numbers.significant(ideal, 4) + " %, limited "
                    + Numbers.significant(limited, 4) + " %.";
            return Findings.block(plot.figure(), finding, caption, List.of("digits_epochs"), AGAIN);
        });
    }

    private Optional<Block> confusion() {
        return run.table("digits_confusion").map(table -> {
            List<String> classes = new ArrayList<>(new LinkedHashSet<>(words(table)));
            Figure figure = HeatMap.confusion("confusion", classes, table.column("first_count"))
                    .figure();
            double worst = 100;
            String hardest = "";
            for (String digit : classes) {
                double recall = recall(table, digit);
                if (recall < worst) {
                    worst = recall;
                    hardest = digit;
                }
            }
            String finding = hardest.isEmpty()
                    ? "Every digit is recognised"
                    : "The " + hardest + " is hardest to read: " + Numbers.significant(worst, 3) + "\u00a0%";
            String caption =
                    "What was shown (rows) and recognised (columns), first array, at the first reading. Numbers"
                            + " are counts; colour is the share of the row.";
            return Findings.block(figure, finding, caption, List.of("digits_confusion"), AGAIN);
        });
    }

    private static List<String> words(ResultTable table) {
        List<String> words = new ArrayList<>();
        for (double truth : table.column("truth").values()) {
            words.add(Numbers.shortest(truth));
        }
        return words;
    }

    private static double recall(ResultTable table, String digit) {
        double right = 0;
        double all = 0;
        List<String> truths = words(table);
        for (int row = 0; row < table.rowCount(); row++) {
            if (truths.get(row).equals(digit)) {
                double count = table.column("first_count").get(row);
                all += count;
                right +=
                        table.column("truth").get(row) == table.column("answer").get(row) ? count : 0;
            }
        }
        return all == 0 ? Double.NaN : 100 * right / all;
    }

    private Optional<Block> fields() {
        return run.table("digits_fields").flatMap(table -> {
            List<Double> units = new ArrayList<>(new LinkedHashSet<>(numbers(table.column("unit"))));
            boolean square = table.rowCount() == units.size() * SIDE * SIDE;
            return square && !units.isEmpty() ? Optional.of(fields(table, units)) : Optional.empty();
        });
    }

    private static List<Double> numbers(Column column) {
        List<Double> numbers = new ArrayList<>();
        for (double value : column.values()) {
            numbers.add(value);
        }
        return numbers;
    }

    private static Block fields(ResultTable table, List<Double> units) {
        double largest = 0;
        for (double weight : table.column("written_weight").values()) {
            largest = Math.max(largest, Math.abs(weight));
        }
        List<Figure> panels = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (double unit : units) {
            Rows rows = Rows.where(table, row -> table.column("unit").get(row) == unit);
            String label = "unit " + Numbers.shortest(unit + 1);
            panels.add(new HeatMap(
                            "weights-" + Numbers.shortest(unit + 1),
                            new Size(35.6, 34),
                            new HeatMap.Grid(SIDE, SIDE, rows.column("written_weight")),
                            new HeatMap.Side.Bare(),
                            new HeatMap.Side.Bare(),
                            new HeatMap.Colours(ColourScale.DIVERGING, -largest, largest, "", ""),
                            List.of(),
                            "Weights of " + label,
                            "Weights of " + label)
                    .figure());
            labels.add(label);
        }
        String finding = "Written weights of " + units.size() + " hidden units look for strokes";
        PanelGrid grid =
                new PanelGrid("weights", panels, 5, labels, "Weights of hidden units as images", finding + ".");
        String caption =
                "Weights from the 28 \u00d7 28 pixels to the hidden units with the largest ones, as the first array"
                        + " holds them at the first reading, without read noise. Colours run from the"
                        + " largest negative to the"
                        + " largest positive weight, \u00b1" + Numbers.significant(largest, 2) + ".";
        return Findings.block(grid.figure(), finding, caption, List.of("digits_fields"), AGAIN);
    }
}
