package photosynapse.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

class ComparisonTest {
    private static RunSummary run(String name, Status.Level level, Map<String, String> configuration) {
        return new RunSummary(
                name, new Status(level, "Sentence of " + name + "."), configuration, List.of(), List.of());
    }

    private static List<List<String>> rows(Comparison comparison) {
        return comparison.differences().rows().stream()
                .map(row -> row.stream().map(Block.Cell::text).toList())
                .toList();
    }

    @Test
    void runs_that_differ_in_one_value_have_one_row() {
        assertThat(rows(SampleComparison.two())).containsExactly(List.of(SampleComparison.CHANGED, "0.75", "0.70"));
        assertThat(SampleComparison.two().content().summary()).isEqualTo("One configuration value differs.");
    }

    @Test
    void equal_runs_have_no_row_and_their_curves_are_the_same() {
        Comparison same = new Comparison(
                List.of(SampleComparison.run("a", "0.75", 1), SampleComparison.run("b", "0.75", 1)), List.of());
        assertThat(rows(same)).isEmpty();
        assertThat(same.content().summary()).isEqualTo("All configuration values are the same.");
        assertThat(same.content().figures())
                .allSatisfy(block ->
                        assertThat(((Block.FigureBlock) block).finding()).endsWith("is the same in all runs"));
    }

    @Test
    void a_value_that_only_one_run_has_is_a_row() {
        Comparison comparison = new Comparison(
                List.of(
                        run("a", Status.Level.GREEN, Map.of("x", "1")),
                        run("b", Status.Level.GREEN, Map.of("x", "1", "y", "2"))),
                List.of());
        assertThat(rows(comparison)).containsExactly(List.of("y", "\u2013", "2"));
    }

    @Test
    void same_named_tables_are_drawn_over_each_other() {
        List<Block> figures = SampleComparison.two().content().figures();
        assertThat(figures).hasSize(2);
        Block.FigureBlock current = (Block.FigureBlock) figures.get(0);
        assertThat(current.figure().content()).contains(">run-1<", ">run-2<", ">Drain current (nA)<");
        assertThat(current.finding())
                .isEqualTo(
                        "Drain current of run-2 departs from that of run-1 by up to 5.0\u00a0% of its largest value");
    }

    @Test
    void the_departure_is_found_between_curves_on_different_times() {
        RunSummary a = withTable("a", new Column("time_s", 0, 1, 2), new Column("left_percent", 0, 10, 20));
        RunSummary b = withTable("b", new Column("time_s", 0, 2), new Column("left_percent", 0, 30));
        Block.FigureBlock figure = (Block.FigureBlock)
                new Comparison(List.of(a, b), List.of()).content().figures().get(0);
        assertThat(figure.finding()).contains("by up to 50\u00a0% of");
    }

    @Test
    void curves_that_share_no_range_are_not_called_the_same() {
        RunSummary a = withTable("a", new Column("time_s", 0, 1), new Column("left_percent", 0, 10));
        RunSummary b = withTable("b", new Column("time_s", 5, 6), new Column("left_percent", 0, 10));
        Block.FigureBlock figure = (Block.FigureBlock)
                new Comparison(List.of(a, b), List.of()).content().figures().get(0);
        assertThat(figure.finding()).contains("shares no range");
    }

    private static RunSummary withTable(String name, Column x, Column y) {
        return new RunSummary(
                name,
                new Status(Status.Level.GREEN, "Good."),
                Map.of(),
                List.of(new ResultTable("t", List.of(x, y))),
                List.of());
    }

    @Test
    void key_numbers_of_two_runs_stand_beside_each_other_with_their_change() {
        String page = new ReportWriter().html(SampleComparison.two().content());
        assertThat(page).contains(">run-1<", ">run-2<", "\u221220\u00a0%", "\u22120.60\u00a0points", ">none<");
    }

    @Test
    void key_numbers_of_three_runs_are_compared_with_the_first() {
        Block.TableBlock table = (Block.TableBlock)
                SampleComparison.three().content().numbers().differences().get(0);
        assertThat(table.rows().get(1).stream().map(Block.Cell::text).toList())
                .containsExactly(
                        "Half-life", "1570\u00a0s", "1260\u00a0s (\u221220\u00a0%)", "2040\u00a0s (+30\u00a0%)");
    }

    @Test
    void no_change_is_printed_between_numbers_that_should_not_be_trusted() {
        KeyNumber sure = KeyNumber.of("n", 2, "s", "d");
        KeyNumber unsure = KeyNumber.of("n", 1, "s", "d").trusted(Trust.EXTRAPOLATED);
        KeyNumber missing = KeyNumber.of("n", Double.NaN, "s", "d");
        assertThat(KeyNumberTable.change(sure, before(unsure))).isEqualTo("not trusted");
        assertThat(KeyNumberTable.change(unsure, before(sure))).isEqualTo("not trusted");
        assertThat(KeyNumberTable.change(missing, before(sure))).isEqualTo("\u2013");
        assertThat(KeyNumberTable.change(sure, before(sure))).isEqualTo("none");
    }

    private static KeyNumber.Before before(KeyNumber number) {
        return new KeyNumber.Before(number.value(), number.trust());
    }

    @Test
    void the_status_is_the_worst_of_the_runs() {
        Comparison comparison = new Comparison(
                List.of(
                        run("a", Status.Level.AMBER, Map.of()),
                        run("b", Status.Level.RED, Map.of()),
                        run("c", Status.Level.GREEN, Map.of())),
                List.of());
        Status status = comparison.content().status();
        assertThat(status.level()).isEqualTo(Status.Level.RED);
        assertThat(status.sentence()).isEqualTo("a: Sentence of a. b: Sentence of b.");
    }

    @Test
    void one_run_or_two_of_one_name_are_refused() {
        RunSummary a = run("a", Status.Level.GREEN, Map.of());
        assertThatThrownBy(() -> new Comparison(List.of(a), List.of())).hasMessageContaining("at least two");
        assertThatThrownBy(() -> new Comparison(List.of(a, a), List.of())).hasMessageContaining("different names");
    }

    @Test
    void a_target_is_judged_by_its_ends_and_written_with_its_unit() {
        Target target = new Target("T", Target.Kind.HARD, 1e-15, 1e-11, "J", "b");
        assertThat(target.judge(1e-15, Trust.CONVERGED)).isEqualTo(Target.Verdict.MET);
        assertThat(target.judge(1.1e-11, Trust.CONVERGED)).isEqualTo(Target.Verdict.MISSED);
        assertThat(target.judge(1e-12, Trust.CHANCE_LEVEL)).isEqualTo(Target.Verdict.NOT_TRUSTED);
        assertThat(target.judge(Double.NaN, Trust.CONVERGED)).isEqualTo(Target.Verdict.NOT_MEASURED);
        assertThat(target.range()).isEqualTo("1\u00a0fJ to 10\u00a0pJ");
        assertThat(SampleReport.HALF_LIFE.range()).isEqualTo("300 to 10\u00a0000\u00a0s");
        double none = Double.POSITIVE_INFINITY;
        assertThat(new Target("T", Target.Kind.HARD, 50, none, "%", "b").range())
                .isEqualTo("\u2265 50\u00a0%");
        assertThat(new Target("T", Target.Kind.HARD, -none, 5, "%", "b").range())
                .isEqualTo("\u2264 5\u00a0%");
    }

    @Test
    void a_missing_number_passes_no_check() {
        assertThat(new Check("c", Double.NaN, "", Check.Relation.AT_MOST, 1, "h").passes())
                .isFalse();
        assertThat(new Check("c", Double.NaN, "", Check.Relation.AT_LEAST, 1, "h").passes())
                .isFalse();
        assertThat(new Check("c", 1, "", Check.Relation.AT_MOST, 1, "h").passes())
                .isTrue();
        assertThat(new Refinement("q", "s", 100, 100.4, Double.NaN, 0.005).passes())
                .isFalse();
        assertThat(new Refinement("q", "s", 100, 100.4, 99.7, 0.005).passes()).isTrue();
        assertThat(new Refinement("q", "s", 100, 100.4, 99.4, 0.005).passes()).isFalse();
    }
}
