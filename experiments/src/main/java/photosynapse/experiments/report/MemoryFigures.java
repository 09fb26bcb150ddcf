package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.Overlay;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.ResultTable;

/** Figures of keeping and erasing, and of the gate. */
final class MemoryFigures {
    private final StoredRun run;

    MemoryFigures(StoredRun run) {
        this.run = run;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        retention().ifPresent(blocks::add);
        erase().ifPresent(blocks::add);
        transfer().ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Block> retention() {
        return run.table("retention").map(table -> {
            double halfLife = run.summary("retention", "half_life_s");
            double frozen = run.summary("retention", "half_life_ions_frozen_s");
            List<Series> series = new ArrayList<>();
            series.add(left("ions moving", table, 1));
            run.table("retention_frozen").ifPresent(other -> series.add(left("ions frozen", other, 2)));
            run.table("retention_curves").ifPresent(curves -> series.add(curve(curves, table)));
            List<Overlay> overlays = new ArrayList<>(List.of(new Overlay.Level(50, "half")));
            if (!Double.isNaN(halfLife)) {
                overlays.add(new Overlay.Note(halfLife, 50, "t_{1/2} = " + Marks.quantity(halfLife, "s", 2)));
            }
            String finding = finding(halfLife, frozen);
            LinePlot plot = new LinePlot(
                    "retention",
                    Size.COLUMN,
                    Axis.logarithmic("Time after the last pulse", "s"),
                    Axis.linear("Change left", "%").including(0),
                    series,
                    overlays,
                    "Retention of the change of the channel",
                    finding + ".");
            String caption =
                    "\u0394P(t)/\u0394P(0) of the channel's holes, relative to the dark at the same gate voltage;"
                            + " the drain current is proportional to P. The clock starts at the end of the last of "
                            + Numbers.shortest(run.number("protocol.retention.count"))
                            + " pulses. Ions frozen: the same start with D_{c} = 0."
                            + stretched();
            return Findings.block(
                    plot.figure(),
                    finding,
                    caption,
                    List.of("retention", "retention_frozen", "retention_fits"),
                    Findings.again("retention"));
        });
    }

    private static String finding(double halfLife, double frozen) {
        if (Double.isNaN(halfLife)) {
            return "More than half of the change is left at the end";
        }
        String first = "Half of the change is left after " + Marks.quantity(halfLife, "s", 2);
        return Double.isNaN(frozen) ? first : first + "; without moving ions after " + Marks.quantity(frozen, "s", 2);
    }

    private String stretched() {
        double beta = run.summary("retention", "stretch_exponent");
        double tau = run.summary("retention", "stretch_time_s");
        return Double.isNaN(beta)
                ? ""
                : " Line: stretched exponential fitted to all readings, \u03b2 = " + Numbers.significant(beta, 2)
                        + ", \u03c4 = " + Marks.quantity(tau, "s", 2)
                        + "; beyond the last reading it is dashed, extrapolated by a factor of 10.";
    }

    private static Series curve(ResultTable curves, ResultTable readings) {
        Rows rows = Rows.all(curves);
        return Series.of(
                        "stretched exponential",
                        rows.column("after_s"),
                        rows.column("stretched_exponential_ratio", r -> 100 * r),
                        Look.fit(3))
                .extrapolatedFrom(Rows.all(readings).last("after_s"));
    }

    private static Series left(String name, ResultTable table, int index) {
        Rows rows = Rows.all(table);
        return Series.of(name, rows.column("after_s"), rows.column("left_ratio", r -> 100 * r), Look.data(index));
    }

    private Optional<Block> erase() {
        return run.table("erase").map(table -> {
            double waiting = run.summary("erase", "left_by_waiting_ratio");
            double least = run.summary("erase", "least_left_ratio");
            Rows rows = Rows.all(table);
            LinePlot plot = new LinePlot(
                    "erase",
                    Size.COLUMN,
                    Axis.linear("Gate voltage of the erasing pulse", "V"),
                    Axis.linear("Change left", "%").including(0),
                    List.of(Series.of(
                            "",
                            rows.column("erase_gate_voltage_V"),
                            rows.column("left_ratio", r -> 100 * r),
                            Look.joined(2))),
                    List.of(new Overlay.Level(100 * waiting, "waiting only")),
                    "Change left after a gate pulse",
                    "The strongest gate pulse leaves " + Numbers.significant(100 * least, 2) + " %.");
            String finding = "The strongest gate pulse leaves " + Numbers.significant(100 * least, 2)
                    + "\u00a0% of the change, waiting alone " + Numbers.significant(100 * waiting, 3) + "\u00a0%";
            String caption = "Written by " + Numbers.shortest(run.number("protocol.erase.count")) + " pulses, "
                    + Amounts.of(run.number("protocol.erase.wait"), "s") + " of rest, a gate pulse of "
                    + Amounts.of(run.number("protocol.erase.erase_duration"), "s") + ", read "
                    + Amounts.of(run.number("protocol.erase.read_after"), "s")
                    + " later at the gate voltage of writing. Left: \u0394P at the reading over \u0394P just before the"
                    + " gate pulse. Dashed: the same without a gate pulse.";
            return Findings.block(plot.figure(), finding, caption, List.of("erase"), Findings.again("erase"));
        });
    }

    private Optional<Block> transfer() {
        return run.table("transfer_curve").map(table -> {
            double threshold = run.summary("transfer_curve", "threshold_voltage_V");
            double swing = run.summary("transfer_curve", "subthreshold_swing_V");
            Rows rows = Rows.where(
                    table,
                    row -> Math.abs(table.column("drain_current_gradual_A").get(row)) > SMALLEST_CURRENT);
            LinePlot plot = new LinePlot(
                    "transfer-curve",
                    Size.COLUMN,
                    Axis.linear("Gate voltage", "V"),
                    Axis.logarithmic("Drain current", "A"),
                    List.of(
                            Series.of(
                                            "linear",
                                            rows.column("gate_voltage_V"),
                                            rows.column("drain_current_A"),
                                            Look.line(1))
                                    .magnitude(),
                            Series.of(
                                            "gradual channel",
                                            rows.column("gate_voltage_V"),
                                            rows.column("drain_current_gradual_A"),
                                            Look.line(2))
                                    .magnitude()),
                    List.of(),
                    "Transfer curve in the dark",
                    "Threshold " + Numbers.significant(threshold, 2) + " V.");
            String finding = "The dark channel conducts by holes and turns off near "
                    + Numbers.significant(threshold, 2) + "\u00a0V";
            String caption = "Magnitude of the drain current at V_{D} = "
                    + Numbers.shortest(run.number("device.channel.drain_voltage"))
                    + " V, each point a dark equilibrium (no hysteresis by construction). Threshold: where the tangent"
                    + " at the steepest point meets zero. Smallest swing: " + Numbers.significant(swing, 2)
                    + " V per decade. The model has no gate leakage, so currents below 1 pA are not drawn.";
            return Findings.block(
                    plot.figure(), finding, caption, List.of("transfer_curve"), Findings.again("transfer_curve"));
        });
    }

    private static final double SMALLEST_CURRENT = 1e-12;
}
