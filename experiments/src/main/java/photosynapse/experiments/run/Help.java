package photosynapse.experiments.run;

import java.util.List;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunStatus;

/** Whether the solver needed help, read from the tables of an experiment that end in {@code _solver}. */
final class Help {
    private Help() {}

    static RunStatus statusOf(List<ResultTable> tables) {
        return backwardEulerSteps(tables) > 0 ? RunStatus.WITH_HELP : RunStatus.COMPLETE;
    }

    static String messageOf(List<ResultTable> tables) {
        long steps = backwardEulerSteps(tables);
        return steps == 0 ? "" : steps + (steps == 1 ? " time step" : " time steps") + " of first order, where second order went below zero";
    }

    private static long backwardEulerSteps(List<ResultTable> tables) {
        double steps = 0;
        for (ResultTable table : tables) {
            if (table.name().endsWith("_solver")) {
                Column column = table.column("backward_euler_steps");
                for (int row = 0; row < column.size(); row++) {
                    steps += column.get(row);
                }
            }
        }
        return (long) steps;
    }
}
