package photosynapse.experiments.run;

import java.util.List;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Whether the solver needed help, read from the tables of an experiment that end in {@code _solver}. */
public final class Help {
    private Help() {}

    /** How an experiment ended that gave these tables. */
    public static StepStatus statusOf(List<ResultTable> tables) {
        return repeatedSteps(tables) > 0 ? StepStatus.WITH_HELP : StepStatus.COMPLETE;
    }

    /** What the solver needed; empty when nothing. */
    public static String messageOf(List<ResultTable> tables) {
        long steps = repeatedSteps(tables);
        return steps == 0
                ? ""
                : steps + (steps == 1 ? " time step was" : " time steps were")
                        + " repeated because a density went below zero";
    }

    private static long repeatedSteps(List<ResultTable> tables) {
        double steps = 0;
        for (ResultTable table : tables) {
            if (table.name().endsWith("_solver")) {
                Column column = table.column("rejected_by_state");
                for (int row = 0; row < column.size(); row++) {
                    steps += column.get(row);
                }
            }
        }
        return (long) steps;
    }
}
