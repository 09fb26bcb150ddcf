package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photosynapse.experiments.run.UnitDesigns;

/** What stands behind a key, and where points are laid. */
class SweepAxisTest {

    @Test
    void lists_and_ranges_are_read() {
        assertThat(SweepAxis.of("k=1,2.5,3e2").values()).containsExactly("1", "2.5", "3e2");
        assertThat(SweepAxis.of("k=[1,2],[3]").values()).containsExactly("[1,2]", "[3]");
        assertThat(SweepAxis.of("k=a,b").values()).containsExactly("a", "b");
        assertThat(SweepAxis.of("k=lin(0,1,5)").values()).containsExactly("0", "0.25", "0.5", "0.75", "1");
        assertThat(SweepAxis.of("k=log(1e-3,1e2,6)").values())
                .containsExactly("0.001", "0.01", "0.1", "1", "10", "100");
        assertThat(SweepAxis.of("k=1..4").values()).containsExactly("1", "2", "3", "4");
        assertThat(SweepAxis.of("k=0..10:5").values()).containsExactly("0", "5", "10");
        assertThat(SweepAxis.of("k=lin(3,1,2)").values()).containsExactly("3", "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k",
                "=1",
                "k=",
                "k=1,,2",
                "k=1,1",
                "k=log(0,1,3)",
                "k=log(-1,1,3)",
                "k=lin(1,2,0)",
                "k=lin(1,2,",
                "k=5..1",
                "k=1..9:0",
                "k=[1,2",
                "k=lin(1e999,2,3)",
                "k=lin(a,b,3)",
                "k=lin(1.2.3,2,3)"
            })
    void what_has_no_form_is_refused_with_a_remedy(String text) {
        assertThatThrownBy(() -> SweepAxis.of(text))
                .isInstanceOf(SweepProblem.class)
                .satisfies(
                        problem -> assertThat(((SweepProblem) problem).remedy()).isNotEmpty());
    }

    @Test
    void columns_are_the_shortest_ends_that_tell_keys_apart() {
        assertThat(AxisColumns.of(List.of("a.films.x.thickness_nm", "a.temperature_K", "b.films.y.thickness_nm"))
                        .values())
                .containsExactly("x_thickness_nm", "temperature_K", "y_thickness_nm");
    }

    @Test
    void a_latin_hypercube_has_one_point_in_every_share_of_every_key() {
        double[][] points = new UnitDesigns(4, 3).latinHypercube(50);
        for (int key = 0; key < 4; key++) {
            int place = key;
            assertThat(Arrays.stream(points)
                            .map(point -> (int) (50 * point[place]))
                            .sorted())
                    .containsExactlyElementsOf(IntStream.range(0, 50).boxed().toList());
        }
    }

    @Test
    void a_trajectory_moves_one_key_at_a_time_and_stays_inside() {
        double[][] points = new UnitDesigns(3, 5).morris(40);
        for (int t = 0; t < 40; t++) {
            boolean[] moved = new boolean[3];
            for (int k = 1; k <= 3; k++) {
                double[] before = points[4 * t + k - 1];
                double[] after = points[4 * t + k];
                int changes = 0;
                for (int key = 0; key < 3; key++) {
                    assertThat(after[key]).isBetween(-1e-12, 1 + 1e-12);
                    if (before[key] != after[key]) {
                        assertThat(moved[key]).isFalse();
                        moved[key] = true;
                        changes++;
                    }
                }
                assertThat(changes).isEqualTo(1);
            }
        }
    }

    @Test
    void equal_seeds_lay_equal_points() {
        assertThat(new UnitDesigns(2, 9).random(20)).isDeepEqualTo(new UnitDesigns(2, 9).random(20));
        assertThat(new UnitDesigns(2, 9).random(20)).isNotEqualTo(new UnitDesigns(2, 8).random(20));
    }
}
