package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import photosynapse.datasets.Mnist;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.metrics.Accuracy;

class InSituTrainingTest {
    private static final LightDevice FADING = InSituCourseTest.FADING;
    private static final InSituArraySpec ARRAY = new InSituArraySpec(
            FADING,
            new DeviceVariation(0.1, 0.03, 0.1, 0.002, 0.01),
            new ReadNoise(0.002, 0),
            0.01,
            0.01,
            new RefreshPolicy.Never());
    private static final InSituOptions OPTIONS =
            new InSituOptions(List.of(30), List.of(0.5, 1.0), 2, 0.02, new UpdateRule.Accumulation(16, 16), 1);
    private static InSituTraining.Data data;

    @BeforeAll
    static void load() throws IOException {
        data = new InSituTraining.Data(
                new SetImages(Mnist.train().range(0, 2500).withoutMargin(4)),
                new SetImages(Mnist.test().range(0, 2000).withoutMargin(4)));
    }

    private static InSituTraining training(InSituArraySpec array, TrainingMonitor monitor) {
        return new InSituTraining(array, OPTIONS, InSituCost.CellSpec.DEFAULT, monitor);
    }

    @Test
    void accuracy_is_told_in_three_ways_with_what_it_cost() {
        List<TrainingProgress> told = new ArrayList<>();
        InSituResult result = training(ARRAY, told::add).run(data, 3600, new SplittableRandom(1));
        AccuracyTriple triple = result.accuracy();
        assertThat(triple.afterTraining().fraction()).isGreaterThan(0.83);
        assertThat(triple.whileForgetting().fraction()).isGreaterThan(0.8);
        assertThat(result.epochs()).hasSize(2);
        assertThat(result.epochs().get(1)).isEqualTo(triple.whileForgetting());
        assertThat(result.confusion().accuracy()).isEqualTo(triple.whileForgetting());
        InSituCost cost = result.cost();
        assertThat(cost.images()).isEqualTo(5000);
        assertThat(cost.duration()).isCloseTo(50, within(1e-9));
        assertThat(cost.pulsesPerCell()).isCloseTo((double) cost.pulses() / (2 * (400 * 30 + 30 * 10)), within(1e-12));
        // 2e13 photons/m2 on 2e-9 m2 a pulse
        assertThat(cost.photons()).isCloseTo(cost.pulses() * 2e13 * 2e-9, within(1e-6 * cost.photons()));
        double joule = cost.photons()
                * 6.62607015e-34
                * 299792458
                / FADING.pulse().light().wavelength();
        assertThat(cost.optical()).isCloseTo(joule, within(1e-6 * joule));
        // 0.1 V squared, 1 ms, 2e-6 S of dark conductance and at most the window and half more on top
        double dark = cost.pulses() * 0.01 * 1e-3 * 2e-6;
        assertThat(cost.electrical()).isBetween(dark, 1.5 * dark);
        // 400 inputs, about 30 % of the mean square of full ones, 60 cells of 2 to 3 uS, 0.1 V, 1 us: 2e-10 J or less
        assertThat(cost.readPerImage()).isBetween(2e-11, 6e-10);
        assertThat(told.get(told.size() - 1).fraction()).isEqualTo(1);
        assertThat(told.get(told.size() - 1).accuracy())
                .isEqualTo(triple.whileForgetting().fraction());
    }

    @Test
    void memory_that_lasts_fewer_images_means_fewer_digits() {
        List<Accuracy> found = training(ARRAY, TrainingMonitor.SILENT)
                .againstMemory(List.of(Double.POSITIVE_INFINITY, 1e4, 30.0), data, new SplittableRandom(1));
        assertThat(found.get(0).fraction()).isGreaterThan(0.83);
        assertThat(found.get(1).fraction()).isBetween(0.5, found.get(0).fraction() + 0.01);
        assertThat(found.get(2).fraction()).isLessThan(found.get(1).fraction() - 0.05);
    }

    @Test
    void memory_lasts_until_a_share_of_1_over_e_is_left() {
        double time = InSituTraining.memoryTime(FADING);
        double left = 1.6e-4 * Math.exp(-time / 2) + 1.3e-4 * Math.exp(-time / 95) + 5.6e-4 * Math.exp(-time / 5600);
        assertThat(left).isCloseTo(8.5e-4 / Math.E, within(1e-9));
        assertThat(InSituTraining.memoryTime(TwoSidedDevice.constantStep(10).withDecay(0.5)))
                .isCloseTo(2, within(1e-9));
        assertThat(InSituTraining.memoryTime(FADING.withoutForgetting())).isInfinite();
    }

    @Test
    void each_imperfection_is_switched_off_by_itself() {
        for (Imperfection one : Imperfection.values()) {
            InSituArraySpec without = one.off(ARRAY);
            assertThat(without).as("%s", one).isNotEqualTo(ARRAY);
            InSituArraySpec back = without;
            for (Imperfection other : Imperfection.values()) {
                back = other == one ? back : other.off(back);
            }
            assertThat(back).isEqualTo(Imperfection.allOff(ARRAY));
        }
        AblationResult result = training(ARRAY, TrainingMonitor.SILENT).ablation(data, new SplittableRandom(2));
        assertThat(result.rows()).hasSize(Imperfection.values().length);
        assertThat(result.nothing().fraction()).isGreaterThan(0.83);
        // 2000 test images: one standard error is 0.8 points, training noise as much again
        for (AblationResult.Row row : result.rows()) {
            assertThat(row.without().fraction())
                    .isGreaterThan(result.everything().fraction() - 0.04);
            assertThat(row.alone().fraction()).isLessThan(result.nothing().fraction() + 0.04);
        }
    }

    @Test
    void an_ablation_leaves_out_what_is_off_already() {
        InSituArraySpec only = Imperfection.allOff(ARRAY).withReadNoise(new ReadNoise(0.05, 0));
        AblationResult result = training(only, TrainingMonitor.SILENT).ablation(data, new SplittableRandom(2));
        assertThat(result.rows()).hasSize(1);
        assertThat(result.rows().get(0).imperfection()).isEqualTo(Imperfection.READ_NOISE);
        assertThat(result.rows().get(0).without()).isEqualTo(result.nothing());
        assertThat(result.rows().get(0).alone()).isEqualTo(result.everything());
    }

    @Test
    void a_training_that_is_stopped_again_and_again_ends_as_one_that_was_not() {
        InSituResult whole = training(ARRAY, TrainingMonitor.SILENT).run(data, 3600, new SplittableRandom(4));
        StoppingDesk desk = new StoppingDesk(3);
        InSituResult pieced = null;
        int stops = 0;
        while (pieced == null) {
            desk.stopAfter(4);
            try {
                pieced = training(ARRAY, desk).run(data, 3600, new SplittableRandom(4));
            } catch (TrainingStoppedException e) {
                stops++;
            }
        }
        assertThat(stops).isGreaterThan(2);
        assertThat(pieced).isEqualTo(whole);
        assertThat(desk.names()).containsExactlyInAnyOrder("still", "forgetting");
    }

    @Test
    void a_training_stops_when_it_is_asked_to() {
        TrainingMonitor impatient = new TrainingMonitor() {
            @Override
            public void progressed(TrainingProgress progress) {}

            @Override
            public boolean isStopRequested() {
                return true;
            }
        };
        assertThatThrownBy(() -> training(ARRAY, impatient).run(data, 1, new SplittableRandom(1)))
                .isInstanceOf(TrainingStoppedException.class);
    }
}
