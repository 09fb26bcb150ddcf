package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.solver.TerminalSample;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.StructureSpec;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;

/** Samples and profiles of a transient as tables; columns are named and ordered as in the records. */
final class SampleTables {
    private SampleTables() {}

    static ResultTable samples(String name, List<TransientSample> samples) {
        return withoutNegativeZero(RecordTables.of(name, TransientSample.class, samples));
    }

    static ResultTable terminals(String name, List<TerminalSample> samples) {
        return withoutNegativeZero(RecordTables.of(name, TerminalSample.class, samples));
    }

    /** A sum that is zero is written 0, whatever the sign of its last summand. */
    private static ResultTable withoutNegativeZero(ResultTable table) {
        List<Column> columns = new ArrayList<>();
        for (Column column : table.columns()) {
            double[] values = column.values();
            for (int row = 0; row < values.length; row++) {
                values[row] += 0.0;
            }
            columns.add(new Column(column.name(), values));
        }
        return new ResultTable(table.name(), table.labels(), columns);
    }

    static ResultTable profiles(String name, StructureSpec structure, TransientResult run) {
        return ProfileTable.of(name, structure, run.profiles());
    }

    /** A table of some columns. */
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
