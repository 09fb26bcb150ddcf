package photosynapse.experiments.plot;

import java.util.Locale;

/**
 * The colours of all pictures: the eight of Okabe and Ito (Color Universal Design, 2008), told apart with any kind of
 * colour vision.
 *
 * <p>{@link #LIGHT} and {@link #GATE} are reserved: whatever shows light or the gate has that colour in every picture,
 * and nothing else has. Each colour has a fill and a darker (on a dark page: lighter) stroke, so that thin lines keep a
 * contrast of at least 3:1.
 */
public enum Hue {
    /** Black; on a dark page nearly white. */
    INK("#1a1a1a", "#1a1a1a", "#ececec"),
    /** Blue. */
    BLUE("#0072b2", "#0072b2", "#4fa8e0"),
    /** Vermilion. */
    VERMILION("#d55e00", "#d55e00", "#f5813a"),
    /** Bluish green. */
    GREEN("#009e73", "#00875f", "#2cc79a"),
    /** Reddish purple. */
    PURPLE("#cc79a7", "#b0568a", "#dd93bd"),
    /** Neutral grey, for what stands behind. */
    GREY("#9a9a9a", "#6e6e6e", "#a5a8ac"),
    /** Sky blue: light, and only light. */
    LIGHT("#56b4e9", "#2a8fcb", "#56b4e9"),
    /** Orange: the gate, and only the gate. */
    GATE("#e69f00", "#a86f00", "#f0b040");

    private final String fill;
    private final String stroke;
    private final String onDark;

    Hue(String fill, String stroke, String onDark) {
        this.fill = fill;
        this.stroke = stroke;
        this.onDark = onDark;
    }

    /** Colour of areas on a light page, {@code #rrggbb}. */
    public String fill() {
        return fill;
    }

    /** Colour of lines, symbols and their labels on a light page, {@code #rrggbb}. */
    public String stroke() {
        return stroke;
    }

    /** Colour of lines, symbols and areas on a dark page, {@code #rrggbb}. */
    public String onDark() {
        return onDark;
    }

    /** The hue of the n-th series of a plot (n from 0), never one of the reserved two. */
    public static Hue ofSeries(int index) {
        return switch (Math.floorMod(index, 5)) {
            case 0 -> INK;
            case 1 -> BLUE;
            case 2 -> VERMILION;
            case 3 -> GREEN;
            default -> PURPLE;
        };
    }

    /** Word in class names and variables of the style sheet. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Class of a line or outline in this colour. */
    String strokeClass() {
        return "ps-s-" + word();
    }

    /** Class of an area or letters in this colour. */
    String fillClass() {
        return "ps-f-" + word();
    }
}
