package photosynapse.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import photosynapse.experiments.result.ResultTable;

/**
 * Whether the solver needed help, or its grid or a band of traps is coarse, read from the tables of an experiment that
 * end in {@code _solver}.
 */
public final class Help {
    /** As {@code SolveReport.COARSE_GRID}, which this package does not see. */
    static final double COARSE_GRID = 0.02;

    /** As {@code SolveReport.COARSE_BAND}. */
    static final double COARSE_BAND = 0.02;

    private Help() {}

    /** How an experiment ended that gave these tables. */
    public static StepStatus statusOf(List<ResultTable> tables) {
        return repeatedSteps(tables) > 0 || gridError(tables) > COARSE_GRID || bandError(tables) > COARSE_BAND
                ? StepStatus.WITH_HELP
                : StepStatus.COMPLETE;
    }

    /** What the solver needed, or what its grid is too coarse for; empty when nothing. */
    public static String messageOf(List<ResultTable> tables) {
        List<String> messages = new ArrayList<>();
        long steps = repeatedSteps(tables);
        if (steps > 0) {
            messages.add(steps + (steps == 1 ? " time step was" : " time steps were")
                    + " repeated because a density went below zero");
        }
        double error = gridError(tables);
        if (error > COARSE_GRID) {
            messages.add(String.format(
                    Locale.ROOT,
                    "the grid is coarse: it makes about %.0f %% wrong in the charge that moved;"
                            + " raise solver.node_count",
                    100 * error));
        }
        double band = bandError(tables);
        if (band > COARSE_BAND) {
            messages.add(String.format(
                    Locale.ROOT,
                    "a distribution of traps stands on few levels: they make up to %.0f %% wrong in the share that is"
                            + " filled; raise levels_count",
                    100 * band));
        }
        return String.join("; ", messages);
    }

    private static long repeatedSteps(List<ResultTable> tables) {
        return (long) values(tables, "rejected_by_state").sum();
    }

    private static double gridError(List<ResultTable> tables) {
        return values(tables, "grid_error_ratio").max().orElse(0);
    }

    private static double bandError(List<ResultTable> tables) {
        return values(tables, "trap_band_error_ratio").max().orElse(0);
    }

    private static DoubleStream values(List<ResultTable> tables, String name) {
        return tables.stream()
                .filter(table -> table.name().endsWith("_solver"))
                .map(table -> table.column(name))
                .flatMapToDouble(column -> IntStream.range(0, column.size()).mapToDouble(column::get));
    }
}
