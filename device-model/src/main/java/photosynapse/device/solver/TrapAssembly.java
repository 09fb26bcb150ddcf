package photosynapse.device.solver;

import static photosynapse.device.physics.TrapKinetics.BY_HISTORY;
import static photosynapse.device.physics.TrapKinetics.BY_N;
import static photosynapse.device.physics.TrapKinetics.BY_P;
import static photosynapse.device.physics.TrapKinetics.BY_RATE;
import static photosynapse.device.physics.TrapKinetics.BY_RATIO;
import static photosynapse.device.physics.TrapKinetics.BY_SITES;
import static photosynapse.device.physics.TrapKinetics.CAPTURE_N;
import static photosynapse.device.physics.TrapKinetics.CAPTURE_P;
import static photosynapse.device.physics.TrapKinetics.OCCUPIED;
import static photosynapse.device.physics.TrapKinetics.TUNNEL;

import photosynapse.device.numerics.BlockTridiagonal;
import photosynapse.device.physics.TrapKinetics;

/**
 * Local elimination of the trap levels: solves every level at every node, adds its exchange terms to the coupled system
 * and keeps the sensitivities.
 *
 * <p>After a Newton correction {@link #advance} moves every nt by its linear response, so that what the linear system
 * conserves is conserved to rounding.
 *
 * <p><b>Shapes:</b> level arrays are addressed by {@code level * nodeCount + node}; the sensitivities of one level at
 * one node are eight consecutive values: dnt by psi, n, p, c, the two border unknowns and the known part, and nothing
 * at the last place. The tunnelling flux has the same shape, with its value last.
 */
final class TrapAssembly {
    private static final int STRIDE = 8;
    private static final int HISTORY = 6;
    private static final int VALUE = 7;

    private final DiscreteDevice device;
    private final BlockTridiagonal system;
    private final double[] rhs;
    private final double[] sensitivity;
    private final double[] tunnel;
    private final double[] balance;
    private final double[] in = new double[TrapKinetics.INPUTS];
    private final double[] out = new double[TrapKinetics.OUTPUTS];
    private final double[] local = new double[6];
    private final boolean tunnels;
    private final double vacancyReference;
    private double sheetDensity;
    private double sheetSlope;
    private double vacancyFactor = 1;
    private int currentLevel;
    private double[] y;
    private double[] history;
    private double[] nt;
    private double tau;

    /**
     * Prepares the elimination.
     *
     * @param system receives the derivatives
     * @param rhs receives the negative residual
     */
    TrapAssembly(DiscreteDevice device, BlockTridiagonal system, double[] rhs) {
        this.device = device;
        this.system = system;
        this.rhs = rhs;
        sensitivity = new double[STRIDE * device.levelCount * device.nodeCount];
        tunnel = new double[STRIDE * device.levelCount * device.nodeCount];
        balance = new double[3 * device.levelCount * device.nodeCount];
        tunnels = device.spec.sheetInterface().tunnellingRate() > 0;
        vacancyReference = device.spec.variants().tunnellingNeedsVacancies() ? device.background[0] : 0;
    }

    /**
     * Sets what the next levels are solved for.
     *
     * @param state unknowns, not modified
     * @param known known parts of the levels, not modified
     * @param implicitWeight tau (s)
     * @param occupied written: nt of every level
     */
    void begin(double[] state, double[] known, double implicitWeight, double[] occupied) {
        y = state;
        history = known;
        tau = implicitWeight;
        nt = occupied;
    }

    /** Sets what tunnelling depends on at the sheet: S = P + Ne, its slope by psi(0), and c(0). */
    void setSheet(double density, double slope, double vacanciesAtSheet) {
        sheetDensity = density;
        sheetSlope = slope;
        vacancyFactor = vacancyReference > 0 ? vacanciesAtSheet / vacancyReference : 1;
    }

    /**
     * Moves nt of every level by its response to a correction of the unknowns; returns the tunnelling flux of the stack
     * after it (1/m2s).
     */
    double advance(double[] delta, double[] occupied) {
        double flux = 0;
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                occupied[at] += response(sensitivity, at, i, delta);
                flux += tunnel[STRIDE * at + VALUE] + response(tunnel, at, i, delta);
            }
        }
        return flux;
    }

    private static double response(double[] by, int level, int i, double[] delta) {
        int s = STRIDE * level;
        int o = StateLayout.at(i);
        return by[s] * delta[o]
                + by[s + 1] * delta[o + 1]
                + by[s + 2] * delta[o + 2]
                + by[s + 3] * delta[o + 3]
                + by[s + 4] * delta[StateLayout.PSI]
                + by[s + 5] * delta[StateLayout.C];
    }

    /**
     * Adds the levels of node i to the system.
     *
     * @param steric written when the traps are mobile: derivatives of nt by psi, n, p, c and the two border unknowns
     */
    void add(int i, double[] steric) {
        double nStar = nStar(i);
        boolean mobile = device.mobileTraps[i];
        double v = device.volume[i];
        for (int j = 0; j < device.levelsOf[i]; j++) {
            int at = j * device.nodeCount + i;
            solve(i, at, nStar);
            nt[at] = out[OCCUPIED];
            keepSensitivity(i, at, v);
            addTerm(i, StateLayout.N, tau * v, CAPTURE_N);
            addTerm(i, StateLayout.P, tau * v, CAPTURE_P);
            if (mobile) {
                addTerm(i, StateLayout.C, tau * v, CAPTURE_N);
                addTerm(i, StateLayout.C, -tau * v, CAPTURE_P);
                addTerm(i, StateLayout.C, -tau * v, TUNNEL);
                derivatives(OCCUPIED, at, i);
                System.arraycopy(local, 0, steric, 0, local.length);
            } else {
                addTerm(i, StateLayout.PSI, v, OCCUPIED);
            }
        }
    }

    private double nStar(int i) {
        return tunnels && device.levelsOf[i] > 0
                ? StrictMath.exp(y[StateLayout.at(i) + StateLayout.PSI] + device.electronEdge[i])
                : 0;
    }

    private void solve(int i, int at, double nStar) {
        int o = StateLayout.at(i);
        boolean mobile = device.mobileTraps[i];
        in[TrapKinetics.CN] = device.cn[at];
        in[TrapKinetics.CP] = device.cp[at];
        in[TrapKinetics.N1] = device.n1[at];
        in[TrapKinetics.P1] = device.p1[at];
        in[TrapKinetics.N] = y[o + StateLayout.N];
        in[TrapKinetics.P] = y[o + StateLayout.P];
        in[TrapKinetics.SITES] = mobile ? y[o + StateLayout.C] : device.sites[at];
        boolean reached = mobile || device.sites[at] > 0;
        in[TrapKinetics.RATE] = reached ? device.tunnelling[at] * sheetDensity * vacancyFactor : 0;
        in[TrapKinetics.RATIO] = nStar / device.n1[at];
        in[TrapKinetics.HISTORY] = history[at];
        TrapKinetics.solve(in, tau, mobile, out);
    }

    /** Chain rule from the inputs of the law to psi, n, p, c of the node and psi, c of the first node. */
    private void derivatives(int quantity, int at, int i) {
        double byRate = out[quantity + BY_RATE] * device.tunnelling[at];
        boolean reached = device.mobileTraps[i] || device.sites[at] > 0;
        local[0] = out[quantity + BY_RATIO] * in[TrapKinetics.RATIO];
        local[1] = out[quantity + BY_N];
        local[2] = out[quantity + BY_P];
        local[3] = device.mobileTraps[i] ? out[quantity + BY_SITES] : 0;
        local[4] = reached ? byRate * sheetSlope * vacancyFactor : 0;
        local[5] = reached && vacancyReference > 0 ? byRate * sheetDensity / vacancyReference : 0;
    }

    private void addTerm(int i, int row, double weight, int quantity) {
        int at = StateLayout.entry(i, row, 0);
        int border = StateLayout.borderEntry(i, row, 0);
        rhs[StateLayout.at(i) + row] -= weight * out[quantity];
        derivatives(quantity, currentLevel, i);
        double[] diagonal = system.diagonal();
        for (int k = 0; k < StateLayout.SIZE; k++) {
            diagonal[at + k] += weight * local[k];
        }
        system.border()[border] += weight * local[4];
        system.border()[border + 1] += weight * local[5];
    }

    private void keepSensitivity(int i, int at, double v) {
        currentLevel = at;
        derivatives(OCCUPIED, at, i);
        int o = STRIDE * at;
        System.arraycopy(local, 0, sensitivity, o, local.length);
        sensitivity[o + HISTORY] = out[OCCUPIED + BY_HISTORY];
        derivatives(TUNNEL, at, i);
        for (int k = 0; k < local.length; k++) {
            tunnel[o + k] = v * local[k];
        }
        tunnel[o + VALUE] = v * out[TUNNEL];
        balance[3 * at] = tau * v * out[CAPTURE_N + BY_HISTORY];
        balance[3 * at + 1] = tau * v * out[CAPTURE_P + BY_HISTORY];
        balance[3 * at + 2] = tau * v * out[TUNNEL + BY_HISTORY];
    }

    /** Moves a perturbation e of the known parts of all levels to the right-hand side of the last assembled system. */
    void perturb(double[] e, double[] right) {
        for (int i = 0; i < device.nodeCount; i++) {
            int o = StateLayout.at(i);
            // Gauss's law of the upper node of an interface stands in the row of the lower node
            int gauss = i > 0 && device.isBelowJunction(i - 1) ? StateLayout.at(i - 1) : o;
            for (int j = 0; j < device.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                right[o + StateLayout.N] -= balance[3 * at] * e[at];
                right[o + StateLayout.P] -= balance[3 * at + 1] * e[at];
                if (device.mobileTraps[i]) {
                    right[o + StateLayout.C] -= (balance[3 * at] - balance[3 * at + 1] - balance[3 * at + 2]) * e[at];
                } else {
                    right[gauss + StateLayout.PSI] -= device.volume[i] * sensitivity[STRIDE * at + HISTORY] * e[at];
                }
            }
        }
    }

    /** Turns perturbations of the known parts into those of nt, given the solved perturbation of the unknowns. */
    void respond(double[] delta, double[] e) {
        for (int i = 0; i < device.nodeCount; i++) {
            for (int j = 0; j < device.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                e[at] = sensitivity[STRIDE * at + HISTORY] * e[at] + response(sensitivity, at, i, delta);
            }
        }
    }
}
