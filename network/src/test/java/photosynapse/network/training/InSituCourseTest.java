package photosynapse.network.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.datasets.Mnist;
import photosynapse.device.stimulus.Light;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.FadingMode;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.PulseStep;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.training.RefreshPolicy.EraseScope;

class InSituCourseTest {
    private static final LabelledImages TRAIN = digits(true);
    private static final LabelledImages TEST = digits(false);
    private static final DeviceVariation VARIATION = new DeviceVariation(0.1, 0.03, 0, 0.002, 0.01);
    private static final ReadNoise NOISE = new ReadNoise(0.002, 0);
    /** In shape like the default synapse under pulses of 2e13 photons/m2. */
    static final LightDevice FADING = new LightDevice(
            "three modes",
            List.of(
                    new FadingMode(PulseStep.towards(0.2, 1.6e-4), 1 / 2.0),
                    new FadingMode(PulseStep.towards(0.3, 1.3e-4), 1 / 95.0),
                    new FadingMode(PulseStep.towards(0.5, 5.6e-4), 1 / 5600.0)),
            0.3,
            2e-6,
            new WritePulse(new Light(2e16, Light.DEFAULT_WAVELENGTH), 1e-3, 1e-2, 0));

    private static final UpdateRule SIGN = new UpdateRule.GradientSign(0.02);
    private static final UpdateRule COINCIDENCE = new UpdateRule.Coincidence(5);
    private static final UpdateRule THRESHOLD = new UpdateRule.Accumulation(1, 16);
    private static final UpdateRule BATCH = new UpdateRule.Accumulation(16, 16);
    private static final UpdateRule TWO = new UpdateRule.TwoArrays(5, 1, 1);

    /** 2500 and 2000 digits in the 20 x 20 crop. */
    private static LabelledImages digits(boolean train) {
        try {
            return new SetImages(
                    (train ? Mnist.train().range(0, 2500) : Mnist.test().range(0, 2000)).withoutMargin(4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<UpdateRule> rules() {
        return List.of(SIGN, COINCIDENCE, THRESHOLD, BATCH, TWO);
    }

    private static InSituArraySpec array(PulsedDevice device) {
        RefreshPolicy refresh = device.cellsPerWeight() == 2
                ? new RefreshPolicy.Periodic(500, EraseScope.CELL, 0.2, 0.1, 0)
                : new RefreshPolicy.Never();
        return new InSituArraySpec(device, VARIATION, NOISE, 0.01, 0.01, refresh);
    }

    private static InSituOptions options(UpdateRule rule, int epochs) {
        return new InSituOptions(List.of(30), List.of(1.0, 1.5), epochs, 0.02, rule, 1);
    }

    private static double learn(InSituArraySpec array, InSituOptions options) {
        InSituCourse course = new InSituCourse(array, options, TRAIN, new SplittableRandom(3));
        while (!course.isDone()) {
            course.step();
        }
        return course.judge(TEST).accuracy().fraction();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void every_rule_learns(UpdateRule rule) {
        double two = learn(array(TwoSidedDevice.constantStep(600)), options(rule, 2));
        double light = learn(array(FADING), options(rule, 2));
        assertThat(two).isGreaterThan(floor(rule, true));
        assertThat(light).isGreaterThan(floor(rule, false));
    }

    /**
     * Chance is 0.1; two passes of 2500 images bring plain numbers to 0.87. Signs alone make steps of one size, and
     * nothing brings two-sided devices back; rows of the second array are passed on only twelve times here.
     */
    private static double floor(UpdateRule rule, boolean twoSided) {
        if (rule == SIGN) {
            return twoSided ? 0.25 : 0.5;
        }
        return rule == TWO ? 0.6 : 0.75;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_same_bits_come_out_for_one_two_and_three_threads(UpdateRule rule) {
        List<byte[]> states = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            InSituCourse course = new InSituCourse(
                    array(FADING), options(rule, 1).withThreads(threads), TRAIN, new SplittableRandom(3));
            course.finishEpoch();
            states.add(course.save());
        }
        assertThat(states.get(1)).isEqualTo(states.get(0));
        assertThat(states.get(2)).isEqualTo(states.get(0));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_training_that_is_stopped_and_resumed_ends_with_the_same_bits(UpdateRule rule) {
        InSituCourse whole = new InSituCourse(array(FADING), options(rule, 2), TRAIN, new SplittableRandom(3));
        InSituCourse first = new InSituCourse(array(FADING), options(rule, 2), TRAIN, new SplittableRandom(3));
        for (int n = 0; n < 50; n++) {
            first.step();
        }
        byte[] saved = first.save();
        InSituCourse second = new InSituCourse(array(FADING), options(rule, 2), TRAIN, new SplittableRandom(3));
        second.step();
        second.restore(saved);
        assertThat(second.imagesDone()).isEqualTo(first.imagesDone());
        while (!whole.isDone()) {
            whole.step();
        }
        while (!second.isDone()) {
            second.step();
        }
        assertThat(second.save()).isEqualTo(whole.save());
        assertThat(second.judge(TEST)).isEqualTo(whole.judge(TEST));
    }

    @Test
    void damaged_and_foreign_states_are_refused() {
        InSituCourse course = new InSituCourse(array(FADING), options(BATCH, 1), TRAIN, new SplittableRandom(3));
        byte[] state = course.save();
        assertThatThrownBy(() -> course.restore(new byte[7])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> course.restore(Arrays.copyOf(state, state.length - 1)))
                .hasMessageContaining("ends early");
        assertThatThrownBy(() -> course.restore(Arrays.copyOf(state, state.length + 1)))
                .hasMessageContaining("too many");
        byte[] other = state.clone();
        other[9] ^= 1;
        assertThatThrownBy(() -> course.restore(other)).hasMessageContaining("another seed");
        other[0] ^= 1;
        assertThatThrownBy(() -> course.restore(other)).hasMessageContaining("not a saved state");
    }

    @Test
    void ideal_devices_learn_as_numbers_do() {
        // steps of 2/100,000 of the largest weight and no noise, against the same descent in plain floats
        var fine = new InSituArraySpec(
                TwoSidedDevice.constantStep(100_001),
                DeviceVariation.NONE,
                ReadNoise.NONE,
                0,
                0.01,
                new RefreshPolicy.Never());
        var options =
                new InSituOptions(List.of(30), List.of(4.0, 4.0), 3, 0.02, new UpdateRule.Accumulation(1, 127), 1);
        double pulsed = learn(fine, options);
        double plain = PlainDescent.accuracy(options, TRAIN, TEST, 5);
        // 2000 test images and another order and start: a standard error of 1 point
        assertThat(pulsed).isBetween(plain - 0.025, plain + 0.025);
    }

    @Test
    void a_refresh_keeps_the_weights_and_empties_the_pairs() {
        var policy = new RefreshPolicy.Periodic(2500, EraseScope.ARRAY, 0, 0, 0);
        var still = new InSituArraySpec(
                FADING.withoutForgetting(), DeviceVariation.NONE, ReadNoise.NONE, 0, 0.01, new RefreshPolicy.Never());
        InSituCourse without = new InSituCourse(still, options(BATCH, 1), TRAIN, new SplittableRandom(3));
        InSituCourse with =
                new InSituCourse(still.withRefresh(policy), options(BATCH, 1), TRAIN, new SplittableRandom(3));
        without.finishEpoch();
        with.finishEpoch();
        float step = (float) (1.0 * FADING.typicalStep());
        float[] before = without.weights(0).toArray();
        float[] after = with.weights(0).toArray();
        for (int i = 0; i < before.length; i++) {
            // whole pulses only, rounded down, so up to one step is missing
            assertThat(Math.abs(after[i] - before[i])).isLessThanOrEqualTo(1.01f * step);
        }
        assertThat(with.tallies().get(0).erases()).isEqualTo(2L * before.length);
        assertThat(without.tallies().get(0).erases()).isZero();
    }

    @Test
    void time_is_that_of_the_images_and_of_refreshing() {
        InSituCourse course = new InSituCourse(array(FADING), options(BATCH, 2), TRAIN, new SplittableRandom(3));
        course.finishEpoch();
        assertThat(course.clock()).isBetween(2500 * 0.01, 2500 * 0.01 + 5 * (0.1 + 700 * 0.01));
        assertThat(course.epoch()).isEqualTo(2);
        assertThat(course.runningAccuracy()).isNaN();
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new UpdateRule.GradientSign(0)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new UpdateRule.Coincidence(0)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new UpdateRule.TwoArrays(1, 1, -1)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new RefreshPolicy.Periodic(10, EraseScope.ROW, 2, 0, 0))
                .hasMessageContaining("fullness");
        assertThatThrownBy(() -> array(TwoSidedDevice.constantStep(5))
                        .withRefresh(new RefreshPolicy.Periodic(10, EraseScope.ROW, 0.5, 0, 0)))
                .hasMessageContaining("only pairs");
        assertThatThrownBy(() -> options(BATCH, 1).withThreads(0)).hasMessageContaining("threads");
        InSituCourse course = new InSituCourse(array(FADING), options(BATCH, 1), TRAIN, new SplittableRandom(3));
        course.finishEpoch();
        assertThatThrownBy(course::step).isInstanceOf(IllegalStateException.class);
    }
}
