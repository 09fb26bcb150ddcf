package photosynapse.device.solver;

/**
 * Full thermodynamic equilibrium in the dark: the start of every transient.
 *
 * <p><b>Equation:</b> Gauss's law over every cell with n = n*, p = p*, nt = Nt/(1 + n1/a_n), c/(1 - c/cmax) = K e^(-z
 * psi), one K for every species and group of films joined for it, from the number of ions of the group. Mobile traps: c
 * = k/(1 + k (1 + r)/cmax), k = K e^-psi, nt = r c, r = a_n/n1. Every electrode stands at the voltage given for the
 * bottom one; metals at both ends are in equilibrium at 0 V only.
 *
 * <p><b>Method:</b> Newton's method for psi and the ln K together, steps limited to {@link #MAXIMUM_STEP}.
 */
final class Equilibrium {
    /** Largest change of psi and ln K in one iteration, in k_B T/q. */
    private static final double MAXIMUM_STEP = 2;

    private static final int MAXIMUM_ITERATIONS = 5000;

    /** Iterations from a neighbour's state after which flat bands are the better start. */
    private static final int FEW_ITERATIONS = 100;

    /** A correction below this is rounding. */
    private static final double ROUNDING = 1e-13;

    /** Corrections below this that no longer shrink are rounding too. */
    private static final double STAGNATION = 1e-9;

    private enum End {
        SETTLED,
        NOT_FINITE,
        TOO_SLOW
    }

    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final int unknowns;
    private final int[] unknownOf;
    private final int groups;
    private final int[] firstGroup;
    private final double[] logK;
    private final double[] below;
    private final double[] diagonal;
    private final double[] above;
    private final double[][] columns;
    private final double[][] groupRows;
    private final double[] groupResidual;
    private final double[] groupOwn;
    private final double[] end = new double[4];
    private final double[] law = new double[4];

    private DeviceState latest;

    Equilibrium(DiscreteDevice device, ChargeBook charges) {
        this.device = device;
        this.charges = charges;
        unknownOf = new int[device.nodeCount];
        for (int i = 1; i < device.nodeCount; i++) {
            unknownOf[i] = unknownOf[i - 1] + (device.isBelowJunction(i - 1) ? 0 : 1);
        }
        unknowns = unknownOf[device.nodeCount - 1] + 1;
        firstGroup = new int[device.ions.count + 1];
        for (int k = 0; k < device.ions.count; k++) {
            firstGroup[k + 1] = firstGroup[k] + device.ions.groups(k);
        }
        groups = firstGroup[device.ions.count];
        logK = new double[groups];
        below = new double[unknowns];
        diagonal = new double[unknowns];
        above = new double[unknowns];
        columns = new double[groups + 1][unknowns];
        groupRows = new double[groups][unknowns];
        groupResidual = new double[groups];
        groupOwn = new double[groups];
    }

    /**
     * Solves for the equilibrium at a voltage of the bottom electrode.
     *
     * @throws NoConvergenceException when the iteration does not end
     */
    static DeviceState solve(DiscreteDevice device, double gateVoltage) {
        return new Equilibrium(device, new ChargeBook(device)).fromFlat(gateVoltage);
    }

    /**
     * Solves from the equilibrium that this object found last, which is near when the voltage is; from flat bands when
     * there is none or when that start does not lead to the end. Both starts lead to the same state but for rounding.
     *
     * @return the state, which the next call overwrites
     * @throws NoConvergenceException when the iteration does not end
     */
    DeviceState next(double gateVoltage) {
        if (latest != null && settle(latest, gateVoltage, FEW_ITERATIONS) == End.SETTLED) {
            return latest;
        }
        latest = fromFlat(gateVoltage);
        return latest;
    }

    private DeviceState fromFlat(double gateVoltage) {
        DeviceState state = new DeviceState(device);
        double start = startPotential(gateVoltage);
        for (int i = 0; i < device.nodeCount; i++) {
            state.y[device.layout.at(i) + StateLayout.PSI] = start;
        }
        startConstants(start);
        return switch (settle(state, gateVoltage, MAXIMUM_ITERATIONS)) {
            case SETTLED -> state;
            case NOT_FINITE ->
                throw new NoConvergenceException(
                        FailureReason.NOT_FINITE,
                        0,
                        "dark equilibrium at " + gateVoltage
                                + " V overflowed; look for band offsets or charges far outside the gap");
            case TOO_SLOW ->
                throw new NoConvergenceException(
                        FailureReason.MAX_ITERATIONS,
                        0,
                        "dark equilibrium at " + gateVoltage + " V did not settle in " + MAXIMUM_ITERATIONS
                                + " iterations; use more nodes near the interfaces");
        };
    }

    private End settle(DeviceState state, double gateVoltage, int most) {
        double previous = Double.POSITIVE_INFINITY;
        for (int iteration = 0; iteration < most; iteration++) {
            assemble(state, gateVoltage);
            double correction = correct(state);
            if (!Double.isFinite(correction)) {
                return End.NOT_FINITE;
            }
            if (correction < ROUNDING || (correction < STAGNATION && correction >= previous / 2)) {
                assemble(state, gateVoltage);
                state.electrode = charges.electrode(state);
                return End.SETTLED;
            }
            previous = correction;
        }
        return End.TOO_SLOW;
    }

    private double startPotential(double voltage) {
        if (device.hasSheet() && device.top instanceof StackEnd.Open) {
            return charges.sheetPotential(voltage, device.sheetCharge, 0, 0);
        }
        if (device.bottom.fixesPotential()) {
            return device.bottom.potential(voltage);
        }
        return device.top.fixesPotential() ? device.top.potential(0) : 0;
    }

    private void startConstants(double psi) {
        for (int s = 0; s < device.ions.count; s++) {
            double[] number = new double[groups];
            double[] limit = new double[groups];
            double[] room = new double[groups];
            for (int i = 0; i < device.nodeCount; i++) {
                int g = group(s, i);
                number[g] += device.volume[i] * device.ions.background[s][i];
                limit[g] += device.volume[i] * device.ions.maximum[s][i];
                room[g] += device.volume[i];
            }
            for (int g = firstGroup[s]; g < firstGroup[s + 1]; g++) {
                double share = number[g] / limit[g];
                logK[g] = number[g] == 0
                        ? Double.NEGATIVE_INFINITY
                        : StrictMath.log(number[g] / room[g] / (1 - share)) + device.ions.charge[s] * psi;
            }
        }
    }

    private int group(int species, int i) {
        return firstGroup[species] + device.ions.group[species][device.grid.filmOf[i]];
    }

    /**
     * Writes the densities that belong to the potentials, Gauss's law of every unknown and the number balance of every
     * group.
     */
    private void assemble(DeviceState state, double gateVoltage) {
        java.util.Arrays.fill(below, 0);
        java.util.Arrays.fill(diagonal, 0);
        java.util.Arrays.fill(above, 0);
        java.util.Arrays.fill(groupResidual, 0);
        java.util.Arrays.fill(groupOwn, 0);
        for (int k = 0; k <= groups; k++) {
            java.util.Arrays.fill(columns[k], 0);
        }
        for (double[] row : groupRows) {
            java.util.Arrays.fill(row, 0);
        }
        for (int i = 0; i < device.nodeCount; i++) {
            addNode(state, i);
            if (device.isBelowJunction(i)) {
                columns[0][unknownOf[i]] +=
                        device.junctions.get(device.grid.filmOf[i]).sheetCharge() / device.q;
            } else if (i + 1 < device.nodeCount) {
                addEdge(state, i);
            }
        }
        addEnd(state, 0, device.bottom, gateVoltage);
        addEnd(state, device.nodeCount - 1, device.top, 0);
    }

    private void addEnd(DeviceState state, int i, StackEnd law, double voltage) {
        int u = unknownOf[i];
        double psi = state.y[device.layout.at(i) + StateLayout.PSI];
        if (!law.fixesPotential()) {
            law.charge(voltage, psi, end);
            columns[0][u] += end[0];
            diagonal[u] -= end[1];
            return;
        }
        for (double[] column : columns) {
            column[u] = 0;
        }
        below[u] = 0;
        above[u] = 0;
        diagonal[u] = 1;
        columns[0][u] = law.potential(voltage) - psi;
    }

    private void addEdge(DeviceState state, int i) {
        int u = unknownOf[i];
        double eps = device.permittivityEdge[i];
        double drop =
                state.y[device.layout.at(i + 1) + StateLayout.PSI] - state.y[device.layout.at(i) + StateLayout.PSI];
        columns[0][u] += eps * drop;
        columns[0][u + 1] -= eps * drop;
        diagonal[u] += eps;
        diagonal[u + 1] += eps;
        above[u] -= eps;
        below[u + 1] -= eps;
    }

    private void addNode(DeviceState state, int i) {
        int o = device.layout.at(i);
        int u = unknownOf[i];
        double v = device.volume[i];
        double psi = state.y[o + StateLayout.PSI];
        double n = device.electronsAt(i, psi);
        double p = device.holesAt(i, psi);
        state.y[o + StateLayout.N] = n;
        state.y[o + StateLayout.P] = p;
        columns[0][u] += v * (p - n + device.fixedCharge[i]);
        diagonal[u] += v * (slopeOf(i, n, device.conductionStates[i]) + slopeOf(i, p, device.valenceStates[i]));
        double ratio = addTraps(state, i, StrictMath.exp(psi + device.electronEdge[i]));
        for (int s = 0; s < device.ions.count; s++) {
            addIons(state, i, s, s == 0 ? ratio : 0);
        }
        if (device.traps.mobile[i]) {
            state.nt[i] = ratio * state.y[o + StateLayout.C];
        }
    }

    /** Magnitude of the derivative of a carrier's density by psi. */
    private double slopeOf(int i, double density, double states) {
        return device.isDilute ? density : density / device.diffusionRatio(i, density / states);
    }

    /** Fills fixed traps; returns filled over empty of mobile ones, 0 without. */
    private double addTraps(DeviceState state, int i, double activity) {
        int u = unknownOf[i];
        double v = device.volume[i];
        double ratio = 0;
        for (int j = 0; j < device.traps.levelsOf[i]; j++) {
            int at = j * device.nodeCount + i;
            if (device.traps.mobile[i]) {
                ratio = activity / device.traps.n1[at];
            } else {
                double occupancy = 1 / (1 + device.traps.n1[at] / activity);
                double charge = device.traps.occupiedCharge[at];
                state.nt[at] = device.traps.sites[at] * occupancy;
                state.vacant[at] = device.traps.sites[at] / (1 + activity / device.traps.n1[at]);
                columns[0][u] += v * charge * state.nt[at];
                diagonal[u] -= v * charge * state.nt[at] * (1 - occupancy);
            }
        }
        return ratio;
    }

    private void addIons(DeviceState state, int i, int s, double ratio) {
        int o = device.layout.at(i);
        int u = unknownOf[i];
        int g = group(s, i);
        int z = device.ions.charge[s];
        double v = device.volume[i];
        ions(logK[g] - z * state.y[o + StateLayout.PSI], ratio, device.ions.maximum[s][i]);
        double slope = -z * law[1];
        state.y[o + StateLayout.C + s] = law[0];
        columns[0][u] += v * z * law[0];
        diagonal[u] -= v * z * slope;
        columns[g + 1][u] += v * z * law[2];
        groupResidual[g] += v * (device.ions.background[s][i] - law[0] * (1 + ratio));
        groupRows[g][u] += v * (slope * (1 + ratio) + law[0] * ratio);
        groupOwn[g] += v * (1 + ratio) * law[2];
    }

    /** Writes c, its derivative by the logarithm of k at fixed filling of the sites, and that by ln K. */
    private void ions(double logActivity, double ratio, double maximum) {
        double k = StrictMath.exp(logActivity);
        double d = 1 + k * (1 + ratio) / maximum;
        double c = k / d;
        if (ratio == 0 && c > Crowding.FULLEST * maximum) {
            c = maximum * Crowding.fullestShare(logActivity - StrictMath.log(maximum));
            law[0] = c;
            law[1] = c * (1 - Crowding.FULLEST);
            law[2] = law[1];
            return;
        }
        law[0] = c;
        law[1] = c * (1 - c / maximum);
        law[2] = c / d;
    }

    /** One limited Newton step; returns the largest wanted change. */
    private double correct(DeviceState state) {
        for (int u = 1; u < unknowns; u++) {
            double factor = below[u] / diagonal[u - 1];
            diagonal[u] -= factor * above[u - 1];
            for (double[] column : columns) {
                column[u] -= factor * column[u - 1];
            }
        }
        for (double[] column : columns) {
            column[unknowns - 1] /= diagonal[unknowns - 1];
            for (int u = unknowns - 2; u >= 0; u--) {
                column[u] = (column[u] - above[u] * column[u + 1]) / diagonal[u];
            }
        }
        return apply(state, groupChanges());
    }

    /** Solves the small system for the changes of ln K: psi changes by columns[0] + sum columns[g+1] dlnK_g. */
    private double[] groupChanges() {
        double[][] a = new double[groups][groups];
        double[] r = new double[groups];
        for (int g = 0; g < groups; g++) {
            r[g] = groupResidual[g] - dot(groupRows[g], columns[0]);
            for (int k = 0; k < groups; k++) {
                a[g][k] = dot(groupRows[g], columns[k + 1]) + (g == k ? groupOwn[g] : 0);
            }
            if (a[g][g] == 0) {
                a[g][g] = 1;
                r[g] = 0;
            }
        }
        for (int k = 0; k < groups; k++) {
            for (int g = k + 1; g < groups; g++) {
                double factor = a[g][k] / a[k][k];
                for (int c = k; c < groups; c++) {
                    a[g][c] -= factor * a[k][c];
                }
                r[g] -= factor * r[k];
            }
        }
        for (int g = groups - 1; g >= 0; g--) {
            for (int c = g + 1; c < groups; c++) {
                r[g] -= a[g][c] * r[c];
            }
            r[g] /= a[g][g];
        }
        return r;
    }

    private double apply(DeviceState state, double[] changes) {
        double largest = 0;
        for (int g = 0; g < groups; g++) {
            largest = Math.max(largest, Math.abs(changes[g]));
            for (int u = 0; u < unknowns; u++) {
                columns[0][u] += columns[g + 1][u] * changes[g];
            }
        }
        for (int u = 0; u < unknowns; u++) {
            double change = Math.abs(columns[0][u]);
            if (!(change <= largest)) {
                largest = change;
            }
        }
        double share = Math.min(1, MAXIMUM_STEP / largest);
        for (int g = 0; g < groups; g++) {
            logK[g] += share * changes[g];
        }
        for (int i = 0; i < device.nodeCount; i++) {
            state.y[device.layout.at(i) + StateLayout.PSI] += share * columns[0][unknownOf[i]];
        }
        return largest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
