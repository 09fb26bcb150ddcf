package photosynapse.device.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class StepControllerTest {

    /** The error of a second-order method goes with the third power of the step. */
    @Property(seed = "1")
    void an_eight_times_larger_error_halves_the_step(
            @ForAll @DoubleRange(min = 0.01, max = 10) @Scale(6) double error) {
        assertThat(StepController.factor(8 * error) / StepController.factor(error))
                .isCloseTo(0.5, within(1e-14));
    }

    @Property(seed = "1")
    void a_step_to_be_repeated_becomes_shorter(@ForAll @DoubleRange(min = 1, max = 1e9) @Scale(6) double error) {
        assertThat(StepController.factor(error)).isBetween(0.1, 0.86);
    }

    @Test
    void growth_and_shrinking_are_bounded() {
        assertThat(StepController.factor(0)).isEqualTo(5);
        assertThat(StepController.factor(1e30)).isEqualTo(0.1);
        assertThat(StepController.factor(Double.POSITIVE_INFINITY)).isEqualTo(0.1);
    }
}
