package photosynapse.experiments.plot;

/** A rectangle on the drawing, in points from its upper left corner. */
record Box(double left, double top, double width, double height) {

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    /** The rectangle with a rim of so many points added on all sides. */
    Box grown(double rim) {
        return new Box(left - rim, top - rim, width + 2 * rim, height + 2 * rim);
    }

    boolean contains(Box other) {
        return other.left >= left && other.top >= top && other.right() <= right() && other.bottom() <= bottom();
    }
}
