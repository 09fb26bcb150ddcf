package photosynapse.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.solver.SolveReport;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;

class HelpTest {
    private static List<ResultTable> solved(int repeated, double gridError) {
        return solved(repeated, gridError, 0);
    }

    private static List<ResultTable> solved(int repeated, double gridError, double bandError) {
        SolveReport report = new SolveReport(100, 0, 0, repeated, 0, 200, 0, 0, 0, 0, 0, 0, gridError, bandError);
        return List.of(RecordTables.of("pulse_solver", SolveReport.class, List.of(report)));
    }

    @Test
    void a_run_that_needed_nothing_is_complete_and_says_nothing() {
        assertThat(Help.statusOf(solved(0, 0.01))).isEqualTo(StepStatus.COMPLETE);
        assertThat(Help.messageOf(solved(0, 0.01))).isEmpty();
    }

    @Test
    void repeated_steps_and_a_coarse_grid_are_said_with_what_to_do() {
        assertThat(Help.statusOf(solved(0, 0.2))).isEqualTo(StepStatus.WITH_HELP);
        assertThat(Help.messageOf(solved(2, 0.2)))
                .contains("2 time steps were repeated")
                .contains("about 20 %")
                .contains("solver.node_count");
    }

    @Test
    void a_distribution_on_too_few_levels_is_said_with_what_to_do() {
        assertThat(Help.statusOf(solved(0, 0, 0.07))).isEqualTo(StepStatus.WITH_HELP);
        assertThat(Help.messageOf(solved(0, 0, 0.07))).contains("up to 7 %").contains("levels_count");
        assertThat(Help.messageOf(solved(0, 0, 0.007))).isEmpty();
    }

    @Test
    void a_grid_and_a_band_are_coarse_from_where_the_solver_says_so() {
        assertThat(Help.COARSE_GRID).isEqualTo(SolveReport.COARSE_GRID);
        assertThat(Help.COARSE_BAND).isEqualTo(SolveReport.COARSE_BAND);
    }
}
