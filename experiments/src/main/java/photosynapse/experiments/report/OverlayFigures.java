package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Numbers;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Draws same-named tables of several runs over each other and says how far they part. */
final class OverlayFigures {
    private static final int FEW = 40;

    private final Comparison comparison;

    OverlayFigures(Comparison comparison) {
        this.comparison = comparison;
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (OverlayRequest request : comparison.requests()) {
            List<Curve> curves = curves(request);
            if (curves.size() > 1) {
                blocks.add(block(request, curves, blocks.size() + 1));
            }
        }
        return blocks;
    }

    /** The two columns of one run. */
    private record Curve(String run, Column x, Column y) {}

    private List<Curve> curves(OverlayRequest request) {
        List<Curve> curves = new ArrayList<>();
        for (RunSummary run : comparison.runs()) {
            Optional<ResultTable> table =
                    run.tables().stream().filter(request::fits).findFirst();
            table.ifPresent(t -> curves.add(new Curve(run.name(), t.column(request.x()), t.column(request.y()))));
        }
        return curves;
    }

    private static Block block(OverlayRequest request, List<Curve> curves, int number) {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            Look look = curve.x().size() <= FEW ? Look.joined(i) : Look.line(i);
            Series drawn = Series.of(curve.run(), curve.x(), curve.y(), look);
            series.add(request.isCurrent() ? drawn.magnitude() : drawn);
        }
        String finding = finding(request, curves);
        String word = request.table().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String title = request.yAxis().label() + " of " + curves.size() + " runs";
        LinePlot plot = new LinePlot(
                "overlay-" + number + "-" + word,
                Size.COLUMN,
                request.xAxis(),
                request.yAxis(),
                series,
                List.of(),
                title,
                finding + ".");
        String caption = "Columns " + request.x() + " and " + request.y() + " of table " + request.table()
                + (request.isCurrent() ? "; the magnitude of the current is shown." : ".");
        return new Block.FigureBlock(plot.figure(), finding, caption, List.of(), "");
    }

    /** How far the others part from the first run, relative to the largest number of the first run. */
    private static String finding(OverlayRequest request, List<Curve> curves) {
        Curve reference = curves.get(0);
        double most = 0;
        String farthest = "";
        for (Curve other : curves.subList(1, curves.size())) {
            double departure = departure(reference, other);
            if (Double.isNaN(departure)) {
                return request.yAxis().label() + " of " + other.run() + " shares no range with that of "
                        + reference.run();
            }
            if (departure > most) {
                most = departure;
                farthest = other.run();
            }
        }
        if (most == 0) {
            return request.yAxis().label() + " is the same in all runs";
        }
        return request.yAxis().label() + " of " + farthest + " departs from that of " + reference.run() + " by up to "
                + Numbers.significant(100 * most, 2) + "\u00a0% of its largest value";
    }

    /**
     * Largest distance at the places of the first curve that the second one covers, joined by straight lines; NaN:
     * none.
     */
    private static double departure(Curve reference, Curve other) {
        double largest = 0;
        double most = Double.NaN;
        for (int i = 0; i < reference.x().size(); i++) {
            double y = reference.y().get(i);
            if (Double.isNaN(y)) {
                continue;
            }
            largest = Math.max(largest, Math.abs(y));
            double difference = Math.abs(at(other, reference.x().get(i), i) - y);
            if (!Double.isNaN(difference)) {
                most = Double.isNaN(most) ? difference : Math.max(most, difference);
            }
        }
        return most == 0 ? 0 : most / largest;
    }

    /**
     * The curve at x; the same row is tried first, because most runs share their times, and times may repeat at edges.
     */
    private static double at(Curve curve, double x, int row) {
        if (row < curve.x().size() && curve.x().get(row) == x) {
            return curve.y().get(row);
        }
        for (int i = 1; i < curve.x().size(); i++) {
            double before = curve.x().get(i - 1);
            double after = curve.x().get(i);
            if (before <= x && x <= after && after > before) {
                double part = (x - before) / (after - before);
                return curve.y().get(i - 1)
                        + part * (curve.y().get(i) - curve.y().get(i - 1));
            }
        }
        return Double.NaN;
    }
}
