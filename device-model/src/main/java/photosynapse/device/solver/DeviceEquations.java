package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.C;
import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;

import java.util.List;
import photosynapse.device.numerics.BlockTridiagonal;
import photosynapse.device.physics.GaussianDisorder;
import photosynapse.device.physics.ScharfetterGummelFlux;
import photosynapse.device.stimulus.Light;

/**
 * The laws of the device as one residual with its analytic Jacobian.
 *
 * <p><b>Equation:</b> for every conserved density u of a node with cell volume V: V (u - history) + tau (outflow + V
 * (losses - sources)) = 0, and Gauss's law over the cell, divided by q. tau is the implicit weight of the time step and
 * history its known part, so that one form serves every stage of every method. What happens at the ends of the stack
 * and at interfaces of films stands in {@link SheetAssembly}, {@link MetalAssembly} and {@link JunctionAssembly}.
 *
 * <p><b>Shapes:</b> y holds the unknowns of a node one after the other, see {@link StateLayout}; nt and its history are
 * addressed by {@code level * nodeCount + node}. The system and the right-hand side (the negative residual) are
 * overwritten by {@link #assemble}; nothing is allocated.
 */
final class DeviceEquations {
    /** Times as good as full that a band is overfilled by at a Fermi level 100 k_B T higher. */
    private static final double OVER_BAND = 1 + 100 * (1 - GaussianDisorder.FULLEST);

    /** The same of ions. */
    private static final double OVER_SITES = 1 + 100 * (1 - Crowding.FULLEST);

    private final DiscreteDevice device;
    private final StateLayout layout;
    private final int size;
    private final BlockTridiagonal system;
    private final double[] rhs;
    private final double[] lower;
    private final double[] diagonal;
    private final double[] upper;
    private final Illumination illumination;
    private final TrapAssembly traps;
    private final Crowding crowding;
    private final CarrierExcess excess;
    private final SheetAssembly sheet;
    private final JunctionAssembly junctions;
    private final MetalAssembly bottomMetal;
    private final MetalAssembly topMetal;
    private final double[] flux = new double[4];
    private final double[] endCharge = new double[4];
    private double voltage;
    private double tau;
    private boolean isBare;

    DeviceEquations(DiscreteDevice device) {
        this.device = device;
        layout = device.layout;
        size = layout.size();
        system = new BlockTridiagonal(device.nodeCount, size, PSI, C);
        lower = system.lower();
        diagonal = system.diagonal();
        upper = system.upper();
        rhs = new double[size * device.nodeCount];
        illumination = new Illumination(device);
        excess = new CarrierExcess(device);
        crowding = new Crowding(device);
        traps = new TrapAssembly(this);
        sheet = new SheetAssembly(this);
        junctions = new JunctionAssembly(this);
        bottomMetal = MetalAssembly.of(this, 0, device.bottom);
        topMetal = MetalAssembly.of(this, device.nodeCount - 1, device.top);
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

    CarrierExcess excess() {
        return excess;
    }

    Crowding crowding() {
        return crowding;
    }

    Illumination illumination() {
        return illumination;
    }

    double[] rhs() {
        return rhs;
    }

    double tau() {
        return tau;
    }

    double photonFlux() {
        return illumination.photonFlux();
    }

    double voltage() {
        return voltage;
    }

    void setVoltage(double newVoltage) {
        voltage = newVoltage;
    }

    /** Sets the light and with it the ion diffusivity of every edge. */
    void illuminate(List<Light> lights) {
        illumination.set(lights);
    }

    /** Sets light that runs linearly from one list of sources to another, and stands at its start. */
    void illuminate(List<Light> start, List<Light> end) {
        illumination.set(start, end);
    }

    /** Sets voltage (V) and, under light that runs, how far it has come, 0 to 1. */
    void drive(double newVoltage, double fraction) {
        voltage = newVoltage;
        illumination.moveTo(fraction);
    }

    /**
     * Leaves the trap levels and the equations of metals out of every further system: levels keep the occupation of the
     * state, and the balances at a metal stand as they are without it.
     */
    void leaveOutLevelsAndMetals() {
        isBare = true;
    }

    /** Fills the system and the negative residual at a state; leaves the occupation of every level in it. */
    void assemble(DeviceState state, DeviceState history, double implicitWeight) {
        tau = implicitWeight;
        double[] y = state.y;
        system.clear();
        excess.evaluate(y);
        if (device.hasSheet()) {
            sheet.evaluate(y);
        }
        traps.begin(state, history, sheet);
        for (int i = 0; i < device.nodeCount; i++) {
            addNode(i, y, history.y, state.nt);
        }
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            if (device.isBelowJunction(i)) {
                junctions.add(i, y, state.nt);
            } else {
                addEdge(i, y);
            }
        }
        if (device.hasSheet()) {
            sheet.add(y);
        }
        addEnd(0, device.bottom, y);
        addEnd(device.nodeCount - 1, device.top, y);
        junctions.mergePotentials(y);
        if (!isBare) {
            bottomMetal.replaceRows(y, history);
            topMetal.replaceRows(y, history);
        }
    }

    /** Storage, charge, generation, recombination and traps of a node. */
    private void addNode(int i, double[] y, double[] history, double[] nt) {
        int o = layout.at(i);
        int e = layout.entry(i, 0, 0);
        double v = device.volume[i];
        double n = y[o + N];
        double p = y[o + P];
        excess.recombine(i, n, p);
        double weight = tau * v;
        double gained = tau * illumination.cell(i) - weight * excess.recombination();
        double byN = weight * excess.recombinationByN();
        double byP = weight * excess.recombinationByP();
        rhs[o + N] = -v * (n - history[o + N]) + gained;
        rhs[o + P] = -v * (p - history[o + P]) + gained;
        diagonal[e + N] = v;
        diagonal[e + P] = -v;
        diagonal[e + size * N + N] = v + byN;
        diagonal[e + size * N + P] = byP;
        diagonal[e + size * P + N] = byN;
        diagonal[e + size * P + P] = v + byP;
        double charge = v * (p - n + device.fixedCharge[i]);
        for (int k = C; k < size; k++) {
            int z = device.ions.charge[k - C];
            charge += v * z * y[o + k];
            rhs[o + k] = -v * (y[o + k] - history[o + k]);
            diagonal[e + k] = -v * z;
            diagonal[e + size * k + k] = v;
        }
        rhs[o + PSI] = charge;
        crowding.clear(i);
        if (device.traps.levelsOf[i] > 0 && !isBare) {
            traps.add(i);
        }
        crowding.evaluate(i, y, device.traps.mobile[i] ? nt[i] : 0);
    }

    /** Gauss's law and the fluxes across a regular edge. */
    private void addEdge(int i, double[] y) {
        int here = layout.at(i);
        int above = here + size;
        double drop = y[above + PSI] - y[here + PSI];
        double eps = device.permittivityEdge[i];
        rhs[here + PSI] += eps * drop;
        rhs[above + PSI] -= eps * drop;
        addToBoth(i, PSI, PSI, eps, -eps);

        double bands = device.electronEdge[i + 1] - device.electronEdge[i] - excess.electronDrop(i);
        ScharfetterGummelFlux.evaluate(device.electronVelocity[i], y[here + N], y[above + N], drop + bands, flux);
        addFlux(i, N, 1);
        addExcess(i, N, excess.electronsBy());
        bands = device.holeEdge[i + 1] - device.holeEdge[i] + excess.holeDrop(i);
        ScharfetterGummelFlux.evaluate(device.holeVelocity[i], y[here + P], y[above + P], -drop - bands, flux);
        addFlux(i, P, -1);
        addExcess(i, P, excess.holesBy());
        for (int k = C; k < size; k++) {
            double velocity = illumination.ionVelocity(k - C, i);
            if (velocity > 0) {
                int z = device.ions.charge[k - C];
                double delta = -z * drop - crowding.drop(k - C, i);
                ScharfetterGummelFlux.evaluate(velocity, y[here + k], y[above + k], delta, flux);
                addFlux(i, k, -z);
                crowding.add(k - C, i, tau * flux[ScharfetterGummelFlux.BY_DELTA], this);
            }
        }
    }

    /**
     * Adds an upward flux to the balance of both nodes, with derivatives by both densities and by the drop of
     * potential.
     */
    private void addFlux(int i, int row, int signOfDrop) {
        double j = tau * flux[ScharfetterGummelFlux.FLUX];
        double byLower = tau * flux[ScharfetterGummelFlux.BY_LOWER];
        double byUpper = tau * flux[ScharfetterGummelFlux.BY_UPPER];
        double byDrop = tau * signOfDrop * flux[ScharfetterGummelFlux.BY_DELTA];
        int o = layout.at(i) + row;
        rhs[o] -= j;
        rhs[o + size] += j;
        int here = layout.entry(i, row, PSI);
        int above = here + size * size;
        diagonal[here] -= byDrop;
        diagonal[here + row] += byLower;
        upper[here] += byDrop;
        upper[here + row] += byUpper;
        lower[above] += byDrop;
        lower[above + row] -= byLower;
        diagonal[above] -= byDrop;
        diagonal[above + row] -= byUpper;
    }

    /** The part of a flux that comes from the excess of its own density, which lowers the drop by its increase. */
    private void addExcess(int i, int row, double[] by) {
        if (!device.isDilute) {
            double byDelta = tau * flux[ScharfetterGummelFlux.BY_DELTA];
            addToBoth(i, row, row, byDelta * by[i], -byDelta * by[i + 1]);
        }
    }

    /** Adds the derivatives of something that flows from node i to i+1, by one unknown of either node. */
    void addToBoth(int i, int row, int column, double byLower, double byUpper) {
        int here = layout.entry(i, row, column);
        int above = here + size * size;
        diagonal[here] += byLower;
        upper[here] += byUpper;
        lower[above] -= byLower;
        diagonal[above] -= byUpper;
    }

    /** Adds the derivative of something that flows from node i to i+1, by a border unknown. */
    void addToBothBorders(int i, int row, int border, double by) {
        system.border()[layout.borderEntry(i, row, border)] += by;
        system.border()[layout.borderEntry(i + 1, row, border)] -= by;
    }

    /** Charge that an end with a given charge faces the films with. */
    private void addEnd(int i, StackEnd end, double[] y) {
        if (!end.fixesPotential()) {
            int o = layout.at(i);
            end.charge(i == 0 ? voltage : 0, y[o + PSI], endCharge);
            rhs[o + PSI] += endCharge[0];
            system.diagonal()[layout.entry(i, PSI, PSI)] -= endCharge[1];
        }
    }

    /**
     * Takes the potential of a state from its charges exactly; with a series resistance the lower end's own is kept.
     */
    void settlePotential(DeviceState state, ChargeBook charges) {
        charges.solvePotential(state, voltage, bottomMetal.isDynamic() ? state.y[PSI] : Double.NaN);
        state.electrode = charges.electrode(state);
    }

    /**
     * Takes the rows that stand for a given value out of a right-hand side.
     *
     * @param electrode what the bottom electrode lacks (1/m2)
     */
    void clearReplacedRows(double[] right, double electrode) {
        bottomMetal.clearReplacedRows(right, electrode);
        topMetal.clearReplacedRows(right, 0);
    }

    /**
     * Applies a solved correction: moves state and levels, and writes the exit rates after it (1/m2s), see
     * {@link Exits}.
     *
     * <p>Exits are taken from the same linear system as the correction, so that charge is conserved to rounding
     * whatever the size of the correction.
     *
     * <p>A band or the sites of a species that get full are stopped where they are as good as full: from there on the
     * law is its tangent, and the next correction knows it.
     *
     * @param delta solution of the system
     * @return whether something was stopped: then the correction is not what conserves
     */
    boolean apply(double[] delta, DeviceState state, double[] exits) {
        boolean stopped = false;
        for (int i = 0; i < device.nodeCount; i++) {
            int o = layout.at(i);
            state.y[o + PSI] += delta[o + PSI];
            stopped |= move(state.y, o + N, delta[o + N], device.mostElectrons[i], OVER_BAND);
            stopped |= move(state.y, o + P, delta[o + P], device.mostHoles[i], OVER_BAND);
            for (int k = C; k < size; k++) {
                double most = Crowding.FULLEST * device.ions.maximum[k - C][i];
                stopped |= move(state.y, o + k, delta[o + k], most, OVER_SITES);
            }
        }
        java.util.Arrays.fill(exits, 0);
        if (device.hasSheet()) {
            sheet.exits(delta, exits);
        }
        exits[Exits.TUNNELLED] = traps.advance(delta, state);
        bottomMetal.exits(delta, exits, Exits.EXTRACTED, Exits.HOLES);
        topMetal.exits(delta, exits, Exits.TOP_ELECTRONS, Exits.TOP_HOLES);
        return stopped;
    }

    /**
     * Moves a density, but not in one go across the one that is as good as full, nor across the one far above it; says
     * whether it was stopped.
     */
    private static boolean move(double[] y, int at, double by, double most, double over) {
        double far = most * over;
        double limit = y[at] < most ? most : y[at] < far ? far : Double.POSITIVE_INFINITY;
        y[at] += by;
        if (y[at] > limit) {
            y[at] = limit;
            return true;
        }
        return false;
    }
}
