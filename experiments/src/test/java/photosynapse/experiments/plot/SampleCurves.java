package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import photosynapse.experiments.result.Column;

/**
 * Plausible curves for looking at pictures: three trap reservoirs that fill under light and empty in the dark. Not a
 * model of anything.
 */
public final class SampleCurves {
    private static final double[] WRITE = {0.159, 0.181, 0.592};
    private static final double[] RETURN = {1 / 1.5, 1 / 36.0, 1 / 4000.0};
    private static final double[] CAPACITY = {0.031, 10, 0.65};
    private static final double DARK_CURRENT = 1.99e-7;

    private SampleCurves() {}

    /** When the light is on: count pulses of 50 ms at a rate, from t = 1 s. */
    public static List<Overlay.Span> pulses(int count, double rate) {
        List<Overlay.Span> spans = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            spans.add(new Overlay.Span(1 + k / rate, 1 + k / rate + 0.05));
        }
        return spans;
    }

    /** Time and drain current under these pulses, as columns {@code time_s} and {@code drain_current_A}. */
    public static Column[] transientCurrent(List<Overlay.Span> pulses, double end, int rows) {
        double[] time = new double[rows];
        double[] current = new double[rows];
        double[] q = new double[3];
        double now = 0;
        for (int i = 0; i < rows; i++) {
            time[i] = end * i / (rows - 1);
            while (now < time[i] - 1e-12) {
                double step = Math.min(0.005, time[i] - now);
                double middle = now + step / 2;
                boolean lit = pulses.stream().anyMatch(s -> middle >= s.from() && middle < s.to());
                for (int k = 0; k < 3; k++) {
                    double rise = lit ? WRITE[k] * Math.max(0, 1 - q[k] / CAPACITY[k]) : 0;
                    q[k] += step * (rise - RETURN[k] * q[k]);
                }
                now += step;
            }
            current[i] = -DARK_CURRENT * (1 + q[0] + q[1] + q[2]);
        }
        return new Column[] {new Column("time_s", time), new Column("drain_current_A", current)};
    }

    /** Points spaced evenly in the logarithm. */
    public static double[] logSpaced(double from, double to, int count) {
        double[] points = new double[count];
        for (int i = 0; i < count; i++) {
            points[i] = from * Math.pow(to / from, (double) i / (count - 1));
        }
        return points;
    }

    /** A column of a function of another column's numbers. */
    public static Column of(String name, double[] x, DoubleUnaryOperator f) {
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            y[i] = f.applyAsDouble(x[i]);
        }
        return new Column(name, y);
    }

    /** The response to ten pulses at 1 Hz. */
    public static LinePlot pulseTrain() {
        List<Overlay.Span> pulses = pulses(10, 1);
        Column[] c = transientCurrent(pulses, 14, 2801);
        Series device = Series.of("device model", c[0], c[1], Look.line(0)).magnitude();
        return new LinePlot(
                "epsc-train",
                Size.COLUMN,
                Axis.linear("Time", "s"),
                Axis.linear("Drain current", "A")
                        .withTwin(new Axis.Twin("Change of dark current", "%", 100 / DARK_CURRENT, -100)),
                List.of(device),
                List.of(
                        new Overlay.LightPulses("405 nm", pulses, Overlay.Place.STRIP),
                        new Overlay.GateLine(new Column("time_s", 0, 12, 13), new Column("gate_voltage_V", 0, -40, 0))),
                "Drain current during ten light pulses",
                "Ten pulses of 50 ms at 1 Hz raise the current from 199 nA by 33 %.");
    }

    /** Loss of the change of current over four decades of time. */
    public static LinePlot retention() {
        double[] t = logSpaced(0.1, 1e4, 26);
        DoubleUnaryOperator law = s -> 100
                * (0.14 * Math.exp(-s / 1.5) + 0.2 * Math.exp(-s / 36) + 0.66 * Math.exp(-Math.pow(s / 4500, 0.62)));
        double[] fine = logSpaced(0.1, 1e5, 300);
        Series device = Series.of("device model", new Column("time_s", t), of("left_percent", t, law), Look.data(0));
        Series fit = Series.of(
                        "stretched exponential", new Column("time_s", fine), of("left_percent", fine, law), Look.fit(1))
                .extrapolatedFrom(1e4);
        Series frozen = Series.of(
                "ions frozen",
                new Column("time_s", t),
                of("left_percent", t, s -> law.applyAsDouble(s * 3)),
                Look.data(2));
        return new LinePlot(
                "retention",
                Size.COLUMN,
                Axis.logarithmic("Time after last pulse", "s"),
                Axis.linear("Change of current left", "%").including(0),
                List.of(device, fit, frozen),
                List.of(
                        new Overlay.Level(50, "half"),
                        new Overlay.Note(3000, law.applyAsDouble(3000), "t_{1/2} = 1.6\u00d710^{3} s")),
                "Retention of the change of current",
                "Half of the change is left after 1600 s.");
    }

    /** Accuracy against rest time with a band over seeds. */
    public static LinePlot accuracy() {
        double[] t = logSpaced(1, 1e4, 9);
        DoubleUnaryOperator law = s -> 95.4 - 2.2 * Math.log10(1 + s / 40) * Math.log10(1 + s / 40);
        Series device = Series.of(
                        "optical synapses", new Column("rest_s", t), of("accuracy_percent", t, law), Look.joined(1))
                .withSpread(
                        of("low_percent", t, s -> law.applyAsDouble(s) - 0.6 - 0.2 * Math.log10(s)),
                        of("high_percent", t, s -> law.applyAsDouble(s) + 0.6));
        Series ideal =
                Series.of("ideal weights", new Column("rest_s", t), of("accuracy_percent", t, s -> 97.4), Look.ideal());
        return new LinePlot(
                "accuracy-rest",
                Size.COLUMN,
                Axis.logarithmic("Rest time", "s"),
                Axis.linear("Accuracy", "%"),
                List.of(device, ideal),
                List.of(),
                "Accuracy on MNIST after rest",
                "After 1 h of rest 88.2 % of the digits are recognised, 95.4 % at once.");
    }
}
