package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Numbers read from a table of results. */
class ReadingTest {
    private static final List<ResultTable> TABLES = List.of(
            new ResultTable("course", List.of(new Column("time_s", 0, 1, 100), new Column("y_ratio", 1.0, 2.0, 6.0))));

    private static double read(String reading) {
        return Reading.of("y=course.y_ratio@" + reading).in(TABLES);
    }

    @Test
    void a_value_a_difference_and_a_ratio() {
        assertThat(read("1")).isEqualTo(2);
        assertThat(read("0.5")).isEqualTo(1.5);
        assertThat(read("10")).isEqualTo(4);
        assertThat(read("100-0")).isEqualTo(5);
        assertThat(read("1e2/1")).isEqualTo(3);
        assertThat(read("1e-1-0")).isBetween(0.09, 0.11);
        assertThat(read("101")).isNaN();
    }

    @Test
    void another_form_is_refused() {
        assertThatThrownBy(() -> read("1*2")).isInstanceOf(SweepProblem.class);
    }
}
