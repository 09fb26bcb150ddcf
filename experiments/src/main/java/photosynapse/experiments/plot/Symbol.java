package photosynapse.experiments.plot;

/**
 * Shapes of data points, so that series differ by more than colour; the path data are drawn about a point with half
 * width {@code r}.
 */
public enum Symbol {
    CIRCLE,
    SQUARE,
    TRIANGLE,
    DIAMOND,
    WEDGE,
    CROSS,
    PLUS;

    /** The shape of the n-th series of a plot (n from 0). */
    public static Symbol ofSeries(int index) {
        return values()[Math.floorMod(index, 5)];
    }

    /** Whether the shape has an inside. */
    boolean hasArea() {
        return this != CROSS && this != PLUS;
    }

    /** Path data of one symbol, from its start point on relative, so that many of them stay short. */
    String path(double x, double y, double r) {
        return switch (this) {
            case CIRCLE ->
                move(x - r, y) + "a" + n(r) + " " + n(r) + " 0 1 1 " + n(2 * r) + " 0a" + n(r) + " " + n(r) + " 0 1 1 "
                        + n(-2 * r) + " 0z";
            case SQUARE ->
                move(x - 0.9 * r, y - 0.9 * r) + "h" + n(1.8 * r) + "v" + n(1.8 * r) + "h" + n(-1.8 * r) + "z";
            case TRIANGLE -> move(x, y - 1.15 * r) + line(1.1 * r, 1.95 * r) + "h" + n(-2.2 * r) + "z";
            case WEDGE -> move(x, y + 1.15 * r) + line(1.1 * r, -1.95 * r) + "h" + n(-2.2 * r) + "z";
            case DIAMOND ->
                move(x, y - 1.25 * r) + line(1.15 * r, 1.25 * r) + line(-1.15 * r, 1.25 * r)
                        + line(-1.15 * r, -1.25 * r) + "z";
            case CROSS -> move(x - r, y - r) + line(2 * r, 2 * r) + "m" + n(-2 * r) + " 0" + line(2 * r, -2 * r);
            case PLUS ->
                move(x - 1.2 * r, y) + "h" + n(2.4 * r) + "m" + n(-1.2 * r) + " " + n(-1.2 * r) + "v" + n(2.4 * r);
        };
    }

    private static String move(double x, double y) {
        return "M" + n(x) + " " + n(y);
    }

    private static String line(double dx, double dy) {
        return "l" + n(dx) + " " + n(dy);
    }

    private static String n(double value) {
        return Svg.number(value);
    }
}
