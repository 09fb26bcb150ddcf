package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.protocol.PotentiationDepression;
import photosynapse.device.protocol.PotentiationDepressionResult;
import photosynapse.device.protocol.UpdateCurve;
import photosynapse.device.stimulus.WriteEraseCycles;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/**
 * Cycles of light pulses that write and gate pulses that erase. Gives {@code potentiation_depression} and the summary.
 */
public final class E35PotentiationDepression implements Experiment {
    private static final String KEY = "potentiation_depression";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E35",
                KEY,
                "Potentiation and depression",
                "How even are the steps up and down, and does a cycle end where it began?",
                List.of("G = B (1 \u2212 e^{\u2212P/A}) + G_{min}: A gives the label of nonlinearity;"
                        + " asymmetry = max |G_{up}(n) \u2212 G_{down}(N \u2212 n)|/(G_{max} \u2212"
                        + " G_{min})"),
                "Light writes in even steps, the gate erases most with its first pulse: the asymmetry comes"
                        + " from the way down.",
                "A weaker or shorter erasing pulse evens out the way down.");
    }

    private static WriteEraseCycles settings(ExperimentConfig config) {
        return config.protocols()
                .orElseThrow()
                .potentiationDepression()
                .orElseThrow()
                .cycles();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(settings(config).cycleCount(), "cycle") + ", "
                + settings(config).write().count() + " up, "
                + settings(config).erase().count() + " down";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return settings(config).cycleCount()
                * Cost.edgesSeconds(
                        config,
                        2
                                * (settings(config).write().count()
                                        + settings(config).erase().count()));
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        PotentiationDepressionResult result =
                Solving.of(() -> new PotentiationDepression(config.device(), config.solver(), settings(config))
                        .measure(watch.stop(), watch.progress()));
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < result.cycles().size(); k++) {
            add("up " + (k + 1), result.cycles().get(k).up(), labels, rows);
            add("down " + (k + 1), result.cycles().get(k).down(), labels, rows);
        }
        PotentiationDepressionResult.Cycle last = result.last();
        return List.of(
                LabelledRows.table(KEY, "way", labels, List.of("number", "conductance_S"), rows),
                SampleTables.row(
                        KEY + "_summary",
                        Summaries.number("dynamic_ratio", last.dynamicRatio()),
                        Summaries.number("asymmetry_ratio", last.asymmetryRatio()),
                        Summaries.number("drift_ratio", last.driftRatio()),
                        Summaries.number("nonlinearity_up", last.up().neuroSimLabel()),
                        Summaries.number("nonlinearity_down", last.down().neuroSimLabel()),
                        Summaries.number("deviation_up_percent", last.up().maximumDeviation()),
                        Summaries.number("deviation_down_percent", last.down().maximumDeviation())));
    }

    private static void add(String way, UpdateCurve curve, List<String> labels, List<double[]> rows) {
        for (int k = 0; k < curve.conductances().size(); k++) {
            labels.add(way);
            rows.add(new double[] {k, curve.conductances().get(k)});
        }
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Up deviates from a straight line by"
                + " " + Phrases.number(Summaries.value(tables, "deviation_up_percent"))
                + " %" + ", down by " + Phrases.number(Summaries.value(tables, "deviation_down_percent")) + " %";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY,
                "way",
                Side.of("number", "Pulse", ""),
                Side.of("conductance_S", "Conductance", "S"),
                "Conductance at the reading after each pulse; 0 is the state before the first."));
    }
}
