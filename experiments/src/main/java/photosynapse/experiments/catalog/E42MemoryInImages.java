package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.PulseRule;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.metrics.Accuracy;
import photosynapse.network.training.InSituTraining;

/**
 * Accuracy of networks that forget while they learn, against how many images their memory lasts. Gives
 * {@code memory_in_images} and the summary.
 */
public final class E42MemoryInImages implements Experiment {
    private static final String KEY = "memory_in_images";
    private static final String SCHEME = "scheme";
    private static final List<Double> MEMORIES = List.of(Double.POSITIVE_INFINITY, 1e5, 1e4, 1e3);
    /** A rule, and how much larger its steps are than the file says. */
    private static final List<Scheme> SCHEMES = List.of(
            new Scheme("one pulse by the sign", PulseRule.SIGN, 1), new Scheme("digital sums", PulseRule.SUMS, 2));

    private record Scheme(String words, PulseRule rule, double rateFactor) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E42",
                KEY,
                "Memory, counted in images",
                "How many images must a memory last, so that a network can learn with it?",
                List.of(
                        "memory: time after which 1/e is left of the change by one pulse, over the time from image to"
                                + " image; the latter is varied",
                        "all else as in the training by pulses; forgetting acts between any two images"),
                "Where every image is answered by a pulse at once, forgetting takes most. Sums in digital memory spend"
                        + " pulses only on what lasts, and lose less at every memory.",
                "Refresh from the digital sums, or a second, slower device.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return SCHEMES.size() + " schemes, " + PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return PulseLearning.seconds(config, (double) SCHEMES.size() * MEMORIES.size());
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "With a memory of 10,000 images digital sums recognise "
                + Phrases.percent(Summaries.value(tables, "sums_1e4_ratio")) + ", pulses by the sign "
                + Phrases.percent(Summaries.value(tables, "sign_1e4_ratio"));
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LightDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench))
                .light();
        PulseLearning learning = new PulseLearning(config);
        long[] seeds = learning.seeds(random);
        int n = seeds.length;
        Bench silent = new Bench(bench.earlier(), bench.stop(), fraction -> {});
        List<List<Accuracy>> found = PulseLearning.each(SCHEMES.size() * n, bench.part(0.1, 1), k -> {
            Scheme scheme = SCHEMES.get(k / n);
            var options = learning.options()
                    .withRule(
                            scheme.rule().rule(learning.settings().batchSize()),
                            scheme.rateFactor() * learning.settings().learningRate());
            return new InSituTraining(learning.array(device), options, learning.cell(), new BenchMonitor(silent, KEY))
                    .againstMemory(MEMORIES, learning.data(), PulseLearning.only(seeds[k % n]));
        });
        SpreadCurves curves = new SpreadCurves();
        List<Column> summary = new ArrayList<>();
        for (int scheme = 0; scheme < SCHEMES.size(); scheme++) {
            List<List<Accuracy>> rows = found.subList(scheme * n, (scheme + 1) * n);
            for (int m = 0; m < MEMORIES.size(); m++) {
                int memory = m;
                Spread spread = Spread.of(rows, row -> row.get(memory).fraction());
                summary.add(new Column(name(SCHEMES.get(scheme), m), spread.mean()));
                if (m > 0) {
                    curves.add(SCHEMES.get(scheme).words(), MEMORIES.get(m), spread);
                }
            }
        }
        summary.add(new Column("chance_ratio", learning.chance()));
        summary.add(new Column("memory_s", InSituTraining.memoryTime(device)));
        return List.of(curves.table(KEY, SCHEME, "memory_images"), new ResultTable(KEY + "_summary", summary));
    }

    private static String name(Scheme scheme, int memory) {
        String which = scheme.rule() == PulseRule.SIGN ? "sign" : "sums";
        return which + (memory == 0 ? "_still_ratio" : "_1e" + (6 - memory) + "_ratio");
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                        KEY,
                        SCHEME,
                        Side.of("memory_images", "Memory in images", "").onLogarithmicAxis(),
                        Side.percent("accuracy_ratio", "Recognised"),
                        "Trained while the devices forget, read at once; mean and standard deviation over seeds. Lines:"
                                + " devices that forget nothing.")
                .withSpread("accuracy_spread_ratio")
                .withLevel(KEY + "_summary", "sign_still_ratio", "sign, nothing forgotten")
                .withLevel(KEY + "_summary", "sums_still_ratio", "sums, nothing forgotten")
                .withLevel(KEY + "_summary", "chance_ratio", "chance"));
    }
}
