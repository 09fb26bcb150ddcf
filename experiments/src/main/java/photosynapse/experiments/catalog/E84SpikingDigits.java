package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.experiments.catalog.SpikingLayer.Kind;
import photosynapse.experiments.catalog.SpikingLayer.Outcome;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.SpikingConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.spiking.InputWeights;

/**
 * Digits learned without labels by one layer of spiking neurons, with ideal weights and with devices. Gives
 * {@code spiking_digits}, {@code spiking_digits_seeds}, {@code spiking_digits_fields} (weights as images) and the
 * summary.
 */
public final class E84SpikingDigits implements Experiment {
    private static final String KEY = "spiking_digits";
    private static final int SIDE = 28;
    private static final int SHOWN = 10;
    private static final double SECONDS_PER_NEURON_IMAGE = 5e-6;
    private static final double SECONDS_PER_IMAGE = 6e-4;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E84",
                KEY,
                "Digits without labels",
                "How many digits does a layer recognise that learned by the times of spikes alone, and what do devices"
                        + " change?",
                List.of(
                        "conductance-based neurons that inhibit all others; thresholds rise with use; at a spike of an"
                                + " input w \u2212= a e^{\u2212t_{j}/\u03c4}, at one of the neuron w += b"
                                + " e^{\u2212t_{i}/\u03c4} e^{\u2212t_{j}/2\u03c4}; sums of weights restored ahead of"
                                + " each image",
                        "labels only name the neurons afterwards; an image is of the class whose neurons fire most on"
                                + " average"),
                "Rows take one step at a time from the rule to the device: without the loss at input spikes, with steps"
                        + " that saturate, and with forgetting, which amplifiers or light on all inputs make up for, or"
                        + " nothing does.",
                "`--set network.spiking.neurons_count=400`.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return SpikingImages.settings(config).neuronsCount() + " neurons, " + SpikingImages.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        SpikingConfig s = SpikingImages.settings(config);
        double images = s.trainingImagesCount() + s.labellingImagesCount() + s.testImagesCount();
        double each = SECONDS_PER_IMAGE + SECONDS_PER_NEURON_IMAGE * s.neuronsCount();
        return images * each * runs(s.seedsCount()).size();
    }

    /** One layer to be trained. */
    private record Run(Kind kind, int seed) {}

    /** Ideal weights and devices that light keeps up for every seed, the steps between them for the first. */
    private static List<Run> runs(int seeds) {
        List<Run> runs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            boolean everySeed = isForEverySeed(kind);
            for (int seed = 0; seed < (everySeed ? seeds : 1); seed++) {
                runs.add(new Run(kind, seed));
            }
        }
        return runs;
    }

    private static boolean isForEverySeed(Kind kind) {
        return kind == Kind.IDEAL || kind == Kind.LIGHT;
    }

    /** A trained layer. */
    private record Trained(Run run, Outcome outcome, InputWeights weights) {}

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LightDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench))
                .light();
        SpikingConfig s = SpikingImages.settings(config);
        Split digits = SpikingImages.digits(s);
        long[] seeds = SpikingImages.seeds(config, random);
        List<Run> runs = runs(seeds.length);
        List<Trained> all = PulseLearning.each(runs.size(), bench.part(0.1, 1), k -> {
            Run run = runs.get(k);
            SpikingLayer layer = new SpikingLayer(s.neuronsCount(), SIDE * SIDE, run.kind(), device, seeds[run.seed()]);
            layer.learn(digits.train(), s.trainingImagesCount(), bench.stop());
            Outcome outcome = layer.judge(digits.train(), s.labellingImagesCount(), digits.test(), bench.stop());
            return new Trained(run, outcome, layer.weights());
        });
        List<String> kinds = new ArrayList<>();
        Map<Kind, Spread> spreads = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            kinds.add(kind.words());
            spreads.put(kind, Spread.of(outcomes(all, kind), Outcome::accuracy));
        }
        Outcome first = outcomes(all, Kind.IDEAL).get(0);
        Spread ideal = spreads.get(Kind.IDEAL);
        Spread devices = spreads.get(Kind.LIGHT);
        return List.of(
                new ResultTable(
                        KEY,
                        List.of(new TextColumn("weights", kinds)),
                        Spread.columns("accuracy", List.copyOf(spreads.values()))),
                each(all),
                fields(all),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("ideal_ratio", ideal.mean()),
                        new Column("ideal_spread_ratio", ideal.deviation()),
                        new Column("device_ratio", devices.mean()),
                        new Column("device_spread_ratio", devices.deviation()),
                        new Column("not_kept_up_ratio", spreads.get(Kind.DEVICE).mean()),
                        new Column("still_ratio", spreads.get(Kind.STILL).mean()),
                        new Column(
                                "amplified_ratio", spreads.get(Kind.AMPLIFIED).mean()),
                        new Column("no_loss_ratio", spreads.get(Kind.NO_LOSS).mean()),
                        new Column("spikes_per_image", first.spikesPerImage()),
                        new Column("input_spikes_per_image", first.inputSpikesPerImage()),
                        new Column("showings_per_image", first.showingsPerImage())));
    }

    private static List<Outcome> outcomes(List<Trained> all, Kind kind) {
        return all.stream()
                .filter(t -> t.run().kind() == kind)
                .map(Trained::outcome)
                .toList();
    }

    private static ResultTable each(List<Trained> all) {
        return new ResultTable(
                KEY + "_seeds",
                List.of(new TextColumn(
                        "weights", all.stream().map(t -> t.run().kind().words()).toList())),
                List.of(
                        new Column(
                                "seed_number",
                                all.stream()
                                        .mapToDouble(t -> t.run().seed() + 1)
                                        .toArray()),
                        new Column(
                                "accuracy_ratio",
                                all.stream()
                                        .mapToDouble(t -> t.outcome().accuracy())
                                        .toArray()),
                        new Column(
                                "silent_count",
                                all.stream()
                                        .mapToDouble(t -> t.outcome().silent())
                                        .toArray()),
                        new Column(
                                "spikes_per_image",
                                all.stream()
                                        .mapToDouble(t -> t.outcome().spikesPerImage())
                                        .toArray())));
    }

    /** Weights of the first neurons as images, first seed, ideal weights and devices. */
    private static ResultTable fields(List<Trained> all) {
        WeightImages images = new WeightImages(SIDE);
        for (Trained trained : all) {
            if (trained.run().seed() == 0 && isForEverySeed(trained.run().kind())) {
                images.add(trained.run().kind() == Kind.IDEAL ? "ideal" : "device", trained.weights(), SHOWN);
            }
        }
        return images.table(KEY + "_fields");
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.percent(Summaries.value(tables, "ideal_ratio")) + " with ideal weights, "
                + Phrases.percent(Summaries.value(tables, "device_ratio")) + " with devices that light keeps up, "
                + Phrases.percent(Summaries.value(tables, "not_kept_up_ratio")) + " if nothing does, "
                + Phrases.percent(Summaries.value(tables, "still_ratio")) + " if they forgot nothing";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.bars(
                                KEY,
                                "weights",
                                Side.percent("accuracy_ratio", "Recognised"),
                                "Test images recognised; mean and standard deviation over seeds, single trainings where"
                                        + " there is no interval.")
                        .withSpread("accuracy_spread_ratio"),
                TablePicture.images(
                        KEY + "_fields",
                        "neuron",
                        Side.of("weight", "Weight", ""),
                        "Weights from the 28 \u00d7 28 pixels to the first ten neurons, first seed; one scale."));
    }
}
