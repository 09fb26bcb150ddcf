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

/** Current against the width of a pulse. Gives {@code spike_width} and the summary. */
public final class E72SpikeWidth extends PlasticityStudy {
    private static final String KEY = "spike_width";
    private static final List<Double> WIDTHS = List.of(1e-3, 3e-3, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0);

    /**
     * One pulse.
     *
     * @param width of the pulse (s)
     * @param peakRatio change at its end
     * @param retainedRatio what is left of it 100 s later
     */
    record Row(@In("s") double width, double peakRatio, double retainedRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E72",
                KEY,
                "Dependence on the width of a spike",
                "How do the current and its memory grow with the width of one pulse?",
                List.of(
                        "change (I \u2212 I_{dark})/I_{dark} at the end of a pulse, and what is left of it after 100 s",
                        "exponent: slope of the logarithms between neighbouring widths"),
                "Narrow pulses write as their width says, exponent 1; wide ones fill the film, and the exponent falls.",
                "E73: the same doses by stronger light.");
    }

    @Override
    int deviceEdges() {
        return 3 * WIDTHS.size();
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<PlasticityScript> scripts = WIDTHS.stream()
                .map(width -> probe.script().light(light(config, 1), width))
                .toList();
        List<double[]> changes = nowAndLater(probe, scripts);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < WIDTHS.size(); k++) {
            double[] c = changes.get(k);
            rows.add(new Row(WIDTHS.get(k), c[0], c[1] / c[0]));
        }
        int last = rows.size() - 1;
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("change_10_ms_ratio", rows.get(2).peakRatio()),
                        new Column("change_10_s_ratio", rows.get(last).peakRatio()),
                        new Column("narrow_exponent_ratio", exponent(rows, 0)),
                        new Column("wide_exponent_ratio", exponent(rows, last - 1)),
                        new Column("retained_1_ms_ratio", rows.get(0).retainedRatio()),
                        new Column("retained_10_s_ratio", rows.get(last).retainedRatio())));
    }

    private static double exponent(List<Row> rows, int at) {
        Row a = rows.get(at);
        Row b = rows.get(at + 1);
        return StrictMath.log(b.peakRatio() / a.peakRatio()) / StrictMath.log(b.width() / a.width());
    }

    @Override
    String words(List<ResultTable> tables) {
        return "exponent " + Phrases.number(Summaries.value(tables, "narrow_exponent_ratio")) + " for narrow, "
                + Phrases.number(Summaries.value(tables, "wide_exponent_ratio")) + " for wide pulses";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "",
                Side.of("width_s", "Width of the pulse", "s").onLogarithmicAxis(),
                Side.percent("peak_ratio", "Change of the current").onLogarithmicAxis(),
                "\u0394I/I_{dark} at the end of one pulse of the usual light."));
    }
}
