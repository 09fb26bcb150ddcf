package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.config.FoundPulse;
import photosynapse.experiments.config.MeasuredColumn;
import photosynapse.experiments.config.MeasuredQuantity;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.config.MeasurementLayout;
import photosynapse.experiments.config.MeasurementQuestion;
import photosynapse.experiments.config.PulseSearch;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** A measured file as tables: the readings in SI units, what each column is, the pulses, the notes. */
public final class MeasurementTables {
    private final Measurement measurement;
    private final PulseSearch.Found pulses;

    /** Tables of a measurement and of the pulses that were found in it. */
    public MeasurementTables(Measurement measurement, PulseSearch.Found pulses) {
        this.measurement = measurement;
        this.pulses = pulses;
    }

    /** {@code data}, {@code data_columns}, {@code data_pulses} and {@code data_notes}. */
    public List<ResultTable> all() {
        return List.of(readings(), columns(), pulses(), notes());
    }

    private ResultTable readings() {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (MeasuredColumn column : measurement.columns()) {
            String name = column.quantity().map(MeasuredQuantity::word).orElse("column_" + column.number());
            String unit = column.unit()
                    .filter(u -> !u.isEmpty())
                    .map(u -> "_" + UnitSuffix.canonical(u).suffix())
                    .orElse("");
            String whole = taken.add(name + unit) ? name + unit : "column_" + column.number() + unit;
            columns.add(new Column(whole, column.values().values()));
        }
        return new ResultTable("data", columns);
    }

    private ResultTable columns() {
        List<MeasuredColumn> columns = measurement.columns();
        return new ResultTable(
                "data_columns",
                List.of(
                        new TextColumn(
                                "name",
                                columns.stream().map(MeasuredColumn::name).toList()),
                        new TextColumn(
                                "quantity",
                                columns.stream()
                                        .map(c -> c.quantity()
                                                .map(MeasuredQuantity::word)
                                                .orElse("not used"))
                                        .toList()),
                        new TextColumn(
                                "written_unit",
                                columns.stream()
                                        .map(c -> c.writtenUnit().orElse(""))
                                        .toList())),
                List.of(new Column(
                        "missing_count",
                        columns.stream().mapToDouble(MeasuredColumn::missing).toArray())));
    }

    private ResultTable pulses() {
        List<FoundPulse> found = pulses.pulses();
        return new ResultTable(
                "data_pulses",
                List.of(
                        new Column(
                                "from_s",
                                found.stream().mapToDouble(FoundPulse::from).toArray()),
                        new Column(
                                "until_s",
                                found.stream().mapToDouble(FoundPulse::until).toArray()),
                        new Column(
                                "level",
                                found.stream().mapToDouble(FoundPulse::level).toArray()),
                        new Column(
                                "from_error_s",
                                found.stream()
                                        .mapToDouble(FoundPulse::fromError)
                                        .toArray()),
                        new Column(
                                "until_error_s",
                                found.stream()
                                        .mapToDouble(FoundPulse::untilError)
                                        .toArray())));
    }

    private ResultTable notes() {
        List<String> kinds = new ArrayList<>();
        List<String> words = new ArrayList<>();
        MeasurementLayout layout = measurement.layout();
        kinds.add("layout");
        words.add(layout.kind() + "; " + layout.encoding() + ", separator " + layout.separator() + ", decimal "
                + layout.decimal() + "; first reading in line " + layout.firstRow() + ".");
        for (String note : measurement.notes()) {
            kinds.add("note");
            words.add(note);
        }
        for (MeasurementQuestion question : measurement.questions()) {
            kinds.add(question.isOpen() ? "question" : "doubt");
            words.add(question.text() + " Answer: " + question.flag());
        }
        return new ResultTable(
                "data_notes", List.of(new TextColumn("kind", kinds), new TextColumn("words", words)), List.of());
    }
}
