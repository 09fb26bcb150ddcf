package photosynapse.device.solver;

import photosynapse.device.numerics.MonotoneRoot;

/** Sums over the stack: charge of the films, numbers of ions, and the potential that belongs to the charges. */
final class ChargeBook {
    private final DiscreteDevice device;
    private final StateLayout layout;
    private final double scale;
    private final boolean hasNeutralTraps;
    private final double[] end = new double[4];
    private final double[] topEnd = new double[4];
    private final double[] scratch = new double[2];
    private final double[] cumulated;

    ChargeBook(DiscreteDevice device) {
        this.device = device;
        layout = device.layout;
        cumulated = new double[device.nodeCount];
        scale = chargeScale(device);
        hasNeutralTraps = hasNeutralTraps(device);
    }

    private static boolean hasNeutralTraps(DiscreteDevice device) {
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.traps.levelsOf[i] && !device.traps.mobile[i]; j++) {
                if (device.traps.occupiedCharge[j * device.nodeCount + i] == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double chargeScale(DiscreteDevice device) {
        double ions = 0;
        double traps = 0;
        double doping = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            for (int s = 0; s < device.ions.count; s++) {
                ions += device.volume[i] * Math.abs(device.ions.charge[s]) * device.ions.background[s][i];
            }
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                traps += device.volume[i] * device.traps.sites[j * device.nodeCount + i];
            }
            doping += device.volume[i] * Math.abs(device.fixedCharge[i]);
        }
        double count = ions > 0 ? ions : traps > 0 ? traps : doping;
        double sheets = device.junctions.stream()
                .mapToDouble(junction -> Math.abs(junction.sheetCharge()))
                .sum();
        double sheet = device.hasSheet() ? device.sheet().acceptors() + 1 : 1e12;
        return device.q * (count > 0 ? count : sheet) + sheets;
    }

    /**
     * Charge against which conservation errors are stated: q c0 L, q Nt L without ions, and the fixed charges of the
     * interfaces (C/m2).
     */
    double scale() {
        return scale;
    }

    /** Elementary charge (C). */
    double elementaryCharge() {
        return device.q;
    }

    /** Charge in the cell of node i as Gauss's law sees it (q/m2). */
    private double cellCharge(DeviceState state, int i) {
        int o = layout.at(i);
        double density = state.y[o + StateLayout.P] - state.y[o + StateLayout.N] + device.fixedCharge[i];
        for (int s = 0; s < device.ions.count; s++) {
            density += device.ions.charge[s] * state.y[o + StateLayout.C + s];
        }
        return device.volume[i] * (density + trappedCharge(state, i));
    }

    private double trappedCharge(DeviceState state, int i) {
        double sum = 0;
        if (!device.traps.mobile[i]) {
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                sum += device.traps.occupiedCharge[at] * state.nt[at];
            }
        }
        return sum;
    }

    /** Writes the density of charge at every node (q/m3). */
    void densities(DeviceState state, double[] out) {
        for (int i = 0; i < device.nodeCount; i++) {
            out[i] = cellCharge(state, i) / device.volume[i];
        }
    }

    /** Charge of all films and interface sheets (C/m2). */
    double filmCharge(DeviceState state) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            sum += cellCharge(state, i);
        }
        return device.q * sum + device.sheetCharge;
    }

    /**
     * What carriers can only change by leaving the films (C/m2): the charge of the films, but with the electrons on
     * neutral traps counted.
     */
    double balance(DeviceState state) {
        if (!hasNeutralTraps) {
            return filmCharge(state);
        }
        double onNeutral = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.traps.levelsOf[i] && !device.traps.mobile[i]; j++) {
                int at = j * device.nodeCount + i;
                onNeutral += device.volume[i] * (1 + device.traps.occupiedCharge[at]) * state.nt[at];
            }
        }
        return filmCharge(state) - device.q * onNeutral;
    }

    /** Trapped electrons of all levels at a node (1/m3). */
    double trapped(DeviceState state, int i) {
        double sum = 0;
        for (int j = 0; j < device.traps.levelsOf[i]; j++) {
            sum += state.nt[j * device.nodeCount + i];
        }
        return sum;
    }

    /** Number of ions of a species in a group of joined films, filled mobile traps included (1/m2). */
    double ions(DeviceState state, int species, int group) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            if (device.ions.group[species][device.grid.filmOf[i]] == group) {
                double filled = species == 0 && device.traps.mobile[i] ? trapped(state, i) : 0;
                sum += device.volume[i] * (state.y[layout.at(i) + StateLayout.C + species] + filled);
            }
        }
        return sum;
    }

    /** Charge on the bottom electrode, and on the sheet with it, in elementary charges (1/m2). */
    double electrode(DeviceState state) {
        double drop = state.y[layout.at(1) + StateLayout.PSI] - state.y[StateLayout.PSI];
        return -cellCharge(state, 0) - device.permittivityEdge[0] * drop;
    }

    /** Error of whole-stack neutrality at a state (C/m2). */
    double neutralityError(DeviceState state, double voltage) {
        int last = device.nodeCount - 1;
        double topPsi = state.y[layout.at(last) + StateLayout.PSI];
        double facing;
        if (device.top.fixesPotential()) {
            double drop = topPsi - state.y[layout.at(last - 1) + StateLayout.PSI];
            facing = -cellCharge(state, last) + device.permittivityEdge[last - 1] * drop;
        } else {
            device.top.charge(0, topPsi, topEnd);
            facing = topEnd[0];
        }
        double below = electrode(state);
        if (!device.bottom.fixesPotential()) {
            device.bottom.charge(voltage, state.y[StateLayout.PSI], end);
            below = end[0];
        }
        double error = device.q * (below + facing) + filmCharge(state);
        return Math.signum(error) * Math.max(0, Math.abs(error) - potentialRounding(state));
    }

    /** What the rounding of the potential makes of the charge on a metal, which is read from its drop (C/m2). */
    private double potentialRounding(DeviceState state) {
        int last = device.nodeCount - 1;
        double atBottom =
                device.bottom.fixesPotential() ? device.permittivityEdge[0] * Math.ulp(state.y[StateLayout.PSI]) : 0;
        double atTop = device.top.fixesPotential()
                ? device.permittivityEdge[last - 1] * Math.ulp(state.y[layout.at(last) + StateLayout.PSI])
                : 0;
        return 2 * device.q * (atBottom + atTop);
    }

    /**
     * Sheet potential psi0 at which the stack is neutral, with an open top.
     *
     * @param gateVoltage V_G (V)
     * @param filmCharge charge of all films (C/m2)
     * @param channelVoltage V of the channel against the source, divided by V_T
     * @param start first guess of psi0
     */
    double sheetPotential(double gateVoltage, double filmCharge, double channelVoltage, double start) {
        StackEnd.Sheet sheet = device.sheet();
        device.top.charge(0, 0, topEnd);
        double fixed = filmCharge / device.q + topEnd[0];
        return MonotoneRoot.solve(
                (psi, out) -> {
                    sheet.charge(gateVoltage, psi, channelVoltage, end);
                    out[0] = end[0] + fixed;
                    out[1] = end[1];
                },
                start,
                scratch);
    }

    /**
     * Solves Poisson's equation exactly at fixed densities: the lower end's potential from both ends, then the
     * displacement node by node.
     *
     * @param lower psi of the first node where the state's own is to be kept, NaN to find it
     */
    void solvePotential(DeviceState state, double voltage, double lower) {
        double total = cumulate(state);
        double psi = Double.isNaN(lower) ? lowerPotential(state, voltage, total) : lower;
        double displacement = entering(psi, total);
        for (int i = 0; i < device.nodeCount; i++) {
            state.y[layout.at(i) + StateLayout.PSI] = psi;
            if (!device.isBelowJunction(i) && i + 1 < device.nodeCount) {
                psi -= (displacement + cumulated[i]) / device.permittivityEdge[i];
            }
        }
    }

    /** Charge up to and with each node, the interface above it included; returns that of the stack (q/m2). */
    private double cumulate(DeviceState state) {
        double sum = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            sum += cellCharge(state, i);
            if (device.isBelowJunction(i)) {
                sum += device.junctions.get(device.grid.filmOf[i]).sheetCharge() / device.q;
            }
            cumulated[i] = sum;
        }
        return sum;
    }

    /** Displacement that enters the first film for a potential of its lower end, as the upper end asks (q/m2). */
    private double entering(double lower, double total) {
        if (device.top instanceof StackEnd.Open open) {
            return -open.facing() - total;
        }
        double resistance = 0;
        double raised = 0;
        for (int i = 0; i + 1 < device.nodeCount; i++) {
            if (!device.isBelowJunction(i)) {
                resistance += 1 / device.permittivityEdge[i];
                raised += cumulated[i] / device.permittivityEdge[i];
            }
        }
        if (device.top.fixesPotential()) {
            return (lower - raised - device.top.potential(0)) / resistance;
        }
        // psi(L) = lower - resistance D - raised, and D + total + facing(psi(L)) = 0 with facing linear
        device.top.charge(0, lower - raised, topEnd);
        return -(total + topEnd[0]) / (1 - topEnd[1] * resistance);
    }

    private double lowerPotential(DeviceState state, double voltage, double total) {
        if (device.bottom.fixesPotential()) {
            return device.bottom.potential(voltage);
        }
        double slope = enteringSlope();
        return MonotoneRoot.solve(
                (psi, out) -> {
                    device.bottom.charge(voltage, psi, end);
                    out[0] = end[0] - entering(psi, total);
                    out[1] = end[1] - slope;
                },
                state.y[StateLayout.PSI],
                scratch);
    }

    private double enteringSlope() {
        return device.top instanceof StackEnd.Open ? 0 : entering(1, 0) - entering(0, 0);
    }
}
