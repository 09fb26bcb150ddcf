package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.C;
import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;
import static photosynapse.device.solver.StateLayout.at;
import static photosynapse.device.solver.StateLayout.borderEntry;
import static photosynapse.device.solver.StateLayout.entry;

import photosynapse.device.numerics.BlockTridiagonal;
import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.physics.JunctionCoefficients;
import photosynapse.device.physics.ScharfetterGummelFlux;
import photosynapse.device.spec.LightAssistedIonsSpec;

/**
 * The laws of the device as one residual with its analytic Jacobian.
 *
 * <p><b>Equation:</b> for every conserved density u of a node with cell volume V: V (u - history) + tau (outflow + V
 * (losses - sources)) = 0, and Gauss's law over the cell, divided by q. tau is the implicit weight of the time step and
 * history its known part, so that one form serves every stage of every method. Outside terms: the sheet at x = 0 and,
 * at each interface of films, transfer of electrons, holes and vacancies with a shared potential: the upper node's
 * potential equation is psi_upper = psi_lower and the lower node carries Gauss's law of both half cells.
 *
 * <p><b>Shapes:</b> y holds four unknowns a node; nt and its history are addressed by {@code level * nodeCount + node}.
 * The system and the right-hand side (the negative residual) are overwritten by {@link #assemble}; nothing is
 * allocated.
 */
final class DeviceEquations {
    private final DiscreteDevice device;
    private final BlockTridiagonal system;
    private final TrapAssembly traps;
    private final double[] rhs;
    private final double[] flux = new double[4];
    private final double[] sheet = new double[4];
    private final double[] crowding;
    private final double[] crowdingBy;
    private final double[] steric = new double[6];
    private final double[] ionVelocityEdge;
    private final double[] recombination = new double[3];
    private final double[] emission = new double[3];
    private final double[] extraction = new double[3];
    private double gateVoltage;
    private double photonFlux;
    private double tau;

    DeviceEquations(DiscreteDevice device) {
        this.device = device;
        system = new BlockTridiagonal(device.nodeCount, StateLayout.SIZE, PSI, C);
        rhs = new double[StateLayout.SIZE * device.nodeCount];
        traps = new TrapAssembly(device, system, rhs);
        crowding = new double[device.nodeCount];
        crowdingBy = new double[6 * device.nodeCount];
        ionVelocityEdge = new double[device.nodeCount];
        illuminate(0);
    }

    DiscreteDevice device() {
        return device;
    }

    BlockTridiagonal system() {
        return system;
    }

    TrapAssembly traps() {
        return traps;
    }

    double[] rhs() {
        return rhs;
    }

    double photonFlux() {
        return photonFlux;
    }

    double gateVoltage() {
        return gateVoltage;
    }

    void setGateVoltage(double voltage) {
        gateVoltage = voltage;
    }

    /** Sets the light and with it the ion diffusivity of every edge. */
    void illuminate(double newPhotonFlux) {
        photonFlux = newPhotonFlux;
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            if (!device.isBelowJunction(i)) {
                ionVelocityEdge[i] = (litDiffusivity(i) + litDiffusivity(i + 1)) / 2 / device.spacing[i];
            }
        }
    }

    private double litDiffusivity(int i) {
        if (device.spec.variants().lightAssistedIons().isEmpty()) {
            return device.ionDiffusivity[i];
        }
        LightAssistedIonsSpec law = device.spec.variants().lightAssistedIons().get();
        double g = photonFlux * device.generation.local(i);
        return device.ionDiffusivity[i] * (1 + (law.boostRatio() - 1) * g / (g + law.halfGeneration()));
    }

    /** Fills the system and the negative residual at state y; leaves the occupation of every level in nt. */
    void assemble(double[] y, double[] history, double[] ntHistory, double implicitWeight, double[] nt) {
        tau = implicitWeight;
        system.clear();
        device.sheet.evaluate(y[PSI], sheet);
        setTrapSheet(y);
        traps.begin(y, ntHistory, tau, nt);
        for (int i = 0; i < device.nodeCount; i++) {
            addNode(i, y, history, nt);
        }
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            if (device.isBelowJunction(i)) {
                addJunction(i, y, nt);
            } else {
                addEdge(i, y);
            }
        }
        addSheet(y);
        rhs[at(device.nodeCount - 1) + PSI] -= device.spec.surface().displacement() / device.q;
        mergeJunctionPotentials(y);
    }

    private void setTrapSheet(double[] y) {
        traps.setSheet(
                sheet[ChannelSheet.HOLES] + sheet[ChannelSheet.ELECTRONS],
                sheet[ChannelSheet.HOLES_SLOPE] + sheet[ChannelSheet.ELECTRONS_SLOPE],
                y[C]);
    }

    /** Storage, charge, generation, recombination and traps of a node. */
    private void addNode(int i, double[] y, double[] history, double[] nt) {
        int o = at(i);
        double v = device.volume[i];
        double n = y[o + N];
        double p = y[o + P];
        double c = y[o + C];
        double[] diagonal = system.diagonal();
        double generated = photonFlux * device.generation.cell(i);
        double b = tau * v * device.radiative[i];
        double recombined = b * (n * p - device.intrinsicSquared[i]);
        rhs[o + PSI] = v * (p - n + c - device.background[i]);
        rhs[o + N] = -v * (n - history[o + N]) - recombined + tau * generated;
        rhs[o + P] = -v * (p - history[o + P]) - recombined + tau * generated;
        rhs[o + C] = -v * (c - history[o + C]);
        int e = entry(i, 0, 0);
        diagonal[e + N] = v;
        diagonal[e + P] = -v;
        diagonal[e + C] = -v;
        diagonal[e + 4 + N] = v + b * p;
        diagonal[e + 4 + P] = b * n;
        diagonal[e + 8 + N] = b * p;
        diagonal[e + 8 + P] = v + b * n;
        diagonal[e + 12 + C] = v;
        java.util.Arrays.fill(steric, 0);
        if (device.levelsOf[i] > 0) {
            traps.add(i, steric);
        }
        crowd(i, c, device.mobileTraps[i] ? nt[i] : 0);
    }

    /** Steric term -ln(1 - (c + nt)/cmax) of a node with its derivatives by psi, n, p, c and the border unknowns. */
    private void crowd(int i, double c, double filled) {
        double free = device.maximum[i] - c - filled;
        crowding[i] = -StrictMath.log1p(-(c + filled) / device.maximum[i]);
        steric[C] += 1;
        for (int k = 0; k < 6; k++) {
            crowdingBy[6 * i + k] = steric[k] / free;
        }
    }

    /** Gauss's law and the three fluxes across a regular edge. */
    private void addEdge(int i, double[] y) {
        int lower = at(i);
        int upper = at(i + 1);
        double drop = y[upper + PSI] - y[lower + PSI];
        double eps = device.permittivityEdge[i];
        rhs[lower + PSI] += eps * drop;
        rhs[upper + PSI] -= eps * drop;
        addToBoth(i, PSI, PSI, eps, -eps);

        double bands = device.electronEdge[i + 1] - device.electronEdge[i];
        ScharfetterGummelFlux.evaluate(device.electronVelocity[i], y[lower + N], y[upper + N], drop + bands, flux);
        addFlux(i, N, 1);
        bands = device.holeEdge[i + 1] - device.holeEdge[i];
        ScharfetterGummelFlux.evaluate(device.holeVelocity[i], y[lower + P], y[upper + P], -drop - bands, flux);
        addFlux(i, P, -1);
        if (ionVelocityEdge[i] > 0) {
            double crowdingDrop = crowding[i + 1] - crowding[i];
            ScharfetterGummelFlux.evaluate(ionVelocityEdge[i], y[lower + C], y[upper + C], -drop - crowdingDrop, flux);
            addFlux(i, C, -1);
            addCrowding(i);
        }
    }

    /**
     * Adds an upward flux to the balance of both nodes, with derivatives by both densities and by the drop of
     * potential.
     */
    private void addFlux(int i, int row, int signOfDrop) {
        double j = tau * flux[ScharfetterGummelFlux.FLUX];
        rhs[at(i) + row] -= j;
        rhs[at(i + 1) + row] += j;
        addToBoth(i, row, row, tau * flux[ScharfetterGummelFlux.BY_LOWER], tau * flux[ScharfetterGummelFlux.BY_UPPER]);
        double byDrop = tau * signOfDrop * flux[ScharfetterGummelFlux.BY_DELTA];
        addToBoth(i, row, PSI, -byDrop, byDrop);
    }

    /** Adds the derivatives of something that flows from node i to i+1, by one unknown of either node. */
    private void addToBoth(int i, int row, int column, double byLower, double byUpper) {
        system.diagonal()[entry(i, row, column)] += byLower;
        system.upper()[entry(i, row, column)] += byUpper;
        system.lower()[entry(i + 1, row, column)] -= byLower;
        system.diagonal()[entry(i + 1, row, column)] -= byUpper;
    }

    private void addCrowding(int i) {
        double byDelta = tau * flux[ScharfetterGummelFlux.BY_DELTA];
        for (int k = 0; k < StateLayout.SIZE; k++) {
            addToBoth(i, C, k, byDelta * crowdingBy[6 * i + k], -byDelta * crowdingBy[6 * (i + 1) + k]);
        }
        for (int k = 0; k < 2; k++) {
            double border = byDelta * (crowdingBy[6 * i + 4 + k] - crowdingBy[6 * (i + 1) + 4 + k]);
            system.border()[borderEntry(i, C, k)] += border;
            system.border()[borderEntry(i + 1, C, k)] -= border;
        }
    }

    /** Transfer of electrons, holes and vacancies between the two nodes of an interface of films. */
    private void addJunction(int i, double[] y, double[] nt) {
        JunctionCoefficients junction = device.transfers.get(device.filmOf[i]);
        addTransfer(i, N, junction.electronsUp(), junction.electronsDown(), y);
        addTransfer(i, P, junction.holesUp(), junction.holesDown(), y);
        double ions = device.ionVelocity[device.filmOf[i]];
        if (ions > 0) {
            addIonTransfer(i, ions, y, nt);
        }
    }

    private void addTransfer(int i, int row, double up, double down, double[] y) {
        double j = tau * (up * y[at(i) + row] - down * y[at(i + 1) + row]);
        rhs[at(i) + row] -= j;
        rhs[at(i + 1) + row] += j;
        addToBoth(i, row, row, tau * up, -tau * down);
    }

    /** Vacancy activity c/(1 - (c + nt)/cmax) drives the exchange through an interface. */
    private void addIonTransfer(int i, double velocity, double[] y, double[] nt) {
        double lower = activity(i, y, nt);
        double upper = activity(i + 1, y, nt);
        double j = tau * velocity * (lower - upper);
        rhs[at(i) + C] -= j;
        rhs[at(i + 1) + C] += j;
        for (int k = 0; k < StateLayout.SIZE; k++) {
            addToBoth(i, C, k, tau * velocity * activityBy(i, k, lower), -tau * velocity * activityBy(i + 1, k, upper));
        }
        for (int k = 0; k < 2; k++) {
            double border =
                    tau * velocity * (lower * crowdingBy[6 * i + 4 + k] - upper * crowdingBy[6 * (i + 1) + 4 + k]);
            system.border()[borderEntry(i, C, k)] += border;
            system.border()[borderEntry(i + 1, C, k)] -= border;
        }
    }

    private double activity(int i, double[] y, double[] nt) {
        double c = y[at(i) + C];
        return c / (1 - (c + (device.mobileTraps[i] ? nt[i] : 0)) / device.maximum[i]);
    }

    private double activityBy(int i, int k, double activity) {
        double own = k == C ? StrictMath.exp(crowding[i]) : 0;
        return own + activity * crowdingBy[6 * i + k];
    }

    /** Exchange with the sheet and Gauss's law at x = 0. */
    private void addSheet(double[] y) {
        DiscreteDevice.SheetCoefficients s = device.sheetCoefficients;
        double density = sheet[ChannelSheet.HOLES] + sheet[ChannelSheet.ELECTRONS];
        double slope = sheet[ChannelSheet.HOLES_SLOPE] + sheet[ChannelSheet.ELECTRONS_SLOPE];
        double nStar = StrictMath.exp(y[PSI] + device.electronEdge[0]);
        double pStar = StrictMath.exp(-y[PSI] - device.holeEdge[0]);
        double[] diagonal = system.diagonal();
        double rate = s.recombination() * density + s.extraction();
        double excess = y[N] - nStar;
        emission[0] = s.extraction() * excess;
        emission[1] = s.extraction();
        emission[2] = -s.extraction() * nStar;
        recombination[0] = rate * excess;
        recombination[1] = rate;
        recombination[2] = s.recombination() * slope * excess - rate * nStar;
        extraction[0] = s.holeTransfer() * (y[P] - pStar);
        extraction[1] = s.holeTransfer();
        extraction[2] = s.holeTransfer() * pStar;
        rhs[N] -= tau * recombination[0];
        diagonal[entry(0, N, N)] += tau * recombination[1];
        diagonal[entry(0, N, PSI)] += tau * recombination[2];
        rhs[P] -= tau * extraction[0];
        diagonal[entry(0, P, P)] += tau * extraction[1];
        diagonal[entry(0, P, PSI)] += tau * extraction[2];
        double net = sheet[ChannelSheet.HOLES] - sheet[ChannelSheet.ELECTRONS] - s.acceptors();
        double netSlope = sheet[ChannelSheet.HOLES_SLOPE] - sheet[ChannelSheet.ELECTRONS_SLOPE];
        rhs[PSI] += gateCharge(y[PSI]) / device.q + net;
        diagonal[entry(0, PSI, PSI)] += s.oxideCapacitance() * device.vt / device.q - netSlope;
    }

    /** Q_gate = Cox (V_G - V_FB - phi0) (C/m2). */
    double gateCharge(double psi0) {
        DiscreteDevice.SheetCoefficients s = device.sheetCoefficients;
        return s.oxideCapacitance() * (gateVoltage - s.flatBand() - device.vt * psi0);
    }

    /**
     * Moves the upper node's Gauss law to the lower node of each interface and leaves psi_upper = psi_lower in its
     * place.
     */
    private void mergeJunctionPotentials(double[] y) {
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            if (device.isBelowJunction(i)) {
                mergePotential(i, y);
            }
        }
    }

    private void mergePotential(int i, double[] y) {
        double[] diagonal = system.diagonal();
        double[] upper = system.upper();
        double[] border = system.border();
        rhs[at(i) + PSI] +=
                rhs[at(i + 1) + PSI] + device.junctions.get(device.filmOf[i]).sheetCharge() / device.q;
        for (int k = 0; k < StateLayout.SIZE; k++) {
            upper[entry(i, PSI, k)] += diagonal[entry(i + 1, PSI, k)];
            diagonal[entry(i + 1, PSI, k)] = 0;
        }
        system.skip()[i] = upper[entry(i + 1, PSI, PSI)];
        upper[entry(i + 1, PSI, PSI)] = 0;
        for (int k = 0; k < 2; k++) {
            border[borderEntry(i, PSI, k)] += border[borderEntry(i + 1, PSI, k)];
            border[borderEntry(i + 1, PSI, k)] = 0;
        }
        rhs[at(i + 1) + PSI] = y[at(i) + PSI] - y[at(i + 1) + PSI];
        diagonal[entry(i + 1, PSI, PSI)] = 1;
        system.lower()[entry(i + 1, PSI, PSI)] = -1;
    }

    /**
     * Holes that cross the lowest edge and the sheet's interface in either direction (1/m2s): what their net flux is
     * the difference of.
     */
    double holeExchange(double[] y) {
        return extraction[1] == 0 ? 0 : (extraction[1] + device.holeVelocity[0]) * Math.abs(y[P]);
    }

    /** Electrons that cross the lowest edge and the sheet's interface in either direction (1/m2s). */
    double electronExchange(double[] y) {
        return recombination[1] == 0 ? 0 : (recombination[1] + device.electronVelocity[0]) * Math.abs(y[N]);
    }

    /**
     * Applies a solved correction: moves state and levels, and writes the exit rates after it: electrons by k_n,
     * tunnelled, holes, electrons by S_e (1/m2s).
     *
     * <p>Exits are taken from the same linear system as the correction, so that charge is conserved to rounding
     * whatever the size of the correction.
     *
     * @param delta solution of the system
     */
    void apply(double[] delta, DeviceState state, double[] exits) {
        for (int i = 0; i < delta.length; i++) {
            state.y[i] += delta[i];
        }
        double all = recombination[0] + recombination[1] * delta[N] + recombination[2] * delta[PSI];
        exits[3] = emission[0] + emission[1] * delta[N] + emission[2] * delta[PSI];
        exits[0] = all - exits[3];
        exits[1] = traps.advance(delta, state.nt);
        exits[2] = extraction[0] + extraction[1] * delta[P] + extraction[2] * delta[PSI];
    }
}
