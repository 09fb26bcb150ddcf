package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.Mnist;
import photosynapse.datasets.Split;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.LightDeviceFit;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.crossbar.WriteVerify;
import photosynapse.network.dl4j.LeNetOptions;
import photosynapse.network.metrics.Accuracy;

/**
 * The accuracies that the project states, on all of MNIST: over five seeds, about an hour of one core. Left out of the
 * build; run by {@code mvn -pl network -am test -Dtest=CampaignTest -Dtest.excluded=none}; leaves a table in
 * {@code target/campaign}. Each has a small twin in the other tests.
 */
@Tag("campaign")
class CampaignTest {
    private static final UpdateRule SUMS = new UpdateRule.Accumulation(16, 16);
    private static final List<Double> LARGEST = List.of(0.5, 1.0);
    private static final int SEEDS = 5;
    private static final Path RECORD = Path.of("target/campaign/accuracies.md");
    private static InSituTraining.Data whole;
    private static InSituTraining.Data cropped;

    @BeforeAll
    static void load() throws IOException {
        Split mnist = Mnist.load();
        whole = data(mnist);
        cropped = data(new Split(mnist.train().withoutMargin(4), mnist.test().withoutMargin(4)));
    }

    private static InSituTraining.Data data(Split split) {
        return new InSituTraining.Data(new SetImages(split.train()), new SetImages(split.test()));
    }

    /** The default synapse under pulses of 2e13 photons/m2, used up to 0.3 of its dark conductance. */
    private static LightDevice defaultDevice() {
        var pulse = new WritePulse(new Light(2e16, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0);
        var synapse = CompactSynapse.of(SynapseParameters.DEFAULT).extrapolating();
        return LightDeviceFit.fit("default", synapse, pulse, 3, 0.3).device();
    }

    /** 10 % of spread from cell to cell, 3 % from pulse to pulse, 0.2 % in the dark and in each reading. */
    private static InSituArraySpec defaultArray() {
        return new InSituArraySpec(
                defaultDevice(),
                new DeviceVariation(0.1, 0.03, 0, 0.002, 0),
                new ReadNoise(0.002, 0),
                0,
                0.01,
                new RefreshPolicy.Never());
    }

    /** Accuracies of all seeds, written to {@code target/campaign} as they come. */
    private static final class Seeds {
        private final String name;
        private final List<Double> shares = new ArrayList<>();

        Seeds(String name) {
            this.name = name;
        }

        void add(Accuracy accuracy) {
            add(accuracy.fraction());
        }

        void add(double share) {
            shares.add(share);
        }

        double mean() {
            return shares.stream().mapToDouble(v -> v).average().orElseThrow();
        }

        private double deviation() {
            double mean = mean();
            double squares =
                    shares.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
            return shares.size() < 2 ? 0 : Math.sqrt(squares / (shares.size() - 1));
        }

        /** The mean, after it has been written down. */
        double recorded() throws IOException {
            Files.createDirectories(RECORD.getParent());
            String line = String.format(
                    Locale.ROOT, "| %s | %.2f | %.2f | %d |%n", name, 100 * mean(), 100 * deviation(), shares.size());
            Files.writeString(RECORD, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return mean();
        }
    }

    private static Accuracy steady(InSituTraining.Data data, int epochs, long seed) {
        var array = new InSituArraySpec(
                TwoSidedDevice.constantStep(1200),
                DeviceVariation.NONE,
                ReadNoise.NONE,
                0,
                0.01,
                new RefreshPolicy.Never());
        var options = new InSituOptions(List.of(100), LARGEST, epochs, 0.01, SUMS, 2);
        InSituCourse course = new InSituCourse(array, options, data.train(), new SplittableRandom(seed));
        while (!course.isDone()) {
            course.step();
        }
        return course.judge(data.test()).accuracy();
    }

    @Test
    void twelve_hundred_equal_steps_reach_what_simulators_of_the_field_state() throws IOException {
        Seeds small = new Seeds("1200 equal steps, 400-100-10, 20 epochs");
        Seeds large = new Seeds("1200 equal steps, 784-100-10, 4 epochs");
        for (long seed = 1; seed <= SEEDS; seed++) {
            small.add(steady(cropped, 20, seed));
            large.add(steady(whole, 4, seed));
        }
        assertThat(small.recorded()).isGreaterThan(0.96);
        assertThat(large.recorded()).isGreaterThan(0.97);
    }

    @Test
    void the_default_synapse_learns_by_pulses_at_a_hundred_images_a_second_while_it_forgets() throws IOException {
        var options = new InSituOptions(List.of(100), LARGEST, 4, 0.01, SUMS, 2);
        Seeds still = new Seeds("pulses, 784-100-10, forgetting off");
        Seeds rested = new Seeds("pulses, 784-100-10, forgetting off, after 1 h");
        Seeds forgetting = new Seeds("pulses, 784-100-10, forgetting at 100 images/s");
        Seeds afterAnHour = new Seeds("pulses, 784-100-10, forgetting at 100 images/s, after 1 h");
        for (long seed = 1; seed <= SEEDS; seed++) {
            AccuracyTriple triple = new InSituTraining(
                            defaultArray(), options, InSituCost.CellSpec.DEFAULT, TrainingMonitor.SILENT)
                    .run(whole, 3600, new SplittableRandom(seed))
                    .accuracy();
            still.add(triple.afterTraining());
            rested.add(triple.afterRest());
            forgetting.add(triple.whileForgetting());
            afterAnHour.add(triple.whileForgettingAfterRest());
        }
        assertThat(still.recorded()).isGreaterThan(0.95);
        assertThat(rested.recorded()).isGreaterThan(0.9);
        assertThat(forgetting.recorded()).isGreaterThan(0.94);
        assertThat(afterAnHour.recorded()).isGreaterThan(0.93);
    }

    @Test
    void accuracy_falls_as_memory_lasts_fewer_images_and_sums_hold_it_longest() throws IOException {
        List<Double> memories = List.of(Double.POSITIVE_INFINITY, 1e5, 1e4, 1e3);
        List<Double> signs = against("one pulse by the sign", new UpdateRule.GradientSign(0.1), 0.01, memories);
        List<Double> sums = against("digital sums", SUMS, 0.02, memories);
        for (int k = 1; k < memories.size(); k++) {
            assertThat(signs.get(k)).isLessThan(signs.get(k - 1));
            assertThat(sums.get(k)).isGreaterThan(signs.get(k));
        }
    }

    private static List<Double> against(String name, UpdateRule rule, double rate, List<Double> memories)
            throws IOException {
        var options = new InSituOptions(List.of(100), LARGEST, 1, rate, rule, 2);
        List<Seeds> found = new ArrayList<>();
        memories.forEach(m -> found.add(new Seeds(name + ", memory of " + m + " images, 1 epoch")));
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<Accuracy> one = new InSituTraining(
                            defaultArray(), options, InSituCost.CellSpec.DEFAULT, TrainingMonitor.SILENT)
                    .againstMemory(memories, whole, new SplittableRandom(seed));
            for (int k = 0; k < one.size(); k++) {
                found.get(k).add(one.get(k));
            }
        }
        List<Double> means = new ArrayList<>();
        for (Seeds seeds : found) {
            means.add(seeds.recorded());
        }
        return means;
    }

    @Test
    void trained_for_devices_and_written_the_digits_stay_within_a_point_of_ideal_weights() throws IOException {
        hardwareAware(cropped, 100, 0.005, 0.965);
        hardwareAware(whole, 300, 0.004, 0.98);
    }

    private static void hardwareAware(InSituTraining.Data data, int hidden, double rate, double ideal)
            throws IOException {
        var options = new TrainingOptions(
                new LearningOptions(List.of(hidden), false, 8, 128, rate, LARGEST, 0.1),
                DeviceArraySpec.DEFAULT,
                new AgeingOptions(List.of(1.0, 3600.0), 3, WriteVerify.NONE, CellModel.SHARED_LEVELS),
                1);
        String name = data.train().pixelCount() + "-" + hidden + "-10";
        Seeds free = new Seeds("ideal weights, " + name);
        Seeds written = new Seeds("trained for devices, " + name + ", after 1 s");
        Seeds rested = new Seeds("trained for devices, " + name + ", after 1 h");
        for (long seed = 1; seed <= SEEDS; seed++) {
            TrainingResult result = new HardwareAwareTraining(
                            CompactSynapse.of(SynapseParameters.DEFAULT), options, TrainingMonitor.SILENT)
                    .run(data.train(), data.test(), new SplittableRandom(seed));
            free.add(result.ideal().accuracy());
            written.add(result.rests().get(0).mean());
            rested.add(result.rests().get(1).mean());
        }
        assertThat(free.recorded()).isGreaterThan(ideal);
        assertThat(written.recorded()).isGreaterThan(free.mean() - 0.01);
        rested.recorded();
    }

    @Test
    void a_convolutional_network_on_devices_reads_digits() throws IOException {
        int epochs = 3;
        int batch = 64;
        int iterations = epochs * ((whole.train().size() + batch - 1) / batch);
        var ageing = new AgeingOptions(List.of(1.0, 3600.0), 1, WriteVerify.NONE, CellModel.SHARED_LEVELS);
        Seeds limited = new Seeds("LeNet, weights as trained");
        Seeds written = new Seeds("LeNet, written, after 1 s");
        Seeds rested = new Seeds("LeNet, written, after 1 h");
        for (long seed = 1; seed <= SEEDS; seed++) {
            var model = new LeNetOptions(
                    28,
                    5,
                    List.of(6, 16),
                    List.of(120, 84, 10),
                    List.of(1.0, 0.6, 0.4, 0.5, 0.8),
                    0.1,
                    2e-3,
                    iterations,
                    seed);
            ConvolutionResult result = new ConvolutionTraining(model, DeviceArraySpec.DEFAULT, ageing)
                    .run(
                            CompactSynapse.of(SynapseParameters.DEFAULT),
                            whole,
                            new ConvolutionTraining.Course(epochs, batch, TrainingMonitor.SILENT),
                            new SplittableRandom(seed));
            limited.add(result.limited());
            written.add(result.rested().get(0));
            rested.add(result.rested().get(1));
        }
        assertThat(limited.recorded()).isGreaterThan(0.985);
        assertThat(written.recorded()).isGreaterThan(0.985);
        rested.recorded();
    }
}
