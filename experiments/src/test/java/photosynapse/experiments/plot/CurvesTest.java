package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final double INVISIBLE = 0.06;

    @Property(seed = "1", tries = 200)
    void a_thinned_curve_stays_where_it_was(
            @ForAll @Size(min = 2, max = 60) List<@DoubleRange(min = 0, max = 200) Double> heights) {
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i < heights.size(); i++) {
            curve.add(new Point(3.0 * i, heights.get(i)));
        }
        List<Point> thinned = Curves.simplified(curve);
        assertThat(thinned.get(0)).isEqualTo(curve.get(0));
        assertThat(thinned.get(thinned.size() - 1)).isEqualTo(curve.get(curve.size() - 1));
        for (Point point : curve) {
            assertThat(distance(thinned, point)).isLessThan(INVISIBLE);
        }
    }

    private static double distance(List<Point> curve, Point p) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < curve.size(); i++) {
            Point a = curve.get(i - 1);
            Point b = curve.get(i);
            double square = (b.x() - a.x()) * (b.x() - a.x()) + (b.y() - a.y()) * (b.y() - a.y());
            double part = ((p.x() - a.x()) * (b.x() - a.x()) + (p.y() - a.y()) * (b.y() - a.y())) / square;
            double t = Math.max(0, Math.min(1, part));
            double dx = p.x() - a.x() - t * (b.x() - a.x());
            double dy = p.y() - a.y() - t * (b.y() - a.y());
            least = Math.min(least, StrictMath.hypot(dx, dy));
        }
        return least;
    }

    @Test
    void a_single_spike_among_a_hundred_thousand_points_survives() {
        List<Point> curve = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            curve.add(new Point(i * 200.0 / 100_000, i == 31_415 ? 5 : 100 + (i % 7) * 0.3));
        }
        List<Point> thinned = Curves.simplified(curve);
        assertThat(thinned.size()).isLessThan(1500);
        assertThat(thinned).contains(curve.get(31_415));
    }

    @Test
    void a_path_does_not_add_up_rounding() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            points.add(new Point(i * 0.1234, 10));
        }
        String path = Curves.path(points);
        double x = 0;
        for (String part : path.substring(1).replace("l", " ").split(" ", -1)) {
            x += Double.parseDouble(part);
        }
        double ends = 999 * 0.1234 + 10;
        assertThat(Math.abs(x - ends)).isLessThan(0.0051);
    }

    @Test
    void symbols_keep_their_distance_and_the_ends_stay() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            points.add(new Point(i * 0.04, 50));
        }
        var kept = Curves.spaced(points, 3.4);
        assertThat(kept.get(0)).isTrue();
        assertThat(kept.get(4999)).isTrue();
        assertThat(kept.cardinality()).isBetween(20, 160);
    }

    @Test
    void a_number_that_is_not_one_is_never_drawn() {
        assertThatThrownBy(() -> Svg.number(Double.NaN)).hasMessageContaining("finite");
        assertThat(Svg.number(-0.004)).isEqualTo("0");
        assertThat(Svg.number(-12.346)).isEqualTo("-12.35");
        assertThat(Svg.number(0.05)).isEqualTo(".05");
        assertThat(Svg.number(7)).isEqualTo("7");
    }
}
