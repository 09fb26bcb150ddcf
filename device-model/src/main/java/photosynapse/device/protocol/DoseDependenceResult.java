package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import photosynapse.device.units.In;

/**
 * Dose dependence.
 *
 * @param spec what was done
 * @param points by power and then by width
 */
public record DoseDependenceResult(DoseDependenceSpec spec, List<Point> points) {
    public DoseDependenceResult {
        points = List.copyOf(points);
    }

    /**
     * One pulse.
     *
     * @param width its duration (s)
     * @param photonFlux its strength (1/m2s)
     * @param photons their product, the dose (1/m2)
     * @param changeRatio dP/P_dark at its end
     * @param keptRatio dP/P_dark at the second reading
     * @param currentChange dI at its end (A)
     */
    public record Point(
            @In("s") double width,
            @In("1/m2s") double photonFlux,
            @In("1/m2") double photons,
            double changeRatio,
            double keptRatio,
            @In("A") double currentChange) {}

    /** Points of one strength, by width. */
    public List<Point> row(int fluxIndex) {
        int count = spec.widths().size();
        return points.subList(fluxIndex * count, (fluxIndex + 1) * count);
    }

    /** Points of one width, by strength. */
    public List<Point> column(int widthIndex) {
        List<Point> column = new ArrayList<>();
        for (int k = 0; k < spec.photonFluxes().size(); k++) {
            column.add(row(k).get(widthIndex));
        }
        return column;
    }

    /** Exponent of the response with the width at one strength: slope of log response by log width, least squares. */
    public OptionalDouble exponentOfWidth(int fluxIndex) {
        return slope(row(fluxIndex), Point::width);
    }

    /** Exponent of the response with the strength at one width. */
    public OptionalDouble exponentOfPower(int widthIndex) {
        return slope(column(widthIndex), Point::photonFlux);
    }

    /** Exponent of the response with the dose over all points. */
    public OptionalDouble exponentOfDose() {
        return slope(points, Point::photons);
    }

    private static OptionalDouble slope(List<Point> of, ToDoubleFunction<Point> x) {
        List<double[]> logs = new ArrayList<>();
        for (Point point : of) {
            if (!(point.changeRatio() > 0)) {
                return OptionalDouble.empty();
            }
            logs.add(new double[] {StrictMath.log(x.applyAsDouble(point)), StrictMath.log(point.changeRatio())});
        }
        return logs.size() < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(StraightLine.through(logs).slope());
    }

    /**
     * How far the response is from depending on the dose alone: largest |ln(response of one strength/response of
     * another)| at equal dose, straight between points of log response by log dose; 0 is a perfect collapse, empty
     * where no doses overlap.
     */
    public OptionalDouble collapseSpread() {
        double worst = -1;
        for (Point point : points) {
            for (int k = 0; k < spec.photonFluxes().size(); k++) {
                OptionalDouble other = responseAt(point.photons(), row(k));
                if (other.isPresent() && spec.photonFluxes().get(k) != point.photonFlux()) {
                    double difference = StrictMath.abs(StrictMath.log(other.getAsDouble() / point.changeRatio()));
                    worst = StrictMath.max(worst, difference);
                }
            }
        }
        return worst < 0 ? OptionalDouble.empty() : OptionalDouble.of(worst);
    }

    /** Whether the responses at equal dose agree within a share of themselves, 0.1 for ten per cent. */
    public boolean collapses(double within) {
        return collapseSpread().isPresent() && collapseSpread().getAsDouble() <= StrictMath.log1p(within);
    }

    private static OptionalDouble responseAt(double photons, List<Point> row) {
        for (int k = 1; k < row.size(); k++) {
            Point a = row.get(k - 1);
            Point b = row.get(k);
            // doses that agree to rounding are one dose
            double x = photons * (1 - 1e-12) <= a.photons() && photons * (1 + 1e-12) >= a.photons()
                    ? a.photons()
                    : StrictMath.abs(photons - b.photons()) <= 1e-12 * photons ? b.photons() : photons;
            if (x >= a.photons() && x <= b.photons()) {
                double share = StrictMath.log(x / a.photons()) / StrictMath.log(b.photons() / a.photons());
                return OptionalDouble.of(a.changeRatio() * StrictMath.pow(b.changeRatio() / a.changeRatio(), share));
            }
        }
        return OptionalDouble.empty();
    }
}
