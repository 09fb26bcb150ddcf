package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseArray;
import photosynapse.network.crossbar.PulseArraySpec;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;

class RewardLearnerTest {
    private static final int INPUTS = 20;
    private static final int TRIALS = 800;
    private static final int SEEDS = 6;

    private static PulseArray array(NoiseStream random) {
        PulseArraySpec spec = new PulseArraySpec(INPUTS, 2, 0.3, DeviceVariation.NONE, ReadNoise.NONE, 0);
        return new PulseArray(TwoSidedDevice.constantStep(2000), spec, random);
    }

    private static float[] half(int which) {
        float[] image = new float[INPUTS];
        Arrays.fill(image, which * INPUTS / 2, (which + 1) * INPUTS / 2, 1);
        return image;
    }

    /** Share of right choices in the last quarter of the trials. */
    private static double learned(long seed, boolean byChance) {
        NoiseStream random = new NoiseStream(seed);
        RewardLearner learner = new RewardLearner(RewardParameters.DEFAULT, array(random.split(1)), random.split(2));
        learner.scatter(0.3);
        int right = 0;
        for (int k = 0; k < TRIALS; k++) {
            int shown = random.split(3).below(2, k);
            double chance = random.split(4).uniform(k) < 0.5 ? 1 : 0;
            int choice = learner.trial(half(shown), answer -> byChance ? chance : answer == shown ? 1 : 0);
            right += k >= TRIALS * 3 / 4 && choice == shown ? 1 : 0;
        }
        return right / (TRIALS / 4.0);
    }

    @Test
    void a_late_reward_teaches_the_right_choice_and_a_reward_by_chance_does_not() {
        double byChance = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            assertThat(learned(seed, false)).as("seed %d", seed).isGreaterThan(0.95);
            byChance += learned(seed, true) / SEEDS;
        }
        // Choices stay as the weights at the start made them: right in half of the seeds and pictures.
        assertThat(byChance).isBetween(0.15, 0.85);
    }

    @Test
    void a_reward_that_was_expected_moves_nothing() {
        NoiseStream random = new NoiseStream(5);
        PulseArray array = array(random.split(1));
        RewardLearner learner = new RewardLearner(RewardParameters.DEFAULT, array, random.split(2));
        learner.scatter(0.3);
        float[] before = new float[2 * INPUTS];
        array.weights(before);
        for (int k = 0; k < 20; k++) {
            learner.trial(half(k % 2), answer -> 0);
        }
        float[] after = new float[2 * INPUTS];
        array.weights(after);
        assertThat(after).isEqualTo(before);
        assertThat(learner.pulses()).isZero();
        assertThat(learner.spikes()).isPositive();
    }
}
