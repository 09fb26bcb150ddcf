package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * From short to long memory by repetition. Gives {@code short_to_long} (the fading after each training),
 * {@code short_to_long_trainings} and the summary.
 */
public final class E75ShortToLong extends PlasticityStudy {
    private static final String KEY = "short_to_long";
    private static final double FIRST = 0.1;
    private static final double LAST = 1e4;
    private static final int PER_DECADE = 4;
    private static final double HALF = 0.5;
    private static final double MARK = 0.1;

    /** A training: strength of the light, number of pulses. */
    private record Training(String name, double strength, int count, double period) {}

    private static final List<Training> TRAININGS = List.of(
            new Training("1 strong pulse", 100, 1, 0.2),
            new Training("5 strong pulses, 1 Hz", 100, 5, 1),
            new Training("1 pulse", 1, 1, 0.2),
            new Training("20 pulses, 5 Hz", 1, 20, 0.2),
            new Training("100 pulses, 5 Hz", 1, 100, 0.2));

    /**
     * One reading.
     *
     * @param time since the end of the last pulse (s)
     * @param changeRatio change of the current
     * @param leftRatio share of the change at the end of the last pulse
     */
    record Row(@In("s") double time, double changeRatio, double leftRatio) {}

    /**
     * One training.
     *
     * @param peakRatio change at the end of the last pulse
     * @param halfLife time after which half is left; NaN when not within the time watched (s)
     * @param above time for which the change stays above a tenth; 0 when it never is, NaN beyond the time watched (s)
     * @param left1Ratio share left after 1 s
     * @param left1000Ratio share left after 1000 s
     */
    record Trained(
            double peakRatio,
            @In("s") double halfLife,
            @In("s") double above,
            double left1Ratio,
            double left1000Ratio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E75",
                KEY,
                "From short to long memory",
                "Does repetition make what is written last longer?",
                List.of(
                        "share (I(t) \u2212 I_{dark})/(I(0) \u2212 I_{dark}) after the last pulse, t from its end",
                        "half-life: the time at which the share passes one half; time above a mark: until the change"
                                + " falls below a tenth; both by straight lines in log t"),
                "Repeated strong flashes live longer than one: each rest moves charge from near the tubes into the"
                        + " bulk. Weak pulses do not: of a hundred a smaller share is left than of one. What papers"
                        + " call the transition to long memory shows here as the time above a mark, which grows with"
                        + " what was written.",
                "E06 for the full device, E63 for the forms in which papers print such curves.");
    }

    @Override
    int deviceEdges() {
        return TRAININGS.stream().mapToInt(t -> 2 * t.count() + 3).sum();
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<PlasticityScript> scripts = new ArrayList<>();
        for (Training training : TRAININGS) {
            Light light = light(config, training.strength());
            PlasticityScript script = probe.script().train(light, WIDTH, training.period(), training.count());
            script.read();
            script.fading(FIRST, LAST, PER_DECADE);
            scripts.add(script);
        }
        List<double[]> changes = probe.changes(scripts);
        List<String> names = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        List<Trained> trained = new ArrayList<>();
        for (int k = 0; k < TRAININGS.size(); k++) {
            double[] c = changes.get(k);
            PlasticityScript script = scripts.get(k);
            List<Row> own = new ArrayList<>();
            for (int r = 1; r < c.length; r++) {
                own.add(new Row(script.timeOf(r) - script.timeOf(0), c[r], c[r] / c[0]));
                names.add(TRAININGS.get(k).name());
            }
            rows.addAll(own);
            trained.add(new Trained(
                    c[0],
                    until(own, Row::leftRatio, HALF),
                    c[0] < MARK ? 0 : until(own, Row::changeRatio, MARK),
                    at(own, 1),
                    at(own, 1000)));
        }
        ResultTable plain = RecordTables.of(KEY, Row.class, rows);
        ResultTable table = RecordTables.of(KEY + "_trainings", Trained.class, trained);
        List<String> words = TRAININGS.stream().map(Training::name).toList();
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("training", names)), plain.columns()),
                new ResultTable(KEY + "_trainings", List.of(new TextColumn("training", words)), table.columns()),
                SampleTables.row(
                        KEY + "_summary",
                        new Column(
                                "strong_once_left_1000_s_ratio", trained.get(0).left1000Ratio()),
                        new Column(
                                "strong_five_left_1000_s_ratio", trained.get(1).left1000Ratio()),
                        new Column("weak_once_left_1000_s_ratio", trained.get(2).left1000Ratio()),
                        new Column(
                                "weak_hundred_left_1000_s_ratio", trained.get(4).left1000Ratio()),
                        new Column("strong_once_half_life_s", trained.get(0).halfLife()),
                        new Column("strong_five_half_life_s", trained.get(1).halfLife()),
                        new Column("weak_once_above_s", trained.get(2).above()),
                        new Column("weak_twenty_above_s", trained.get(3).above()),
                        new Column("weak_hundred_above_s", trained.get(4).above())));
    }

    /** Time at which a number falls below a level; NaN when it does not (s). */
    private static double until(List<Row> rows, ToDoubleFunction<Row> number, double level) {
        for (int k = 1; k < rows.size(); k++) {
            double a = number.applyAsDouble(rows.get(k - 1));
            double b = number.applyAsDouble(rows.get(k));
            if (b < level) {
                double from = rows.get(k - 1).time();
                double part = StrictMath.max(0, (a - level) / (a - b));
                return from * StrictMath.pow(rows.get(k).time() / from, part);
            }
        }
        return Double.NaN;
    }

    private static double at(List<Row> rows, double time) {
        Row best = rows.get(0);
        for (Row row : rows) {
            boolean nearer = Math.abs(StrictMath.log(row.time() / time)) < Math.abs(StrictMath.log(best.time() / time));
            best = nearer ? row : best;
        }
        return best.leftRatio();
    }

    @Override
    String words(List<ResultTable> tables) {
        return "half of a strong flash is left after "
                + Phrases.seconds(Summaries.value(tables, "strong_once_half_life_s")) + ", of five after "
                + Phrases.seconds(Summaries.value(tables, "strong_five_half_life_s"))
                + "; 1 weak pulse is never above 10 %, 20 are for "
                + Phrases.seconds(Summaries.value(tables, "weak_twenty_above_s"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "training",
                Side.of("time_s", "Time after the last pulse", "s").onLogarithmicAxis(),
                Side.percent("left_ratio", "Share of the change left"),
                "Share of the change of the current at the end of the last pulse."));
    }
}
