package photosynapse.experiments.plot;

/**
 * Width and height of a figure in millimetres, as journals ask for them.
 *
 * @param widthMm 88 for one column, 180 for two
 * @param heightMm as the content needs
 */
public record Size(double widthMm, double heightMm) {
    private static final double POINTS_PER_MM = 72 / 25.4;

    /** One column. */
    public static final Size COLUMN = new Size(88, 62);

    /** Two columns. */
    public static final Size PAGE = new Size(180, 76);

    public Size {
        if (!(widthMm >= 20 && widthMm <= 400 && heightMm >= 10 && heightMm <= 400)) {
            throw new IllegalArgumentException(
                    "a figure measures 20 to 400 by 10 to 400 mm, was " + widthMm + " by " + heightMm);
        }
    }

    /** A copy with another height in millimetres. */
    public Size high(double newHeightMm) {
        return new Size(widthMm, newHeightMm);
    }

    double width() {
        return widthMm * POINTS_PER_MM;
    }

    double height() {
        return heightMm * POINTS_PER_MM;
    }

    /** The whole drawing. */
    Box box() {
        return new Box(0, 0, width(), height());
    }
}
