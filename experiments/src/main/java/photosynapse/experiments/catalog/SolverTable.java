package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.device.solver.SolveReport;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** How the runs of an experiment were solved: a row for each, with its name in front. */
final class SolverTable {
    private SolverTable() {}

    static ResultTable of(String key, List<String> runs, List<SolveReport> reports) {
        ResultTable numbers = RecordTables.of(key + "_solver", SolveReport.class, reports);
        return new ResultTable(numbers.name(), List.of(new TextColumn("run", runs)), numbers.columns());
    }
}
