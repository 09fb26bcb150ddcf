package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.numerics.BlockTridiagonal;
import photosynapse.device.spec.StructureSpec;

/** The assembled equations of a device as a plain vector and a dense matrix. */
final class EquationsProbe {
    final DiscreteDevice device;
    final DeviceEquations equations;
    final DeviceState state;
    final DeviceState history;
    double tau = 1;

    EquationsProbe(StructureSpec spec, SolverOptions options, double gateVoltage) {
        device = new DiscreteDevice(spec, options);
        equations = new DeviceEquations(device);
        equations.setVoltage(gateVoltage);
        state = Equilibrium.solve(device, gateVoltage);
        history = new DeviceState(device);
        history.copyFrom(state);
    }

    /** Residual at the present state; writes the levels into it. */
    double[] residual() {
        equations.assemble(state, history, tau);
        double[] residual = equations.rhs().clone();
        for (int k = 0; k < residual.length; k++) {
            residual[k] = -residual[k];
        }
        return residual;
    }

    /** Jacobian of the residual at the present state. */
    double[][] jacobian() {
        equations.assemble(state, history, tau);
        BlockTridiagonal system = equations.system();
        int size = device.layout.size();
        int rows = device.nodeCount;
        double[][] a = new double[size * rows][size * rows];
        for (int i = 0; i < rows; i++) {
            for (int r = 0; r < size; r++) {
                double[] row = a[size * i + r];
                for (int c = 0; c < size; c++) {
                    int from = device.layout.entry(i, r, c);
                    row[size * i + c] += system.diagonal()[from];
                    if (i > 0) {
                        row[size * (i - 1) + c] += system.lower()[from];
                    }
                    if (i + 1 < rows) {
                        row[size * (i + 1) + c] += system.upper()[from];
                    }
                }
                row[StateLayout.PSI] += system.border()[device.layout.borderEntry(i, r, 0)];
                row[StateLayout.C] += system.border()[device.layout.borderEntry(i, r, 1)];
            }
            if (i + 2 < rows) {
                a[size * i][size * (i + 2)] += system.skip()[i];
            }
        }
        return a;
    }

    /** Word for an equation or unknown of the vector. */
    String name(int k) {
        return List.of("psi", "n", "p", "c", "second ion", "third ion").get(k % device.layout.size()) + " of node "
                + k / device.layout.size() + " of " + device.nodeCount;
    }
}
