package photosynapse.experiments.plot;

import java.util.List;

/** Which parts of a plot are covered, on a grid of small cells, so that words can be put where nothing is. */
final class Occupancy {
    private static final double CELL = 2;

    private final Box area;
    private final int columns;
    private final int rows;
    private final int[] covered;

    Occupancy(Box area) {
        this.area = area;
        this.columns = Math.max(1, (int) StrictMath.ceil(area.width() / CELL));
        this.rows = Math.max(1, (int) StrictMath.ceil(area.height() / CELL));
        this.covered = new int[columns * rows];
    }

    /** Marks a rectangle. */
    void cover(Box box) {
        for (int r = row(box.top()); r <= row(box.bottom()); r++) {
            for (int c = column(box.left()); c <= column(box.right()); c++) {
                if (r >= 0 && r < rows && c >= 0 && c < columns) {
                    covered[r * columns + c]++;
                }
            }
        }
    }

    /** Marks a line through points. */
    void coverLine(List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            coverPiece(points.get(i - 1), points.get(i));
        }
    }

    private void coverPiece(Point a, Point b) {
        int steps = 1 + (int) Math.min(4000, StrictMath.hypot(b.x() - a.x(), b.y() - a.y()) / (CELL / 2));
        for (int k = 0; k <= steps; k++) {
            double part = (double) k / steps;
            cover(new Box(a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y()), 0, 0));
        }
    }

    /** How many covered cells a rectangle touches. */
    int cost(Box box) {
        int cost = 0;
        for (int r = Math.max(0, row(box.top())); r <= Math.min(rows - 1, row(box.bottom())); r++) {
            for (int c = Math.max(0, column(box.left())); c <= Math.min(columns - 1, column(box.right())); c++) {
                cost += covered[r * columns + c] > 0 ? 1 : 0;
            }
        }
        return cost;
    }

    /**
     * The free place for a rectangle of this width and height that lies nearest to a corner (upper right first, then
     * upper left, lower right, lower left); where none is free, the one that covers least.
     */
    Box place(double width, double height) {
        double inset = 5;
        Box best = null;
        double lowest = Double.POSITIVE_INFINITY;
        for (double top = area.top() + inset; top + height <= area.bottom() - inset + CELL; top += CELL) {
            for (double left = area.left() + inset; left + width <= area.right() - inset + CELL; left += CELL) {
                Box box = new Box(left, top, width, height);
                double cost = cost(box.grown(1.5)) * 1e4 + cornerDistance(box);
                if (cost < lowest) {
                    lowest = cost;
                    best = box;
                }
            }
        }
        return best == null ? new Box(area.left() + inset, area.top() + inset, width, height) : best;
    }

    private double cornerDistance(Box box) {
        double left = box.left() - area.left();
        double right = area.right() - box.right();
        double top = box.top() - area.top();
        double bottom = area.bottom() - box.bottom();
        double upperRight = right + top;
        double upperLeft = left + top + 8;
        double lowerRight = right + bottom + 12;
        double lowerLeft = left + bottom + 16;
        return Math.min(Math.min(upperRight, upperLeft), Math.min(lowerRight, lowerLeft));
    }

    private int column(double x) {
        return (int) StrictMath.floor((x - area.left()) / CELL);
    }

    private int row(double y) {
        return (int) StrictMath.floor((y - area.top()) / CELL);
    }
}
