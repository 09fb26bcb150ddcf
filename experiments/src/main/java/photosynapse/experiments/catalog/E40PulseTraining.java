package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.training.InSituResult;
import photosynapse.network.training.InSituTraining;
import photosynapse.network.training.TrainingStoppedException;

/**
 * A network that learns by pulses as its file says, over several seeds. Gives {@code pulse_training} (a row a seed,
 * with its cost), {@code pulse_training_accuracies}, {@code pulse_training_epochs} and the summary. What is done is
 * kept when it is stopped or killed.
 */
public final class E40PulseTraining implements Experiment {
    private static final String KEY = "pulse_training";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E40",
                KEY,
                "Learning by pulses",
                "What does a network recognise that learns by pulses in its own arrays?",
                List.of(
                        "w = w_{max} (Q_{+} \u2212 Q_{\u2212})/Q_{window}; Q = \u03a3 y_{k}; a pulse: y_{k} \u2192"
                                + " keep_{k} y_{k} + gain_{k}; dark: y_{k} e^{\u2212\u03bb_{k} t}",
                        "gradients become pulses as network.pulse_learning.rule says; sums: in digital memory until"
                                + " they are worth a pulse"),
                "Three accuracies belong together: trained while nothing is forgotten, the same after a rest, and"
                        + " trained while the devices forget. The last one is what an array would show.",
                "Another rule (network.pulse_learning.rule), a shorter presentation"
                        + " (network.pulse_learning.presentation_s).");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return PulseLearning.seconds(config, 3);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.percent(Summaries.value(tables, "after_training_ratio")) + " without forgetting, "
                + Phrases.percent(Summaries.value(tables, "while_forgetting_ratio")) + " with it";
    }

    /** One seed. */
    private record Row(long seed, double ideal, InSituResult result) {}

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LearningDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench));
        PulseLearning learning = new PulseLearning(config);
        int threads = Runtime.getRuntime().availableProcessors();
        long[] seeds = learning.seeds(random);
        List<Row> rows = new ArrayList<>();
        try {
            for (int k = 0; k < seeds.length; k++) {
                Bench part = bench.part(0.1 + 0.9 * k / seeds.length, 0.1 + 0.9 * (k + 0.8) / seeds.length);
                InSituResult result = new InSituTraining(
                                learning.array(device.light()),
                                learning.settings().options(threads),
                                learning.cell(),
                                new BenchMonitor(part, "seed-" + (k + 1)))
                        .run(learning.data(), learning.settings().restTime(), PulseLearning.only(seeds[k]));
                double ideal = learning.trained(
                                learning.ideal(), learning.settings().options(threads), seeds[k], bench.stop())
                        .judge(learning.data().test())
                        .accuracy()
                        .fraction();
                rows.add(new Row(seeds[k], ideal, result));
            }
        } catch (TrainingStoppedException e) {
            throw PulseLearning.stopped(e);
        }
        return List.of(
                seeds(rows),
                LearningTables.triple(KEY + "_accuracies", results(rows), ideals(rows)),
                epochs(rows),
                summary(rows, learning.chance()));
    }

    private static List<InSituResult> results(List<Row> rows) {
        return rows.stream().map(Row::result).toList();
    }

    private static Spread ideals(List<Row> rows) {
        return Spread.of(rows, Row::ideal);
    }

    private static ResultTable seeds(List<Row> rows) {
        List<String> words = rows.stream().map(row -> Long.toString(row.seed())).toList();
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column("ideal_ratio", rows.stream().mapToDouble(Row::ideal).toArray()));
        columns.addAll(LearningTables.singles(results(rows)));
        return new ResultTable(KEY, List.of(new TextColumn("seed", words)), columns);
    }

    private static ResultTable epochs(List<Row> rows) {
        int count = rows.get(0).result().epochs().size();
        List<Spread> spreads = new ArrayList<>();
        double[] epochs = new double[count];
        for (int k = 0; k < count; k++) {
            int epoch = k;
            epochs[k] = k + 1.0;
            spreads.add(Spread.of(rows, row -> row.result().epochs().get(epoch).fraction()));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("epoch", epochs));
        columns.addAll(Spread.columns("accuracy", spreads));
        return new ResultTable(KEY + "_epochs", columns);
    }

    private static ResultTable summary(List<Row> rows, double chance) {
        List<Column> columns = new ArrayList<>(LearningTables.means(results(rows)));
        columns.add(new Column("ideal_ratio", ideals(rows).mean()));
        columns.add(new Column("chance_ratio", chance));
        columns.add(new Column("seeds_count", rows.size()));
        columns.add(new Column("rest_s", rows.get(0).result().accuracy().restTime()));
        return new ResultTable(KEY + "_summary", columns);
    }

    @Override
    public List<TablePicture> pictures() {
        String summary = KEY + "_summary";
        return List.of(
                TablePicture.bars(
                                KEY + "_accuracies",
                                "reading",
                                Side.percent("accuracy_ratio", "Recognised"),
                                "Mean over seeds of the images to judge by; lines at the ends of bars: one standard"
                                        + " deviation of a single seed. Ideal: 1200 equal steps, no spread, no noise,"
                                        + " no forgetting.")
                        .withSpread("accuracy_spread_ratio")
                        .withLevel(summary, "chance_ratio", "chance"),
                TablePicture.curves(
                                KEY + "_epochs",
                                "",
                                Side.of("epoch", "Epoch", ""),
                                Side.percent("accuracy_ratio", "Recognised"),
                                "Trained while the devices forget, read after each epoch: mean and standard deviation"
                                        + " over seeds.")
                        .withSpread("accuracy_spread_ratio")
                        .withLevel(summary, "ideal_ratio", "ideal")
                        .withLevel(summary, "chance_ratio", "chance"));
    }
}
