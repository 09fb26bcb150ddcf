package photosynapse.experiments.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * A label with indices and powers: {@code I_{D}} and {@code 10^{-9}}; everything else is plain.
 *
 * <p>Widths are those of Helvetica (and of Arial and Liberation Sans, which share them), so the layout does not depend
 * on the fonts of a machine.
 */
final class RichText {
    private static final double SMALL = 0.72;
    private static final int UNKNOWN_WIDTH = 600;
    /** Widths of the characters 32 to 126 in thousandths of the letter size, from the public metrics of Helvetica. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556, 556, 556, 278, 278, 584,
        584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722,
                667, 611, 722, 667, 944, 667, 667,
        611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
                556, 556, 333, 500, 278, 556, 500,
        722, 500, 500, 500, 334, 260, 334, 584
    };

    private enum Level {
        BASE,
        INDEX,
        POWER
    }

    private record Run(Level level, String text) {}

    private final List<Run> runs;

    private RichText(List<Run> runs) {
        this.runs = runs;
    }

    /** Reads a label. */
    static RichText of(String label) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        int i = 0;
        while (i < label.length()) {
            char c = label.charAt(i);
            int end = (c == '_' || c == '^') && label.startsWith("{", i + 1) ? label.indexOf('}', i) : -1;
            if (end > 0) {
                add(runs, Level.BASE, label.substring(start, i));
                add(runs, c == '_' ? Level.INDEX : Level.POWER, label.substring(i + 2, end));
                start = end + 1;
                i = end;
            }
            i++;
        }
        add(runs, Level.BASE, label.substring(start));
        return new RichText(List.copyOf(runs));
    }

    private static void add(List<Run> runs, Level level, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(level, text));
        }
    }

    /** Width at a letter size, in the unit of the size. */
    double width(double size) {
        double width = 0;
        for (Run run : runs) {
            int thousandths = run.text().codePoints().map(RichText::widthOf).sum();
            width += thousandths / 1000.0 * size * (run.level() == Level.BASE ? 1 : SMALL);
        }
        return width;
    }

    private static int widthOf(int c) {
        if (c >= 32 && c <= 126) {
            return WIDTHS[c - 32];
        }
        return switch (c) {
            case '\u2212', '\u00d7', '\u00b1', '\u2192' -> 700;
            case '\u00b7', '\u2009' -> 278;
            default -> UNKNOWN_WIDTH;
        };
    }

    /** The letters without levels, for text alternatives. */
    String plain() {
        StringBuilder plain = new StringBuilder();
        runs.forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    /** Writes the content of a text element; after a raised or lowered part the line goes back. */
    void write(Svg svg) {
        double shift = 0;
        for (Run run : runs) {
            double wanted = switch (run.level()) {
                case BASE -> 0;
                case INDEX -> 1.8;
                case POWER -> -2.7;
            };
            if (wanted == 0 && shift == 0) {
                svg.characters(run.text());
                continue;
            }
            svg.open("tspan", "class", wanted == 0 ? "" : "ps-sub", "dy", wanted - shift)
                    .characters(run.text())
                    .close("tspan");
            shift = wanted;
        }
    }
}
