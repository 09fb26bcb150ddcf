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

/** Figures of single pulses, trains, rates and pairs. */
final class PulseFigures {
    private static final String CURRENT = "drain_current_A";
    private static final double SHOWN_AFTER_PULSE = 30;
    private static final double SHOWN_AFTER_TRAIN = 0.4;
    private static final double BASELINE = 0.15;

    private final StoredRun run;

    PulseFigures(StoredRun run) {
        this.run = run;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        pulse().ifPresent(blocks::add);
        doses().ifPresent(blocks::add);
        train().ifPresent(blocks::add);
        rates().ifPresent(blocks::add);
        pairs().ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Block> pulse() {
        return run.table("pulse").map(table -> {
            double width = run.number("protocol.pulse.width");
            double rise = 100 * run.summary("pulse", "current_change_ratio");
            double left = 100 * run.summary("pulse", "left_after_10_s_ratio");
            LinePlot plot = response(
                    "pulse",
                    table,
                    SHOWN_AFTER_PULSE * width,
                    List.of(new Overlay.Span(0, width)),
                    "One flash of " + Amounts.of(width, "s") + " raises the current by " + Numbers.significant(rise, 3)
                            + " %.");
            String finding = "One flash raises the current by " + Numbers.significant(rise, 3) + "\u00a0%; "
                    + Numbers.significant(left, 3) + "\u00a0% of that is left after 10\u00a0s";
            String caption = "Change of the drain current (magnitude, linear regime) at V_{D} = "
                    + Numbers.shortest(run.number("device.channel.drain_voltage")) + " V and V_{G} = "
                    + Numbers.shortest(run.number("protocol.pulse.gate_voltage"))
                    + " V. Baseline: the dark equilibrium, in which the device stays before the pulse. Light: "
                    + light("pulse") + ".";
            return Findings.block(plot.figure(), finding, caption, List.of("pulse"), Findings.again("pulse"));
        });
    }

    private Optional<Block> train() {
        return run.table("pulse_train").map(table -> {
            int count = (int) run.number("protocol.pulse_train.count");
            double width = run.number("protocol.pulse_train.width");
            double rate = run.number("protocol.pulse_train.rate");
            List<Overlay.Span> spans = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                spans.add(new Overlay.Span(k / rate, k / rate + width));
            }
            double end = spans.get(count - 1).to();
            double rise = 100 * run.summary("pulse_train", "change_ratio");
            double gain = run.summary("pulse_train", "gain_ratio");
            String description = count + " pulses raise the holes of the channel by " + Numbers.significant(rise, 3)
                    + " %, " + Numbers.significant(gain, 3) + " times as much as the first.";
            LinePlot plot = response("pulse-train", table, end * (1 + SHOWN_AFTER_TRAIN), spans, description);
            String finding =
                    "Flash " + count + " ends at " + Numbers.significant(gain, 3) + " times the change of the first";
            String caption = "Change of the drain current (magnitude) during " + count + " pulses of "
                    + Amounts.of(width, "s") + " at " + Numbers.shortest(rate) + " Hz, start to start, "
                    + light("pulse_train") + ". Gain A_{" + count + "}/A_{1} = " + Numbers.significant(gain, 3)
                    + ", both from the dark baseline at the ends of the pulses.";
            return Findings.block(
                    plot.figure(),
                    finding,
                    caption,
                    List.of("pulse_train", "pulse_train_pulses"),
                    Findings.again("pulse_train"));
        });
    }

    private LinePlot response(
            String name, ResultTable table, double until, List<Overlay.Span> pulses, String description) {
        Rows rows = Rows.where(table, row -> table.column("time_s").get(row) <= until);
        double dark = Math.abs(rows.first(CURRENT));
        double[] time = rows.values("time_s", t -> t);
        double[] change = rows.values(CURRENT, i -> Math.abs(i) - dark);
        double before = -BASELINE * until;
        Series series = Series.of(
                "",
                new Column("time_s", prepended(before, time)),
                new Column("current_change_A", prepended(0, change)),
                Look.fit(1));
        Axis.Twin percent = new Axis.Twin("of the dark current", "%", 100 / dark, 0);
        return new LinePlot(
                name,
                Size.COLUMN,
                Axis.linear("Time", "s"),
                Axis.linear("Change of current \u0394I", "A").including(0).withTwin(percent),
                List.of(series),
                List.of(new Overlay.LightPulses(wavelength(name.replace('-', '_')), pulses, Overlay.Place.STRIP)),
                "Change of the drain current under light pulses",
                description);
    }

    private static double[] prepended(double first, double[] rest) {
        double[] all = new double[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }

    private Optional<Block> doses() {
        return run.table("pulse_widths")
                .flatMap(widths -> run.table("pulse_fluxes").map(fluxes -> {
                    LinePlot plot = new LinePlot(
                            "pulse-dose",
                            Size.COLUMN,
                            Axis.logarithmic("Photons per area", "1/m2"),
                            Axis.logarithmic("Change \u0394P/P_{dark}", ""),
                            List.of(dose("longer or shorter", widths, 0), dose("stronger or weaker", fluxes, 1)),
                            List.of(),
                            "Change against the dose of light",
                            "The change grows with the dose to the power "
                                    + Numbers.significant(run.summary("pulse", "width_exponent_weak"), 2)
                                    + " at small and "
                                    + Numbers.significant(run.summary("pulse", "width_exponent_strong"), 2)
                                    + " at large doses.");
                    String finding = "More light counts less and less: the exponent falls from "
                            + Numbers.significant(run.summary("pulse", "width_exponent_weak"), 2) + " to "
                            + Numbers.significant(run.summary("pulse", "width_exponent_strong"), 2);
                    String caption =
                            "Relative change of the channel's holes at the end of a single pulse on a fresh device,"
                                    + " against its dose (photon flux \u00d7 width): the width varied at"
                                    + " the flux of the protocol, and"
                                    + " the flux varied at its width. Exponents are mean slopes from 0.1"
                                    + " to 1 and from 3 to 30 times the"
                                    + " dose of the protocol (width). Where both lie on one curve the"
                                    + " dose alone decides.";
                    return Findings.block(
                            plot.figure(),
                            finding,
                            caption,
                            List.of("pulse_widths", "pulse_fluxes"),
                            Findings.again("pulse"));
                }));
    }

    private static Series dose(String name, ResultTable table, int index) {
        return Series.of(name, table.column("photon_dose_per_m2"), table.column("change_ratio"), Look.joined(index));
    }

    private Optional<Block> rates() {
        return run.table("rate_dependence").map(table -> {
            Rows rows = Rows.all(table);
            double slow = rows.first("gain_ratio");
            double fast = rows.last("gain_ratio");
            int count = (int) run.number("protocol.rate_dependence.count");
            LinePlot plot = new LinePlot(
                    "rate-dependence",
                    Size.COLUMN,
                    Axis.logarithmic("Pulse rate", "Hz"),
                    Axis.linear("Gain A_{" + count + "}/A_{1}", ""),
                    List.of(Series.of("", table.column("rate_Hz"), table.column("gain_ratio"), Look.joined(1))),
                    List.of(),
                    "Gain against pulse rate",
                    "The gain is " + Numbers.significant(slow, 3) + " at the slowest and "
                            + Numbers.significant(fast, 3) + " at the fastest rate.");
            String finding = (fast > slow ? "Faster pulses write more" : "Faster pulses do not write more") + ": gain "
                    + Numbers.significant(slow, 3) + " at " + Numbers.shortest(rows.first("rate_Hz")) + "\u00a0Hz, "
                    + Numbers.significant(fast, 3) + " at " + Numbers.shortest(rows.last("rate_Hz")) + "\u00a0Hz";
            String caption =
                    "A_{n} is the change of the drain current at the end of pulse n from the dark baseline, n =" + " "
                            + count + "; rate counts start to start; each rate on a fresh device.";
            return Findings.block(
                    plot.figure(), finding, caption, List.of("rate_dependence"), Findings.again("rate_dependence"));
        });
    }

    private Optional<Block> pairs() {
        return run.table("paired_pulse").map(table -> {
            Rows rows = Rows.all(table);
            double shortest = rows.first("index_from_dark_percent");
            double longest = rows.last("index_from_dark_percent");
            LinePlot plot = new LinePlot(
                    "paired-pulse",
                    Size.COLUMN,
                    Axis.logarithmic("Gap, end to start", "s"),
                    Axis.linear("Index A_{2}/A_{1}", "%"),
                    List.of(
                            Series.of(
                                    "A_{2} from the dark baseline",
                                    table.column("gap_s"), table.column("index_from_dark_percent"), Look.joined(1)),
                            Series.of(
                                    "A_{2} from the residual current",
                                    table.column("gap_s"),
                                    table.column("index_from_residual_percent"),
                                    Look.joined(2))),
                    List.of(new Overlay.Level(100, "no memory")),
                    "Paired-pulse index against the gap",
                    "From " + Numbers.significant(shortest, 3) + " % at the shortest to "
                            + Numbers.significant(longest, 3) + " % at the longest gap.");
            String finding =
                    "A second flash reaches " + Numbers.significant(shortest, 3) + "\u00a0% of the first after "
                            + Numbers.shortest(rows.first("gap_s")) + "\u00a0s and " + Numbers.significant(longest, 3)
                            + "\u00a0% after " + Numbers.shortest(rows.last("gap_s")) + "\u00a0s";
            String caption =
                    "A_{1}, A_{2}: change of the drain current at the ends of the two pulses. The index is A_{2}"
                            + "/A_{1} \u00d7 100 %; (A_{2} \u2212 A_{1})/A_{1} is the index less 100 %."
                            + " Both conventions are"
                            + " drawn, because published values use either.";
            return Findings.block(
                    plot.figure(), finding, caption, List.of("paired_pulse"), Findings.again("paired_pulse"));
        });
    }

    private String light(String protocol) {
        return wavelength(protocol) + ", "
                + Marks.quantity(run.number("protocol." + protocol + ".photon_flux"), "1/m2s", 2);
    }

    private String wavelength(String protocol) {
        return Amounts.of(run.number("protocol." + protocol + ".wavelength"), "m");
    }
}
