package photosynapse.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PotentiationFitTest {
    private static final double MINIMUM = 1e-6;
    private static final double MAXIMUM = 5e-6;

    /** NeuroSim's own formula. */
    private static List<Double> neuroSim(int count, double a) {
        double b = (MAXIMUM - MINIMUM) / (1 - StrictMath.exp(-count / a));
        List<Double> levels = new ArrayList<>();
        for (int n = 0; n <= count; n++) {
            levels.add(b * (1 - StrictMath.exp(-n / a)) + MINIMUM);
        }
        return levels;
    }

    /** Labels and normalised A as NeuroSim tabulates them; the table has six decimals. */
    @Test
    void the_label_of_nonlinearity_is_that_of_the_published_table() {
        double[][] table = {{0.01, 126.268958}, {0.18, 7.012968}, {0.5, 2.519877}, {1, 1.251653}, {9, 0.022810}};
        for (double[] row : table) {
            assertThat(PotentiationFit.label(1 / row[1])).isCloseTo(row[0], within(5e-6 * row[0]));
        }
    }

    @Test
    void the_constant_of_a_curve_of_that_form_is_recovered() {
        PotentiationFit.Branch branch = PotentiationFit.branch(neuroSim(50, 20));
        assertThat(branch.neuroSimA()).isCloseTo(20, within(1e-5));
        assertThat(branch.fitRms()).isLessThan(1e-7);
        assertThat(branch.neuroSimLabel()).isCloseTo(PotentiationFit.label(2.5), within(1e-5));
        // the deviation of the readings is that of the curve, up to the pitch of fifty pulses
        assertThat(branch.maximumDeviation())
                .isCloseTo(branch.neuroSimLabel() / PotentiationFit.LABEL_PER_DEVIATION, within(1e-3));
    }

    @Test
    void a_straight_line_has_no_nonlinearity_and_exponent_one() {
        List<Double> line = new ArrayList<>();
        for (int n = 0; n <= 40; n++) {
            line.add(MINIMUM + (MAXIMUM - MINIMUM) * n / 40);
        }
        PotentiationFit.Branch branch = PotentiationFit.branch(line);
        assertThat(branch.neuroSimLabel()).isCloseTo(0, within(1e-6));
        assertThat(branch.alpha()).isCloseTo(1, within(1e-6));
        assertThat(branch.maximumDeviation()).isLessThan(1e-12);
    }

    @Test
    void a_branch_that_bends_the_other_way_has_a_negative_label() {
        List<Double> levels = neuroSim(50, 20);
        List<Double> mirrored = levels.stream().map(g -> MAXIMUM + MINIMUM - g).toList();
        List<Double> convex = new ArrayList<>(mirrored);
        java.util.Collections.reverse(convex);
        assertThat(PotentiationFit.branch(convex).neuroSimLabel())
                .isCloseTo(-PotentiationFit.branch(levels).neuroSimLabel(), within(1e-6));
    }

    @Test
    void the_asymmetry_is_nothing_for_a_way_back_on_the_same_curve_and_large_for_a_sudden_one() {
        List<Double> up = neuroSim(50, 20);
        List<Double> back = new ArrayList<>(up);
        java.util.Collections.reverse(back);
        assertThat(PotentiationFit.cycle(up, back).asymmetryRatio()).isCloseTo(0, within(1e-12));
        List<Double> falling = up.stream().map(g -> MAXIMUM + MINIMUM - g).toList();
        // up bends by d above the line, down by d below it: 2 d apart where both bend most
        double d = PotentiationFit.branch(up).maximumDeviation();
        PotentiationFit.Cycle cycle = PotentiationFit.cycle(up, falling);
        assertThat(cycle.asymmetryRatio()).isBetween(1.9 * d, 2 * d);
        assertThat(cycle.maximum()).isCloseTo(MAXIMUM, within(1e-18));
    }

    @Test
    void too_few_levels_and_no_change_are_refused_by_name() {
        assertThatThrownBy(() -> PotentiationFit.branch(List.of(1.0, 2.0, 3.0))).hasMessageContaining("at least 4");
        assertThatThrownBy(() -> PotentiationFit.branch(List.of(1.0, 2.0, 3.0, 1.0)))
                .hasMessageContaining("must go from one positive conductance to another");
    }
}
