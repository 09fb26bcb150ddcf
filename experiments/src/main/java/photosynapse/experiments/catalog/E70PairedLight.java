package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.extraction.CurveFitResult;
import photosynapse.device.extraction.PairedPulseFit;
import photosynapse.device.protocol.PairedPulseResult;
import photosynapse.device.protocol.PairedPulseSpec;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Paired-pulse facilitation of the synapse. Gives {@code paired_light} and the summary. */
public final class E70PairedLight extends PlasticityStudy {
    private static final String KEY = "paired_light";
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 1000;
    private static final int PER_DECADE = 3;

    /**
     * One pair.
     *
     * @param gap end of the first pulse to the start of the second (s)
     * @param fromDarkRatio A2/A1, A2 from the dark current
     * @param fromResidualRatio (peak - current just before)/A1
     */
    record Row(@In("s") double gap, double fromDarkRatio, double fromResidualRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E70",
                KEY,
                "Paired-pulse facilitation of the synapse",
                "How much does a pulse gain from one before it, and over which distances?",
                List.of(
                        "index A_{2}/A_{1}, A_{2} from the dark current; distance \u0394t from end to start",
                        "1 + C_{1} e^{\u2212\u0394t/\u03c4_{1}} + C_{2} e^{\u2212\u0394t/\u03c4_{2}} fitted;"
                                + " also from the current just before the second pulse"),
                "The index falls over many decades of distance, as each zone of the film forgets at its own pace; from"
                        + " the current just before it, the second pulse gains nothing: what is left adds.",
                "Stronger light: `--set protocol.pulse_train.photon_flux_per_m2_s=2e17`.");
    }

    @Override
    int deviceEdges() {
        return 4 * SampleTimes.spaced(SHORTEST, LONGEST, PER_DECADE).size();
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        Light light = light(config, 1);
        List<Double> gaps = SampleTimes.spaced(SHORTEST, LONGEST, PER_DECADE);
        List<PlasticityScript> scripts = new ArrayList<>();
        for (double gap : gaps) {
            PlasticityScript script = probe.script().light(light, WIDTH);
            script.read();
            script.dark(gap).read();
            script.light(light, WIDTH).read();
            scripts.add(script);
        }
        List<double[]> changes = probe.changes(scripts);
        List<Row> rows = new ArrayList<>();
        List<PairedPulseResult.Pair> pairs = new ArrayList<>();
        for (int k = 0; k < gaps.size(); k++) {
            double[] c = changes.get(k);
            rows.add(new Row(gaps.get(k), c[2] / c[0], (c[2] - c[1]) / c[0]));
            pairs.add(new PairedPulseResult.Pair(gaps.get(k), c[0], c[1], c[2]));
        }
        PairedPulseSpec spec = new PairedPulseSpec(WIDTH, gaps, light, probe.readGate());
        CurveFitResult fit = PairedPulseFit.fit(new PairedPulseResult(spec, List.of(), pairs));
        double one = fit.value("tau1");
        double other = fit.value("tau2");
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("shortest_gap_index_ratio", rows.get(0).fromDarkRatio()),
                        new Column(
                                "longest_gap_index_ratio",
                                rows.get(rows.size() - 1).fromDarkRatio()),
                        new Column("shortest_gap_gain_ratio", rows.get(0).fromResidualRatio()),
                        new Column("tau_1_s", Math.min(one, other)),
                        new Column("tau_2_s", Math.max(one, other))));
    }

    @Override
    String words(List<ResultTable> tables) {
        return "index " + Phrases.percent(Summaries.value(tables, "shortest_gap_index_ratio")) + " at "
                + Phrases.seconds(SHORTEST) + ", "
                + Phrases.percent(Summaries.value(tables, "longest_gap_index_ratio")) + " at "
                + Phrases.seconds(LONGEST) + "; times " + Phrases.seconds(Summaries.value(tables, "tau_1_s")) + " and "
                + Phrases.seconds(Summaries.value(tables, "tau_2_s"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "",
                Side.of("gap_s", "Distance \u0394t", "s").onLogarithmicAxis(),
                Side.percent("from_dark_ratio", "Index A_{2}/A_{1}"),
                "A_{2}/A_{1} \u00d7 100 %, both from the dark current, at the ends of the pulses; distance from the end"
                        + " of the first to the start of the second."));
    }
}
