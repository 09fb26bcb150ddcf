package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class UpdateCurveTest {
    private static UpdateCurve curve(int pulses, double low, double high, DoubleUnaryOperator share) {
        List<Double> g = new ArrayList<>();
        for (int k = 0; k <= pulses; k++) {
            g.add(low + (high - low) * share.applyAsDouble((double) k / pulses));
        }
        return UpdateCurve.of(g);
    }

    private static DoubleUnaryOperator exponential(double a) {
        return x -> StrictMath.expm1(-x / a) / StrictMath.expm1(-1 / a);
    }

    /** Rows of the table of A/N against label that NeuroSim ships: facts of the simulator, not of this code. */
    @Test
    void label_and_A_are_those_of_the_published_table() {
        double[][] table = {{0.01, 126.268958}, {0.1, 12.625807}, {1, 1.251653}, {9, 0.022810}};
        for (double[] row : table) {
            UpdateCurve up = curve(64, 1e-6, 2e-6, exponential(row[1]));
            assertThat(up.normalisedA().orElseThrow()).isCloseTo(row[1], within(1e-5 * row[1]));
            assertThat(up.neuroSimLabel()).isCloseTo(row[0], within(1e-4 * row[0]));
        }
        UpdateCurve late = curve(64, 1e-6, 2e-6, exponential(-1.251653));
        assertThat(late.neuroSimLabel()).isCloseTo(-1, within(1e-4));
    }

    @Test
    void a_straight_line_has_no_nonlinearity_by_any_measure() {
        UpdateCurve line = curve(20, 3e-6, 5e-6, x -> x);
        assertThat(line.neuroSimLabel()).isCloseTo(0, within(1e-5));
        assertThat(line.maximumDeviation()).isCloseTo(0, within(1e-9));
        assertThat(line.exponent().orElseThrow()).isCloseTo(1, within(1e-6));
    }

    @Test
    void the_exponent_comes_back_from_its_own_law() {
        double low = 1e-6;
        double high = 8e-6;
        for (double alpha : new double[] {-1.5, 0.3, 2.5}) {
            DoubleUnaryOperator law = x -> (StrictMath.pow(
                                    (StrictMath.pow(high, alpha) - StrictMath.pow(low, alpha)) * x
                                            + StrictMath.pow(low, alpha),
                                    1 / alpha)
                            - low)
                    / (high - low);
            assertThat(curve(30, low, high, law).exponent().orElseThrow()).isCloseTo(alpha, within(1e-5));
        }
    }

    @Test
    void deviation_and_asymmetry_follow_their_definitions() {
        UpdateCurve up = curve(2, 0, 10, x -> x == 0.5 ? 0.8 : x);
        UpdateCurve down = curve(2, 10, 0, x -> x == 0.5 ? 0.6 : x);
        assertThat(up.maximumDeviation()).isCloseTo(30, within(1e-9));
        assertThat(down.maximumDeviation()).isCloseTo(10, within(1e-9));
        PotentiationDepressionResult.Cycle cycle = new PotentiationDepressionResult.Cycle(up, down);
        assertThat(cycle.asymmetryRatio())
                .as("8 on the way up against 4 on the way down")
                .isCloseTo(0.4, within(1e-9));
        assertThat(cycle.driftRatio()).isCloseTo(0, within(1e-12));
    }

    @Test
    void no_change_has_no_shape() {
        UpdateCurve flat = curve(5, 2e-6, 2e-6, x -> x);
        assertThat(flat.normalisedA()).isEmpty();
        assertThat(flat.exponent()).isEmpty();
        assertThat(flat.neuroSimLabel()).isZero();
    }
}
