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

    /** Largest two-way traffic of electrons anywhere in the stack (1/m2s). */
    double electrons(double[] y) {
        DiscreteDevice.SheetCoefficients s = device.sheetCoefficients;
        double sheet = s.extraction();
        if (device.hasSheet() && s.recombination() > 0) {
            sheet += s.recombination() * device.sheetDensity(y[StateLayout.PSI]);
        }
        double largest = sheet * Math.abs(y[StateLayout.N]);
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            double here = Math.abs(y[device.layout.at(i) + StateLayout.N]);
            double above = Math.abs(y[device.layout.at(i + 1) + StateLayout.N]);
            JunctionCoefficients j = device.isBelowJunction(i) ? device.transfers.get(device.grid.filmOf[i]) : null;
            double traffic = j == null
                    ? device.electronVelocity[i] * Math.max(here, above)
                    : Math.max(j.electronsUp() * here, j.electronsDown() * above);
            largest = Math.max(largest, traffic);
        }
        return Math.max(largest, captured(y, StateLayout.N, device.traps.cn));
    }

    /** Largest capture by empty traps, had all of them room (1/m2s). */
    private double captured(double[] y, int carrier, double[] coefficients) {
        double largest = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                double density = Math.abs(y[device.layout.at(i) + carrier]);
                double traps = device.traps.scale(i, at, device.ions);
                largest = Math.max(largest, device.volume[i] * coefficients[at] * density * traps);
            }
        }
        return largest;
    }

    /** Largest two-way traffic of holes anywhere in the stack (1/m2s). */
    double holes(double[] y) {
        double largest = device.sheetCoefficients.holeTransfer() * Math.abs(y[StateLayout.P]);
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            double here = Math.abs(y[device.layout.at(i) + StateLayout.P]);
            double above = Math.abs(y[device.layout.at(i + 1) + StateLayout.P]);
            JunctionCoefficients j = device.isBelowJunction(i) ? device.transfers.get(device.grid.filmOf[i]) : null;
            double traffic = j == null
                    ? device.holeVelocity[i] * Math.max(here, above)
                    : Math.max(j.holesUp() * here, j.holesDown() * above);
            largest = Math.max(largest, traffic);
        }
        return Math.max(largest, captured(y, StateLayout.P, device.traps.cp));
    }
}
