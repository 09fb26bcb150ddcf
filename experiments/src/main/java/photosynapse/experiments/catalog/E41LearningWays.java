package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.PulseRule;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.training.InSituArraySpec;
import photosynapse.network.training.InSituResult;
import photosynapse.network.training.InSituTraining;
import photosynapse.network.training.RefreshPolicy;
import photosynapse.network.training.RefreshPolicy.EraseScope;
import photosynapse.network.training.TrainingResult;

/**
 * Ways of training beside each other: five rules of pulses, sums with refresh, and weights that were trained on a
 * computer and written. Gives {@code learning_ways}, {@code learning_ways_cost} and the summary.
 */
public final class E41LearningWays implements Experiment {
    private static final String KEY = "learning_ways";
    private static final String WAY = "way";
    private static final String WRITTEN = "computed, written";
    /** A refresh each 500 images of pairs that are a fifth full on both sides, by an erase of 0.1 s. */
    private static final RefreshPolicy REFRESH = new RefreshPolicy.Periodic(500, EraseScope.CELL, 0.2, 0.1, 0);

    /** One way by pulses. */
    private record Way(String words, PulseRule rule, RefreshPolicy refresh) {}

    private static final List<Way> WAYS = List.of(
            new Way("one pulse by the sign", PulseRule.SIGN, new RefreshPolicy.Never()),
            new Way("coincidences", PulseRule.COINCIDENCES, new RefreshPolicy.Never()),
            new Way("threshold", PulseRule.THRESHOLD, new RefreshPolicy.Never()),
            new Way("digital sums", PulseRule.SUMS, new RefreshPolicy.Never()),
            new Way("sums, refreshed", PulseRule.SUMS, REFRESH),
            new Way("two arrays", PulseRule.TWO_ARRAYS, new RefreshPolicy.Never()));

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E41",
                KEY,
                "Ways of training",
                "Which way of training gets most out of devices that only light raises and that forget?",
                List.of(
                        "sign: one pulse by the sign of x e; coincidences: P(pulse) = \u03b7 x e/(n \u0394w) in n"
                                + " slots; sums: \u03a3 \u03b7 x e in digital memory until it is worth a pulse",
                        "two arrays: coincidences in a fast array, whose rows are read, erased and passed on in turn"),
                "Rules that keep small gradients in digital memory come closest to ideal weights with the fewest"
                        + " pulses; the sign alone pulses at every image and fills both sides of each pair.",
                "Another window or dose of a pulse: fewer and larger steps.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return (WAYS.size() + 1) + " ways, " + PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return PulseLearning.seconds(config, 2.0 * WAYS.size() + 5);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Digital sums recognise " + Phrases.percent(Summaries.value(tables, "sums_while_forgetting_ratio"))
                + " while they forget, one pulse by the sign "
                + Phrases.percent(Summaries.value(tables, "sign_while_forgetting_ratio"));
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        var tables = Extraction.earlierOrNew(config, random, bench);
        LightDevice device = LearningDevice.extracted(tables).light();
        PulseLearning learning = new PulseLearning(config);
        long[] seeds = learning.seeds(random);
        int n = seeds.length;
        List<InSituResult> all = PulseLearning.each(
                WAYS.size() * n,
                bench.part(0.1, 0.8),
                k -> one(learning, device, WAYS.get(k / n), seeds[k % n], bench));
        List<List<InSituResult>> byWay = new ArrayList<>();
        for (int way = 0; way < WAYS.size(); way++) {
            byWay.add(all.subList(way * n, (way + 1) * n));
        }
        List<TrainingResult> written = PulseLearning.each(
                n,
                bench.part(0.8, 0.95),
                k -> WrittenTraining.of(learning, config)
                        .run(CompactSynapse.of(SynapseTables.read(tables)).extrapolating(), seeds[k], bench));
        List<Double> ideals = PulseLearning.each(
                n,
                bench.part(0.95, 1),
                k -> learning.trained(learning.ideal(), learning.options(), seeds[k], bench.stop())
                        .judge(learning.data().test())
                        .accuracy()
                        .fraction());
        return List.of(
                table(byWay, written, Spread.of(ideals, v -> v)),
                cost(byWay, written),
                summary(byWay, written, ideals, learning));
    }

    private static InSituResult one(PulseLearning learning, LightDevice device, Way way, long seed, Bench bench) {
        InSituArraySpec array = learning.array(device).withRefresh(way.refresh());
        var options = learning.options()
                .withRule(
                        way.rule().rule(learning.settings().batchSize()),
                        learning.settings().learningRate());
        Bench silent = new Bench(bench.earlier(), bench.stop(), fraction -> {});
        return new InSituTraining(array, options, learning.cell(), new BenchMonitor(silent, KEY))
                .run(learning.data(), learning.settings().restTime(), PulseLearning.only(seed));
    }

    private static ResultTable table(List<List<InSituResult>> byWay, List<TrainingResult> written, Spread ideal) {
        List<String> words = new ArrayList<>();
        words.add("1200 equal steps");
        WAYS.forEach(way -> words.add(way.words()));
        words.add(WRITTEN);
        List<Spread> still = new ArrayList<>(List.of(ideal));
        List<Spread> rested = new ArrayList<>(List.of(ideal));
        List<Spread> forgetting = new ArrayList<>(List.of(ideal));
        List<Spread> both = new ArrayList<>(List.of(ideal));
        for (List<InSituResult> way : byWay) {
            still.add(Spread.of(way, r -> r.accuracy().afterTraining().fraction()));
            rested.add(Spread.of(way, r -> r.accuracy().afterRest().fraction()));
            forgetting.add(Spread.of(way, r -> r.accuracy().whileForgetting().fraction()));
            both.add(Spread.of(way, r -> r.accuracy().whileForgettingAfterRest().fraction()));
        }
        Spread none = new Spread(Double.NaN, Double.NaN);
        still.add(Spread.of(written, r -> r.rests().get(0).mean()));
        rested.add(Spread.of(written, r -> r.rests().get(1).mean()));
        forgetting.add(none);
        both.add(none);
        List<Column> columns = new ArrayList<>(Spread.columns("after_training", still));
        columns.addAll(Spread.columns("after_rest", rested));
        columns.addAll(Spread.columns("while_forgetting", forgetting));
        columns.addAll(Spread.columns("while_forgetting_after_rest", both));
        return new ResultTable(KEY, List.of(new TextColumn(WAY, words)), columns);
    }

    private static ResultTable cost(List<List<InSituResult>> byWay, List<TrainingResult> written) {
        List<String> words = new ArrayList<>(WAYS.stream().map(Way::words).toList());
        words.add(WRITTEN);
        List<Column> columns = new ArrayList<>();
        for (Column column : LearningTables.means(byWay)) {
            if (!column.name().endsWith("_ratio")) {
                double[] values = Arrays.copyOf(column.values(), words.size());
                values[words.size() - 1] =
                        Spread.of(written, r -> ofWritten(column.name(), r)).mean();
                columns.add(new Column(column.name(), values));
            }
        }
        return new ResultTable(KEY + "_cost", List.of(new TextColumn(WAY, words)), columns);
    }

    private static double ofWritten(String column, TrainingResult result) {
        return switch (column) {
            case "pulses_count" -> result.energy().pulses();
            case "pulses_per_cell" -> result.energy().pulses() / cells(result);
            case "erases_count" -> 0;
            case "photons_count" -> result.energy().photons();
            case "optical_J" -> result.energy().writeOptical();
            case "electrical_J" -> result.energy().writeElectrical();
            case "read_per_image_J" -> result.energy().readPerImage();
            case "simulated_s" -> result.energy().writeDuration();
            default -> Double.NaN;
        };
    }

    private static double cells(TrainingResult result) {
        return result.layers().stream()
                .mapToDouble(l -> 2.0 * l.trained().inputs() * l.trained().outputs())
                .sum();
    }

    private static ResultTable summary(
            List<List<InSituResult>> byWay, List<TrainingResult> written, List<Double> ideals, PulseLearning learning) {
        List<Column> columns = new ArrayList<>();
        for (int way = 0; way < WAYS.size(); way++) {
            String name = way == 4 ? "refreshed" : WAYS.get(way).rule().name().toLowerCase(Locale.ROOT);
            List<InSituResult> results = byWay.get(way);
            columns.add(new Column(
                    name + "_after_training_ratio",
                    Spread.of(results, r -> r.accuracy().afterTraining().fraction())
                            .mean()));
            columns.add(new Column(
                    name + "_while_forgetting_ratio",
                    Spread.of(results, r -> r.accuracy().whileForgetting().fraction())
                            .mean()));
        }
        columns.add(new Column(
                "written_first_ratio",
                Spread.of(written, r -> r.rests().get(0).mean()).mean()));
        columns.add(new Column(
                "written_rest_ratio",
                Spread.of(written, r -> r.rests().get(1).mean()).mean()));
        columns.add(new Column("ideal_ratio", Spread.of(ideals, v -> v).mean()));
        columns.add(new Column("chance_ratio", learning.chance()));
        return new ResultTable(KEY + "_summary", columns);
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                bars("while_forgetting", "Forgetting in training", "Trained while the devices forget, read at once."),
                bars("after_training", "Right after training", "Trained while nothing is forgotten, read at once."),
                bars("after_rest", "After rest", "Trained while nothing is forgotten, read after the rest."),
                TablePicture.bars(
                        KEY + "_cost",
                        WAY,
                        Side.of("pulses_per_cell", "Pulses a cell", ""),
                        "Pulses of the whole training over the number of cells, mean over seeds."),
                TablePicture.bars(
                        KEY + "_cost",
                        WAY,
                        Side.of("optical_J", "Light", "J"),
                        "Energy of all photons that fell on cells in the whole training."));
    }

    private static TablePicture bars(String column, String words, String caption) {
        return LearningTables.bars(new LearningTables.Bars(KEY, KEY, WAY), column, words, caption)
                .withLevel(KEY + "_summary", "ideal_ratio", "ideal");
    }
}
