package photosynapse.network.crossbar;

import photosynapse.device.units.In;

/**
 * Resistance of the lines of an array: rows are driven at their first column, columns are held at zero volts after
 * their last row, and between two neighbouring cells lies one segment of line.
 *
 * <p><i>Equation:</i> exact: Kirchhoff's law at the two nodes of each cell. To first order in the resistance r of a
 * segment, the current of column j is sum_i T_ij V_i with T_ij = G_ij (1 - r [sum_m (min(j, m) + 1) G_im + sum_k (R -
 * max(i, k)) G_kj]). {@link #attenuated} takes G/(1 + x) instead of G (1 - x), which has the same first order and stays
 * above zero.
 *
 * <p><i>Limits:</i> the first order holds while r times the conductance of a whole line times its length is small; both
 * forms are compared with the exact solution in tests.
 *
 * @param segment resistance of a line between two cells (ohm)
 */
public record LineResistance(@In("ohm") double segment) {
    private static final double RESIDUAL = 1e-24;

    /** Lines without resistance. */
    public static final LineResistance NONE = new LineResistance(0);

    public LineResistance {
        if (!(segment >= 0) || Double.isInfinite(segment)) {
            throw new IllegalArgumentException("resistance of a segment must be >= 0 ohm, was " + segment);
        }
    }

    /**
     * Conductances as they act from the ends of the lines, to first order.
     *
     * @param conductances row after row (S), not modified
     * @param columns number of columns
     * @return T, a new array
     */
    public double[] effective(double[] conductances, int columns) {
        int rows = conductances.length / columns;
        double[] result = conductances.clone();
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                double drop = 0;
                for (int m = 0; m < columns; m++) {
                    drop += (Math.min(j, m) + 1) * conductances[i * columns + m];
                }
                for (int k = 0; k < rows; k++) {
                    drop += (rows - Math.max(i, k)) * conductances[k * columns + j];
                }
                result[i * columns + j] *= 1 - segment * drop;
            }
        }
        return result;
    }

    /** Whether lines have none. */
    public boolean isNone() {
        return segment == 0;
    }

    /**
     * Conductances as they act from the ends of the lines, each divided by 1 + r (...) of {@link #effective}; work
     * grows with the number of cells.
     *
     * @param conductances row after row (S), not modified
     * @param columns number of columns
     * @return a new array
     */
    public double[] attenuated(double[] conductances, int columns) {
        int rows = conductances.length / columns;
        double[] drop = new double[conductances.length];
        for (int i = 0; i < rows; i++) {
            addDrops(conductances, drop, new Line(i * columns, 1, columns));
        }
        for (int j = 0; j < columns; j++) {
            addDrops(conductances, drop, new Line((rows - 1) * columns + j, -columns, rows));
        }
        for (int cell = 0; cell < drop.length; cell++) {
            drop[cell] = conductances[cell] / (1 + segment * drop[cell]);
        }
        return drop;
    }

    /**
     * The cells along a line, from the end that is held at a voltage.
     *
     * @param first cell
     * @param step from cell to cell
     * @param count of cells
     */
    private record Line(int first, int step, int count) {}

    /** Adds sum_m (min(n, m) + 1) G_m to each place n of a line. */
    private static void addDrops(double[] conductances, double[] drop, Line line) {
        double beyond = 0;
        for (int n = 0; n < line.count(); n++) {
            beyond += conductances[line.first() + n * line.step()];
        }
        double sum = 0;
        for (int n = 0; n < line.count(); n++) {
            int cell = line.first() + n * line.step();
            sum += beyond;
            drop[cell] += sum;
            beyond -= conductances[cell];
        }
    }

    /**
     * Currents of the columns from Kirchhoff's law at all nodes, by conjugate gradients; for small arrays.
     *
     * @param conductances row after row (S), not modified
     * @param voltages at the rows (V), not modified
     * @return one current a column (A), a new array
     */
    public double[] currents(double[] conductances, double[] voltages) {
        int rows = voltages.length;
        int columns = conductances.length / rows;
        double[] currents = new double[columns];
        if (segment == 0) {
            for (int cell = 0; cell < conductances.length; cell++) {
                currents[cell % columns] += conductances[cell] * voltages[cell / columns];
            }
            return currents;
        }
        Nodes nodes = new Nodes(conductances, rows, columns, 1 / segment);
        double[] potentials = nodes.solve(voltages);
        int last = conductances.length + (rows - 1) * columns;
        for (int j = 0; j < columns; j++) {
            currents[j] = potentials[last + j] / segment;
        }
        return currents;
    }

    /** Potentials of the row nodes, then of the column nodes, in the order of the cells. */
    private static final class Nodes {
        private final double[] conductances;
        private final int rows;
        private final int columns;
        private final double wire;

        Nodes(double[] conductances, int rows, int columns, double wire) {
            this.conductances = conductances;
            this.rows = rows;
            this.columns = columns;
            this.wire = wire;
        }

        /** Currents that leave the nodes at given potentials, all sources at zero. */
        private void apply(double[] potentials, double[] leaving) {
            int cells = conductances.length;
            for (int cell = 0; cell < cells; cell++) {
                int i = cell / columns;
                int j = cell % columns;
                double row = potentials[cell];
                double column = potentials[cells + cell];
                double through = conductances[cell] * (row - column);
                double before = j == 0 ? row : row - potentials[cell - 1];
                double after = j == columns - 1 ? 0 : row - potentials[cell + 1];
                double above = i == 0 ? 0 : column - potentials[cells + cell - columns];
                double below = i == rows - 1 ? column : column - potentials[cells + cell + columns];
                leaving[cell] = through + wire * (before + after);
                leaving[cells + cell] = wire * (above + below) - through;
            }
        }

        private double[] solve(double[] voltages) {
            int n = 2 * conductances.length;
            double[] x = new double[n];
            double[] r = new double[n];
            double[] ap = new double[n];
            for (int i = 0; i < rows; i++) {
                r[i * columns] = wire * voltages[i];
            }
            double[] p = r.clone();
            double rr = dot(r, r);
            double goal = RESIDUAL * rr;
            for (int iteration = 0; iteration < 20 * n && rr > goal; iteration++) {
                apply(p, ap);
                double alpha = rr / dot(p, ap);
                for (int k = 0; k < n; k++) {
                    x[k] += alpha * p[k];
                    r[k] -= alpha * ap[k];
                }
                double next = dot(r, r);
                for (int k = 0; k < n; k++) {
                    p[k] = r[k] + next / rr * p[k];
                }
                rr = next;
            }
            return x;
        }

        private static double dot(double[] a, double[] b) {
            double sum = 0;
            for (int k = 0; k < a.length; k++) {
                sum += a[k] * b[k];
            }
            return sum;
        }
    }
}
