package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.units.In;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * Change of the weight by a train against its rate, after histories of different activity: the curve of Bienenstock,
 * Cooper and Munro. Gives {@code sliding_threshold} and the summary.
 */
public final class E77SlidingThreshold extends PlasticityStudy {
    private static final String KEY = "sliding_threshold";
    private static final List<Double> RATES = List.of(0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0);
    private static final List<Integer> HISTORIES = List.of(2, 10, 30);
    private static final double HISTORY_RATE = 5;
    private static final double DURATION = 100;
    private static final double STRENGTH = 0.1;
    private static final double REST = 1;

    /**
     * One train after one history.
     *
     * @param rate of the train (Hz)
     * @param changeRatio change of the weight by the train, relative to the weight ahead of it
     */
    record Row(@In("Hz") double rate, double changeRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E77",
                KEY,
                "Sliding threshold",
                "From which rate on do pulses strengthen the synapse, and does this rate move with its history?",
                List.of(
                        "history: 2, 10 or 30 pulses at 5 Hz; 1 s later a train of a tenth of the light for 100 s at a"
                                + " rate f",
                        "\u0394w(f) = (G after the train \u2212 G before)/G before; threshold \u03b8: the rate at which"
                                + " \u0394w changes sign, by a straight line in log f"),
                "Slow trains lose against forgetting, fast ones win; what was active before has more to forget, so its"
                        + " threshold lies higher: the rule of Bienenstock, Cooper and Munro without a"
                        + " second variable.",
                "E83 adds the gate.");
    }

    @Override
    int deviceEdges() {
        int edges = 0;
        for (int history : HISTORIES) {
            for (double rate : RATES) {
                edges += 2 * (history + (int) Math.round(rate * DURATION));
            }
        }
        return edges;
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<PlasticityScript> scripts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int history : HISTORIES) {
            for (double rate : RATES) {
                PlasticityScript script = probe.script()
                        .train(light(config, 1), WIDTH, 1 / HISTORY_RATE, history)
                        .dark(REST);
                script.read();
                for (int k = 0; k < Math.round(rate * DURATION); k++) {
                    script.light(light(config, STRENGTH), WIDTH).dark(1 / rate - WIDTH);
                }
                script.read();
                scripts.add(script);
                names.add("after " + Phrases.count(history, "pulse"));
            }
        }
        List<double[]> changes = probe.changes(scripts);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < scripts.size(); k++) {
            double[] c = changes.get(k);
            rows.add(new Row(RATES.get(k % RATES.size()), (c[1] - c[0]) / (1 + c[0])));
        }
        ResultTable plain = RecordTables.of(KEY, Row.class, rows);
        List<Column> numbers = new ArrayList<>();
        for (int h = 0; h < HISTORIES.size(); h++) {
            List<Row> own = rows.subList(h * RATES.size(), (h + 1) * RATES.size());
            numbers.add(new Column("threshold_" + HISTORIES.get(h) + "_Hz", threshold(own)));
        }
        numbers.add(new Column(
                "deepest_loss_ratio",
                rows.get((HISTORIES.size() - 1) * RATES.size()).changeRatio()));
        numbers.add(new Column("largest_gain_ratio", rows.get(RATES.size() - 1).changeRatio()));
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("history", names)), plain.columns()),
                new ResultTable(KEY + "_summary", numbers));
    }

    /** Rate at which the change turns from below to above zero; NaN when it does not (Hz). */
    private static double threshold(List<Row> rows) {
        for (int k = 1; k < rows.size(); k++) {
            Row a = rows.get(k - 1);
            Row b = rows.get(k);
            if (a.changeRatio() < 0 && b.changeRatio() >= 0) {
                double part = -a.changeRatio() / (b.changeRatio() - a.changeRatio());
                return a.rate() * StrictMath.pow(b.rate() / a.rate(), part);
            }
        }
        return Double.NaN;
    }

    @Override
    String words(List<ResultTable> tables) {
        return "the threshold moves from " + Phrases.number(Summaries.value(tables, "threshold_2_Hz"))
                + " Hz after 2 to " + Phrases.number(Summaries.value(tables, "threshold_30_Hz"))
                + " Hz after 30 pulses";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "history",
                Side.of("rate_Hz", "Rate of the train", "Hz").onLogarithmicAxis(),
                Side.percent("change_ratio", "Change of the weight \u0394w"),
                "Change by 100 s of pulses at a tenth of the usual light, relative to the weight ahead of them."));
    }
}
