package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.C;
import static photosynapse.device.solver.StateLayout.PSI;

import photosynapse.device.physics.ScharfetterGummelFlux;

/**
 * What filled mobile traps do to the fluxes of the empty ones at a state: they take sites, so that the steric term of
 * their node rises.
 *
 * <p><b>Shapes:</b> the flux upwards across the edge above and below each node, by the filled density of the node
 * (m/s); 0 where traps do not move.
 */
final class FilledIons {
    private final double[] above;
    private final double[] below;

    /** Evaluates; the equations must have been assembled at the state. */
    FilledIons(DeviceEquations equations, DeviceState state) {
        DiscreteDevice device = equations.device();
        above = new double[device.nodeCount];
        below = new double[device.nodeCount];
        Crowding crowding = equations.crowding();
        double[] flux = new double[4];
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            int here = device.layout.at(i);
            int next = device.layout.at(i + 1);
            double byLower;
            double byUpper;
            if (device.isBelowJunction(i)) {
                double velocity = device.ions.velocity[0][device.grid.filmOf[i]];
                byLower = velocity * crowding.activity(0, i, state.y, device.traps.mobile[i] ? state.nt[i] : 0);
                byUpper = velocity
                        * crowding.activity(0, i + 1, state.y, device.traps.mobile[i + 1] ? state.nt[i + 1] : 0);
            } else {
                double drop = state.y[next + PSI] - state.y[here + PSI];
                ScharfetterGummelFlux.evaluate(
                        equations.illumination().ionVelocity(0, i),
                        state.y[here + C],
                        state.y[next + C],
                        -device.ions.charge[0] * drop - crowding.drop(0, i),
                        flux);
                byLower = flux[ScharfetterGummelFlux.BY_DELTA];
                byUpper = byLower;
            }
            above[i] = device.traps.mobile[i] ? byLower * crowding.byTaken(0, i) : 0;
            below[i + 1] = device.traps.mobile[i + 1] ? -byUpper * crowding.byTaken(0, i + 1) : 0;
        }
    }

    /** Of the edge above node i. */
    double above(int i) {
        return above[i];
    }

    /** Of the edge below node i. */
    double below(int i) {
        return below[i];
    }
}
