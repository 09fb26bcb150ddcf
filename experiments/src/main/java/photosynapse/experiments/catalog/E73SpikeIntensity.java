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

/** Current against the strength of a pulse. Gives {@code spike_intensity} and the summary. */
public final class E73SpikeIntensity extends PlasticityStudy {
    private static final String KEY = "spike_intensity";
    private static final List<Double> STRENGTHS = List.of(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0);

    /**
     * One pulse.
     *
     * @param photonFlux of the pulse (1/m2s)
     * @param peakRatio change at its end
     * @param retainedRatio what is left of it 100 s later
     * @param sameDoseRatio change over that of a pulse of the usual strength that is as many times longer
     */
    record Row(@In("1/m2s") double photonFlux, double peakRatio, double retainedRatio, double sameDoseRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E73",
                KEY,
                "Dependence on the intensity of a spike",
                "How does the current grow with the strength of a pulse, and does only the dose count?",
                List.of(
                        "change (I \u2212 I_{dark})/I_{dark} at the end of a pulse of 50 ms",
                        "the same dose by a longer pulse of the usual strength: quotient of the two changes"),
                "Weak light: the dose counts alone, quotient near 1. Stronger light writes more than"
                        + " the same dose spread"
                        + " in time, of which a part is forgotten on the way; the strongest is faster"
                        + " than the ions that"
                        + " screen its field, loses electrons to the tubes and writes less.",
                "E13: a barrier to the ions shifts where the two part.");
    }

    @Override
    int deviceEdges() {
        return 5 * STRENGTHS.size();
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        List<PlasticityScript> scripts = new ArrayList<>();
        for (double strength : STRENGTHS) {
            PlasticityScript script = probe.script().light(light(config, strength), WIDTH);
            script.read();
            script.dark(LATER).read();
            scripts.add(script);
            PlasticityScript longer = probe.script().light(light(config, 1), strength * WIDTH);
            longer.read();
            scripts.add(longer);
        }
        List<double[]> changes = probe.changes(scripts);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < STRENGTHS.size(); k++) {
            double[] c = changes.get(2 * k);
            rows.add(new Row(
                    light(config, STRENGTHS.get(k)).photonFlux(), c[0], c[1] / c[0], c[0] / changes.get(2 * k + 1)[0]));
        }
        int last = rows.size() - 1;
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("weakest_change_ratio", rows.get(0).peakRatio()),
                        new Column("strongest_change_ratio", rows.get(last).peakRatio()),
                        new Column("weakest_same_dose_ratio", rows.get(0).sameDoseRatio()),
                        new Column("strongest_same_dose_ratio", rows.get(last).sameDoseRatio()),
                        new Column("strongest_retained_ratio", rows.get(last).retainedRatio())));
    }

    @Override
    String words(List<ResultTable> tables) {
        return "0.01 to 100 times the usual light write "
                + Phrases.percent(Summaries.value(tables, "weakest_change_ratio"))
                + " to " + Phrases.percent(Summaries.value(tables, "strongest_change_ratio"))
                + "; the strongest writes " + Phrases.percent(Summaries.value(tables, "strongest_same_dose_ratio"))
                + " of the same dose spread in time";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.curves(
                        KEY,
                        "",
                        Side.of("photon_flux_per_m2_s", "Photon flux", "1/m2s").onLogarithmicAxis(),
                        Side.percent("peak_ratio", "Change of the current").onLogarithmicAxis(),
                        "\u0394I/I_{dark} at the end of one pulse of 50 ms."),
                new TablePicture(
                        "spike-intensity-dose",
                        KEY,
                        "",
                        Side.of("photon_flux_per_m2_s", "Photon flux", "1/m2s").onLogarithmicAxis(),
                        Side.percent("same_dose_ratio", "Against the same dose in time"),
                        "Change over that of a pulse of the usual strength and the same dose."));
    }
}
