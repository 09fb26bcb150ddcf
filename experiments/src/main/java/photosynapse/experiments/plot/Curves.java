package photosynapse.experiments.plot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/** Thins curves and point clouds before they are written: what the eye cannot see is not stored. */
final class Curves {
    private static final double FINEST = 0.05;
    private static final double COLUMN = 0.4;
    private static final int MOST_POINTS = 1200;
    private static final int MOST_SYMBOLS = 160;

    private Curves() {}

    /** The curve with no visible change and no more than about a thousand corners. */
    static List<Point> simplified(List<Point> curve) {
        List<Point> points = curve.size() > 2 * MOST_POINTS ? extremes(curve) : curve;
        double tolerance = FINEST;
        List<Point> kept = straightened(points, tolerance);
        while (kept.size() > MOST_POINTS) {
            tolerance *= 1.6;
            kept = straightened(points, tolerance);
        }
        return kept;
    }

    /**
     * First, lowest, highest and last point of each narrow column, in their order: peaks and noise stay as high as they
     * are.
     */
    private static List<Point> extremes(List<Point> curve) {
        List<Point> kept = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= curve.size(); i++) {
            boolean leaves = i == curve.size() || columnOf(curve.get(i)) != columnOf(curve.get(start));
            if (leaves) {
                keepExtremes(curve.subList(start, i), kept);
                start = i;
            }
        }
        return kept;
    }

    private static long columnOf(Point point) {
        return (long) StrictMath.floor(point.x() / COLUMN);
    }

    private static void keepExtremes(List<Point> column, List<Point> kept) {
        int lowest = 0;
        int highest = 0;
        for (int i = 1; i < column.size(); i++) {
            lowest = column.get(i).y() < column.get(lowest).y() ? i : lowest;
            highest = column.get(i).y() > column.get(highest).y() ? i : highest;
        }
        BitSet wanted = new BitSet();
        wanted.set(0);
        wanted.set(lowest);
        wanted.set(highest);
        wanted.set(column.size() - 1);
        wanted.stream().mapToObj(column::get).forEach(kept::add);
    }

    /**
     * Ramer, Douglas and Peucker: leaves out points nearer than the tolerance to the straight line between their
     * neighbours.
     */
    private static List<Point> straightened(List<Point> points, double tolerance) {
        if (points.size() < 3) {
            return points;
        }
        BitSet kept = new BitSet(points.size());
        kept.set(0);
        kept.set(points.size() - 1);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {0, points.size() - 1});
        while (!open.isEmpty()) {
            int[] part = open.pop();
            int farthest = farthest(points, part[0], part[1], tolerance);
            if (farthest > 0) {
                kept.set(farthest);
                open.push(new int[] {part[0], farthest});
                open.push(new int[] {farthest, part[1]});
            }
        }
        return kept.stream().mapToObj(points::get).toList();
    }

    private static int farthest(List<Point> points, int from, int to, double tolerance) {
        int farthest = -1;
        double most = tolerance;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(points.get(i), points.get(from), points.get(to));
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distance(Point p, Point a, Point b) {
        double dx = b.x() - a.x();
        double dy = b.y() - a.y();
        double square = dx * dx + dy * dy;
        double part =
                square == 0 ? 0 : Math.max(0, Math.min(1, ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / square));
        return StrictMath.hypot(p.x() - a.x() - part * dx, p.y() - a.y() - part * dy);
    }

    /** Indices of the points to mark so that symbols do not pile up; the first and the last stay. */
    static BitSet spaced(List<Point> points, double distance) {
        BitSet kept = spacedOnce(points, distance);
        for (double wider = distance * 1.4; kept.cardinality() > MOST_SYMBOLS; wider *= 1.4) {
            kept = spacedOnce(points, wider);
        }
        return kept;
    }

    private static BitSet spacedOnce(List<Point> points, double distance) {
        BitSet kept = new BitSet(points.size());
        Point last = null;
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (last == null
                    || i == points.size() - 1
                    || StrictMath.hypot(point.x() - last.x(), point.y() - last.y()) >= distance) {
                kept.set(i);
                last = point;
            }
        }
        return kept;
    }

    /**
     * Path data through points: the first absolute, the others relative, in whole hundredths so that nothing adds up.
     */
    static String path(List<Point> points) {
        StringBuilder data = new StringBuilder(points.size() * 8);
        long x = 0;
        long y = 0;
        for (int i = 0; i < points.size(); i++) {
            long nextX = Math.round(points.get(i).x() * 100);
            long nextY = Math.round(points.get(i).y() * 100);
            String dx = Svg.number((nextX - x) / 100.0);
            String dy = Svg.number((nextY - y) / 100.0);
            data.append(i == 0 ? "M" : i == 1 ? "l" : dx.startsWith("-") ? "" : " ")
                    .append(dx);
            data.append(dy.startsWith("-") ? "" : " ").append(dy);
            x = nextX;
            y = nextY;
        }
        return data.toString();
    }
}
