package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import photosynapse.experiments.result.NumberText;

/** A curve in letters, for a look at a table without leaving the terminal. */
final class TextPlot {
    private static final int WIDTH = 72;
    private static final int HEIGHT = 16;
    private static final int MARGIN = 11;
    private static final double WIDE = 300;

    private final double[] x;
    private final double[] y;
    private final boolean logarithmic;
    private final double left;
    private final double right;
    private final double low;
    private final double high;

    /** Numbers of the two axes; pairs with a missing number are left out. */
    TextPlot(double[] xs, double[] ys) {
        List<double[]> points = new ArrayList<>();
        for (int k = 0; k < xs.length; k++) {
            if (Double.isFinite(xs[k]) && Double.isFinite(ys[k])) {
                points.add(new double[] {xs[k], ys[k]});
            }
        }
        double[] positive = points.stream()
                .mapToDouble(p -> p[0])
                .filter(v -> v > 0)
                .sorted()
                .toArray();
        double last = points.stream().mapToDouble(p -> p[0]).max().orElse(1);
        boolean spread = positive.length > 4 && positive[positive.length / 2] * 4 < last;
        logarithmic = spread && positive.length >= points.size() - 1 && last / positive[0] > WIDE;
        x = points.stream().mapToDouble(p -> scaled(p[0])).toArray();
        y = points.stream().mapToDouble(p -> p[1]).toArray();
        left = Arrays.stream(x).filter(Double::isFinite).min().orElse(0);
        right = Arrays.stream(x).filter(Double::isFinite).max().orElse(1);
        low = Arrays.stream(y).min().orElse(0);
        high = Arrays.stream(y).max().orElse(1);
    }

    private double scaled(double value) {
        return logarithmic ? Math.log10(value) : value;
    }

    /**
     * About twenty lines.
     *
     * @param xLabel quantity and unit of the horizontal axis
     * @param yLabel of the upright axis
     * @param spans from and until of pulses, drawn below the curve
     */
    List<String> lines(String xLabel, String yLabel, List<double[]> spans) {
        char[][] field = new char[HEIGHT][WIDTH];
        for (char[] row : field) {
            Arrays.fill(row, ' ');
        }
        for (int k = 0; k < x.length; k++) {
            if (Double.isFinite(x[k])) {
                field[row(y[k])][column(x[k])] = '*';
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add(" ".repeat(MARGIN) + yLabel);
        for (int r = 0; r < HEIGHT; r++) {
            String mark = r == 0 ? number(high) : r == HEIGHT - 1 ? number(low) : "";
            lines.add((pad(mark) + "|" + new String(field[r])).stripTrailing());
        }
        if (!spans.isEmpty()) {
            lines.add((pad("light") + "|" + light(spans)).stripTrailing());
        }
        lines.add(" ".repeat(MARGIN) + "+" + "-".repeat(WIDTH));
        String from = number(logarithmic ? Math.pow(10, left) : left);
        String to = number(logarithmic ? Math.pow(10, right) : right);
        String label = xLabel + (logarithmic ? ", logarithmic" : "");
        int free = Math.max(1, WIDTH - from.length() - to.length() - label.length());
        lines.add(" ".repeat(MARGIN + 1) + from + " ".repeat(free / 2) + label + " ".repeat(free - free / 2) + to);
        return lines;
    }

    private String light(List<double[]> spans) {
        char[] bar = new char[WIDTH];
        Arrays.fill(bar, ' ');
        for (double[] span : spans) {
            double from = logarithmic && span[0] <= 0 ? left : scaled(span[0]);
            double until = logarithmic && span[1] <= 0 ? left : scaled(span[1]);
            for (int c = column(from); c <= column(until); c++) {
                bar[c] = '#';
            }
        }
        return new String(bar);
    }

    private int column(double value) {
        double share = right > left ? (value - left) / (right - left) : 0.5;
        return (int) Math.max(0, Math.min(WIDTH - 1, Math.round(share * (WIDTH - 1))));
    }

    private int row(double value) {
        double share = high > low ? (value - low) / (high - low) : 0.5;
        return HEIGHT - 1 - (int) Math.max(0, Math.min(HEIGHT - 1, Math.round(share * (HEIGHT - 1))));
    }

    private static String pad(String text) {
        return " ".repeat(Math.max(0, MARGIN - 1 - text.length())) + text + " ";
    }

    private static String number(double value) {
        return NumberText.of(new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue());
    }
}
