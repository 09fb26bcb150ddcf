package photosynapse.experiments.report;

import java.util.List;
import java.util.Optional;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.ResultTable;

/** The report of a comparison of the SPICE export, run in ngspice, with our own synapse. */
public final class SpicePage {
    private SpicePage() {}

    /** Everything that the report says; the table is {@code spice_check}. */
    public static ReportContent of(ResultTable check, double largest, double limit) {
        boolean good = largest <= limit;
        String percent = Numbers.significant(100 * largest, 3) + "\u00a0%";
        Axis time = Axis.logarithmic("Time", "s");
        LinePlot curves = new LinePlot(
                "spice-check",
                Size.PAGE,
                time,
                Axis.linear("Conductance", "S"),
                List.of(
                        Series.of("ngspice", check.column("time_s"), check.column("ngspice_S"), Look.data(0)),
                        Series.of("synapse", check.column("time_s"), check.column("synapse_S"), Look.line(1))),
                List.of(),
                "The exported subcircuit in ngspice and our own synapse",
                "At most " + percent + " of the change apart.");
        LinePlot difference = new LinePlot(
                "spice-check-difference",
                Size.PAGE,
                time,
                Axis.linear("Difference over change", "").including(0),
                List.of(Series.of("", check.column("time_s"), check.column("difference_ratio"), Look.joined(2))),
                List.of(),
                "Difference of the two over the largest change",
                "At most " + percent + ".");
        return ReportContent.of(
                        "SPICE export in ngspice",
                        "Ten flashes and a long rest: ngspice and our own synapse differ by at most " + percent
                                + " of the largest change.",
                        new Status(
                                good ? Status.Level.GREEN : Status.Level.RED,
                                good
                                        ? "The export follows the synapse."
                                        : "The export does not follow the synapse within "
                                                + Numbers.significant(100 * limit, 2) + "\u00a0%."))
                .withNumbers(new ReportContent.KeyNumbers(
                        List.of(KeyNumber.of(
                                "Largest difference",
                                100 * largest,
                                "%",
                                "Of the conductance, at the end of every pulse and over the rest,"
                                        + " relative to the largest"
                                        + " change.")),
                        Optional.empty(),
                        List.of()))
                .withFigures(List.of(
                        block(
                                curves,
                                "At most " + percent + " of the change apart.",
                                "Conductance at the read voltage."),
                        block(difference, "Largest difference: " + percent + ".", "(ngspice \u2212 synapse)/change.")));
    }

    private static Block.FigureBlock block(LinePlot plot, String finding, String caption) {
        return new Block.FigureBlock(
                plot.figure(), finding, caption, List.of(new Block.Link("CSV", "spice_check.csv")), "");
    }
}
