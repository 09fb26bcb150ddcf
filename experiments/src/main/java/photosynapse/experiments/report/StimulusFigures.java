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
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Figures of the response to a stimulus that a file lists. */
final class StimulusFigures {
    private static final String CURRENT = "drain_current_A";
    private static final double WIDE = 300;

    private final StoredRun run;

    StimulusFigures(StoredRun run) {
        this.run = run;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        run.table("transient").filter(table -> table.rowCount() > 1).ifPresent(table -> {
            blocks.add(current(table));
            blocks.add(charges(table));
        });
        return blocks;
    }

    private Block current(ResultTable table) {
        Rows rows = shown(table);
        double dark = Math.abs(table.column(CURRENT).get(0));
        double most = 0;
        for (double value : table.column(CURRENT).values()) {
            most = Math.max(most, Math.abs(Math.abs(value) / dark - 1));
        }
        String finding = "The current departs from the dark value by up to " + Numbers.significant(100 * most, 3)
                + "\u00a0% at the asked-for times";
        LinePlot plot = new LinePlot(
                "transient-current",
                Size.COLUMN,
                time(table),
                Axis.linear("Drain current", "A"),
                List.of(Series.of("", rows.column("time_s"), rows.column(CURRENT), Look.joined(1))
                        .magnitude()),
                overlays(table),
                "Drain current under the stimulus",
                finding + ".");
        String caption = "Magnitude of the linear drain current at the times of the table, joined by straight lines; a"
                + " time on an edge shows the state just before it."
                + (isLogarithmic(table) ? " The start, t = 0, cannot be drawn on a logarithmic axis." : "");
        return Findings.block(
                plot.figure(), finding, caption, List.of("transient"), "photosynapse run run.yaml --out again");
    }

    private Block charges(ResultTable table) {
        Rows rows = shown(table);
        List<Series> series = List.of(
                Series.of(
                        "trapped electrons",
                        rows.column("time_s"),
                        rows.column("trapped_electron_density_per_m2"),
                        Look.joined(1)),
                Series.of(
                        "holes of the channel, change",
                        rows.column("time_s"),
                        rows.column(
                                "channel_hole_density_per_m2",
                                p -> p
                                        - table.column("channel_hole_density_per_m2")
                                                .get(0)),
                        Look.joined(2)));
        double last = rows.last("trapped_electron_density_per_m2");
        String finding = "At the end " + Marks.quantity(last, "1/m2", 3) + " electrons are trapped";
        LinePlot plot = new LinePlot(
                "transient-charge",
                Size.COLUMN,
                time(table),
                Axis.linear("Density", "1/m2"),
                series,
                overlays(table),
                "Trapped electrons and holes of the channel",
                finding + ".");
        String caption =
                "Trapped electrons of all levels, integrated over the film, and the change of the channel's hole"
                        + " density since t = 0. The two run together: what is trapped is mirrored in the channel.";
        return Findings.block(
                plot.figure(), finding, caption, List.of("transient"), "photosynapse run run.yaml --out again");
    }

    private static boolean isLogarithmic(ResultTable table) {
        Column time = table.column("time_s");
        int first = time.get(0) == 0 ? 1 : 0;
        return time.size() > first + 2 && time.get(time.size() - 1) / time.get(first) > WIDE;
    }

    private static Rows shown(ResultTable table) {
        boolean logarithmic = isLogarithmic(table);
        return Rows.where(table, row -> !logarithmic || table.column("time_s").get(row) > 0);
    }

    private static Axis time(ResultTable table) {
        return isLogarithmic(table) ? Axis.logarithmic("Time", "s") : Axis.linear("Time", "s");
    }

    /** Light and gate of the segments of the file. */
    private List<Overlay> overlays(ResultTable table) {
        List<Overlay.Span> lit = new ArrayList<>();
        List<Double> starts = new ArrayList<>();
        List<Double> gates = new ArrayList<>();
        double start = 0;
        double end = table.column("time_s").get(table.rowCount() - 1);
        for (int k = 0; !Double.isNaN(run.number(segment(k, "until"))) && start < end; k++) {
            double until = run.number(segment(k, "until"));
            if (run.number(segment(k, "photon_flux")) > 0) {
                lit.add(new Overlay.Span(start, Math.min(until, end)));
            }
            starts.add(start);
            gates.add(Optional.of(run.number(segment(k, "gate_voltage")))
                    .filter(v -> !v.isNaN())
                    .orElse(0.0));
            start = until;
        }
        List<Overlay> overlays = new ArrayList<>();
        if (!lit.isEmpty()) {
            overlays.add(new Overlay.LightPulses("light", lit, Overlay.Place.STRIP));
        }
        if (gates.stream().distinct().count() > 1) {
            overlays.add(new Overlay.GateLine(column("time_s", starts), column("gate_voltage_V", gates)));
        }
        return overlays;
    }

    private static String segment(int k, String key) {
        return "stimulus.segments[" + k + "]." + key;
    }

    private static Column column(String name, List<Double> values) {
        return new Column(name, values.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
