package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A small SVG picture: lines for theory, rings for what was computed. */
final class LimitPicture {
    private static final double WIDTH = 560;
    private static final double HEIGHT = 340;
    private static final double LEFT = 78;
    private static final double RIGHT = 16;
    private static final double TOP = 18;
    private static final double BOTTOM = 52;
    private static final int LINE_POINTS = 160;
    private static final String[] COLOURS = {"#1b6ca8", "#c8553d", "#3a7d44", "#7d5ba6"};

    /** One axis; a negative range is no fault: limits follow the points. */
    record Axis(String title, boolean logarithmic) {
        static Axis linear(String title) {
            return new Axis(title, false);
        }

        static Axis log(String title) {
            return new Axis(title, true);
        }
    }

    private static final class Curve {
        private final String name;
        private final double[] x;
        private final double[] y;
        private final boolean line;
        private final int colour;

        Curve(String name, double[] x, double[] y, boolean line, int colour) {
            this.name = name;
            this.x = x;
            this.y = y;
            this.line = line;
            this.colour = colour;
        }
    }

    private final Axis horizontal;
    private final Axis vertical;
    private final List<Curve> curves = new ArrayList<>();
    private double x0;
    private double x1;
    private double y0;
    private double y1;

    LimitPicture(Axis horizontal, Axis vertical) {
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    /** Computed points and the theory that belongs to them, over the same range. */
    LimitPicture add(String name, double[] x, double[] y, DoubleUnaryOperator theory) {
        int colour = curves.size() / 2;
        double from = x[0];
        double to = x[x.length - 1];
        double[] lineX = new double[LINE_POINTS + 1];
        double[] lineY = new double[LINE_POINTS + 1];
        for (int k = 0; k <= LINE_POINTS; k++) {
            double f = (double) k / LINE_POINTS;
            lineX[k] = horizontal.logarithmic() ? from * StrictMath.pow(to / from, f) : from + f * (to - from);
            lineY[k] = theory.applyAsDouble(lineX[k]);
        }
        curves.add(new Curve(name, lineX, lineY, true, colour));
        curves.add(new Curve(name, x.clone(), y.clone(), false, colour));
        return this;
    }

    /** A further line over the range of the first points. */
    LimitPicture line(String name, DoubleUnaryOperator theory) {
        Curve first = curves.get(0);
        int colour = (curves.size() + 1) / 2;
        double[] y = new double[first.x.length];
        for (int k = 0; k < y.length; k++) {
            y[k] = theory.applyAsDouble(first.x[k]);
        }
        curves.add(new Curve(name, first.x, y, true, colour));
        return this;
    }

    /** The picture. */
    String svg() {
        findRange();
        StringBuilder out = new StringBuilder();
        out.append(text(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" width=\"%.0f\" height=\"%.0f\""
                        + " font-family=\"Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"#333\">%n",
                WIDTH, HEIGHT, WIDTH, HEIGHT));
        out.append(text("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#ffffff\"/>%n", WIDTH, HEIGHT));
        drawTicks(out, true);
        drawTicks(out, false);
        out.append(text(
                "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"none\" stroke=\"#888\"/>%n",
                LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM));
        for (Curve curve : curves) {
            draw(out, curve);
        }
        drawNames(out);
        out.append(text(
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 12, horizontal.title()));
        out.append(text(
                "<text transform=\"translate(18 %.1f) rotate(-90)\" text-anchor=\"middle\">%s</text>%n",
                (TOP + HEIGHT - BOTTOM) / 2, vertical.title()));
        return out.append("</svg>").append('\n').toString();
    }

    private void findRange() {
        x0 = y0 = Double.POSITIVE_INFINITY;
        x1 = y1 = Double.NEGATIVE_INFINITY;
        for (Curve curve : curves) {
            for (int k = 0; k < curve.x.length; k++) {
                x0 = Math.min(x0, scaled(horizontal, curve.x[k]));
                x1 = Math.max(x1, scaled(horizontal, curve.x[k]));
                if (!curve.line) {
                    y0 = Math.min(y0, scaled(vertical, curve.y[k]));
                    y1 = Math.max(y1, scaled(vertical, curve.y[k]));
                }
            }
        }
        double marginX = 0.04 * (x1 - x0);
        double marginY = 0.08 * (y1 - y0);
        x0 -= marginX;
        x1 += marginX;
        y0 -= marginY;
        y1 += marginY;
    }

    private static double scaled(Axis axis, double value) {
        return axis.logarithmic() ? StrictMath.log10(value) : value;
    }

    private double px(double scaled) {
        return LEFT + (scaled - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
    }

    private double py(double scaled) {
        return HEIGHT - BOTTOM - (scaled - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);
    }

    private void draw(StringBuilder out, Curve curve) {
        String colour = COLOURS[curve.colour % COLOURS.length];
        if (!curve.line) {
            for (int k = 0; k < curve.x.length; k++) {
                out.append(text(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"#fff\" stroke=\"%s\" stroke-width=\"1.6\"/>%n",
                        px(scaled(horizontal, curve.x[k])), py(scaled(vertical, curve.y[k])), colour));
            }
            return;
        }
        out.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"1.6\" points=\"");
        for (int k = 0; k < curve.x.length; k++) {
            double y = scaled(vertical, curve.y[k]);
            if (y >= y0 && y <= y1) {
                out.append(text("%.1f,%.1f ", px(scaled(horizontal, curve.x[k])), py(y)));
            }
        }
        out.append(text("\"/>%n"));
    }

    private void drawNames(StringBuilder out) {
        int line = 0;
        boolean rises = rises();
        for (Curve curve : curves) {
            if (curve.line && !curve.name.isEmpty()) {
                double x = rises ? LEFT + 14 : WIDTH - RIGHT - 14;
                out.append(text(
                        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
                        x, TOP + 20 + 18 * line++, rises ? "start" : "end", COLOURS[curve.colour], curve.name));
            }
        }
    }

    private boolean rises() {
        double sum = 0;
        for (Curve curve : curves) {
            int last = curve.y.length - 1;
            double rise = scaled(vertical, curve.y[last]) - scaled(vertical, curve.y[0]);
            sum += curve.x[last] > curve.x[0] ? rise : -rise;
        }
        return sum > 0;
    }

    private void drawTicks(StringBuilder out, boolean across) {
        Axis axis = across ? horizontal : vertical;
        double low = across ? x0 : y0;
        double high = across ? x1 : y1;
        if (axis.logarithmic() && high - low < 2) {
            for (double decade = Math.floor(low); decade <= high; decade++) {
                for (int digit : new int[] {1, 2, 5}) {
                    double value = digit * StrictMath.pow(10, decade);
                    double at = StrictMath.log10(value);
                    if (at >= low && at <= high) {
                        drawTick(out, across, at, label(digit, decade));
                    }
                }
            }
            return;
        }
        double step = axis.logarithmic() ? Math.max(1, Math.rint((high - low) / 6)) : niceStep((high - low) / 5);
        for (double at = Math.ceil(low / step) * step; at <= high; at += step) {
            double value = Math.abs(at) < 1e-9 * step ? 0 : at;
            drawTick(out, across, value, axis.logarithmic() ? power(value) : number(value, step));
        }
    }

    private void drawTick(StringBuilder out, boolean across, double value, String label) {
        if (across) {
            out.append(text(
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e4e4e4\"/>"
                            + "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%s</text>%n",
                    px(value), TOP, px(value), HEIGHT - BOTTOM, px(value), HEIGHT - BOTTOM + 17, label));
        } else {
            out.append(text(
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#e4e4e4\"/>"
                            + "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>%n",
                    LEFT, py(value), WIDTH - RIGHT, py(value), LEFT - 6, py(value) + 4.5, label));
        }
    }

    private static String label(int digit, double decade) {
        if (decade >= -2 && decade <= 2) {
            return text(decade >= 0 ? "%.0f" : decade == -1 ? "%.1f" : "%.2f", digit * StrictMath.pow(10, decade));
        }
        return digit == 1 ? power(decade) : digit + "·" + power(decade);
    }

    private static String power(double exponent) {
        if (exponent >= -2 && exponent <= 2) {
            return exponent >= 0 ? text("%.0f", StrictMath.pow(10, exponent)) : exponent == -1 ? "0.1" : "0.01";
        }
        return text("10<tspan dy=\"-5\" font-size=\"10\">%.0f</tspan>", exponent);
    }

    private static String number(double value, double step) {
        if (value != 0 && (Math.abs(value) >= 1e5 || step < 1e-3)) {
            return text("%.1e", value);
        }
        int digits = (int) Math.max(0, Math.ceil(-StrictMath.log10(step) - 1e-9));
        return text("%." + digits + "f", value);
    }

    private static double niceStep(double rough) {
        double decade = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double share = rough / decade;
        return decade * (share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10);
    }

    @SuppressWarnings("AnnotateFormatMethod") // only formats of this class come here
    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace(System.lineSeparator(), "\n");
    }
}
