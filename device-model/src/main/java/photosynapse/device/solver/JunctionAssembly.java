package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.C;
import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;

import photosynapse.device.numerics.BlockTridiagonal;
import photosynapse.device.physics.JunctionCoefficients;

/**
 * What happens between the two nodes of an interface of films: transfer of electrons, holes and ions, recombination in
 * the interface, and the shared potential.
 *
 * <p>The upper node's potential equation is psi_upper = psi_lower and the lower node carries Gauss's law of both half
 * cells.
 */
final class JunctionAssembly {
    private final DeviceEquations equations;
    private final DiscreteDevice device;
    private final StateLayout layout;
    private final BlockTridiagonal system;

    JunctionAssembly(DeviceEquations equations) {
        this.equations = equations;
        device = equations.device();
        layout = device.layout;
        system = equations.system();
    }

    /** Adds the exchange between node i and i+1. */
    void add(int i, double[] y, double[] nt) {
        int film = device.grid.filmOf[i];
        JunctionCoefficients junction = device.transfers.get(film);
        addTransfer(i, N, junction.electronsUp(), junction.electronsDown(), y);
        addTransfer(i, P, junction.holesUp(), junction.holesDown(), y);
        for (int s = 0; s < device.ions.count; s++) {
            if (device.ions.velocity[s][film] > 0) {
                addIonTransfer(s, i, y, nt);
            }
        }
        if (device.pairs.get(film).isPresent()) {
            addRecombination(i, y, device.pairs.get(film).get());
        }
    }

    /** Transfer is driven by activities; for Boltzmann's statistics they are the densities. */
    private void addTransfer(int i, int row, double up, double down, double[] y) {
        double tau = equations.tau();
        CarrierExcess excess = equations.excess();
        double[] by = row == N ? excess.electronsBy() : excess.holesBy();
        double lower = y[layout.at(i) + row];
        double upper = y[layout.at(i + 1) + row];
        double upward = up / (row == N ? excess.electronShare(i) : excess.holeShare(i));
        double downward = down / (row == N ? excess.electronShare(i + 1) : excess.holeShare(i + 1));
        double j = tau * (upward * lower - downward * upper);
        equations.rhs()[layout.at(i) + row] -= j;
        equations.rhs()[layout.at(i + 1) + row] += j;
        equations.addToBoth(i, row, row, tau * upward * (1 + lower * by[i]), -tau * downward * (1 + upper * by[i + 1]));
    }

    /** The activity c/(1 - (c + nt)/cmax) drives the exchange of ions. */
    private void addIonTransfer(int s, int i, double[] y, double[] nt) {
        Crowding crowding = equations.crowding();
        double weight = equations.tau() * device.ions.velocity[s][device.grid.filmOf[i]];
        double lower = crowding.activity(s, i, y, device.traps.mobile[i] ? nt[i] : 0);
        double upper = crowding.activity(s, i + 1, y, device.traps.mobile[i + 1] ? nt[i + 1] : 0);
        int row = C + s;
        double j = weight * (lower - upper);
        equations.rhs()[layout.at(i) + row] -= j;
        equations.rhs()[layout.at(i + 1) + row] += j;
        if (s > 0) {
            equations.addToBoth(
                    i,
                    row,
                    row,
                    weight * crowding.activityBy(s, i, C, lower),
                    -weight * crowding.activityBy(s, i + 1, C, upper));
            return;
        }
        for (int k = 0; k <= C; k++) {
            equations.addToBoth(
                    i,
                    C,
                    k,
                    weight * crowding.activityBy(0, i, k, lower),
                    -weight * crowding.activityBy(0, i + 1, k, upper));
        }
        for (int k = 0; k < 2; k++) {
            double by = crowding.activityBy(0, i, 4 + k, lower) - crowding.activityBy(0, i + 1, 4 + k, upper);
            equations.addToBothBorders(i, C, k, weight * by);
        }
    }

    private void addRecombination(int i, double[] y, DiscreteDevice.InterfacePair pair) {
        int e = pair.electronsAbove() ? i + 1 : i;
        int h = pair.holesAbove() ? i + 1 : i;
        CarrierExcess excess = equations.excess();
        excess.recombineAcross(e, h, y, pair);
        double tau = equations.tau();
        equations.rhs()[layout.at(e) + N] -= tau * excess.recombination();
        equations.rhs()[layout.at(h) + P] -= tau * excess.recombination();
        addEntry(e, N, e, N, tau * excess.recombinationByN());
        addEntry(e, N, h, P, tau * excess.recombinationByP());
        addEntry(h, P, e, N, tau * excess.recombinationByN());
        addEntry(h, P, h, P, tau * excess.recombinationByP());
    }

    private void addEntry(int rowNode, int row, int columnNode, int column, double value) {
        double[] block =
                rowNode == columnNode ? system.diagonal() : columnNode > rowNode ? system.upper() : system.lower();
        block[layout.entry(rowNode, row, column)] += value;
    }

    /**
     * Moves the upper node's Gauss law to the lower node of each interface and leaves psi_upper = psi_lower in its
     * place.
     */
    void mergePotentials(double[] y) {
        for (int k = 1; k + 1 < device.grid.firstNode.length; k++) {
            mergePotential(device.grid.firstNode[k] - 1, y);
        }
    }

    private void mergePotential(int i, double[] y) {
        double[] diagonal = system.diagonal();
        double[] upper = system.upper();
        double[] border = system.border();
        double[] rhs = equations.rhs();
        rhs[layout.at(i) + PSI] += rhs[layout.at(i + 1) + PSI]
                + device.junctions.get(device.grid.filmOf[i]).sheetCharge() / device.q;
        for (int k = 0; k < layout.size(); k++) {
            upper[layout.entry(i, PSI, k)] += diagonal[layout.entry(i + 1, PSI, k)];
            diagonal[layout.entry(i + 1, PSI, k)] = 0;
        }
        system.skip()[i] = upper[layout.entry(i + 1, PSI, PSI)];
        upper[layout.entry(i + 1, PSI, PSI)] = 0;
        for (int k = 0; k < 2; k++) {
            border[layout.borderEntry(i, PSI, k)] += border[layout.borderEntry(i + 1, PSI, k)];
            border[layout.borderEntry(i + 1, PSI, k)] = 0;
        }
        rhs[layout.at(i + 1) + PSI] = y[layout.at(i) + PSI] - y[layout.at(i + 1) + PSI];
        diagonal[layout.entry(i + 1, PSI, PSI)] = 1;
        system.lower()[layout.entry(i + 1, PSI, PSI)] = -1;
    }
}
