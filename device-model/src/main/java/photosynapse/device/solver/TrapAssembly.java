package photosynapse.device.solver;

import static photosynapse.device.physics.TrapKinetics.BY_EMPTYING;
import static photosynapse.device.physics.TrapKinetics.BY_FILLING;
import static photosynapse.device.physics.TrapKinetics.BY_HISTORY;
import static photosynapse.device.physics.TrapKinetics.BY_SITES;
import static photosynapse.device.physics.TrapKinetics.CAPTURE_N;
import static photosynapse.device.physics.TrapKinetics.CAPTURE_P;
import static photosynapse.device.physics.TrapKinetics.EMPTY;
import static photosynapse.device.physics.TrapKinetics.OCCUPIED;
import static photosynapse.device.physics.TrapKinetics.TUNNEL;
import static photosynapse.device.solver.StateLayout.C;
import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;

import photosynapse.device.numerics.BlockTridiagonal;
import photosynapse.device.numerics.Exponential;
import photosynapse.device.physics.FieldEmission;
import photosynapse.device.physics.TrapKinetics;

/**
 * Local elimination of the trap levels: solves every level at every node, adds its exchange terms to the coupled system
 * and keeps the sensitivities.
 *
 * <p>After a Newton correction {@link #advance} moves every nt by its linear response, so that what the linear system
 * conserves is conserved to rounding.
 *
 * <p><b>Shapes:</b> a level depends on eight unknowns, in this order: psi, n, p, c of its node, psi and c of the first
 * node (through tunnelling), psi of the node below and of the node above (through the field). The sensitivities of one
 * level at one node are these eight and the derivative by the known part.
 */
final class TrapAssembly {
    private static final int LOCAL = 4;
    private static final int BELOW = 6;
    private static final int SLOTS = 8;
    private static final int HISTORY = SLOTS;
    private static final int STRIDE = SLOTS + 1;

    private final DeviceEquations equations;
    private final DiscreteDevice device;
    private final DiscreteTraps traps;
    private final StateLayout layout;
    private final BlockTridiagonal system;
    private final double[] rhs;
    private final double[] diagonal;
    private final double[] border;
    private final double[] sensitivity;
    private final double[] tunnel;
    private final double[] tunnelValue;
    private final double[] balance;
    private final double[] in = new double[TrapKinetics.INPUTS];
    private final double[] out = new double[TrapKinetics.OUTPUTS];
    private final double[] filling = new double[SLOTS];
    private final double[] emptying = new double[SLOTS];
    private final double[] by = new double[SLOTS];
    private final double[] field = new double[2];
    private final double[] fieldBy = new double[3];
    private final boolean tunnels;
    private final boolean feelsField;
    private final int slots;
    private final double vacancyReference;
    private double vacancyFactor = 1;
    private SheetAssembly sheet;
    private DeviceState state;
    private DeviceState history;
    private double tau;

    /** Prepares the elimination in the system of the equations. */
    TrapAssembly(DeviceEquations equations) {
        this.equations = equations;
        device = equations.device();
        traps = device.traps;
        layout = device.layout;
        system = equations.system();
        rhs = equations.rhs();
        diagonal = system.diagonal();
        border = system.border();
        int levels = traps.levelCount * device.nodeCount;
        sensitivity = new double[STRIDE * levels];
        balance = new double[3 * levels];
        tunnel = new double[SLOTS * device.nodeCount];
        tunnelValue = new double[device.nodeCount];
        tunnels = traps.tunnels();
        feelsField = traps.feelsField();
        slots = feelsField ? SLOTS : tunnels ? BELOW : LOCAL;
        boolean needsVacancies = device.spec.variants().tunnellingNeedsVacancies();
        vacancyReference = tunnels && needsVacancies ? device.ions.background[0][0] : 0;
    }

    /**
     * Sets what the next levels are solved for.
     *
     * @param newState unknowns; nt is written
     * @param known known parts, not modified
     * @param newSheet what tunnelling goes to, evaluated at the state
     */
    void begin(DeviceState newState, DeviceState known, SheetAssembly newSheet) {
        state = newState;
        history = known;
        sheet = newSheet;
        tau = equations.tau();
        vacancyFactor = vacancyReference > 0 ? state.y[C] / vacancyReference : 1;
    }

    /**
     * Moves what is filled and empty of every level by its response to a correction of the unknowns; returns the
     * tunnelling flux of the stack after it (1/m2s).
     */
    double advance(double[] delta, DeviceState moved) {
        double flux = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                double more = response(sensitivity, STRIDE * at, i, delta);
                moved.nt[at] += more;
                moved.vacant[at] -= more;
            }
            if (tunnels && traps.levelsOf[i] > 0) {
                flux += tunnelValue[i] + response(tunnel, SLOTS * i, i, delta);
            }
        }
        return flux;
    }

    private double response(double[] derivatives, int s, int i, double[] delta) {
        int o = layout.at(i);
        double sum = derivatives[s] * delta[o]
                + derivatives[s + 1] * delta[o + 1]
                + derivatives[s + 2] * delta[o + 2]
                + derivatives[s + 3] * delta[o + 3];
        if (slots > LOCAL) {
            sum += derivatives[s + 4] * delta[PSI] + derivatives[s + 5] * delta[C];
        }
        if (slots > BELOW) {
            sum += derivatives[s + 6] * delta[layout.at(below(i))] + derivatives[s + 7] * delta[layout.at(above(i))];
        }
        return sum;
    }

    private int below(int i) {
        return i == device.grid.firstNode[device.grid.filmOf[i]] ? i : i - 1;
    }

    private int above(int i) {
        return i + 1 == device.grid.firstNode[device.grid.filmOf[i] + 1] ? i : i + 1;
    }

    /** Adds the levels of node i to the system; the steric term hears of filled mobile traps. */
    void add(int i) {
        int o = layout.at(i);
        double shareN = equations.excess().electronShare(i);
        double shareP = equations.excess().holeShare(i);
        double activity = tunnels ? Exponential.of(state.y[o + PSI] + device.electronEdge[i]) : 0;
        in[TrapKinetics.N] = state.y[o + N];
        in[TrapKinetics.P] = state.y[o + P];
        if (tunnels) {
            java.util.Arrays.fill(tunnel, SLOTS * i, SLOTS * (i + 1), 0);
            tunnelValue[i] = 0;
        }
        for (int j = 0; j < traps.levelsOf[i]; j++) {
            int at = j * device.nodeCount + i;
            in[TrapKinetics.CN] = traps.cn[at] * fieldFactor(i, at);
            in[TrapKinetics.CP] = traps.cp[at];
            in[TrapKinetics.N1] = traps.n1[at] * shareN;
            in[TrapKinetics.P1] = traps.p1[at] * shareP;
            in[TrapKinetics.RATIO] = activity / traps.n1[at];
            in[TrapKinetics.HISTORY] = history.nt[at];
            in[TrapKinetics.VACANT_HISTORY] = history.vacant[at];
            in[TrapKinetics.RELEASE] =
                    traps.release[at] * equations.illumination().flux(i);
            addLevel(i, at);
        }
    }

    private void addLevel(int i, int at) {
        boolean mobile = traps.mobile[i];
        boolean reached = tunnels && (mobile || traps.sites[at] > 0);
        double density = reached ? sheet.density() * vacancyFactor : 0;
        in[TrapKinetics.SITES] = mobile ? state.y[layout.at(i) + C] : traps.sites[at];
        in[TrapKinetics.RATE] = traps.tunnelling[at] * density;
        TrapKinetics.solve(in, tau, mobile, out);
        if (!mobile && !feelsField) {
            addFixed(i, at, reached);
            return;
        }
        state.nt[at] = out[OCCUPIED];
        state.vacant[at] = out[EMPTY];
        rateDerivatives(i, at, reached);
        for (int k = 0; k < slots; k++) {
            by[k] = out[BY_FILLING] * filling[k] + out[BY_EMPTYING] * emptying[k];
            sensitivity[STRIDE * at + k] = by[k];
        }
        if (mobile) {
            by[C] += out[BY_SITES];
            sensitivity[STRIDE * at + C] = by[C];
        }
        sensitivity[STRIDE * at + HISTORY] = out[BY_HISTORY];
        addBalances(i, at, mobile);
        if (mobile) {
            for (int k = 0; k < BELOW; k++) {
                equations.crowding().setFilledBy(i, k, k < slots ? by[k] : 0);
            }
        } else {
            addCharge(i, at);
        }
    }

    /**
     * What {@link #addBalances} and its neighbours do, in one piece without loops, for a level that neither moves nor
     * feels the field: nearly every level of nearly every device. It depends on psi, n, p and on what tunnelling goes
     * to.
     */
    private void addFixed(int i, int at, boolean reached) {
        double byFilling = out[BY_FILLING];
        double byEmptying = out[BY_EMPTYING];
        double byHistory = out[BY_HISTORY];
        double empty = out[EMPTY];
        double nt = out[OCCUPIED];
        double cn = in[TrapKinetics.CN];
        double cp = in[TrapKinetics.CP];
        double emptyingByN = -cn * in[TrapKinetics.N1] * equations.excess().electronsBy()[i];
        double fillingByP = -cp * in[TrapKinetics.P1] * equations.excess().holesBy()[i];
        double v = device.volume[i];
        double weight = tau * v;
        double captureBy = TrapKinetics.captureByOccupied(in, false);
        double holeBy = TrapKinetics.holeCaptureByOccupied(in, false);
        double capture = weight * captureBy;
        double holeCapture = weight * holeBy;
        double charge = -v * traps.occupiedCharge[at];
        double byPsi = byFilling * in[TrapKinetics.RATE] * in[TrapKinetics.RATIO];
        double byN = byFilling * cn + byEmptying * emptyingByN;
        double byP = byFilling * fillingByP + byEmptying * cp;
        double captured = weight * out[CAPTURE_N];
        double holesCaptured = weight * out[CAPTURE_P];

        state.nt[at] = nt;
        state.vacant[at] = empty;
        int s = STRIDE * at;
        sensitivity[s] = byPsi;
        sensitivity[s + N] = byN;
        sensitivity[s + P] = byP;
        sensitivity[s + HISTORY] = byHistory;
        balance[3 * at] = capture * byHistory;
        balance[3 * at + 1] = holeCapture * byHistory;
        int o = layout.at(i);
        rhs[o + PSI] -= charge * nt;
        rhs[o + N] -= captured;
        rhs[o + P] -= holesCaptured;
        int e = layout.entry(i, PSI, 0);
        diagonal[e + PSI] += charge * byPsi;
        diagonal[e + N] += charge * byN;
        diagonal[e + P] += charge * byP;
        e = layout.entry(i, N, 0);
        diagonal[e + PSI] += capture * byPsi;
        diagonal[e + N] += weight * (empty * cn - nt * emptyingByN + captureBy * byN);
        diagonal[e + P] += capture * byP;
        e = layout.entry(i, P, 0);
        diagonal[e + PSI] += holeCapture * byPsi;
        diagonal[e + N] += holeCapture * byN;
        diagonal[e + P] += weight * (nt * cp - empty * fillingByP + holeBy * byP);
        if (reached) {
            addReach(i, at, nt - empty * in[TrapKinetics.RATIO]);
        }
    }

    /** Tunnelling of a fixed level: its flux, and what the border unknowns do to the level. */
    private void addReach(int i, int at, double surplus) {
        double v = device.volume[i];
        double ratio = in[TrapKinetics.RATIO];
        double bySheet = traps.tunnelling[at] * sheet.slope() * vacancyFactor;
        double byVacancies = vacancyReference > 0 ? traps.tunnelling[at] * sheet.density() / vacancyReference : 0;
        double tunnelBy = TrapKinetics.tunnelByOccupied(in, false);
        double perRate = out[BY_FILLING] * ratio + out[BY_EMPTYING];
        int s = STRIDE * at;
        sensitivity[s + 4] = perRate * bySheet;
        sensitivity[s + 5] = perRate * byVacancies;
        tunnelValue[i] += v * out[TUNNEL];
        int t = SLOTS * i;
        tunnel[t] += v * (tunnelBy * sensitivity[s] - in[TrapKinetics.RATE] * ratio * out[EMPTY]);
        tunnel[t + N] += v * tunnelBy * sensitivity[s + N];
        tunnel[t + P] += v * tunnelBy * sensitivity[s + P];
        tunnel[t + 4] += v * (surplus + tunnelBy * perRate) * bySheet;
        tunnel[t + 5] += v * (surplus + tunnelBy * perRate) * byVacancies;
        balance[3 * at + 2] = tau * v * tunnelBy * out[BY_HISTORY];
        double capture = tau * v * TrapKinetics.captureByOccupied(in, false);
        double holeCapture = tau * v * TrapKinetics.holeCaptureByOccupied(in, false);
        double charge = -v * traps.occupiedCharge[at];
        addBorder(i, PSI, charge * perRate, bySheet, byVacancies);
        addBorder(i, N, capture * perRate, bySheet, byVacancies);
        addBorder(i, P, holeCapture * perRate, bySheet, byVacancies);
    }

    private void addBorder(int i, int row, double factor, double bySheet, double byVacancies) {
        int at = layout.borderEntry(i, row, 0);
        border[at] += factor * bySheet;
        border[at + 1] += factor * byVacancies;
    }

    /** Derivatives of the rates of filling and emptying by the eight unknowns. */
    private void rateDerivatives(int i, int at, boolean reached) {
        double cn = in[TrapKinetics.CN];
        double ratio = in[TrapKinetics.RATIO];
        filling[PSI] = in[TrapKinetics.RATE] * ratio;
        filling[N] = cn;
        emptying[N] = -cn * in[TrapKinetics.N1] * equations.excess().electronsBy()[i];
        filling[P] =
                -in[TrapKinetics.CP] * in[TrapKinetics.P1] * equations.excess().holesBy()[i];
        emptying[P] = in[TrapKinetics.CP];
        if (slots > LOCAL) {
            double bySheet = reached ? traps.tunnelling[at] * sheet.slope() * vacancyFactor : 0;
            double byVacancies =
                    reached && vacancyReference > 0 ? traps.tunnelling[at] * sheet.density() / vacancyReference : 0;
            filling[4] = bySheet * ratio;
            emptying[4] = bySheet;
            filling[5] = byVacancies * ratio;
            emptying[5] = byVacancies;
        }
        if (slots > BELOW) {
            double bare = traps.cn[at];
            double into = bare * in[TrapKinetics.N];
            double out1 = bare * in[TrapKinetics.N1];
            filling[PSI] += into * fieldBy[0];
            emptying[PSI] = out1 * fieldBy[0];
            filling[6] = into * fieldBy[1];
            emptying[6] = out1 * fieldBy[1];
            filling[7] = into * fieldBy[2];
            emptying[7] = out1 * fieldBy[2];
        }
    }

    /** Adds the exchange to the balances of electrons, holes and mobile traps, and to the tunnelling flux. */
    private void addBalances(int i, int at, boolean mobile) {
        double v = device.volume[i];
        double weight = tau * v;
        double captureBy = TrapKinetics.captureByOccupied(in, mobile);
        double holeBy = TrapKinetics.holeCaptureByOccupied(in, mobile);
        double empty = out[EMPTY];
        double nt = out[OCCUPIED];
        int o = layout.at(i);
        rhs[o + N] -= weight * out[CAPTURE_N];
        rhs[o + P] -= weight * out[CAPTURE_P];
        for (int k = 0; k < slots; k++) {
            boolean carrier = k == N || k >= BELOW || (k == PSI && feelsField);
            double direct = carrier ? empty * electronPart(filling, k) - nt * electronPart(emptying, k) : 0;
            addEntry(i, N, k, weight * (direct + captureBy * by[k]));
            double holes = k == P ? nt * emptying[P] - empty * filling[P] : 0;
            addEntry(i, P, k, weight * (holes + holeBy * by[k]));
        }
        if (mobile) {
            addEntry(i, N, C, weight * in[TrapKinetics.CN] * in[TrapKinetics.N]);
            addEntry(i, P, C, -weight * in[TrapKinetics.CP] * in[TrapKinetics.P1]);
        }
        balance[3 * at] = weight * captureBy * out[BY_HISTORY];
        balance[3 * at + 1] = weight * holeBy * out[BY_HISTORY];
        if (tunnels) {
            addTunnelling(i, at, mobile);
        }
        if (mobile) {
            addMobile(i, weight);
        }
    }

    /** The part of a rate's derivative that belongs to the exchange of electrons with the conduction band. */
    private double electronPart(double[] rate, int k) {
        return k == PSI && rate == filling ? rate[k] - in[TrapKinetics.RATE] * in[TrapKinetics.RATIO] : rate[k];
    }

    private void addTunnelling(int i, int at, boolean mobile) {
        double v = device.volume[i];
        double tunnelBy = TrapKinetics.tunnelByOccupied(in, mobile);
        double ratio = in[TrapKinetics.RATIO];
        double rate = in[TrapKinetics.RATE];
        double surplus = out[OCCUPIED] - out[EMPTY] * ratio;
        tunnelValue[i] += v * out[TUNNEL];
        for (int k = 0; k < slots; k++) {
            double direct = k == PSI ? -rate * ratio * out[EMPTY] : k == 4 || k == 5 ? emptying[k] * surplus : 0;
            if (mobile && k == C) {
                direct -= rate * ratio;
            }
            tunnel[SLOTS * i + k] += v * (direct + tunnelBy * by[k]);
        }
        balance[3 * at + 2] = tau * v * tunnelBy * out[BY_HISTORY];
    }

    /** Balance of empty mobile traps: what is filled leaves them. A film with mobile traps has one level. */
    private void addMobile(int i, double weight) {
        double tunnelled = tunnels ? out[TUNNEL] : 0;
        rhs[layout.at(i) + C] -= weight * (out[CAPTURE_N] - out[CAPTURE_P] - tunnelled);
        // Cn - Cp - T = (nt - history)/tau, so its derivatives are those of nt
        for (int k = 0; k < slots; k++) {
            addEntry(i, C, k, device.volume[i] * by[k]);
        }
    }

    private void addCharge(int i, int at) {
        double v = -device.volume[i] * traps.occupiedCharge[at];
        if (v != 0) {
            rhs[layout.at(i) + PSI] -= v * out[OCCUPIED];
            for (int k = 0; k < slots; k++) {
                addEntry(i, PSI, k, v * by[k]);
            }
        }
    }

    private void addEntry(int i, int row, int slot, double value) {
        if (slot < LOCAL) {
            system.diagonal()[layout.entry(i, row, slot)] += value;
        } else if (slot < BELOW) {
            system.border()[layout.borderEntry(i, row, slot - LOCAL)] += value;
        } else {
            int neighbour = slot == BELOW ? below(i) : above(i);
            double[] block = neighbour < i ? system.lower() : neighbour > i ? system.upper() : system.diagonal();
            block[layout.entry(i, row, PSI)] += value;
        }
    }

    /** Factor of the electron exchange in the field at node i; writes its derivatives by psi here, below, above. */
    private double fieldFactor(int i, int at) {
        FieldEmission law = traps.field[at];
        if (law == null) {
            java.util.Arrays.fill(fieldBy, 0);
            return 1;
        }
        int low = below(i);
        int high = above(i);
        double slope = device.vt / (device.grid.x[high] - device.grid.x[low]);
        double strength = slope * (state.y[layout.at(high)] - state.y[layout.at(low)]);
        law.evaluate(strength, field);
        fieldBy[0] = 0;
        fieldBy[1] = -field[1] * slope;
        fieldBy[2] = field[1] * slope;
        return field[0];
    }

    /** Moves a perturbation e of the known parts of all levels to the right-hand side of the last assembled system. */
    void perturb(double[] e, double[] right) {
        for (int i = 0; i < device.nodeCount; i++) {
            int o = layout.at(i);
            // Gauss's law of the upper node of an interface stands in the row of the lower node
            int gauss = i > 0 && device.isBelowJunction(i - 1) ? layout.at(i - 1) : o;
            for (int j = 0; j < traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                right[o + N] -= balance[3 * at] * e[at];
                right[o + P] -= balance[3 * at + 1] * e[at];
                if (traps.mobile[i]) {
                    right[o + C] -= (balance[3 * at] - balance[3 * at + 1] - balance[3 * at + 2]) * e[at];
                } else {
                    right[gauss + PSI] +=
                            device.volume[i] * traps.occupiedCharge[at] * sensitivity[STRIDE * at + HISTORY] * e[at];
                }
            }
        }
    }

    /** Turns perturbations of the known parts into those of nt, given the solved perturbation of the unknowns. */
    void respond(double[] delta, double[] e) {
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                e[at] = sensitivity[STRIDE * at + HISTORY] * e[at] + response(sensitivity, STRIDE * at, i, delta);
            }
        }
    }
}
