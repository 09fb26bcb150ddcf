package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    /** Readings whose steps grow by so much stand on a logarithmic axis. */
    private static final double GROWN = 5;

    private FitFigures() {}

    /** A figure for each trace of the table {@code fit_traces}. */
    static List<Block.FigureBlock> blocks(ResultTable traces) {
        List<String> names = traces.label("trace").values();
        List<Block.FigureBlock> blocks = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            Rows rows = Rows.where(traces, row -> names.get(row).equals(name));
            String role = traces.label("role").values().get(names.indexOf(name));
            Figure figure = figure(rows, name, role, blocks.size() + 1);
            blocks.add(Findings.block(
                    figure,
                    finding(rows, name, role),
                    "Change of current over that in the dark; data as symbols, fit as a line, below"
                            + " them data \u2212 fit.",
                    List.of("fit_traces"),
                    ""));
        }
        return blocks;
    }

    private static String finding(Rows rows, String name, String role) {
        double squares = 0;
        double[] residuals = rows.column("residual_ratio").values();
        for (double r : residuals) {
            squares += r * r;
        }
        return "Rms of the residuals of " + name + " (" + role + "): "
                + Numbers.significant(100 * Math.sqrt(squares / residuals.length), 3) + " % of the dark current.";
    }

    private static Figure figure(Rows rows, String name, String role, int number) {
        double[] time = rows.column("time_s").values();
        int n = time.length;
        boolean wide = n > 2 && time[0] > 0 && time[n - 1] - time[n - 2] > GROWN * (time[1] - time[0]);
        Axis axis = wide ? Axis.logarithmic("Time", "s") : Axis.linear("Time", "s");
        String finding = finding(rows, name, role);
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
