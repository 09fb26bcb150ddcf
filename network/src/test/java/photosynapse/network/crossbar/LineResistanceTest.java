package photosynapse.network.crossbar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineResistanceTest {
    private static final int ROWS = 8;
    private static final int COLUMNS = 6;

    private static double[] conductances() {
        NoiseStream random = new NoiseStream(1);
        double[] g = new double[ROWS * COLUMNS];
        Arrays.setAll(g, cell -> 1e-6 * (1 + random.uniform(cell)));
        return g;
    }

    private static double[] voltages() {
        double[] v = new double[ROWS];
        Arrays.setAll(v, i -> 0.1 * (i + 1) / ROWS);
        return v;
    }

    private static double[] byFirstOrder(double segment) {
        double[] t = new LineResistance(segment).effective(conductances(), COLUMNS);
        double[] currents = new double[COLUMNS];
        for (int cell = 0; cell < t.length; cell++) {
            currents[cell % COLUMNS] += t[cell] * voltages()[cell / COLUMNS];
        }
        return currents;
    }

    @Test
    void a_single_cell_is_three_resistors_in_a_row() {
        double[] current = new LineResistance(1000).currents(new double[] {1e-3}, new double[] {2});
        assertThat(current[0]).isCloseTo(2 / (1000 + 1000 + 1000.0), within(1e-15));
    }

    @Test
    void a_row_of_two_cells_is_a_ladder() {
        // row: r to node a, r to node b; from each node a cell R and a column segment r to ground
        double r = 100;
        double cell = 1000;
        double branch = cell + r;
        double second = r + branch;
        double parallel = 1 / (1 / branch + 1 / second);
        double first = parallel / (r + parallel);
        double[] currents = new LineResistance(r).currents(new double[] {1 / cell, 1 / cell}, new double[] {1});
        assertThat(currents[0]).isCloseTo(first / branch, within(1e-15));
        assertThat(currents[1]).isCloseTo(first / second, within(1e-15));
    }

    @Test
    void the_first_order_errs_by_the_square_of_the_resistance() {
        double before = 0;
        for (double segment : new double[] {400, 200, 100}) {
            double[] exact = new LineResistance(segment).currents(conductances(), voltages());
            double[] near = byFirstOrder(segment);
            double error = 0;
            for (int j = 0; j < COLUMNS; j++) {
                error = Math.max(error, Math.abs(near[j] / exact[j] - 1));
            }
            if (before > 0) {
                assertThat(before / error).isBetween(3.7, 4.3);
            }
            before = error;
        }
        // 100 ohm times 2 uS times 8 x 6 segments: 1e-2 at most, and its square
        assertThat(before).isLessThan(1e-4);
    }

    @Test
    void the_form_that_stays_above_zero_has_the_same_first_order_and_errs_less() {
        for (double segment : new double[] {3000, 400, 100}) {
            double[] exact = new LineResistance(segment).currents(conductances(), voltages());
            double[] t = new LineResistance(segment).attenuated(conductances(), COLUMNS);
            double[] plain = byFirstOrder(segment);
            for (int j = 0; j < COLUMNS; j++) {
                double sum = 0;
                for (int i = 0; i < ROWS; i++) {
                    sum += t[i * COLUMNS + j] * voltages()[i];
                }
                // 3000 ohm: a fifth is lost; the second order that is left out is at most its square
                assertThat(Math.abs(sum / exact[j] - 1)).isLessThan(0.03);
                assertThat(Math.abs(sum - exact[j])).isLessThan(Math.abs(plain[j] - exact[j]));
            }
        }
        double[] huge = new LineResistance(1e9).attenuated(conductances(), COLUMNS);
        assertThat(Arrays.stream(huge).min().orElseThrow()).isPositive();
    }

    @Test
    void lines_without_resistance_change_nothing() {
        assertThat(LineResistance.NONE.effective(conductances(), COLUMNS)).isEqualTo(conductances());
        assertThat(LineResistance.NONE.currents(conductances(), voltages()))
                .usingComparatorWithPrecision(1e-18)
                .containsExactly(byFirstOrder(0));
        assertThatThrownBy(() -> new LineResistance(-1)).hasMessageContaining(">= 0 ohm");
    }
}
