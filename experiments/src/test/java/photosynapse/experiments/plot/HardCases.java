package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import photosynapse.experiments.result.Column;

/** Plots that are hard to draw well. */
final class HardCases {
    private HardCases() {}

    static List<Figure> all() {
        return List.of(
                fullOfCurves().figure(),
                transfer().figure(),
                noise().figure(),
                hundredPulses().figure(),
                flat().figure(),
                pairedPulses().figure(),
                hostile().figure(),
                logPulses().figure());
    }

    /** No free place for the legend at first. */
    static LinePlot fullOfCurves() {
        List<Series> series = new ArrayList<>();
        double[] x = SampleCurves.logSpaced(1, 1000, 60);
        for (int k = 0; k < 5; k++) {
            int level = k;
            Column y = SampleCurves.of("y_V", x, t -> (level - 2) * 1e-3 * Math.cos(Math.log(t)) + level * 4e-4);
            series.add(Series.of("state " + (k + 1), new Column("t_s", x), y, Look.line(k)));
        }
        return plot("full", Axis.logarithmic("Time", "s"), Axis.linear("Surface potential", "V"), series, List.of());
    }

    /** A current over seven decades on both sides of zero gate voltage. */
    static LinePlot transfer() {
        double[] x = new double[61];
        for (int i = 0; i < x.length; i++) {
            x[i] = -30 + i;
        }
        Column v = new Column("gate_voltage_V", x);
        Column dark = SampleCurves.of("drain_current_A", x, g -> -1e-12 - 4e-7 / (1 + Math.exp((g + 2) / 2)));
        Column lit = SampleCurves.of("drain_current_A", x, g -> -1e-12 - 6e-7 / (1 + Math.exp((g - 12) / 2)));
        return plot(
                "transfer",
                Axis.linear("Gate voltage", "V"),
                Axis.logarithmic("|I_{D}|", "A"),
                List.of(
                        Series.of("dark", v, dark, Look.joined(0)).magnitude(),
                        Series.of("after ten pulses", v, lit, Look.joined(1)).magnitude()),
                List.of(new Overlay.Moment(0, "read here")));
    }

    /** A hundred thousand noisy numbers. */
    static LinePlot noise() {
        RandomGenerator random = new SplittableRandom(7);
        int rows = 100_000;
        double[] t = new double[rows];
        double[] y = new double[rows];
        for (int i = 0; i < rows; i++) {
            t[i] = i * 1e-4;
            y[i] = 5e-8 + 2e-9 * random.nextGaussian() + (i == 50_000 ? 3e-8 : 0);
        }
        Series series = Series.of("measured", new Column("t_s", t), new Column("i_A", y), Look.line(1));
        return plot("noise", Axis.linear("Time", "s"), Axis.linear("Drain current", "A"), List.of(series), List.of());
    }

    /** More pulses than can be told apart. */
    static LinePlot hundredPulses() {
        List<Overlay.Span> pulses = SampleCurves.pulses(100, 10);
        Column[] c = SampleCurves.transientCurrent(pulses, 30, 3001);
        return plot(
                "hundred",
                Axis.linear("Time", "s"),
                Axis.linear("Drain current", "A").including(0),
                List.of(Series.of("device model", c[0], c[1], Look.line(0)).magnitude()),
                List.of(
                        new Overlay.LightPulses("light", pulses, Overlay.Place.BACKGROUND),
                        new Overlay.Note(11, 3.6e-7, "100 pulses: +90 %"),
                        new Overlay.Level(1.99e-7, "dark current")));
    }

    /** Nothing happens. */
    static LinePlot flat() {
        Series series = Series.of(
                "", new Column("t_s", 0, 1, 2), new Column("i_A", 1.987e-7, 1.987e-7, 1.987e-7), Look.line(0));
        return plot("flat", Axis.linear("Time", "s"), Axis.linear("Drain current", "A"), List.of(series), List.of());
    }

    /** Data with bars, a fit with a band, open symbols for points that needed help. */
    static LinePlot pairedPulses() {
        double[] dt = SampleCurves.logSpaced(0.1, 100, 12);
        Column x = new Column("gap_s", dt);
        Column ratio =
                SampleCurves.of("ratio_percent", dt, s -> 100 + 60 * Math.exp(-s / 0.8) + 34 * Math.exp(-s / 22));
        double[] fine = SampleCurves.logSpaced(0.1, 100, 120);
        Column fineX = new Column("gap_s", fine);
        Column fit = SampleCurves.of("fit_percent", fine, s -> 100 + 60 * Math.exp(-s / 0.8) + 34 * Math.exp(-s / 22));
        Column low = SampleCurves.of("low_percent", fine, s -> 96 + 58 * Math.exp(-s / 0.8) + 33 * Math.exp(-s / 22));
        Column high =
                SampleCurves.of("high_percent", fine, s -> 104 + 62 * Math.exp(-s / 0.8) + 35 * Math.exp(-s / 22));
        Column helped = new Column("gap_s", 0.35, 35.0);
        Column helpedRatio = new Column("ratio_percent", 172, 107);
        return plot(
                "paired",
                Axis.logarithmic("Gap \u0394t", "s"),
                Axis.linear("A_{2}/A_{1}", "%"),
                List.of(
                        Series.of("device model", x, ratio, Look.data(0)),
                        Series.of("solver needed help", helped, helpedRatio, Look.openData(0)),
                        Series.of("double exponential", fineX, fit, Look.fit(1)).withSpread(low, high)),
                List.of(
                        new Overlay.Note(0.8, 156, "\u03c4_{1} = 0.8 s"),
                        new Overlay.Note(22, 112.5, "\u03c4_{2} = 22 s")));
    }

    /** Words that try to leave their element. */
    static LinePlot hostile() {
        Series series = Series.of(
                "<script>alert(1)</script>", new Column("x", 1, 2, 3), new Column("y", 1, 4, 9), Look.data(0));
        return plot(
                "hostile",
                Axis.linear("\"><img src=x onerror=alert(1)>", "s"),
                Axis.linear("a & b ]]> --> \u0000", "1/m3"),
                List.of(series),
                List.of(new Overlay.Note(2, 4, "</text></svg><script>")));
    }

    /** Pulses on a logarithmic time. */
    static LinePlot logPulses() {
        double[] t = SampleCurves.logSpaced(1e-3, 1e4, 200);
        Column y = SampleCurves.of(
                "i_A", t, s -> 2e-7 + 4e-8 * Math.min(1, s / 10) * Math.exp(-Math.max(0, s - 10) / 2e3));
        return plot(
                "log-pulses",
                Axis.logarithmic("Time", "s"),
                Axis.linear("Drain current", "A"),
                List.of(Series.of("device model", new Column("t_s", t), y, Look.line(0))),
                List.of(new Overlay.LightPulses("405 nm", SampleCurves.pulses(10, 1), Overlay.Place.STRIP)));
    }

    private static LinePlot plot(String name, Axis x, Axis y, List<Series> series, List<Overlay> overlays) {
        return new LinePlot(name, Size.COLUMN, x, y, series, overlays, "Hard case " + name, "Hard case " + name + ".");
    }
}
