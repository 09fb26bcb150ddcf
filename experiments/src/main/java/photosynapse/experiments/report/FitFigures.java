package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.PanelGrid;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.ResultTable;

/** Data, fit and residuals of every trace of a fit. */
public final class FitFigures {
    private static final double WIDE = 300;

    private FitFigures() {}

    /** Files by name, one for each trace of the table {@code fit_traces}. */
    public static Map<String, String> of(ResultTable traces) {
        List<String> names = traces.label("trace").values();
        Map<String, String> files = new LinkedHashMap<>();
        int number = 1;
        for (String name : new LinkedHashSet<>(names)) {
            Rows rows = Rows.where(traces, row -> names.get(row).equals(name));
            String role = traces.label("role").values().get(names.indexOf(name));
            files.put("fit-" + number + ".svg", figure(rows, name, role, number).file());
            number++;
        }
        return files;
    }

    private static Figure figure(Rows rows, String name, String role, int number) {
        double[] time = rows.column("time_s").values();
        boolean wide = time.length > 2 && time[time.length - 1] / time[0] > WIDE;
        Axis axis = wide ? Axis.logarithmic("Time", "s") : Axis.linear("Time", "s");
        double squares = 0;
        for (double r : rows.column("residual_ratio").values()) {
            squares += r * r;
        }
        String finding = "Rms of the residuals of " + name + " (" + role + "): "
                + Numbers.significant(100 * Math.sqrt(squares / time.length), 3) + " % of the dark current.";
        List<Series> curves = new ArrayList<>();
        curves.add(Series.of("data", rows.column("time_s"), rows.column("data_change_ratio"), Look.data(0)));
        curves.add(Series.of("fit", rows.column("time_s"), rows.column("model_change_ratio"), Look.line(1)));
        LinePlot fit = new LinePlot(
                "fit-" + number + "-curves",
                Size.COLUMN,
                axis,
                Axis.linear("Change of current", ""),
                curves,
                List.of(),
                "Data and fit of " + name,
                finding);
        LinePlot residuals = new LinePlot(
                "fit-" + number + "-residuals",
                Size.COLUMN,
                axis,
                Axis.linear("Data - fit", "").including(0),
                List.of(Series.of("", rows.column("time_s"), rows.column("residual_ratio"), Look.joined(2))),
                List.of(),
                "Residuals of " + name,
                finding);
        return new PanelGrid(
                        "fit-" + number,
                        List.of(fit.figure(), residuals.figure()),
                        1,
                        List.of(),
                        "Data, fit and residuals of " + name,
                        finding)
                .figure();
    }
}
