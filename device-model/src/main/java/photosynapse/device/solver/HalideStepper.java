package photosynapse.device.solver;

import photosynapse.device.numerics.TrBdf2;
import photosynapse.device.physics.HalideMixingFlux;
import photosynapse.device.units.PhysicalConstants;

/**
 * One time step of halide mixing on equal cells in each film.
 *
 * <p>TR-BDF2 with Newton's method on a tridiagonal system; a face passes what one cell loses to the next, so that the
 * amount of each halide changes by rounding only.
 */
final class HalideStepper {
    private static final int MAXIMUM_ITERATIONS = 20;

    /** Change of a share at which Newton's method ends; the next one would be its square. */
    private static final double CONVERGED = 1e-9;

    private final HalideMixingFlux[] faces;
    private final double[] capacity;
    private final double[] position;
    private final double[] rate0;
    private final double[] rate1;
    private final double[] known;
    private final double[] middle;
    private final double[] below;
    private final double[] diagonal;
    private final double[] above;
    private final double[] residual;
    private final double[] flux = new double[3];

    HalideStepper(HalideStack stack, int cellsPerFilm, PhysicalConstants constants) {
        int films = stack.films().size();
        int cells = films * cellsPerFilm;
        faces = new HalideMixingFlux[cells - 1];
        capacity = new double[cells];
        position = new double[cells];
        double bottom = 0;
        HalideMixingFlux.Side previous = null;
        for (int film = 0; film < films; film++) {
            HalideStack.Film f = stack.films().get(film);
            double width = f.thickness() / cellsPerFilm;
            HalideMixingFlux.Side side = new HalideMixingFlux.Side(
                    width / 2,
                    f.siteDensity(),
                    f.iodide().at(stack.temperature(), constants),
                    f.bromide().at(stack.temperature(), constants));
            for (int cell = 0; cell < cellsPerFilm; cell++) {
                int i = film * cellsPerFilm + cell;
                capacity[i] = width * f.siteDensity();
                position[i] = bottom + (cell + 0.5) * width;
                if (i > 0) {
                    double velocity = cell > 0
                            ? Double.POSITIVE_INFINITY
                            : stack.interfaceVelocities().get(film - 1);
                    faces[i - 1] = new HalideMixingFlux(cell > 0 ? side : previous, side, velocity);
                }
            }
            bottom += f.thickness();
            previous = side;
        }
        rate0 = new double[cells];
        rate1 = new double[cells];
        known = new double[cells];
        middle = new double[cells];
        below = new double[cells];
        diagonal = new double[cells];
        above = new double[cells];
        residual = new double[cells];
    }

    int cells() {
        return capacity.length;
    }

    double position(int cell) {
        return position[cell];
    }

    /** Iodide per area (1/m2). */
    double iodide(double[] shares) {
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += capacity[i] * (1 - shares[i]);
        }
        return sum;
    }

    /** Shortest time in which a cell exchanges what it holds (s), infinite where nothing moves. */
    double fastest(double[] shares) {
        double largest = 0;
        for (int k = 0; k < faces.length; k++) {
            faces[k].evaluate(shares[k], shares[k + 1], flux);
            double exchange = Math.max(flux[HalideMixingFlux.BY_LOWER], -flux[HalideMixingFlux.BY_UPPER]);
            largest = Math.max(largest, exchange / Math.min(capacity[k], capacity[k + 1]));
        }
        return 1 / largest;
    }

    /**
     * Takes a step.
     *
     * @param from shares at the start
     * @param h step (s)
     * @param to written: shares at the end
     * @return largest estimated error of a share; NaN when Newton's method failed
     */
    double step(double[] from, double h, double[] to) {
        double weight = h * TrBdf2.DIAGONAL;
        rates(from, rate0);
        for (int i = 0; i < from.length; i++) {
            known[i] = from[i] + weight * rate0[i];
            middle[i] = from[i];
        }
        if (!solve(middle, weight)) {
            return Double.NaN;
        }
        rates(middle, rate1);
        for (int i = 0; i < from.length; i++) {
            known[i] = from[i] + h * TrBdf2.WEIGHT * (rate0[i] + rate1[i]);
            to[i] = middle[i];
        }
        if (!solve(to, weight)) {
            return Double.NaN;
        }
        assemble(to, weight);
        rates(to, middle);
        for (int i = 0; i < from.length; i++) {
            residual[i] =
                    h * (TrBdf2.ERROR_START * rate0[i] + TrBdf2.ERROR_MIDDLE * rate1[i] + TrBdf2.ERROR_END * middle[i]);
        }
        return eliminate();
    }

    /** dx/dt of every cell. */
    private void rates(double[] shares, double[] out) {
        java.util.Arrays.fill(out, 0);
        for (int k = 0; k < faces.length; k++) {
            faces[k].evaluate(shares[k], shares[k + 1], flux);
            out[k] -= flux[HalideMixingFlux.FLUX];
            out[k + 1] += flux[HalideMixingFlux.FLUX];
        }
        for (int i = 0; i < out.length; i++) {
            out[i] /= capacity[i];
        }
    }

    /** Matrix of x - weight dx/dt and residual known - (x - weight dx/dt). */
    private void assemble(double[] shares, double weight) {
        for (int i = 0; i < shares.length; i++) {
            diagonal[i] = 1;
            below[i] = 0;
            above[i] = 0;
            residual[i] = known[i] - shares[i];
        }
        for (int k = 0; k < faces.length; k++) {
            faces[k].evaluate(shares[k], shares[k + 1], flux);
            double lower = weight / capacity[k];
            double upper = weight / capacity[k + 1];
            residual[k] -= lower * flux[HalideMixingFlux.FLUX];
            residual[k + 1] += upper * flux[HalideMixingFlux.FLUX];
            diagonal[k] += lower * flux[HalideMixingFlux.BY_LOWER];
            above[k] += lower * flux[HalideMixingFlux.BY_UPPER];
            below[k + 1] -= upper * flux[HalideMixingFlux.BY_LOWER];
            diagonal[k + 1] -= upper * flux[HalideMixingFlux.BY_UPPER];
        }
    }

    private boolean solve(double[] shares, double weight) {
        for (int iteration = 0; iteration < MAXIMUM_ITERATIONS; iteration++) {
            assemble(shares, weight);
            double change = eliminate();
            if (Double.isNaN(change)) {
                return false;
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] += residual[i];
            }
            if (change < CONVERGED) {
                return true;
            }
        }
        return false;
    }

    /** Solves the tridiagonal system in place of the residual; returns its largest component. */
    private double eliminate() {
        int last = residual.length - 1;
        for (int i = 1; i <= last; i++) {
            double factor = below[i] / diagonal[i - 1];
            diagonal[i] -= factor * above[i - 1];
            residual[i] -= factor * residual[i - 1];
        }
        residual[last] /= diagonal[last];
        double largest = Math.abs(residual[last]);
        for (int i = last - 1; i >= 0; i--) {
            residual[i] = (residual[i] - above[i] * residual[i + 1]) / diagonal[i];
            largest = Math.max(largest, Math.abs(residual[i]));
        }
        return largest;
    }
}
