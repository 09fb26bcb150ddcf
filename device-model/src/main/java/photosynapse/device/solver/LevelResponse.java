package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.C;
import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;

import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.physics.FieldEmission;

/**
 * Linear response of one trap level at one node to what its rates depend on, eliminated exactly at a complex frequency.
 *
 * <p><b>Equation:</b> dnt/dt = a e - b nt about a steady state: (s + a + b) delta nt = e delta a - nt delta b = g. g is
 * kept in three parts, of the exchange with electrons, with holes and by tunnelling, so that what enters a balance,
 * e.g. g_e - c (g_e + g_h + g_t)/(s + a + b) with c the rate by electrons, is formed without taking the difference of
 * neighbours: g_e (s + a + b - c)/(s + a + b) - c (g_h + g_t)/(s + a + b). Of a mobile trap the empty ones are the
 * unknown c of the node, so that (s + b) delta nt = c delta a + a delta c - nt delta b.
 *
 * <p><b>Shapes:</b> the eight slots of {@link TrapAssembly}: psi, n, p, c of the node, psi and c of the first node, psi
 * below, psi above.
 */
final class LevelResponse {
    static final int SLOTS = 8;
    private static final int BELOW = 6;

    /** g by each slot, of the exchange with electrons (1/m3s). */
    final double[] byElectrons = new double[SLOTS];

    /** g by each slot, of the exchange with holes. */
    final double[] byHoles = new double[SLOTS];

    /** g by each slot, of tunnelling. */
    final double[] byTunnelling = new double[SLOTS];

    /** g by the local photon flux (1/m), part of the exchange with electrons. */
    double byLight;

    /** cn (n + n1) + release, without cn n where the trap is mobile (1/s). */
    double electronRate;

    /** cp (p + p1), without cp p1 where the trap is mobile (1/s). */
    double holeRate;

    /** K (1 + r), without K r where the trap is mobile (1/s). */
    double tunnelRate;

    private final DeviceEquations equations;
    private final DiscreteDevice device;
    private final DiscreteTraps traps;
    private final double[] sheet = new double[4];
    private final double[] field = new double[2];
    private final double[] fieldBy = new double[3];

    LevelResponse(DeviceEquations equations) {
        this.equations = equations;
        device = equations.device();
        traps = device.traps;
    }

    /** Evaluates the level at {@code at} of node i at a steady state that the equations were assembled at. */
    void evaluate(int i, int at, DeviceState state) {
        java.util.Arrays.fill(byElectrons, 0);
        java.util.Arrays.fill(byHoles, 0);
        java.util.Arrays.fill(byTunnelling, 0);
        int o = device.layout.at(i);
        double n = state.y[o + N];
        double p = state.y[o + P];
        double bare = traps.cn[at];
        double cn = bare * fieldFactor(i, at, state);
        double n1 = traps.n1[at] * equations.excess().electronShare(i);
        double p1 = traps.p1[at] * equations.excess().holeShare(i);
        double release = traps.release[at] * equations.illumination().flux(i);
        boolean mobile = traps.mobile[i];
        double tunnelling = mobile || traps.sites[at] > 0 ? traps.tunnelling[at] : 0;
        double ratio = tunnelling > 0 ? StrictMath.exp(state.y[o + PSI] + device.electronEdge[i]) / traps.n1[at] : 0;
        double needed = vacancies(state);
        double rate = tunnelling > 0 ? tunnelling * density(state) * needed : 0;
        double filling = cn * n + traps.cp[at] * p1 + rate * ratio;
        double emptying = cn * n1 + traps.cp[at] * p + rate + release;
        double sum = filling + emptying;
        double full;
        double empty;
        if (mobile) {
            empty = state.y[o + C];
            full = emptying > 0 ? empty * filling / emptying : state.nt[at];
            electronRate = cn * n1 + release;
            holeRate = traps.cp[at] * p;
            tunnelRate = rate;
            byElectrons[C] = cn * n;
            byHoles[C] = traps.cp[at] * p1;
            byTunnelling[C] = rate * ratio;
        } else {
            full = sum > 0 ? traps.sites[at] * filling / sum : state.nt[at];
            empty = sum > 0 ? traps.sites[at] * emptying / sum : traps.sites[at] - full;
            electronRate = cn * (n + n1) + release;
            holeRate = traps.cp[at] * (p + p1);
            tunnelRate = rate * (1 + ratio);
        }
        byElectrons[N] = cn * empty + full * cn * n1 * equations.excess().electronsBy()[i];
        byHoles[P] = -traps.cp[at] * (full + empty * p1 * equations.excess().holesBy()[i]);
        byLight = -full * traps.release[at];
        double exchange = bare * (n * empty - n1 * full);
        byElectrons[PSI] = exchange * fieldBy[0];
        byElectrons[BELOW] = exchange * fieldBy[1];
        byElectrons[BELOW + 1] = exchange * fieldBy[2];
        if (tunnelling > 0) {
            double surplus = ratio * empty - full;
            byTunnelling[PSI] = rate * ratio * empty;
            byTunnelling[4] = tunnelling * needed * slope() * surplus;
            byTunnelling[5] = needsVacancies() ? tunnelling * density(state) / reference() * surplus : 0;
        }
    }

    /** Whether tunnelling scales with the vacancies at the sheet. */
    private boolean needsVacancies() {
        return traps.tunnels() && device.spec.variants().tunnellingNeedsVacancies() && reference() > 0;
    }

    private double reference() {
        return device.ions.background[0][0];
    }

    private double vacancies(DeviceState state) {
        return needsVacancies() ? state.y[C] / reference() : 1;
    }

    private double density(DeviceState state) {
        device.sheet().channel().evaluate(state.y[PSI], sheet);
        return sheet[ChannelSheet.HOLES] + sheet[ChannelSheet.ELECTRONS];
    }

    /** Slope of the density of the sheet where it was last evaluated. */
    private double slope() {
        return sheet[ChannelSheet.HOLES_SLOPE] + sheet[ChannelSheet.ELECTRONS_SLOPE];
    }

    int below(int i) {
        return i == device.grid.firstNode[device.grid.filmOf[i]] ? i : i - 1;
    }

    int above(int i) {
        return i + 1 == device.grid.firstNode[device.grid.filmOf[i] + 1] ? i : i + 1;
    }

    /** Factor of the electron exchange in the field at node i; writes its derivatives by psi here, below, above. */
    private double fieldFactor(int i, int at, DeviceState state) {
        java.util.Arrays.fill(fieldBy, 0);
        FieldEmission law = traps.field[at];
        if (law == null) {
            return 1;
        }
        double slope = device.vt / (device.grid.x[above(i)] - device.grid.x[below(i)]);
        double drop = state.y[device.layout.at(above(i))] - state.y[device.layout.at(below(i))];
        law.evaluate(slope * drop, field);
        fieldBy[1] = -field[1] * slope;
        fieldBy[2] = field[1] * slope;
        return field[0];
    }
}
