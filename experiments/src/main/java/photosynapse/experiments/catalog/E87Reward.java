package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.datasets.BinaryLetters;
import photosynapse.datasets.ImageSet;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseArray;
import photosynapse.network.crossbar.PulseArraySpec;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.spiking.RewardLearner;
import photosynapse.network.spiking.RewardParameters;

/** Choices that are learned from reward a second later. Gives {@code reward} and the summary. */
public final class E87Reward implements Experiment {
    private static final String KEY = "reward";
    private static final int LETTERS = 4;
    private static final int TRIALS = 3000;
    private static final int WINDOW = 100;
    private static final int LAST = 5;
    private static final double FLIPS = 0.05;
    private static final double LARGEST_WEIGHT = 0.3;
    private static final double START = 0.3;
    private static final int IDEAL_STATES = 2000;
    private static final double SECONDS_PER_SEED = 2;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E87",
                KEY,
                "Learning from reward",
                "Does a reward that comes a second late teach spiking neurons which letter they see?",
                List.of(
                        "three factors: \u0394w_{ij} = \u03b7 (R \u2212 R_{mean}) e_{ij} e^{\u2212d/\u03c4}; e_{ij}:"
                                + " traces of input i at the spikes of the neuron j that was chosen",
                        "four letters of 5 \u00d7 7 pixels, one of twenty inverted; the neuron with most spikes is the"
                                + " choice; R = 1 for the right one, 0 else"),
                "With devices that forget between trials the choices become right sooner than with ideal weights, which"
                        + " keep a wrong preference for long; with rewards handed out by chance they never do.",
                "A longer delay than the 2 s of eligibility.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return LETTERS + " letters, " + TRIALS + " trials, "
                + Phrases.count(SpikingImages.settings(config).seedsCount(), "seed");
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return SECONDS_PER_SEED * SpikingImages.settings(config).seedsCount();
    }

    /** How synapses and rewards are. */
    private enum Kind {
        IDEAL("ideal weights"),
        DEVICE("devices"),
        CHANCE("rewards by chance");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** Share of right choices in each window of trials, and pulses and spikes per trial. */
    private record Course(List<Double> right, double pulses, double spikes) {
        /** Mean of the last windows. */
        double last() {
            return right.subList(right.size() - LAST, right.size()).stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
        }
    }

    private static Course course(Kind kind, LightDevice light, long seed) {
        NoiseStream random = new NoiseStream(seed);
        PulsedDevice device = kind == Kind.IDEAL ? TwoSidedDevice.constantStep(IDEAL_STATES) : light;
        PulseArraySpec spec = new PulseArraySpec(
                BinaryLetters.ROWS * BinaryLetters.COLUMNS,
                LETTERS,
                LARGEST_WEIGHT,
                DeviceVariation.NONE,
                ReadNoise.NONE,
                0);
        PulseArray array = new PulseArray(device, spec, random.split(1));
        RewardLearner learner = new RewardLearner(RewardParameters.DEFAULT, array, random.split(2));
        learner.scatter(START);
        ImageSet letters = BinaryLetters.noisy(
                BinaryLetters.CLASS_COUNT * TRIALS,
                FLIPS,
                PulseLearning.stream(random.split(3).key()));
        NoiseStream asked = random.split(4);
        NoiseStream chance = random.split(5);
        float[] image = new float[letters.pixelCount()];
        double[] right = new double[TRIALS / WINDOW];
        for (int k = 0; k < TRIALS; k++) {
            int letter = asked.below(LETTERS, k);
            letters.fill(k * BinaryLetters.CLASS_COUNT + letter, image, 0);
            int trial = k;
            int choice = learner.trial(
                    image,
                    answer -> kind == Kind.CHANCE
                            ? (chance.uniform(trial) < 1.0 / LETTERS ? 1 : 0)
                            : (answer == letter ? 1 : 0));
            right[k / WINDOW] += choice == letter ? 1.0 / WINDOW : 0;
        }
        return new Course(
                Arrays.stream(right).boxed().toList(),
                (double) learner.pulses() / TRIALS,
                (double) learner.spikes() / TRIALS);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LightDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench))
                .light();
        long[] seeds = SpikingImages.seeds(config, random);
        int kinds = Kind.values().length;
        List<Course> all = PulseLearning.each(
                kinds * seeds.length,
                bench.part(0.1, 1),
                k -> course(Kind.values()[k % kinds], device, seeds[k / kinds]));
        List<String> names = new ArrayList<>();
        List<Double> trials = new ArrayList<>();
        List<Spread> spreads = new ArrayList<>();
        List<Spread> last = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Course> own = new ArrayList<>();
            for (int k = List.of(Kind.values()).indexOf(kind); k < all.size(); k += kinds) {
                own.add(all.get(k));
            }
            for (int w = 0; w < TRIALS / WINDOW; w++) {
                int window = w;
                names.add(kind.words);
                trials.add((w + 0.5) * WINDOW);
                spreads.add(Spread.of(own, c -> c.right().get(window)));
            }
            last.add(Spread.of(own, Course::last));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(PlasticityStudy.column("trial_number", trials));
        columns.addAll(Spread.columns("right", spreads));
        return List.of(
                new ResultTable(KEY, List.of(new TextColumn("synapses", names)), columns),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("ideal_ratio", last.get(0).mean()),
                        new Column("device_ratio", last.get(1).mean()),
                        new Column("device_spread_ratio", last.get(1).deviation()),
                        new Column("by_chance_ratio", last.get(2).mean()),
                        new Column("chance_ratio", 1.0 / LETTERS),
                        new Column("pulses_per_trial", all.get(1).pulses()),
                        new Column("spikes_per_trial", all.get(1).spikes())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.percent(Summaries.value(tables, "ideal_ratio")) + " right with ideal weights, "
                + Phrases.percent(Summaries.value(tables, "device_ratio")) + " with devices, "
                + Phrases.percent(Summaries.value(tables, "by_chance_ratio")) + " when rewards come by chance";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                        KEY,
                        "synapses",
                        Side.of("trial_number", "Trial", ""),
                        Side.percent("right_ratio", "Right choices"),
                        "Share of right choices in windows of 100 trials; mean and standard deviation over seeds.")
                .withSpread("right_spread_ratio")
                .withLevel(KEY + "_summary", "chance_ratio", "chance"));
    }
}
