package photosynapse.device.solver;

import photosynapse.device.numerics.StatePass;
import photosynapse.device.physics.JunctionCoefficients;

/**
 * Whether the total current, of carriers, ions and displacement, is the same at every edge after a step.
 *
 * <p><b>Equation:</b> J(i + 1/2) - J(i - 1/2) = q r_i/tau with r_i the remainder of the balance of charge of cell i,
 * holes less electrons plus ions, at the state that the step ended in: the nonlinear fluxes themselves, not what
 * Newton's last correction made of them. What tunnels to the sheet counts as part of the current.
 *
 * <p><b>Scale:</b> the current, or what crosses the busiest edge in one direction where that is more. A current is the
 * difference of what crosses in both directions, so its digits end with those of the larger; so where nothing flows the
 * ratio stays that of the solution.
 */
final class CurrentUniformity {
    private final DeviceEquations equations;
    private final DiscreteDevice device;
    private final DeviceState probe;
    private double error;

    CurrentUniformity(DeviceEquations equations) {
        this.equations = equations;
        device = equations.device();
        probe = new DeviceState(device);
    }

    /**
     * Takes a stage into account.
     *
     * @param end state that it ended in
     * @param known its history
     * @param tau its implicit weight (s)
     * @param current total current at the bottom, in elementary charges (1/m2s)
     */
    void check(DeviceState end, DeviceState known, double tau, double current) {
        probe.copyFrom(end);
        equations.assemble(probe, known, tau);
        double[] remainder = equations.rhs();
        double sum = 0;
        double lowest = 0;
        double highest = 0;
        // balances of a metal's node stand in the current of the metal
        int first = device.bottom.fixesPotential() ? 1 : 0;
        int last = device.nodeCount - (device.top.fixesPotential() ? 1 : 0);
        for (int i = first; i < last; i++) {
            int o = device.layout.at(i);
            sum += remainder[o + StateLayout.P] - remainder[o + StateLayout.N];
            for (int s = 0; s < device.ions.count; s++) {
                sum += device.ions.charge[s] * remainder[o + StateLayout.C + s];
            }
            lowest = Math.min(lowest, sum);
            highest = Math.max(highest, sum);
        }
        double scale = Math.max(Math.abs(current), traffic(probe.y));
        if (scale > 0) {
            error = Math.max(error, (highest - lowest) / tau / scale);
        }
    }

    /** Carriers and ions that cross the busiest edge or interface in one direction (1/m2s). */
    private double traffic(double[] y) {
        double most = 0;
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            int here = device.layout.at(i);
            int above = device.layout.at(i + 1);
            JunctionCoefficients j = device.isBelowJunction(i) ? device.transfers.get(device.grid.filmOf[i]) : null;
            double electronsUp = j == null ? device.electronVelocity[i] : j.electronsUp();
            double electronsDown = j == null ? device.electronVelocity[i] : j.electronsDown();
            double holesUp = j == null ? device.holeVelocity[i] : j.holesUp();
            double holesDown = j == null ? device.holeVelocity[i] : j.holesDown();
            most = Math.max(most, electronsUp * Math.abs(y[here + StateLayout.N]));
            most = Math.max(most, electronsDown * Math.abs(y[above + StateLayout.N]));
            most = Math.max(most, holesUp * Math.abs(y[here + StateLayout.P]));
            most = Math.max(most, holesDown * Math.abs(y[above + StateLayout.P]));
            for (int s = 0; s < device.ions.count && j == null; s++) {
                double ions = Math.max(y[here + StateLayout.C + s], y[above + StateLayout.C + s]);
                most = Math.max(
                        most,
                        Math.abs(device.ions.charge[s])
                                * equations.illumination().ionVelocity(s, i)
                                * ions);
            }
        }
        return most;
    }

    /** Describes what it has found, for a kept state. */
    void pass(StatePass pass) {
        error = pass.number(error);
    }

    /** Largest ratio so far. */
    double error() {
        return error;
    }
}
