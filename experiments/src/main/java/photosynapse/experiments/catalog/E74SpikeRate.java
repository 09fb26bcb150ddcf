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

/** Gain of ten pulses against their rate. Gives {@code spike_rate} and the summary. */
public final class E74SpikeRate extends PlasticityStudy {
    private static final String KEY = "spike_rate";
    private static final List<Double> RATES = List.of(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 15.0);
    private static final List<Double> STRENGTHS = List.of(1.0, 10.0);
    private static final int COUNT = 10;

    /**
     * One train.
     *
     * @param rate of the pulses (Hz)
     * @param changeRatio change at the end of the tenth pulse
     * @param gainRatio over that at the end of the first
     */
    record Row(@In("Hz") double rate, double changeRatio, double gainRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E74",
                KEY,
                "Dependence on the rate of spikes",
                "Do the same ten pulses write more when they follow faster, and is it so at any strength?",
                List.of("gain A_{10}/A_{1} of trains of 50 ms pulses that differ in rate alone, at the usual and at ten"
                        + " times the usual light"),
                "At the usual light faster is more: less is forgotten between pulses. Ten times the light turns it"
                        + " round at high rates, as the field of charge that ions had no time to screen drives"
                        + " electrons out.",
                "E10 for the same on the full device alone; E83 for light and gate together.");
    }

    @Override
    int deviceEdges() {
        return 2 * COUNT * RATES.size() * STRENGTHS.size();
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<PlasticityScript> scripts = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (double strength : STRENGTHS) {
            for (double rate : RATES) {
                PlasticityScript script = probe.script().light(light(config, strength), WIDTH);
                script.read();
                script.dark(1 / rate - WIDTH).train(light(config, strength), WIDTH, 1 / rate, COUNT - 1);
                script.read();
                scripts.add(script);
                names.add(strength == 1 ? "usual light" : "10 times the light");
            }
        }
        List<double[]> changes = probe.changes(scripts);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < scripts.size(); k++) {
            double[] c = changes.get(k);
            rows.add(new Row(RATES.get(k % RATES.size()), c[1], c[1] / c[0]));
        }
        ResultTable plain = RecordTables.of(KEY, Row.class, rows);
        int last = RATES.size() - 1;
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("light", names)), plain.columns()),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("slowest_gain_ratio", rows.get(0).gainRatio()),
                        new Column("fastest_gain_ratio", rows.get(last).gainRatio()),
                        new Column("fastest_over_slowest_ratio", quotient(rows, 0)),
                        new Column("strong_fastest_over_slowest_ratio", quotient(rows, RATES.size()))));
    }

    private static double quotient(List<Row> rows, int from) {
        return rows.get(from + RATES.size() - 1).gainRatio() / rows.get(from).gainRatio();
    }

    @Override
    String words(List<ResultTable> tables) {
        return "gain " + Phrases.number(Summaries.value(tables, "slowest_gain_ratio")) + " at 0.01 Hz, "
                + Phrases.number(Summaries.value(tables, "fastest_gain_ratio")) + " at 15 Hz; with ten times the light"
                + " the fastest train gains "
                + Phrases.number(Summaries.value(tables, "strong_fastest_over_slowest_ratio")) + " of the slowest";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "light",
                Side.of("rate_Hz", "Rate of the pulses", "Hz").onLogarithmicAxis(),
                Side.of("gain_ratio", "Gain A_{10}/A_{1}", ""),
                "A_{10}/A_{1} of ten pulses of 50 ms, both from the dark current."));
    }
}
