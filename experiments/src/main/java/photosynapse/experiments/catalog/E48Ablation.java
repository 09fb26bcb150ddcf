package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.metrics.Accuracy;
import photosynapse.network.training.AblationResult;
import photosynapse.network.training.DeviceArraySpec;
import photosynapse.network.training.HardwareAwareTraining;
import photosynapse.network.training.InSituTraining;
import photosynapse.network.training.ReadoutSpec;

/**
 * What each imperfection costs, one switched off at a time and each one alone: for arrays that learn by pulses and for
 * arrays that are written. Gives {@code ablation}, {@code ablation_written} and the summary.
 */
public final class E48Ablation implements Experiment {
    private static final String KEY = "ablation";
    private static final String SWITCH = "imperfection";

    /** One imperfection of written arrays. */
    private record Switch(String words, UnaryOperator<DeviceArraySpec> off) {}

    private static final List<Switch> WRITTEN = List.of(
            new Switch(
                    "gain spread",
                    a -> varied(
                            a,
                            v -> new DeviceVariation(
                                    0, v.pulseSpread(), v.retentionSpread(), v.darkSpread(), v.deadFraction()))),
            new Switch(
                    "pulse spread",
                    a -> varied(
                            a,
                            v -> new DeviceVariation(
                                    v.gainSpread(), 0, v.retentionSpread(), v.darkSpread(), v.deadFraction()))),
            new Switch(
                    "retention spread",
                    a -> varied(
                            a,
                            v -> new DeviceVariation(
                                    v.gainSpread(), v.pulseSpread(), 0, v.darkSpread(), v.deadFraction()))),
            new Switch(
                    "dark spread",
                    a -> varied(
                            a,
                            v -> new DeviceVariation(
                                    v.gainSpread(), v.pulseSpread(), v.retentionSpread(), 0, v.deadFraction()))),
            new Switch(
                    "dead cells",
                    a -> varied(
                            a,
                            v -> new DeviceVariation(
                                    v.gainSpread(), v.pulseSpread(), v.retentionSpread(), v.darkSpread(), 0))),
            new Switch("stuck cells", a -> a.withStuckFraction(0)),
            new Switch("read noise", a -> a.withReadNoise(ReadNoise.NONE)),
            new Switch("converters, lines", a -> a.withReadout(ReadoutSpec.PLAIN)));

    private static DeviceArraySpec varied(DeviceArraySpec array, UnaryOperator<DeviceVariation> change) {
        return array.withVariation(change.apply(array.variation()));
    }

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E48",
                KEY,
                "One imperfection at a time",
                "Which imperfection of the array costs how much?",
                List.of(
                        "without: all others on; alone: all others off; the same seeds, images and start",
                        "switches: network.gain_spread_ratio, pulse_spread_ratio, retention_spread_ratio,"
                                + " dark_spread_ratio, dead_fraction, stuck_fraction, read_noise_ratio,"
                                + " input_bits_count, output_bits_count, tile_rows_count, line_resistance_ohm"),
                "Training by pulses feels errors of cells and corrects them; a written array has to live with them.",
                "Twice the spread of the strongest row.");
    }

    private static int images(ExperimentConfig config) {
        return config.network().orElse(NetworkConfig.DEFAULT).pulseLearning().ablationImagesCount();
    }

    @Override
    public String setting(ExperimentConfig config) {
        return PulseLearning.words(config, images(config));
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        int whole =
                config.network().orElse(NetworkConfig.DEFAULT).pulseLearning().trainingImagesCount();
        return PulseLearning.seconds(config, 20.0 * images(config) / whole);
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "All imperfections together " + Phrases.percent(Summaries.value(tables, "everything_ratio"))
                + ", none " + Phrases.percent(Summaries.value(tables, "nothing_ratio")) + "; most is lost by "
                + worst(tables.get(0));
    }

    /** The imperfection that alone costs most. */
    private static String worst(ResultTable table) {
        int worst = 2;
        for (int row = 2; row < table.rowCount(); row++) {
            worst = table.column("alone_ratio").get(row)
                            < table.column("alone_ratio").get(worst)
                    ? row
                    : worst;
        }
        return table.label(SWITCH).values().get(worst);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        var tables = Extraction.earlierOrNew(config, random, bench);
        LightDevice device = LearningDevice.extracted(tables).light();
        PulseLearning learning = new PulseLearning(config, images(config));
        long[] seeds = learning.seeds(random);
        Bench silent = new Bench(bench.earlier(), bench.stop(), fraction -> {}, bench.desk());
        List<AblationResult> byPulses = PulseLearning.each(
                seeds.length,
                bench.part(0.1, 0.8),
                k -> new InSituTraining(
                                learning.array(device),
                                learning.options(),
                                learning.cell(),
                                new BenchMonitor(silent, KEY + "-" + (k + 1)))
                        .ablation(learning.data(), PulseLearning.only(seeds[k])));
        CompactSynapse synapse = CompactSynapse.of(SynapseTables.read(tables)).extrapolating();
        WrittenTraining written = WrittenTraining.of(learning, config);
        List<Switch> present = WRITTEN.stream()
                .filter(s -> !s.off()
                        .apply(written.options().array())
                        .equals(written.options().array()))
                .toList();
        List<List<List<Accuracy>>> ofWritten = PulseLearning.each(
                seeds.length, bench.part(0.8, 1), k -> written(written, present, synapse, seeds[k], bench));
        return List.of(pulsesTable(byPulses), writtenTable(present, ofWritten), summary(byPulses, ofWritten, learning));
    }

    /** For each array the accuracy at each reading: everything, nothing, then without and alone of each switch. */
    private static List<List<Accuracy>> written(
            WrittenTraining training, List<Switch> present, CompactSynapse synapse, long seed, Bench bench) {
        DeviceArraySpec all = training.options().array();
        DeviceArraySpec none = all;
        for (Switch one : present) {
            none = one.off().apply(none);
        }
        List<DeviceArraySpec> arrays = new ArrayList<>(List.of(all, none));
        for (Switch one : present) {
            arrays.add(one.off().apply(all));
            DeviceArraySpec alone = all;
            for (Switch other : present) {
                alone = other.words().equals(one.words()) ? alone : other.off().apply(alone);
            }
            arrays.add(alone);
        }
        Bench silent = new Bench(bench.earlier(), bench.stop(), fraction -> {});
        return new HardwareAwareTraining(synapse, training.options(), new BenchMonitor(silent, KEY))
                .written(
                        arrays,
                        training.learning().data().train(),
                        training.learning().data().test(),
                        PulseLearning.stream(seed));
    }

    private static ResultTable pulsesTable(List<AblationResult> results) {
        AblationResult first = results.get(0);
        List<String> words = new ArrayList<>(List.of("all of them", "none of them"));
        List<Spread> without = new ArrayList<>();
        List<Spread> alone = new ArrayList<>();
        for (ToDoubleFunction<AblationResult> of : List.<ToDoubleFunction<AblationResult>>of(
                r -> r.everything().fraction(), r -> r.nothing().fraction())) {
            without.add(Spread.of(results, of));
            alone.add(Spread.of(results, of));
        }
        for (int row = 0; row < first.rows().size(); row++) {
            int k = row;
            words.add(first.rows()
                    .get(row)
                    .imperfection()
                    .name()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' '));
            without.add(Spread.of(results, r -> r.rows().get(k).without().fraction()));
            alone.add(Spread.of(results, r -> r.rows().get(k).alone().fraction()));
        }
        List<Column> columns = new ArrayList<>(Spread.columns("without", without));
        columns.addAll(Spread.columns("alone", alone));
        return new ResultTable(KEY, List.of(new TextColumn(SWITCH, words)), columns);
    }

    private static ResultTable writtenTable(List<Switch> present, List<List<List<Accuracy>>> seeds) {
        List<String> words = new ArrayList<>(List.of("all of them", "none of them"));
        present.forEach(one -> words.add(one.words()));
        List<Column> columns = new ArrayList<>();
        String[] readings = {"first", "rest"};
        for (int r = 0; r < readings.length; r++) {
            List<Spread> without = new ArrayList<>();
            List<Spread> alone = new ArrayList<>();
            for (int row = 0; row < words.size(); row++) {
                int reading = r;
                int one = row < 2 ? row : 2 * row - 2;
                int other = row < 2 ? row : one + 1;
                without.add(Spread.of(seeds, s -> s.get(one).get(reading).fraction()));
                alone.add(Spread.of(seeds, s -> s.get(other).get(reading).fraction()));
            }
            columns.addAll(Spread.columns(readings[r] + "_without", without));
            columns.addAll(Spread.columns(readings[r] + "_alone", alone));
        }
        return new ResultTable(KEY + "_written", List.of(new TextColumn(SWITCH, words)), columns);
    }

    private static ResultTable summary(
            List<AblationResult> pulses, List<List<List<Accuracy>>> written, PulseLearning learning) {
        return SampleTables.row(
                KEY + "_summary",
                new Column(
                        "everything_ratio",
                        Spread.of(pulses, r -> r.everything().fraction()).mean()),
                new Column(
                        "nothing_ratio",
                        Spread.of(pulses, r -> r.nothing().fraction()).mean()),
                new Column(
                        "written_everything_ratio",
                        Spread.of(written, s -> s.get(0).get(0).fraction()).mean()),
                new Column(
                        "written_nothing_ratio",
                        Spread.of(written, s -> s.get(1).get(0).fraction()).mean()),
                new Column(
                        "written_rest_everything_ratio",
                        Spread.of(written, s -> s.get(0).get(1).fraction()).mean()),
                new Column(
                        "written_rest_nothing_ratio",
                        Spread.of(written, s -> s.get(1).get(1).fraction()).mean()),
                new Column("chance_ratio", learning.chance()));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                bars(KEY, "alone", "This one alone", "Learned by pulses, all other imperfections off."),
                bars(KEY, "without", "All but this one", "Learned by pulses, only this imperfection off."),
                bars(
                        KEY + "_written",
                        "rest_alone",
                        "This one alone",
                        "Computed and written, read after the rest, all other imperfections off."),
                bars(
                        KEY + "_written",
                        "rest_without",
                        "All but this one",
                        "Computed and written, read after the rest, only this imperfection off."));
    }

    private static TablePicture bars(String table, String column, String words, String caption) {
        return LearningTables.bars(new LearningTables.Bars(KEY, table, SWITCH), column, words, caption);
    }
}
