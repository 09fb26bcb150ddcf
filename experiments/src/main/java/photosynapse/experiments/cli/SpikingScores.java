package photosynapse.experiments.cli;

import java.lang.management.ManagementFactory;
import java.util.function.Consumer;
import photosynapse.experiments.catalog.ScoreRow;
import photosynapse.experiments.catalog.SpikingSpeedTasks;

/** What spiking networks cost, by the processor time of one thread, the best of rounds, and what they recognise. */
final class SpikingScores {
    private static final double NANO = 1e9;
    private static final int ROUNDS = 3;
    private static final int WARM = 100;
    private static final int IMAGES = 100;
    private static final int LEARNED_SMALL = 30_000;
    private static final int LEARNED_LARGE = 60_000;
    private static final int EPOCHS = 4;
    private static final String CLOCK = "processor time of one thread, best of " + ROUNDS + " rounds";

    private final SpikingSpeedTasks tasks;
    private final Consumer<ScoreRow> rows;

    SpikingScores(SpikingSpeedTasks tasks, Consumer<ScoreRow> rows) {
        this.tasks = tasks;
        this.rows = rows;
    }

    /** Measures every row. */
    void measure() {
        image();
        balanced();
        traffic(1000, 100);
        traffic(1000, 1000);
        traffic(10_000, 1000);
        most(
                "bytes_per_synapse",
                "state of a synapse of three modes, connection included",
                "count",
                new ScoreRow.Measured(tasks.bytesPerSynapse(), ""),
                24);
        double map = best(tasks::rateMap);
        most(
                "rate_map_seconds",
                "change of weight at 20 x 20 rates of light and gate",
                CLOCK,
                new ScoreRow.Measured(map, "s"),
                10);
        recognised();
    }

    private void image() {
        SpikingSpeedTasks.Layer layer = tasks.layer(400);
        layer.learn(WARM);
        double seconds = best(() -> layer.learn(IMAGES)) / IMAGES;
        most(
                "image_784_400_milliseconds",
                "an image of 350 ms and 150 ms of darkness learned by 784-400 with inhibition, on average",
                CLOCK,
                new ScoreRow.Measured(seconds * 1e3, "ms"),
                2);
    }

    private void balanced() {
        SpikingSpeedTasks.Balanced network = new SpikingSpeedTasks.Balanced();
        network.second();
        double seconds = best(network::second);
        least(
                "balanced_times_real_time",
                "balanced network of 4000 neurons, 320,000 synapses: biological over processor time",
                CLOCK,
                new ScoreRow.Measured(1 / seconds, ""),
                5);
        rows.accept(ScoreRow.near(
                "spiking.balanced_rate_Hz",
                "rate of a neuron of the balanced network",
                new ScoreRow.Measured(network.rate(), "Hz"),
                ScoreRow.Target.within(6, 1),
                "self-sustained, mean over all neurons and seconds"));
    }

    private void traffic(int neurons, int synapsesPerNeuron) {
        SpikingSpeedTasks.Traffic traffic = new SpikingSpeedTasks.Traffic(neurons, synapsesPerNeuron);
        long[] events = new long[2];
        double engine = best(() -> events[0] = traffic.send());
        double plain = best(() -> events[1] = traffic.sendPlainly());
        double rate = events[0] / engine;
        least(
                "events_" + traffic.synapses() + "_per_second",
                "synaptic events per second through " + traffic.synapses() + " synapses at 10 Hz",
                CLOCK,
                new ScoreRow.Measured(rate, "1/s"),
                1e7);
        least(
                "events_" + traffic.synapses() + "_over_plain",
                "the same over those of a plain loop over all synapses in every step",
                CLOCK,
                new ScoreRow.Measured(rate / (events[1] / plain), ""),
                5);
    }

    private void recognised() {
        least(
                "unsupervised_100_percent",
                "digits recognised by 100 neurons that learned without labels",
                "ideal weights, 30,000 images, 10,000 labels to name neurons, one seed",
                new ScoreRow.Measured(100 * tasks.unsupervised(100, LEARNED_SMALL), "%"),
                82);
        least(
                "unsupervised_400_percent",
                "digits recognised by 400 neurons that learned without labels",
                "ideal weights, 60,000 images, 10,000 labels to name neurons, one seed",
                new ScoreRow.Measured(100 * tasks.unsupervised(400, LEARNED_LARGE), "%"),
                87);
        SpikingSpeedTasks.Gradients result = tasks.gradients(EPOCHS);
        String how = "784-100-10, 20 steps, four epochs of MNIST, one seed";
        least(
                "surrogate_percent",
                "digits recognised by a spiking network trained by gradients",
                how,
                new ScoreRow.Measured(100 * result.ideal(), "%"),
                96);
        least(
                "surrogate_written_percent",
                "the same written into devices, read at once",
                how,
                new ScoreRow.Measured(100 * result.written(), "%"),
                95);
    }

    private void most(String id, String claim, String how, ScoreRow.Measured value, double target) {
        rows.accept(ScoreRow.atMost("spiking." + id, claim, value, target, how));
    }

    private void least(String id, String claim, String how, ScoreRow.Measured value, double target) {
        rows.accept(ScoreRow.atLeast("spiking." + id, claim, value, target, how));
    }

    private static double best(Runnable task) {
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < ROUNDS; k++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            task.run();
            long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            best = Math.min(best, spent / NANO);
        }
        return best;
    }
}
