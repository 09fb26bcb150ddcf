package photosynapse.device.solver;

import photosynapse.device.physics.JunctionCoefficients;

/**
 * How many carriers cross edges and interfaces in either direction: what a net flux is the difference of, so that its
 * rounding is a share of it.
 */
final class Exchange {
    private final DiscreteDevice device;

    Exchange(DiscreteDevice device) {
        this.device = device;
    }

    /** Whether the two-way traffic of electrons reaches a value anywhere in the stack (1/m2s). */
    boolean electronsReach(double least, double[] y) {
        DiscreteDevice.SheetCoefficients s = device.sheetCoefficients;
        double sheet = s.extraction();
        if (device.hasSheet() && s.recombination() > 0) {
            sheet += s.recombination() * device.sheetDensity(y[StateLayout.PSI]);
        }
        double inBalance = device.hasSheet() ? device.electronsAt(0, y[StateLayout.PSI]) : 0;
        if (sheet * Math.max(Math.abs(y[StateLayout.N]), inBalance) >= least) {
            return true;
        }
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            double here = Math.abs(y[device.layout.at(i) + StateLayout.N]);
            double above = Math.abs(y[device.layout.at(i + 1) + StateLayout.N]);
            JunctionCoefficients j = device.isBelowJunction(i) ? device.transfers.get(device.grid.filmOf[i]) : null;
            double traffic = j == null
                    ? device.electronVelocity[i] * Math.max(here, above)
                    : Math.max(j.electronsUp() * here, j.electronsDown() * above);
            if (traffic >= least) {
                return true;
            }
        }
        return isCaptured(least, y, StateLayout.N, device.traps.cn);
    }

    /** Whether capture by empty traps, had all of them room, reaches a value at a node (1/m2s). */
    private boolean isCaptured(double least, double[] y, int carrier, double[] coefficients) {
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                double density = Math.abs(y[device.layout.at(i) + carrier]);
                double traps = device.traps.scale(i, at, device.ions);
                if (device.volume[i] * coefficients[at] * density * traps >= least) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the two-way traffic of holes reaches a value anywhere in the stack (1/m2s). */
    boolean holesReach(double least, double[] y) {
        double inBalance = device.hasSheet() ? device.holesAt(0, y[StateLayout.PSI]) : 0;
        if (device.sheetCoefficients.holeTransfer() * Math.max(Math.abs(y[StateLayout.P]), inBalance) >= least) {
            return true;
        }
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            double here = Math.abs(y[device.layout.at(i) + StateLayout.P]);
            double above = Math.abs(y[device.layout.at(i + 1) + StateLayout.P]);
            JunctionCoefficients j = device.isBelowJunction(i) ? device.transfers.get(device.grid.filmOf[i]) : null;
            double traffic = j == null
                    ? device.holeVelocity[i] * Math.max(here, above)
                    : Math.max(j.holesUp() * here, j.holesDown() * above);
            if (traffic >= least) {
                return true;
            }
        }
        return isCaptured(least, y, StateLayout.P, device.traps.cp);
    }
}
