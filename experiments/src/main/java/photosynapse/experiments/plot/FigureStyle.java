package photosynapse.experiments.plot;

import java.util.Locale;

/** The style sheet of all figures: written with plain colours for files, with variables for pages. */
public final class FigureStyle {
    /** Size of axis titles in points. */
    static final double TITLE = 7.5;
    /** Size of tick labels, legends and notes in points. */
    static final double SMALL = 7;

    /**
     * How much wider than Helvetica, whose widths the layout uses, letters may come out on a machine that has none of
     * its kind: DejaVu Sans is, which plain Linux falls back to.
     */
    static final double WIDEST_FONT = 1.16;

    private static final String PAPER_LIGHT = "#ffffff";
    private static final String PAPER_DARK = "#171b20";
    private static final String MUTED_LIGHT = "#555a60";
    private static final String MUTED_DARK = "#a8b0b8";

    private FigureStyle() {}

    /** Rules with plain colours of the light theme, understood by drawing programs. */
    public static String forFiles() {
        return rules(false);
    }

    /** Rules that take their colours from the variables of {@link #lightVariables()} or {@link #darkVariables()}. */
    public static String forPages() {
        return rules(true);
    }

    /** Values of the variables on a light page and on paper. */
    public static String lightVariables() {
        StringBuilder css = new StringBuilder("--ps-paper:" + PAPER_LIGHT + ";--ps-muted:" + MUTED_LIGHT + ";");
        for (Hue hue : Hue.values()) {
            css.append("--ps-s-")
                    .append(hue.word())
                    .append(':')
                    .append(hue.stroke())
                    .append(';');
            css.append("--ps-f-")
                    .append(hue.word())
                    .append(':')
                    .append(hue.fill())
                    .append(';');
        }
        return css.toString();
    }

    /** Values of the variables on a dark page. */
    public static String darkVariables() {
        StringBuilder css = new StringBuilder("--ps-paper:" + PAPER_DARK + ";--ps-muted:" + MUTED_DARK + ";");
        for (Hue hue : Hue.values()) {
            css.append("--ps-s-")
                    .append(hue.word())
                    .append(':')
                    .append(hue.onDark())
                    .append(';');
            css.append("--ps-f-")
                    .append(hue.word())
                    .append(':')
                    .append(hue.onDark())
                    .append(';');
        }
        return css.toString();
    }

    private static String rules(boolean variables) {
        String ink = colour("s-ink", Hue.INK.stroke(), variables);
        String paper = colour("paper", PAPER_LIGHT, variables);
        String muted = colour("muted", MUTED_LIGHT, variables);
        StringBuilder css = new StringBuilder();
        rule(
                css,
                "ps-fig",
                "font-family:Helvetica,Arial,\"Liberation Sans\",sans-serif;font-size:" + Svg.number(TITLE) + "px");
        css.append(".ps-fig text{fill:").append(ink).append("}\n");
        css.append(".ps-fig .ps-m{fill:").append(muted).append("}\n");
        rule(css, "ps-k", "font-size:" + Svg.number(SMALL) + "px");
        rule(css, "ps-b", "font-size:8px;font-weight:bold");
        rule(css, "ps-sub", "font-size:72%");
        rule(css, "ps-mid", "text-anchor:middle");
        rule(css, "ps-end", "text-anchor:end");
        rule(css, "ps-paper", "fill:" + paper);
        rule(css, "ps-frame", "fill:none;stroke:" + ink + ";stroke-width:.75");
        rule(css, "ps-tick", "fill:none;stroke:" + ink + ";stroke-width:.6");
        rule(css, "ps-rule", "fill:none;stroke:" + muted + ";stroke-width:.6;stroke-dasharray:2 2");
        rule(css, "ps-lead", "fill:none;stroke:" + muted + ";stroke-width:.5");
        rule(css, "ps-line", "fill:none;stroke-width:1;stroke-linejoin:round");
        rule(css, "ps-thin", "fill:none;stroke-width:.6;stroke-linejoin:round");
        rule(css, "ps-edge", "stroke-width:.5");
        rule(css, "ps-open", "fill:" + paper + ";stroke-width:.8");
        rule(css, "ps-band", "fill-opacity:.22;stroke:none");
        rule(css, "ps-pale", "fill-opacity:.3;stroke:none");
        rule(css, "ps-bar", "fill-opacity:.4;stroke-width:.6");
        rule(css, "ps-none", "fill:none");
        rule(css, "ps-hit", "fill:none;pointer-events:all");
        rule(css, "ps-cells", "shape-rendering:crispEdges;stroke-width:1");
        css.append(".ps-fig .ps-on-dark{fill:#ffffff}\n.ps-fig .ps-on-light{fill:#000000}\n");
        for (Dash dash : Dash.values()) {
            if (!dash.pattern().isEmpty()) {
                rule(css, dashClass(dash), "stroke-dasharray:" + dash.pattern());
            }
        }
        for (Hue hue : Hue.values()) {
            rule(css, hue.strokeClass(), "stroke:" + colour("s-" + hue.word(), hue.stroke(), variables));
            rule(css, hue.fillClass(), "fill:" + colour("f-" + hue.word(), hue.fill(), variables));
        }
        return css.toString();
    }

    static String dashClass(Dash dash) {
        return "ps-d-" + dash.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String colour(String name, String plain, boolean variables) {
        return variables ? "var(--ps-" + name + ")" : plain;
    }

    private static void rule(StringBuilder css, String styleClass, String declarations) {
        css.append('.').append(styleClass).append('{').append(declarations).append("}\n");
    }
}
