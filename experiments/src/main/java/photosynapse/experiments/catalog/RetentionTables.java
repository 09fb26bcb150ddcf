package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.device.extraction.FitParameter;
import photosynapse.device.extraction.RetentionFits;
import photosynapse.device.extraction.RetentionForm;
import photosynapse.device.protocol.Left;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/** Behavioural fits of a retention as tables: numbers of every form with intervals, and curves to draw. */
final class RetentionTables {
    /** Curves go on so many times longer than the readings; what lies beyond them is extrapolated. */
    private static final double EXTRAPOLATION = 10;

    private static final int FEWEST_READINGS = 6;
    private static final int PER_DECADE = 20;

    private RetentionTables() {}

    /** Readings of a table of {@link LeftTable} from a time on (s). */
    static List<Left> readings(ResultTable table, double from) {
        List<Left> readings = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            double after = table.column("after_s").get(row);
            if (after >= from) {
                readings.add(new Left(after, table.column("left_ratio").get(row)));
            }
        }
        return readings;
    }

    /** The stretched exponential through readings; empty with too few. */
    static Optional<RetentionFits.Fit> stretched(List<Left> readings) {
        return readings.size() < FEWEST_READINGS
                ? Optional.empty()
                : Optional.of(RetentionFits.fit(RetentionForm.STRETCHED_EXPONENTIAL, readings));
    }

    /** The number of a fit by its name; NaN without a fit. */
    static double value(Optional<RetentionFits.Fit> fit, String name) {
        return fit.map(f -> f.fit().value(name)).orElse(Double.NaN);
    }

    /** Numbers and curves of every form; empty with too few readings. */
    static List<ResultTable> of(String key, List<Left> readings) {
        if (readings.size() < FEWEST_READINGS) {
            return List.of();
        }
        List<RetentionFits.Fit> fits = RetentionFits.fitAll(readings);
        return List.of(numbers(key + "_fits", fits), curves(key + "_curves", fits));
    }

    private static ResultTable numbers(String name, List<RetentionFits.Fit> fits) {
        List<String> forms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (RetentionFits.Fit fit : fits) {
            for (FitParameter parameter : fit.fit().parameters()) {
                forms.add(fit.form().words());
                names.add(parameter.name());
                units.add(parameter.unit());
                double low = parameter.isDetermined() ? parameter.low() : Double.NaN;
                double high = parameter.isDetermined() ? parameter.high() : Double.NaN;
                rows.add(new double[] {parameter.value(), low, high, fit.fit().rms(), fit.firstTime(), fit.lastTime()});
            }
        }
        List<String> heads = List.of("value", "low", "high", "rms_ratio", "first_reading_s", "last_reading_s");
        List<Column> columns = new ArrayList<>();
        for (int k = 0; k < heads.size(); k++) {
            int index = k;
            columns.add(new Column(
                    heads.get(k), rows.stream().mapToDouble(row -> row[index]).toArray()));
        }
        return new ResultTable(
                name,
                List.of(
                        new TextColumn("form", forms),
                        new TextColumn("parameter", names),
                        new TextColumn("unit", units)),
                columns);
    }

    private static ResultTable curves(String name, List<RetentionFits.Fit> fits) {
        RetentionFits.Fit any = fits.get(0);
        List<Double> times = SampleTimes.spaced(any.firstTime(), EXTRAPOLATION * any.lastTime(), PER_DECADE);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "after_s", times.stream().mapToDouble(Double::doubleValue).toArray()));
        for (RetentionFits.Fit fit : fits) {
            String word = fit.form().words().replace(' ', '_') + "_ratio";
            columns.add(new Column(word, times.stream().mapToDouble(fit::at).toArray()));
        }
        return new ResultTable(name, columns);
    }
}
