package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.ReadoutSpec;
import photosynapse.network.training.WeightMap;

/** One number for each column that undoes what it has lost. Gives {@code column_compensation} and the summary. */
public final class E45ColumnCompensation implements Experiment {
    private static final String KEY = "column_compensation";
    private static final String READING = "reading";
    private static final List<Double> RESTS = List.of(1.0, 100.0, 1000.0, 3600.0, 10_000.0);
    private static final int HOUR = 3;
    private static final int LAST = 4;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E45",
                KEY,
                "Compensation of drift",
                "How much of what rest takes away does one number a column give back?",
                List.of("c_{j} = \u03a3 |w_{ij}(0)| / \u03a3 sign(w_{ij}(0)) w_{ij}(t), from one noisy reading"),
                "Columns lose nearly the same share, so one number each gives back little that the comparison of"
                        + " outputs had not cancelled already; what cells of a column lose differently stays lost.",
                "Biases, which do not age: then a common loss does change answers.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return RESTS.size() + " rests, " + PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return PulseLearning.seconds(config, 2);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "After 10,000 s " + Phrases.percent(Summaries.value(tables, "plain_10000_s_ratio")) + " without and "
                + Phrases.percent(Summaries.value(tables, "compensated_10000_s_ratio"))
                + " with one number a column";
    }

    /** Accuracies of one seed after each rest, without and with compensation. */
    private record Seed(List<Double> plain, List<Double> compensated) {}

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LightDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench))
                .light();
        PulseLearning learning = new PulseLearning(config);
        long[] seeds = learning.seeds(random);
        List<Seed> found =
                PulseLearning.each(seeds.length, bench.part(0.1, 1), k -> seed(learning, device, seeds[k], bench));
        List<List<Double>> plain = found.stream().map(Seed::plain).toList();
        List<List<Double>> compensated = found.stream().map(Seed::compensated).toList();
        SpreadCurves curves = new SpreadCurves();
        curves.addAll("as read", RESTS, plain);
        curves.addAll("one number a column", RESTS, compensated);
        return List.of(
                curves.table(KEY, READING, "rest_s"),
                SampleTables.row(
                        KEY + "_summary",
                        mean("plain_hour_ratio", plain, HOUR),
                        mean("compensated_hour_ratio", compensated, HOUR),
                        mean("plain_10000_s_ratio", plain, LAST),
                        mean("compensated_10000_s_ratio", compensated, LAST),
                        new Column("chance_ratio", learning.chance())));
    }

    private static Column mean(String name, List<List<Double>> seeds, int rest) {
        return new Column(name, Spread.of(seeds, seed -> seed.get(rest)).mean());
    }

    private static Seed seed(PulseLearning learning, LightDevice device, long seed, Bench bench) {
        InSituCourse course = learning.still(device, seed, bench.stop());
        ReadoutSpec readout = learning.network().array().readout();
        int layers = learning.settings().hiddenCounts().size() + 1;
        List<WeightMap> noted =
                IntStream.range(0, layers).mapToObj(course::weights).toList();
        List<Double> compensated = new ArrayList<>();
        List<Double> plain = SpreadCurves.afterRests(course, device, RESTS, () -> {
            compensated.add(accuracy(course, learning, readout.compensated(true), noted));
            return accuracy(course, learning, readout, noted);
        });
        return new Seed(plain, compensated);
    }

    private static double accuracy(
            InSituCourse course, PulseLearning learning, ReadoutSpec readout, List<WeightMap> noted) {
        return course.judge(learning.data().test(), readout, noted).accuracy().fraction();
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                        KEY,
                        READING,
                        Side.of("rest_s", "Rest after training", "s").onLogarithmicAxis(),
                        Side.percent("accuracy_ratio", "Recognised"),
                        "Trained by pulses while nothing is forgotten; mean and standard deviation over seeds.")
                .withSpread("accuracy_spread_ratio")
                .withLevel(KEY + "_summary", "chance_ratio", "chance"));
    }
}
