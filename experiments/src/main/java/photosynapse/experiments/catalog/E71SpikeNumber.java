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

/** Current against the number of pulses. Gives {@code spike_number} and the summary. */
public final class E71SpikeNumber extends PlasticityStudy {
    private static final String KEY = "spike_number";
    private static final List<Integer> COUNTS = List.of(1, 2, 5, 10, 20, 50, 100);
    private static final double PERIOD = 0.2;

    /**
     * Trains of so many pulses.
     *
     * @param pulsesCount number of pulses
     * @param peakRatio change at the end of the last pulse
     * @param laterRatio change 100 s later
     * @param retainedRatio what is left then
     * @param simulated time of the train (s)
     */
    record Row(
            int pulsesCount,
            double peakRatio,
            double laterRatio,
            double retainedRatio,
            @In("s") double simulated) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E71",
                KEY,
                "Dependence on the number of spikes",
                "How does the current grow with the number of pulses, and how much of it stays?",
                List.of("change (I \u2212 I_{dark})/I_{dark} at the end of the last of n pulses at 5"
                        + " Hz, and 100 s later"),
                "The first pulses add up; then the zones next to the tubes are full and a pulse adds less.",
                "E35 for pulses up and down, E33 for the states that can be told apart.");
    }

    @Override
    int deviceEdges() {
        return 2 * COUNTS.stream().mapToInt(n -> n + 1).sum();
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<PlasticityScript> scripts = COUNTS.stream()
                .map(count -> probe.script().train(light(config, 1), WIDTH, PERIOD, count))
                .toList();
        List<double[]> changes = nowAndLater(probe, scripts);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < COUNTS.size(); k++) {
            double[] c = changes.get(k);
            rows.add(new Row(
                    COUNTS.get(k), c[0], c[1], c[1] / c[0], scripts.get(k).timeOf(0)));
        }
        Row first = rows.get(0);
        Row last = rows.get(rows.size() - 1);
        Row ten = rows.get(COUNTS.indexOf(10));
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("first_change_ratio", first.peakRatio()),
                        new Column("gain_10_ratio", ten.peakRatio() / first.peakRatio()),
                        new Column("gain_100_ratio", last.peakRatio() / first.peakRatio()),
                        new Column("retained_1_ratio", first.retainedRatio()),
                        new Column("retained_100_ratio", last.retainedRatio())));
    }

    @Override
    String words(List<ResultTable> tables) {
        return "10 pulses write " + Phrases.number(Summaries.value(tables, "gain_10_ratio")) + " times, 100 pulses "
                + Phrases.number(Summaries.value(tables, "gain_100_ratio")) + " times as much as one";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "",
                Side.of("pulses_count", "Number of pulses", "").onLogarithmicAxis(),
                Side.percent("peak_ratio", "Change of the current").onLogarithmicAxis(),
                "\u0394I/I_{dark} at the end of the last pulse; 50 ms, 5 Hz."));
    }
}
