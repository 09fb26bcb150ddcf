package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** Measures of sensitivity on functions that know their answer. */
class SensitivityTest {
    private static final String[] KEYS = {
        "a.x1=lin(-3.141592653589793,3.141592653589793)",
        "a.x2=lin(-3.141592653589793,3.141592653589793)",
        "a.x3=lin(-3.141592653589793,3.141592653589793)"
    };

    private static SweepSpec spec(String sampling) {
        return TinySweep.spec(Sampling.of(sampling), Search.NONE, KEYS);
    }

    private static ResultTable points(SweepSpec spec, ToDoubleFunction<double[]> function) {
        double[][] places = spec.sampling().fractions(spec.axes(), spec.seed());
        double[][] x = new double[3][places.length];
        double[] y = new double[places.length];
        List<String> words = new ArrayList<>();
        for (int row = 0; row < places.length; row++) {
            double[] at = new double[3];
            for (int key = 0; key < 3; key++) {
                at[key] = Double.parseDouble(spec.axes().get(key).at(places[row][key]));
                x[key][row] = at[key];
            }
            y[row] = function.applyAsDouble(at);
            words.add("done");
        }
        return new ResultTable(
                "points",
                List.of(new TextColumn("status", words)),
                List.of(new Column("x1", x[0]), new Column("x2", x[1]), new Column("x3", x[2]), new Column("y", y)));
    }

    /** Ishigami &amp; Homma (1990) with a = 7, b = 0.1. */
    private static double ishigami(double[] x) {
        double sine = StrictMath.sin(x[1]);
        return StrictMath.sin(x[0]) + 7 * sine * sine + 0.1 * StrictMath.pow(x[2], 4) * StrictMath.sin(x[0]);
    }

    @Test
    void indices_of_sobol_are_those_of_the_function_of_ishigami_within_their_error() {
        SweepSpec spec = spec("saltelli:2000");
        ResultTable table =
                Sensitivity.of(points(spec, SensitivityTest::ishigami), spec).orElseThrow();
        double[] first = {0.3139, 0.4424, 0};
        double[] total = {0.5576, 0.4424, 0.2437};
        for (int key = 0; key < 3; key++) {
            double error = table.column("first_order_error").get(key);
            assertThat(error).isBetween(1e-4, 0.05);
            assertThat(table.column("first_order_ratio").get(key)).isCloseTo(first[key], within(4 * error));
            double totalError = table.column("total_error").get(key);
            assertThat(totalError).isBetween(1e-4, 0.05);
            assertThat(table.column("total_ratio").get(key)).isCloseTo(total[key], within(4 * totalError));
        }
    }

    @Test
    void effects_of_morris_are_the_slopes_of_a_plane_and_their_spread_is_zero() {
        SweepSpec spec = spec("morris:10");
        ResultTable table =
                Sensitivity.of(points(spec, x -> 2 * x[0] - 3 * x[1]), spec).orElseThrow();
        double range = 2 * StrictMath.PI;
        assertThat(table.column("mu_star").get(0)).isCloseTo(2 * range, within(1e-6));
        assertThat(table.column("mu").get(1)).isCloseTo(-3 * range, within(1e-6));
        assertThat(table.column("mu_star").get(2)).isZero();
        assertThat(table.column("sigma").get(0)).isCloseTo(0, within(1e-6));
    }

    @Test
    void local_derivatives_are_exact_for_a_polynomial_of_the_third_order_and_know_their_error() {
        SweepSpec spec = spec("local");
        ResultTable table = Sensitivity.of(points(spec, x -> x[0] + x[0] * x[0] * x[0] + StrictMath.exp(x[1])), spec)
                .orElseThrow();
        double range = 2 * StrictMath.PI;
        assertThat(table.column("change_over_range").get(0)).isCloseTo(range, within(1e-9));
        double exponential = table.column("change_over_range").get(1);
        assertThat(exponential).isCloseTo(range, within(table.column("error").get(1)));
    }

    @Test
    void importance_finds_the_key_that_matters_and_gives_noise_nothing() {
        SweepSpec spec = spec("sobol:512");
        ResultTable table = Importance.of(points(spec, x -> 3 * x[1]), List.of("x1", "x2", "x3"));
        assertThat(table.column("explained_ratio").get(1))
                .isGreaterThan(0.98); // within one of eight classes lies 1/64 of it
        assertThat(table.column("explained_ratio").get(0)).isLessThan(0.02);
    }

    @Test
    void no_point_of_the_front_is_beaten_and_every_other_is() {
        SweepSpec spec = spec("random:300");
        ResultTable points = points(spec, x -> x[1] - x[0] * x[0]);
        List<Search.Goal> goals = List.of(new Search.Goal("x1", true), new Search.Goal("y", true));
        List<Integer> front = ParetoFront.rows(points, goals);
        assertThat(front).isNotEmpty();
        double[] a = points.column("x1").values();
        double[] b = points.column("y").values();
        for (int row = 0; row < a.length; row++) {
            int self = row;
            boolean beaten = java.util.stream.IntStream.range(0, a.length)
                    .anyMatch(other -> a[other] >= a[self]
                            && b[other] >= b[self]
                            && other != self
                            && (a[other] > a[self] || b[other] > b[self]));
            assertThat(front.contains(row)).isEqualTo(!beaten);
        }
    }
}
