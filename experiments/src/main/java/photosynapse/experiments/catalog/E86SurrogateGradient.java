package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.config.SpikingConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.dl4j.SurrogateOptions;
import photosynapse.network.training.LearningOptions;
import photosynapse.network.training.SpikingTransfer;
import photosynapse.network.training.SpikingTransferResult;
import photosynapse.network.training.TrainingOptions;

/**
 * A spiking network that gradients train within the range of the devices, then written into them. Gives
 * {@code surrogate_gradient}, {@code surrogate_gradient_rest} and the summary.
 */
public final class E86SurrogateGradient implements Experiment {
    private static final String KEY = "surrogate_gradient";
    private static final double SECONDS_PER_IMAGE = 1.2e-4;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E86",
                KEY,
                "Spikes trained by gradients",
                "How well does a spiking network recognise digits that was trained with a stand-in"
                        + " for the gradient of a"
                        + " spike, and what do the devices make of it?",
                List.of(
                        "v_{t} = k v_{t\u22121}(1 \u2212 s_{t\u22121}) + x W_{1}, s_{t} = 1 where v_{t} \u2265 1;"
                                + " outputs (\u03a3 s_{t}) W_{2}, 784-100-10, 20 steps",
                        "\u2202s/\u2202v \u2248 1/(1 + \u03b2|v \u2212 1|)^{2}; weights never leave"
                                + " the range of a pair of"
                                + " devices; then written by pulses, with spreads, and read after rests"),
                "Writing costs little, as training knew the range; pixels that fire at random for 20 steps cost more"
                        + " than the devices do.",
                "`--set network.rest_times_s=[0,3600,86400]`.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return "784-100-10, " + SpikingImages.settings(config).epochsCount() + " epochs, "
                + SpikingImages.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        SpikingConfig spiking = SpikingImages.settings(config);
        double images = Math.min(60_000.0, spiking.trainingImagesCount());
        return spiking.seedsCount() * (10 + images * spiking.epochsCount() * SECONDS_PER_IMAGE);
    }

    static TrainingOptions options(ExperimentConfig config) {
        TrainingOptions all = config.network()
                .orElse(NetworkConfig.DEFAULT)
                .options(config.device().channel(), 1);
        LearningOptions l = all.learning();
        int epochs = SpikingImages.settings(config).epochsCount();
        LearningOptions learning = new LearningOptions(
                List.of(SurrogateOptions.DEFAULT.hiddenCount()),
                false,
                epochs,
                l.batchSize(),
                l.learningRate(),
                List.of(SurrogateOptions.DEFAULT.largestHidden(), SurrogateOptions.DEFAULT.largestOutput()),
                l.noise());
        return new TrainingOptions(learning, all.array(), all.ageing(), 1);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        var tables = Extraction.earlierOrNew(config, random, bench);
        CompactSynapse synapse = CompactSynapse.of(SynapseTables.read(tables)).extrapolating();
        Split digits = SpikingImages.digits(SpikingImages.settings(config));
        TrainingOptions options = options(config);
        SpikingTransfer transfer =
                new SpikingTransfer(synapse, options, SurrogateOptions.DEFAULT, new SpikingImages.Stop(bench));
        long[] seeds = SpikingImages.seeds(config, random);
        List<SpikingTransferResult> results = PulseLearning.each(
                seeds.length,
                bench.part(0.1, 1),
                k -> transfer.run(
                        new Digits(digits.train()), new Digits(digits.test()), PulseLearning.stream(seeds[k])));
        Spread ideal = Spread.of(results, SpikingTransferResult::ideal);
        Spread firing = Spread.of(results, SpikingTransferResult::idealFiring);
        Spread written = Spread.of(results, r -> r.written().get(0));
        Spread writtenFiring = Spread.of(results, SpikingTransferResult::writtenFiring);
        List<Double> rests = options.ageing().restTimes();
        List<Spread> aged = new ArrayList<>();
        for (int k = 0; k < rests.size(); k++) {
            int at = k;
            aged.add(Spread.of(results, r -> r.written().get(at)));
        }
        List<Column> rest = new ArrayList<>();
        rest.add(new Column(
                "rest_s", rests.stream().mapToDouble(Double::doubleValue).toArray()));
        rest.addAll(Spread.columns("accuracy", aged));
        return List.of(
                new ResultTable(
                        KEY,
                        List.of(new TextColumn(
                                "network",
                                List.of(
                                        "trained weights",
                                        "trained, firing pixels",
                                        "devices",
                                        "devices, firing pixels"))),
                        Spread.columns("accuracy", List.of(ideal, firing, written, writtenFiring))),
                new ResultTable(KEY + "_rest", rest),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("ideal_ratio", ideal.mean()),
                        new Column("ideal_spread_ratio", ideal.deviation()),
                        new Column("written_ratio", written.mean()),
                        new Column("written_firing_ratio", writtenFiring.mean()),
                        new Column("last_rest_ratio", aged.get(aged.size() - 1).mean()),
                        new Column(
                                "hidden_spikes_per_image",
                                Spread.of(results, SpikingTransferResult::hiddenSpikesPerImage)
                                        .mean())));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.percent(Summaries.value(tables, "ideal_ratio")) + " with the trained weights, "
                + Phrases.percent(Summaries.value(tables, "written_ratio")) + " written into devices, "
                + Phrases.number(Summaries.value(tables, "hidden_spikes_per_image")) + " hidden spikes an image";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.bars(
                                KEY,
                                "network",
                                Side.percent("accuracy_ratio", "Recognised"),
                                "Test images recognised; mean and standard deviation over seeds.")
                        .withSpread("accuracy_spread_ratio"),
                TablePicture.curves(
                                KEY + "_rest",
                                "",
                                Side.of("rest_s", "Rest after writing", "s").onLogarithmicAxis(),
                                Side.percent("accuracy_ratio", "Recognised"),
                                "Read after rests, pixels as steady drives; mean and standard deviation over seeds.")
                        .withSpread("accuracy_spread_ratio"));
    }
}
