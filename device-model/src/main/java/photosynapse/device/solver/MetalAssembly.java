package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;

import photosynapse.device.numerics.BlockTridiagonal;

/**
 * A metal on the first or last node: given potential, and carriers that leave with a velocity or are held at their
 * density.
 *
 * <p><b>Equation:</b> psi = V/V_T - W/kT - (R/V_T) J, J = q (d sigma/dt + electrons out - holes out) at the bottom,
 * sigma the charge on the metal in elementary charges. Carriers out S (u - u0); an infinite S gives u = u0.
 *
 * <p>The balances of the node are kept as they stood without the contact, so that what leaves is what the balance
 * lacks: it is conserved to rounding whatever the velocity.
 */
final class MetalAssembly {
    private static final int ROWS = 3;

    private final DeviceEquations equations;
    private final DiscreteDevice device;
    private final BlockTridiagonal system;
    private final int node;
    private final StackEnd.Metal metal;
    private final int size;
    private final int width;
    private final double[] kept;
    private final double[] keptRight = new double[ROWS];

    private MetalAssembly(DeviceEquations equations, int node, StackEnd.Metal metal) {
        this.equations = equations;
        this.node = node;
        this.metal = metal;
        device = equations.device();
        system = equations.system();
        size = device.layout.size();
        width = 3 * size + 2;
        kept = new double[ROWS * width];
    }

    /** The assembly of an end; one that does nothing where the end is no metal. */
    static MetalAssembly of(DeviceEquations equations, int node, StackEnd end) {
        return new MetalAssembly(equations, node, end instanceof StackEnd.Metal metal ? metal : null);
    }

    private boolean isAbsent() {
        return metal == null;
    }

    /** Puts the contact's equations in the place of the balances that are complete but for it. */
    void replaceRows(double[] y, DeviceState history) {
        if (isAbsent()) {
            return;
        }
        for (int row = 0; row < ROWS; row++) {
            keep(row);
        }
        int o = device.layout.at(node);
        exchange(N, metal.electronVelocity(), y[o + N] - metal.electrons());
        exchange(P, metal.holeVelocity(), y[o + P] - metal.holes());
        givePotential(y[o + PSI], history);
    }

    private void keep(int row) {
        int from = device.layout.entry(node, row, 0);
        int to = width * row;
        System.arraycopy(system.lower(), from, kept, to, size);
        System.arraycopy(system.diagonal(), from, kept, to + size, size);
        System.arraycopy(system.upper(), from, kept, to + 2 * size, size);
        System.arraycopy(system.border(), device.layout.borderEntry(node, row, 0), kept, to + 3 * size, 2);
        keptRight[row] = equations.rhs()[device.layout.at(node) + row];
    }

    private void clear(int row) {
        int from = device.layout.entry(node, row, 0);
        java.util.Arrays.fill(system.lower(), from, from + size, 0);
        java.util.Arrays.fill(system.diagonal(), from, from + size, 0);
        java.util.Arrays.fill(system.upper(), from, from + size, 0);
        int border = device.layout.borderEntry(node, row, 0);
        java.util.Arrays.fill(system.border(), border, border + 2, 0);
        equations.rhs()[device.layout.at(node) + row] = 0;
    }

    private void exchange(int row, double velocity, double surplus) {
        int place = device.layout.at(node) + row;
        int diagonal = device.layout.entry(node, row, row);
        if (Double.isInfinite(velocity)) {
            clear(row);
            system.diagonal()[diagonal] = 1;
            equations.rhs()[place] = -surplus;
        } else {
            system.diagonal()[diagonal] += equations.tau() * velocity;
            equations.rhs()[place] -= equations.tau() * velocity * surplus;
        }
    }

    private void givePotential(double psi, DeviceState history) {
        double given = metal.potential(node == 0 ? equations.voltage() : 0);
        clear(PSI);
        int place = device.layout.at(node) + PSI;
        if (!isDynamic()) {
            system.diagonal()[device.layout.entry(node, PSI, PSI)] = 1;
            equations.rhs()[place] = given - psi;
            return;
        }
        // (psi - given) tau + k [sigma - history + tau (electrons out - holes out)] = 0, the bracket from the kept
        // balances: sigma = -Gauss, tau electrons out = right side of n
        double tau = equations.tau();
        double k = coupling();
        equations.rhs()[place] =
                tau * (given - psi) + k * (keptRight[PSI] + history.electrode - keptRight[N] + keptRight[P]);
        int at = device.layout.entry(node, PSI, 0);
        for (int c = 0; c < size; c++) {
            system.lower()[at + c] = k * currentBy(c);
            system.diagonal()[at + c] = k * currentBy(size + c);
            system.upper()[at + c] = k * currentBy(2 * size + c);
        }
        system.diagonal()[at + PSI] += tau;
        int border = device.layout.borderEntry(node, PSI, 0);
        system.border()[border] = k * currentBy(3 * size);
        system.border()[border + 1] = k * currentBy(3 * size + 1);
    }

    /** Derivative of sigma + tau (electrons out - holes out); kept rows hold derivatives of the negative right side. */
    private double currentBy(int column) {
        return kept[column] - kept[width * N + column] + kept[width * P + column];
    }

    /** Whether a series resistance makes the potential follow the current. */
    boolean isDynamic() {
        return !isAbsent() && node == 0 && metal.resistance() > 0;
    }

    /**
     * Takes the rows that hold a given value out of a right-hand side; behind a series resistance the potential's row
     * takes up what the balances and the electrode lack.
     *
     * @param electrode what the electrode lacks (1/m2)
     */
    void clearReplacedRows(double[] right, double electrode) {
        if (!isAbsent()) {
            int o = device.layout.at(node);
            right[o + PSI] = isDynamic() ? coupling() * (right[o + PSI] + electrode - right[o + N] + right[o + P]) : 0;
            right[o + N] = Double.isInfinite(metal.electronVelocity()) ? 0 : right[o + N];
            right[o + P] = Double.isInfinite(metal.holeVelocity()) ? 0 : right[o + P];
        }
    }

    /** Drop of psi for one elementary charge per area and time (m2 s). */
    private double coupling() {
        return metal.resistance() * device.q / device.vt;
    }

    /** Writes what leaves after a correction (1/m2s). */
    void exits(double[] delta, double[] exits, int electrons, int holes) {
        if (!isAbsent()) {
            exits[electrons] = lacking(N, delta) / equations.tau();
            exits[holes] = lacking(P, delta) / equations.tau();
        }
    }

    private double lacking(int row, double[] delta) {
        double left = keptRight[row];
        int o = device.layout.at(node);
        int at = width * row;
        for (int c = 0; c < size; c++) {
            left -= kept[at + size + c] * delta[o + c];
            if (node > 0) {
                left -= kept[at + c] * delta[o - size + c];
            }
            if (node + 1 < device.nodeCount) {
                left -= kept[at + 2 * size + c] * delta[o + size + c];
            }
        }
        return left - kept[at + 3 * size] * delta[PSI] - kept[at + 3 * size + 1] * delta[StateLayout.C];
    }
}
