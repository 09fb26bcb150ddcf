package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import photosynapse.experiments.result.Column;

/** Plausible drawings and maps for looking at; no model of anything. */
public final class SampleDrawings {
    private static final double KT = 0.02585;
    private static final double L = 60e-9;

    private SampleDrawings() {}

    /** The default device. */
    public static DeviceDrawing device() {
        return new DeviceDrawing(
                "device",
                DeviceDrawing.SIZE,
                new DeviceDrawing.Layer("SiO_{2}", 300e-9, false, false),
                new DeviceDrawing.Sheet("nanotubes", 20e-6, 100e-6),
                List.of(new DeviceDrawing.Layer("CsPbI_{3} nanocrystals", 60e-9, true, true)),
                new DeviceDrawing.Bias("V_{G} = 0 V", "V_{D} = \u22120.1 V"),
                "405 nm",
                "Cross-section of the device",
                "Gate, 300 nm SiO2, nanotube sheet between source and drain, 60 nm of CsPbI3 nanocrystals,"
                        + " light from above.");
    }

    /** Three films. */
    public static DeviceDrawing stack() {
        return new DeviceDrawing(
                "device-stack",
                DeviceDrawing.SIZE,
                new DeviceDrawing.Layer("SiO_{2}", 90e-9, false, false),
                new DeviceDrawing.Sheet("nanotubes", 20e-6, 100e-6),
                List.of(
                        new DeviceDrawing.Layer("CsPbI_{3}", 30e-9, true, true),
                        new DeviceDrawing.Layer("FAPbBr_{3}", 20e-9, false, true),
                        new DeviceDrawing.Layer("CsPbBr_{3}", 40e-9, true, false)),
                new DeviceDrawing.Bias("V_{G} 0 to \u221240 V", "V_{D} = \u22120.5 V"),
                "405 nm",
                "Cross-section of a stack of three films",
                "90 nm SiO2 and three films of 30, 20 and 40 nm.");
    }

    /** Ten pulses and an erase. */
    public static PulseDrawing pulses() {
        List<PulseDrawing.Segment> segments = new ArrayList<>();
        double t = 0;
        for (int k = 0; k < 10; k++) {
            segments.add(new PulseDrawing.Segment(t, t + 0.05, 2e16, 0));
            segments.add(new PulseDrawing.Segment(t + 0.05, t + 1, 0, 0));
            t += 1;
        }
        segments.add(new PulseDrawing.Segment(t, t + 10, 0, 0));
        segments.add(new PulseDrawing.Segment(t + 10, t + 11, 0, -40));
        segments.add(new PulseDrawing.Segment(t + 11, t + 1000, 0, 0));
        return new PulseDrawing(
                "pulses",
                PulseDrawing.SIZE,
                segments,
                new Quantity("Photon flux", "1/m2s"),
                "405 nm, 50 ms, 1 Hz",
                "Light pulses and gate voltage",
                "Ten pulses of 50 ms at 1 Hz, then an erase of 1 s at -40 V.");
    }

    /** Dark, lit and after 1000 s. */
    public static BandDiagram bands() {
        double[] x = new double[121];
        for (int i = 0; i < x.length; i++) {
            double s = -1 + 2.0 * i / (x.length - 1);
            x[i] = L * (1 + Math.tanh(2.2 * s) / Math.tanh(2.2)) / 2;
        }
        return new BandDiagram(
                "bands",
                BandDiagram.SIZE,
                List.of(
                        panel("dark", x, new double[] {0.02, 0.05, 2e7, 1}),
                        panel("lit, end of tenth pulse", x, new double[] {-0.16, 0.24, 3e14, 1.5}),
                        panel("1000 s later", x, new double[] {-0.08, 0.14, 4e8, 1.25})),
                1e23,
                1e24,
                "Energies and charges through the film in the dark, under light and 1000 s later",
                "Under light 24 % of the traps near the channel are filled; 14 % are still filled 1000 s later.");
    }

    /** Bending (eV), filled part of the traps, free electrons (1/m3) and pile-up of vacancies. */
    private static BandDiagram.Panel panel(String label, double[] x, double[] p) {
        DoubleUnaryOperator phi = d -> -p[0] * (1 - Math.exp(-d / 9e-9));
        Column depth = new Column("depth_m", x);
        return new BandDiagram.Panel(
                label,
                p[0] < -0.1,
                depth,
                SampleCurves.of("conduction_edge_eV", x, d -> 0.9 - phi.applyAsDouble(d) - p[0]),
                SampleCurves.of("valence_edge_eV", x, d -> -0.85 - phi.applyAsDouble(d) - p[0]),
                List.of(SampleCurves.of("trap_eV", x, d -> 0.15 - phi.applyAsDouble(d) - p[0])),
                new BandDiagram.SheetLevels(-0.12 - p[0] / 3, 0.88 - p[0] / 3),
                SampleCurves.of("electron_density_per_m3", x, d -> p[2] * Math.exp(phi.applyAsDouble(d) / KT / 2)),
                SampleCurves.of("trapped_per_m3", x, d -> 1e23 * p[1] * Math.exp(-(L - d) / 1e-7)),
                SampleCurves.of("vacancy_density_per_m3", x, d -> 1e24 * (1 + (p[3] - 1) * (d / L - 0.5) * 2)));
    }

    /** Ten classes, mostly right. */
    public static HeatMap confusion() {
        int n = 10;
        double[] counts = new double[n * n];
        for (int i = 0; i < n; i++) {
            int left = 1000 - 17 * i;
            for (int k = 1; k < n; k++) {
                int wrong = (i * 7 + k * 5) % 11 > 6 ? (i + 2 * k) % 9 : (i * k) % 4;
                counts[i * n + (i + k) % n] = wrong;
                left -= wrong;
            }
            counts[i * n + i] = left;
        }
        return HeatMap.confusion(
                "confusion", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), new Column("count", counts));
    }

    /** Ten weight images side by side. */
    public static PanelGrid weights() {
        List<Figure> panels = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            double[] w = new double[784];
            for (int i = 0; i < 784; i++) {
                int row = i / 28;
                double r = (row - 13.5) / 7;
                double c = (i % 28 - 13.5) / 7;
                double angle = digit * 0.7;
                w[i] = Math.exp(-(r * r + c * c) / 2)
                                * Math.sin(2.2 * (r * Math.cos(angle) + c * Math.sin(angle)) + digit)
                        + 0.08 * Math.sin(12.5 * i + 78.25 * digit) * Math.exp(-(r * r + c * c) / 3);
            }
            panels.add(new HeatMap(
                            "weights-" + digit,
                            new Size(35.6, 34),
                            new HeatMap.Grid(28, 28, new Column("weight", w)),
                            new HeatMap.Side.Bare(),
                            new HeatMap.Side.Bare(),
                            new HeatMap.Colours(ColourScale.DIVERGING, -1, 1, "", ""),
                            List.of(),
                            "Weights of digit " + digit,
                            "Weights of digit " + digit)
                    .figure());
            labels.add("" + digit);
        }
        return new PanelGrid(
                "weights",
                panels,
                5,
                labels,
                "Weights of ten outputs as images",
                "Blue: negative, red: positive; largest magnitude 1.");
    }

    /** Trapped electrons over depth and time. */
    public static HeatMap spaceTime() {
        int rows = 60;
        int columns = 160;
        double[] v = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double t = Math.pow(10, -1 + 5.0 * column / columns);
                v[row * columns + column] =
                        24 * Math.exp(-Math.pow(t / (200 + 6000.0 * row / rows), 0.6)) * (0.7 + 0.3 * row / rows);
            }
        }
        return new HeatMap(
                "space-time",
                Size.COLUMN,
                new HeatMap.Grid(rows, columns, new Column("filled_percent", v)),
                new HeatMap.Side.Scale(
                        Axis.logarithmic("Time after last pulse", "s").between(0.1, 1e4)),
                new HeatMap.Side.Scale(Axis.linear("Depth x", "m").between(0, L)),
                new HeatMap.Colours(ColourScale.SEQUENTIAL, 0, 24, "Filled traps", "%"),
                List.of(),
                "Filled traps over depth and time",
                "24 % of the traps are filled at first, 3 % near the channel after 1000 s.");
    }

    /** Accuracies of three networks. */
    public static BarChart accuracies() {
        return new BarChart(
                "accuracies",
                new Size(88, 38),
                Axis.linear("Accuracy", "%").between(0, 100),
                List.of(
                        new BarChart.Bar("ideal weights", 97.4, Hue.GREY, Optional.empty(), List.of(97.6, 97.4)),
                        new BarChart.Bar(
                                "synapses, at once",
                                95.4,
                                Hue.BLUE,
                                Optional.of(new BarChart.Interval(95.1, 95.7)),
                                List.of(98.0, 41.0)),
                        new BarChart.Bar(
                                "synapses, 1 h later",
                                88.2,
                                Hue.BLUE,
                                Optional.of(new BarChart.Interval(87.1, 89.0)),
                                List.of(Double.NaN, 12.0))),
                new BarChart.Key("recognised", List.of("on images that were learned from", "at 320 K")),
                List.of(new Overlay.Moment(10, "chance")),
                "Accuracies on MNIST",
                "97.4 % with ideal weights, 95.4 % with synapses, 88.2 % after one hour.");
    }

    /** Numbers against ranges. */
    public static RangeChart ranges() {
        return new RangeChart(
                "targets",
                180,
                List.of(
                        new RangeChart.Row(
                                "T1 change after one pulse",
                                4.34,
                                5,
                                10_000,
                                "4.34 %",
                                new RangeChart.Weight(false, true)),
                        new RangeChart.Row(
                                "T2 half-life", 1570, 300, 10_000, "1570 s", new RangeChart.Weight(false, true)),
                        new RangeChart.Row(
                                "T5 erased",
                                63.8,
                                50,
                                Double.POSITIVE_INFINITY,
                                "63.8 %",
                                new RangeChart.Weight(false, true)),
                        new RangeChart.Row(
                                "T6 gain A_{10}/A_{1}", 7.72, 3, 8, "7.72", new RangeChart.Weight(false, true)),
                        new RangeChart.Row(
                                "T9 energy per spike",
                                0.98e-12,
                                1e-15,
                                1e-11,
                                "980 fJ",
                                new RangeChart.Weight(true, true)),
                        new RangeChart.Row(
                                "T10 barrier",
                                Double.NaN,
                                0.6,
                                0.9,
                                "not measured",
                                new RangeChart.Weight(false, true)),
                        new RangeChart.Row(
                                "T11 nanotubes alone",
                                2,
                                Double.NEGATIVE_INFINITY,
                                5,
                                "2 %",
                                new RangeChart.Weight(true, true))),
                "Numbers of this run against expected ranges",
                "5 of 7 targets met.");
    }
}
