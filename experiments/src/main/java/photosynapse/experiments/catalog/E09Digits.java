package photosynapse.experiments.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.network.training.HardwareAwareTraining;
import photosynapse.network.training.TrainingOptions;
import photosynapse.network.training.TrainingResult;
import photosynapse.network.training.TrainingStoppedException;

/**
 * Handwritten digits: a network trained with weights that the synapses can hold, written into arrays of them, and read
 * after rest. Takes over the synapse of {@link E08CompactSynapse}.
 *
 * <p>Gives {@code digits} (accuracy after each rest time), {@code digits_epochs}, {@code digits_confusion},
 * {@code digits_fields} (weights of some hidden units as trained, written and aged), {@code digits_pulses}, and the
 * summary.
 */
public final class E09Digits implements Experiment {
    private static final String KEY = "digits";
    private static final double SECONDS_PER_IMAGE = 7e-5;
    private static final double SECONDS_PER_READING = 0.3;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E09",
                KEY,
                "Handwritten digits",
                "How well does a network of such synapses recognise digits, and for how long?",
                List.of(
                        "weight = scale (G_{+} \u2212 G_{\u2212}), two synapses a weight; trained"
                                + " by DL4J with weights limited to the"
                                + " window of the device and its noise in the forward pass",
                        "written by counted light pulses with variation from cell to cell and pulse to pulse, left to"
                                + " rest by the synapse's own dynamics, read with noise"),
                "Beside it stands the same network with ideal weights. The loss with rest is not the device's loss of"
                        + " conductance alone: what all weights lose together does less harm than what they lose"
                        + " differently.",
                "A deeper trap, more states (network.maximum_pulses_count), another rest time.");
    }

    private static NetworkConfig settings(ExperimentConfig config) {
        return config.network().orElse(NetworkConfig.DEFAULT);
    }

    @Override
    public String setting(ExperimentConfig config) {
        NetworkConfig.LearningConfig learning = settings(config).learning();
        StringBuilder shape = new StringBuilder("MNIST, 784");
        learning.hiddenCounts().forEach(count -> shape.append('-').append(count));
        return shape.append("-10").toString();
    }

    @Override
    public String finding(List<ResultTable> tables) {
        double hour = Summaries.value(tables, "hour_ratio");
        return Phrases.percent(Summaries.value(tables, "first_ratio")) + "; ideal weights "
                + Phrases.percent(Summaries.value(tables, "ideal_ratio"))
                + (Double.isNaN(hour) ? "" : "; after 1 h rest " + Phrases.percent(hour));
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        NetworkConfig network = settings(config);
        double images = (double) network.learning().trainingImagesCount()
                * network.learning().epochsCount();
        int readings = network.ageing().restTimes().size() * network.ageing().drawsCount();
        return images * SECONDS_PER_IMAGE + readings * SECONDS_PER_READING;
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        NetworkConfig network = settings(config);
        CompactSynapse synapse = CompactSynapse.of(SynapseTables.read(bench.earlier()));
        Split images = Digits.mnist(
                network.learning().trainingImagesCount(), network.learning().testImagesCount());
        TrainingOptions options =
                network.options(config.device().channel(), Runtime.getRuntime().availableProcessors());
        try {
            TrainingResult result = new HardwareAwareTraining(synapse, options, new BenchMonitor(bench, KEY))
                    .run(new Digits(images.train()), new Digits(images.test()), random);
            return DigitTables.of(KEY, result, images.train().columns());
        } catch (TrainingStoppedException e) {
            throw new ExperimentFailedException(
                    Cause.STOPPED, e.getMessage(), "give it more time (--limit-time), or fewer epochs", e);
        }
    }
}
