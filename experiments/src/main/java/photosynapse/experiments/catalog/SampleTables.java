package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.solver.ProfilePoint;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;

/** Samples and profiles of a transient as tables; columns are named and ordered as in the records. */
final class SampleTables {
    private SampleTables() {}

    static ResultTable samples(String name, List<TransientSample> samples) {
        return RecordTables.of(name, TransientSample.class, samples);
    }

    static ResultTable profiles(String name, TransientResult run) {
        return RecordTables.of(name, ProfilePoint.class, run.profiles());
    }

    /** A table of one row. */
    static ResultTable row(String name, Column... columns) {
        return new ResultTable(name, List.of(columns));
    }

    /** The table with more columns at the end. */
    static ResultTable with(ResultTable table, Column... more) {
        List<Column> columns = new ArrayList<>(table.columns());
        columns.addAll(List.of(more));
        return new ResultTable(table.name(), table.labels(), columns);
    }
}
