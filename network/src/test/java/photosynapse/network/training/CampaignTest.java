package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * The accuracies that the project states, on all of MNIST: about half an hour of one core. Left out of the build; run
 * by {@code mvn -pl network -am test -Dtest=CampaignTest -Dtest.excluded=none}. Each has a small twin in the other
 * tests.
 */
@Tag("campaign")
class CampaignTest {
    private static final UpdateRule SUMS = new UpdateRule.Accumulation(16, 16);
    private static final List<Double> LARGEST = List.of(0.5, 1.0);
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

    private static double steady(InSituTraining.Data data, int epochs) {
        var array = new InSituArraySpec(
                TwoSidedDevice.constantStep(1200),
                DeviceVariation.NONE,
                ReadNoise.NONE,
                0,
                0.01,
                new RefreshPolicy.Never());
        var options = new InSituOptions(List.of(100), LARGEST, epochs, 0.01, SUMS, 2);
        InSituCourse course = new InSituCourse(array, options, data.train(), new SplittableRandom(1));
        while (!course.isDone()) {
            course.step();
        }
        return course.judge(data.test()).accuracy().fraction();
    }

    @Test
    void twelve_hundred_equal_steps_reach_what_simulators_of_the_field_state() {
        assertThat(steady(cropped, 20)).isGreaterThan(0.96);
        assertThat(steady(whole, 4)).isGreaterThan(0.97);
    }

    @Test
    void the_default_synapse_learns_by_pulses_at_a_hundred_images_a_second_while_it_forgets() {
        var options = new InSituOptions(List.of(100), LARGEST, 4, 0.01, SUMS, 2);
        List<Double> still = new ArrayList<>();
        List<Double> forgetting = new ArrayList<>();
        List<Double> afterAnHour = new ArrayList<>();
        for (long seed = 1; seed <= 5; seed++) {
            AccuracyTriple triple = new InSituTraining(
                            defaultArray(), options, InSituCost.CellSpec.DEFAULT, TrainingMonitor.SILENT)
                    .run(whole, 3600, new SplittableRandom(seed))
                    .accuracy();
            still.add(triple.afterTraining().fraction());
            forgetting.add(triple.whileForgetting().fraction());
            afterAnHour.add(triple.whileForgettingAfterRest().fraction());
        }
        assertThat(mean(still)).as("%s", still).isGreaterThan(0.95);
        assertThat(mean(forgetting)).as("%s", forgetting).isGreaterThan(0.94);
        assertThat(mean(afterAnHour)).as("%s", afterAnHour).isGreaterThan(0.93);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }

    @Test
    void accuracy_falls_as_memory_lasts_fewer_images_and_sums_hold_it_longest() {
        List<Double> memories = List.of(Double.POSITIVE_INFINITY, 1e5, 1e4, 1e3);
        List<Accuracy> signs = against(new UpdateRule.GradientSign(0.1), 0.01, memories);
        List<Accuracy> sums = against(SUMS, 0.02, memories);
        for (int k = 1; k < memories.size(); k++) {
            assertThat(signs.get(k).fraction()).isLessThan(signs.get(k - 1).fraction());
            assertThat(sums.get(k).fraction()).isGreaterThan(signs.get(k).fraction());
        }
        assertThat(sums.get(2).fraction()).isGreaterThan(0.9);
    }

    private static List<Accuracy> against(UpdateRule rule, double rate, List<Double> memories) {
        var options = new InSituOptions(List.of(100), LARGEST, 1, rate, rule, 2);
        return new InSituTraining(defaultArray(), options, InSituCost.CellSpec.DEFAULT, TrainingMonitor.SILENT)
                .againstMemory(memories, whole, new SplittableRandom(1));
    }

    @Test
    void trained_for_devices_and_written_the_digits_stay_within_a_point_of_ideal_weights() {
        hardwareAware(cropped, 100, 0.005, 0.965);
        hardwareAware(whole, 300, 0.004, 0.98);
    }

    private static void hardwareAware(InSituTraining.Data data, int hidden, double rate, double ideal) {
        var options = new TrainingOptions(
                new LearningOptions(List.of(hidden), false, 8, 128, rate, LARGEST, 0.1),
                DeviceArraySpec.DEFAULT,
                new AgeingOptions(List.of(1.0, 3600.0), 3, WriteVerify.NONE, CellModel.SHARED_LEVELS),
                1);
        TrainingResult result = new HardwareAwareTraining(
                        CompactSynapse.of(SynapseParameters.DEFAULT), options, TrainingMonitor.SILENT)
                .run(data.train(), data.test(), new SplittableRandom(1));
        assertThat(result.ideal().accuracy().fraction()).isGreaterThan(ideal);
        assertThat(result.rests().get(0).mean())
                .isGreaterThan(result.ideal().accuracy().fraction() - 0.01);
    }

    @Test
    void a_convolutional_network_on_devices_reads_digits() {
        int epochs = 3;
        int batch = 64;
        int iterations = epochs * ((whole.train().size() + batch - 1) / batch);
        var model = new LeNetOptions(
                28,
                5,
                List.of(6, 16),
                List.of(120, 84, 10),
                List.of(1.0, 0.6, 0.4, 0.5, 0.8),
                0.1,
                2e-3,
                iterations,
                1);
        var ageing = new AgeingOptions(List.of(1.0, 3600.0), 1, WriteVerify.NONE, CellModel.SHARED_LEVELS);
        ConvolutionResult result = new ConvolutionTraining(model, DeviceArraySpec.DEFAULT, ageing)
                .run(
                        CompactSynapse.of(SynapseParameters.DEFAULT),
                        whole,
                        new ConvolutionTraining.Course(epochs, batch, TrainingMonitor.SILENT),
                        new SplittableRandom(1));
        assertThat(result.limited().fraction()).isGreaterThan(0.985);
        assertThat(result.rested().get(0).fraction()).isGreaterThan(0.985);
    }
}
