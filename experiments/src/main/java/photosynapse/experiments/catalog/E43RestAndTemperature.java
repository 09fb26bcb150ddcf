package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.TrainingResult;

/**
 * What is still recognised after rests at several temperatures, for arrays that learned by pulses and for arrays that
 * were written. The synapse of each temperature is extracted from the device at that temperature. Gives
 * {@code rest_and_temperature} and the summary.
 */
public final class E43RestAndTemperature implements Experiment {
    private static final String KEY = "rest_and_temperature";
    private static final String CURVE = "training_and_temperature";
    private static final List<Double> RESTS = List.of(1.0, 10.0, 100.0, 1000.0, 3600.0, 10_000.0);
    private static final List<Integer> KELVINS = List.of(280, 300, 320);
    private static final int HOUR = 4;

    private final Extraction extraction;

    /** With the synapse of each temperature fitted to the device. */
    public E43RestAndTemperature() {
        this(Extraction.FIT);
    }

    E43RestAndTemperature(Extraction extraction) {
        this.extraction = extraction;
    }

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E43",
                KEY,
                "Rest and temperature",
                "For how long, and how warm, may an array rest before it forgets its digits?",
                List.of(
                        "device at each temperature \u2192 compact synapse \u2192 array; trained and kept at that"
                                + " temperature",
                        "by pulses: nothing is forgotten during training; written: after training on a computer"),
                "What all weights lose together changes no answer; accuracy falls by what cells lose differently and by"
                        + " noise that stays.",
                "A deeper trap (ten_designs), a refresh (refresh_interval).");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return KELVINS.size() + " temperatures, " + RESTS.size() + " rests, " + PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return KELVINS.size() * (new E08CompactSynapse().estimatedSeconds(config) + PulseLearning.seconds(config, 4));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "After an hour " + Phrases.percent(Summaries.value(tables, "pulses_280_K_hour_ratio")) + " at 280 K, "
                + Phrases.percent(Summaries.value(tables, "pulses_300_K_hour_ratio")) + " at 300 K, "
                + Phrases.percent(Summaries.value(tables, "pulses_320_K_hour_ratio")) + " at 320 K";
    }

    /** Accuracies of one seed after each rest. */
    private record Seed(List<Double> pulses, List<Double> written) {}

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        PulseLearning learning = new PulseLearning(config);
        long[] seeds = learning.seeds(random);
        SpreadCurves curves = new SpreadCurves();
        List<Column> summary = new ArrayList<>();
        for (int t = 0; t < KELVINS.size(); t++) {
            Bench part = bench.part((double) t / KELVINS.size(), (t + 1.0) / KELVINS.size());
            int kelvin = KELVINS.get(t);
            ExperimentConfig at =
                    Variant.of(kelvin + " K", "device.temperature_K=" + kelvin).of(config);
            var tables = extraction.of(at, random, part.part(0, 0.4));
            LightDevice device = LearningDevice.extracted(tables).light();
            CompactSynapse synapse =
                    CompactSynapse.of(SynapseTables.read(tables)).extrapolating();
            Trained trained = new Trained(device, synapse, at);
            List<Seed> found =
                    PulseLearning.each(seeds.length, part.part(0.4, 1), k -> seed(learning, trained, seeds[k], bench));
            curves.addAll(
                    "by pulses, " + kelvin + " K",
                    RESTS,
                    found.stream().map(Seed::pulses).toList());
            curves.addAll(
                    "written, " + kelvin + " K",
                    RESTS,
                    found.stream().map(Seed::written).toList());
            summary.add(new Column(
                    "pulses_" + kelvin + "_K_hour_ratio",
                    Spread.of(found, s -> s.pulses().get(HOUR)).mean()));
            summary.add(new Column(
                    "written_" + kelvin + "_K_hour_ratio",
                    Spread.of(found, s -> s.written().get(HOUR)).mean()));
        }
        summary.add(new Column("chance_ratio", learning.chance()));
        return List.of(curves.table(KEY, CURVE, "rest_s"), new ResultTable(KEY + "_summary", summary));
    }

    /** What is trained at one temperature. */
    private record Trained(LightDevice device, CompactSynapse synapse, ExperimentConfig config) {}

    private static Seed seed(PulseLearning learning, Trained at, long seed, Bench bench) {
        InSituCourse course = learning.still(at.device(), seed, bench.stop());
        List<Double> pulses = SpreadCurves.afterRests(
                course,
                at.device(),
                RESTS,
                () -> course.judge(learning.data().test()).accuracy().fraction());
        TrainingResult written =
                WrittenTraining.of(learning, at.config(), RESTS).run(at.synapse(), seed, bench);
        return new Seed(pulses, written.rests().stream().map(r -> r.mean()).toList());
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                        KEY,
                        CURVE,
                        Side.of("rest_s", "Rest after training", "s").onLogarithmicAxis(),
                        Side.percent("accuracy_ratio", "Recognised"),
                        "Mean and standard deviation over seeds; the clock starts when training or writing ends.")
                .withSpread("accuracy_spread_ratio")
                .withLevel(KEY + "_summary", "chance_ratio", "chance"));
    }
}
