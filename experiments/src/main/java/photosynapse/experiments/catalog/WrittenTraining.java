package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.config.PulseLearningConfig;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.WriteVerify;
import photosynapse.network.training.AgeingOptions;
import photosynapse.network.training.HardwareAwareTraining;
import photosynapse.network.training.LearningOptions;
import photosynapse.network.training.TrainingOptions;
import photosynapse.network.training.TrainingResult;

/**
 * The network of the experiments on learning by pulses, trained on a computer and written, on the same images.
 *
 * @param learning images and network
 * @param options how it is trained, written and read
 */
record WrittenTraining(PulseLearning learning, TrainingOptions options) {
    /** First reading after writing (s). */
    private static final double FIRST = 1;

    private static final int BATCH = 128;
    private static final double RATE = 0.005;

    /** Read after 1 s and after the rest of the file. */
    static WrittenTraining of(PulseLearning learning, ExperimentConfig config) {
        double rest = Math.max(learning.settings().restTime(), 2 * FIRST);
        return of(learning, config, List.of(FIRST, rest));
    }

    static WrittenTraining of(PulseLearning learning, ExperimentConfig config, List<Double> restTimes) {
        NetworkConfig network = learning.network();
        PulseLearningConfig pulses = learning.settings();
        LearningOptions course = new LearningOptions(
                pulses.hiddenCounts(),
                false,
                pulses.epochsCount(),
                BATCH,
                RATE,
                pulses.largestWeights(),
                network.learning().trainingNoiseRatio());
        TrainingOptions whole = network.options(config.device().channel(), 1);
        return new WrittenTraining(
                learning,
                new TrainingOptions(
                        course,
                        whole.array(),
                        new AgeingOptions(restTimes, 1, WriteVerify.NONE, CellModel.SHARED_LEVELS),
                        1));
    }

    TrainingResult run(CompactSynapse synapse, long seed, Bench bench) {
        Bench silent = new Bench(bench.earlier(), bench.stop(), fraction -> {});
        return new HardwareAwareTraining(synapse, options, new BenchMonitor(silent, "written"))
                .run(learning.data().train(), learning.data().test(), PulseLearning.stream(seed));
    }
}
