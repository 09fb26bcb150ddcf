package photosynapse.experiments.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.config.CellSplitter.Cell;

/** Takes in the rows of a table one by one: numbers in units of memory, times that increase, problems with places. */
final class MeasuredRows {
    /** Problems of one kind that are told one by one. */
    private static final int MOST_OF_A_KIND = 5;

    private static final int MOST_KEPT = 1000;

    private final String file;
    private final TableDialect dialect;
    private final List<ColumnPlan> plan;
    private final int width;
    private Optional<Integer> wanted = Optional.empty();
    private int sweep = 1;
    private double clock = Double.NEGATIVE_INFINITY;
    private final boolean mergesEqualTimes;
    private final List<Diagnostic> problems = new ArrayList<>();
    private final double[][] values;
    private final int[] missing;
    private final int[] merged;
    private int rows;
    private int uncollected;
    private int mergedRows;
    private double lastTime = Double.NaN;

    /**
     * What is done with one column.
     *
     * @param index of the cell in a row
     * @param name for messages
     * @param unit to convert from; nothing keeps the numbers
     * @param isTime whether its numbers must increase
     */
    record ColumnPlan(int index, String name, Optional<MeasuredUnit> unit, boolean isTime) {}

    MeasuredRows(String file, TableDialect dialect, List<ColumnPlan> plan, int width, boolean mergesEqualTimes) {
        this.file = file;
        this.dialect = dialect;
        this.plan = plan;
        this.width = width;
        this.mergesEqualTimes = mergesEqualTimes;
        this.values = new double[plan.size()][64];
        this.missing = new int[plan.size()];
        this.merged = new int[plan.size()];
    }

    /** The same rows of one of several sweeps, from 1; a sweep begins where the clock restarts or names stand again. */
    MeasuredRows ofSweep(Optional<Integer> sweep) {
        wanted = sweep;
        return this;
    }

    /** How many sweeps have begun so far. */
    int sweeps() {
        return sweep;
    }

    /** Whether a row belongs to the sweep that is wanted. */
    private boolean isWanted(List<Cell> cells) {
        if (wanted.isEmpty()) {
            return true;
        }
        boolean isRow = cells.size() == width;
        for (ColumnPlan column : plan) {
            isRow &= column.index() < cells.size()
                    && MeasuredNumber.kind(cells.get(column.index()).text(), dialect.decimal())
                            != MeasuredNumber.Kind.TEXT;
            if (isRow && column.isTime()) {
                String text = cells.get(column.index()).text();
                boolean isNumber = MeasuredNumber.kind(text, dialect.decimal()) == MeasuredNumber.Kind.NUMBER;
                double time =
                        isNumber ? MeasuredNumber.exact(text, dialect.decimal()).doubleValue() : clock;
                sweep += time < clock ? 1 : 0;
                clock = time;
            }
        }
        if (!isRow && clock > Double.NEGATIVE_INFINITY) {
            sweep++;
            clock = Double.NEGATIVE_INFINITY;
        }
        return isRow && sweep == wanted.get();
    }

    void take(TextLine line, List<Cell> cells) {
        TableLines.requireSizes(file, line, cells);
        if (!isWanted(cells)) {
            return;
        }
        if (cells.size() != width) {
            problem(MeasurementProblem.of(
                            MeasurementCode.RAGGED,
                            file + ": this row has " + cells.size() + " cells, the table has " + width)
                    .at(file, line, 1, line.text().length())
                    .help("if another table begins here: --test N takes one of them, from 1; else mend the row"));
            return;
        }
        double[] row = new double[plan.size()];
        boolean sound = true;
        for (int k = 0; k < row.length; k++) {
            Optional<Double> value = number(line, cells.get(plan.get(k).index()), plan.get(k));
            sound &= value.isPresent();
            row[k] = value.orElse(Double.NaN);
        }
        if (sound && isInTime(line, cells, row)) {
            add(row);
        }
    }

    private Optional<Double> number(TextLine line, Cell cell, ColumnPlan column) {
        return switch (MeasuredNumber.kind(cell.text(), dialect.decimal())) {
            case MISSING -> column.isTime() ? withoutTime(line, cell, column) : Optional.of(Double.NaN);
            case NUMBER -> held(line, cell, column);
            case TEXT, BROKEN -> {
                problem(notNumber(line, cell, column));
                yield Optional.empty();
            }
        };
    }

    private Optional<Double> withoutTime(TextLine line, Cell cell, ColumnPlan column) {
        problem(MeasurementProblem.of(MeasurementCode.TIME_MISSING, file + ": this reading has no time")
                .at(file, line, cell.column(), cell.text().length())
                .about(column.name(), cell.text())
                .help("delete the row, or give its time"));
        return Optional.empty();
    }

    private Optional<Double> held(TextLine line, Cell cell, ColumnPlan column) {
        BigDecimal exact = MeasuredNumber.exact(cell.text(), dialect.decimal());
        double value = column.unit().map(u -> u.toMemory(exact)).orElseGet(exact::doubleValue);
        boolean hasOffset = column.unit().filter(u -> u.offset().signum() != 0).isPresent();
        if (hasOffset ? Double.isFinite(value) : MeasuredNumber.isHeld(exact, value)) {
            return Optional.of(value);
        }
        problem(MeasurementProblem.of(
                        MeasurementCode.NOT_REPRESENTABLE,
                        file + ": " + Words.shortened(cell.text()) + " is too large or too small to be held")
                .at(file, line, cell.column(), cell.text().length())
                .about(column.name(), cell.text()));
        return Optional.empty();
    }

    private MeasurementProblem notNumber(TextLine line, Cell cell, ColumnPlan column) {
        MeasurementProblem problem = MeasurementProblem.of(
                        cell.text().length() > MeasuredNumber.LONGEST
                                ? MeasurementCode.NOT_REPRESENTABLE
                                : MeasurementCode.NOT_A_NUMBER,
                        file + ": " + Words.shortened(cell.text()) + " in column " + Words.shortened(column.name())
                                + " is not a number with a decimal "
                                + dialect.decimal().word())
                .at(file, line, cell.column(), cell.text().length())
                .about(column.name(), cell.text());
        if (cell.text().matches("[-+]?\\d{1,3}([.,]\\d{3})+([.,]\\d*)?")) {
            problem.note("group separators are never read: write 1234.5, not 1,234.5");
        }
        return problem.help("mend the cell, or leave it empty if the reading is missing");
    }

    private boolean isInTime(TextLine line, List<Cell> cells, double[] row) {
        for (int k = 0; k < row.length; k++) {
            if (!plan.get(k).isTime()) {
                continue;
            }
            boolean falls = row[k] < lastTime;
            boolean stands = row[k] == lastTime;
            if (falls || (stands && !mergesEqualTimes)) {
                Cell cell = cells.get(plan.get(k).index());
                problem(MeasurementProblem.of(
                                falls ? MeasurementCode.TIME_FALLS : MeasurementCode.TIME_STANDS,
                                file + ": time " + row[k] + (falls ? " follows " + lastTime : " stands twice")
                                        + "; time must increase from row to row")
                        .at(file, line, cell.column(), cell.text().length())
                        .about(plan.get(k).name(), cell.text())
                        .help(
                                falls
                                        ? "sort the rows by time; where the clock restarts, --test N takes one of"
                                                + " the sweeps, from 1"
                                        : "--merge-equal-times averages readings of the same time"));
                lastTime = row[k];
                return false;
            }
            lastTime = row[k];
            if (stands) {
                merge(row);
                return false;
            }
        }
        return true;
    }

    /** Averages a reading with those before it at the same time. */
    private void merge(double[] row) {
        mergedRows++;
        for (int k = 0; k < row.length; k++) {
            double before = values[k][rows - 1];
            if (Double.isNaN(row[k])) {
                continue;
            }
            if (Double.isNaN(before)) {
                values[k][rows - 1] = row[k];
                missing[k]--;
            } else {
                merged[k]++;
                values[k][rows - 1] = before + (row[k] - before) / (merged[k] + 1);
            }
        }
    }

    private void add(double[] row) {
        Arrays.fill(merged, 0);
        for (int k = 0; k < row.length; k++) {
            if (rows == values[k].length) {
                values[k] = Arrays.copyOf(values[k], 2 * rows);
            }
            values[k][rows] = row[k];
            missing[k] += Double.isNaN(row[k]) ? 1 : 0;
        }
        rows++;
    }

    private void problem(MeasurementProblem found) {
        boolean isOften = problems.stream()
                        .filter(p -> p.code().equals(found.diagnostic().code()))
                        .count()
                >= MOST_OF_A_KIND;
        if (problems.size() < MOST_KEPT && !isOften) {
            problems.add(found.diagnostic());
        } else {
            uncollected++;
        }
    }

    /** A problem that the caller found in a row. */
    void refuse(MeasurementProblem found) {
        problem(found);
    }

    void requireSound() {
        if (!problems.isEmpty()) {
            throw new InvalidMeasurementException(problems, uncollected);
        }
    }

    int rows() {
        return rows;
    }

    int mergedRows() {
        return mergedRows;
    }

    int missing(int column) {
        return missing[column];
    }

    double[] values(int column) {
        return Arrays.copyOf(values[column], rows);
    }
}
