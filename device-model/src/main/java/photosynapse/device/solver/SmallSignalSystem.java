package photosynapse.device.solver;

import static photosynapse.device.solver.StateLayout.C;
import static photosynapse.device.solver.StateLayout.N;
import static photosynapse.device.solver.StateLayout.P;
import static photosynapse.device.solver.StateLayout.PSI;

import java.util.Arrays;
import photosynapse.device.numerics.BlockEntries;
import photosynapse.device.numerics.ComplexBlockTridiagonal;
import photosynapse.device.optics.GenerationProfile;

/**
 * The equations of a device linearised about a steady state, at a complex frequency s.
 *
 * <p><b>Equation:</b> the equations of an implicit step are V (u - history) + tau (...) = 0; for small signals u ~ e^(s
 * t) they hold with tau = 1/s and no history. Without levels and metals their Jacobian is M + tau K, whose parts are
 * taken from two real assemblies; levels are eliminated at s by {@link LevelResponse}, mobile ones with
 * {@link FilledIons}, and metals replace their rows as in {@link MetalAssembly}.
 *
 * <p><b>Shapes:</b> as in {@link DeviceEquations}; the columns of the contact rows that were replaced are kept.
 */
final class SmallSignalSystem {
    /** A step so long that what moves in it dwarfs what is stored, s; K then keeps its own digits. */
    private static final double LONG = 1e12;

    private final DiscreteDevice device;
    private final DeviceState state;
    private final StateLayout layout;
    private final int size;
    private final double[][] stored = new double[5][];
    private final double[][] moving = new double[5][];
    private final ComplexBlockTridiagonal system;
    private final LevelResponse level;
    private final FilledIons filled;
    private final double[] re;
    private final double[] im;
    private final double[] solutionRe;
    private final double[] solutionIm;
    private final double[][] kept;
    private final double[] right = new double[2];
    private double tauRe;
    private double tauIm;
    private double sRe;
    private double sIm;

    /** Linearises; the state must be steady under the voltage and light of the equations. */
    SmallSignalSystem(DiscreteDevice device, DeviceState state, OperatingPoint point) {
        this.device = device;
        this.state = state;
        layout = device.layout;
        size = layout.size();
        DeviceEquations equations = new DeviceEquations(device);
        equations.leaveOutLevelsAndMetals();
        equations.setVoltage(point.voltage());
        equations.illuminate(point.lights());
        DeviceState copy = new DeviceState(device);
        copy.copyFrom(state);
        equations.assemble(copy, state, LONG);
        read(equations.system().entries(), moving);
        equations.assemble(copy, state, 0);
        read(equations.system().entries(), stored);
        for (int k = 0; k < stored.length; k++) {
            for (int e = 0; e < stored[k].length; e++) {
                moving[k][e] = (moving[k][e] - stored[k][e]) / LONG;
            }
        }
        level = new LevelResponse(equations);
        filled = new FilledIons(equations, state);
        system = new ComplexBlockTridiagonal(device.nodeCount, size, PSI, C);
        re = new double[size * device.nodeCount];
        im = new double[size * device.nodeCount];
        solutionRe = new double[re.length];
        solutionIm = new double[im.length];
        kept = new double[2][2 * size + 2];
    }

    private static void read(BlockEntries from, double[][] to) {
        double[][] all = arrays(from);
        for (int k = 0; k < all.length; k++) {
            to[k] = all[k].clone();
        }
    }

    private static double[][] arrays(BlockEntries entries) {
        return new double[][] {entries.lower(), entries.diagonal(), entries.upper(), entries.border(), entries.skip()};
    }

    ComplexBlockTridiagonal system() {
        return system;
    }

    /** What drives: a voltage of the bottom electrode or gate (V), light by its profile for a photon flux (1/m2s). */
    record Forcing(double voltage, double photonFlux, GenerationProfile profile) {}

    /** Response at the frequency s, see {@link #re(int)}; the factors are used up. */
    void respond(double newSRe, double newSIm, Forcing forcing) {
        assemble(newSRe, newSIm, forcing);
        int row = system.factor();
        if (row >= 0) {
            throw new NoConvergenceException(
                    FailureReason.LINEAR_SOLVE, 0, "the linearised equations are singular at node " + row);
        }
        System.arraycopy(re, 0, solutionRe, 0, re.length);
        System.arraycopy(im, 0, solutionIm, 0, im.length);
        system.solve(solutionRe, solutionIm);
    }

    /** Fills the system and its right-hand side. */
    void assemble(double newSRe, double newSIm, Forcing forcing) {
        sRe = newSRe;
        sIm = newSIm;
        double square = sRe * sRe + sIm * sIm;
        tauRe = sRe / square;
        tauIm = -sIm / square;
        double[][] real = arrays(system.real());
        double[][] imaginary = arrays(system.imaginary());
        for (int k = 0; k < real.length; k++) {
            for (int e = 0; e < real[k].length; e++) {
                real[k][e] = stored[k][e] + tauRe * moving[k][e];
                imaginary[k][e] = tauIm * moving[k][e];
            }
        }
        Arrays.fill(re, 0);
        Arrays.fill(im, 0);
        for (int i = 0; i < device.nodeCount; i++) {
            if (forcing.photonFlux() != 0) {
                double pairs = forcing.photonFlux() * forcing.profile().cell(i);
                addRight(layout.at(i) + N, tauRe * pairs, tauIm * pairs);
                addRight(layout.at(i) + P, tauRe * pairs, tauIm * pairs);
            }
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                addLevel(i, j * device.nodeCount + i, forcing);
            }
        }
        addGate(forcing.voltage());
        keepFirstRows();
        replaceRows(0, device.bottom, forcing.voltage());
        replaceRows(device.nodeCount - 1, device.top, 0);
    }

    private void addRight(int row, double real, double imaginary) {
        re[row] += real;
        im[row] += imaginary;
    }

    private void addGate(double voltage) {
        double capacitance = device.bottom instanceof StackEnd.Sheet sheet
                ? sheet.capacitance()
                : device.bottom instanceof StackEnd.Insulated metal ? metal.capacitance() : 0;
        re[PSI] += capacitance / device.q * voltage;
    }

    /** Adds a level: w = 1/(s + a + b), and what its response does to charge and balances. */
    private void addLevel(int i, int at, Forcing forcing) {
        level.evaluate(i, at, state);
        double sum = level.electronRate + level.holeRate + level.tunnelRate;
        double denominator = (sRe + sum) * (sRe + sum) + sIm * sIm;
        double wRe = (sRe + sum) / denominator;
        double wIm = -sIm / denominator;
        double v = device.volume[i];
        // tau (s + rest) w = (1 + rest tau) w
        double[] byOthers = weighted(1, level.holeRate + level.tunnelRate, wRe, wIm);
        double[] byRest = weighted(1, level.electronRate + level.tunnelRate, wRe, wIm);
        double[] plain = weighted(0, 1, wRe, wIm);
        double charge = device.traps.mobile[i] ? 0 : -v * device.traps.occupiedCharge[at];
        for (int slot = 0; slot < LevelResponse.SLOTS; slot++) {
            int k = slot;
            double e = level.byElectrons[k];
            double h = level.byHoles[k];
            double t = level.byTunnelling[k];
            if (e != 0 || h != 0 || t != 0) {
                double elsewhere = -level.electronRate * (h + t);
                add(
                        i,
                        N,
                        k,
                        v * (e * byOthers[0] + elsewhere * plain[0]),
                        v * (e * byOthers[1] + elsewhere * plain[1]));
                double caught = level.holeRate * (e + t);
                add(i, P, k, v * (caught * plain[0] - h * byRest[0]), v * (caught * plain[1] - h * byRest[1]));
                add(i, PSI, k, charge * (e + h + t) * wRe, charge * (e + h + t) * wIm);
                if (device.traps.mobile[i]) {
                    double g = e + h + t;
                    addFilled(
                            i,
                            g * wRe,
                            g * wIm,
                            (row, real, imaginary) -> addAt(new Row(row, C), i, k, real, imaginary));
                }
            }
        }
        if (forcing.photonFlux() != 0 && level.byLight != 0) {
            double g = level.byLight * forcing.photonFlux() * forcing.profile().flux(i);
            int o = layout.at(i);
            addRight(o + N, -v * g * byOthers[0], -v * g * byOthers[1]);
            addRight(o + P, -v * level.holeRate * g * plain[0], -v * level.holeRate * g * plain[1]);
            addRight(layout.at(gauss(i)) + PSI, -charge * g * wRe, -charge * g * wIm);
            if (device.traps.mobile[i]) {
                addFilled(
                        i, -g * wRe, -g * wIm, (row, real, imaginary) -> addRight(layout.at(row) + C, real, imaginary));
            }
        }
    }

    /** Takes a value of the balance of ions at a node. */
    @FunctionalInterface
    private interface IonBalance {
        void add(int node, double real, double imaginary);
    }

    /**
     * What a change of the filled mobile traps of node i does to the balances of ions: they are missing among the empty
     * ones, and take their sites.
     */
    private void addFilled(int i, double re1, double im1, IonBalance balance) {
        double v = device.volume[i];
        double movedRe = tauRe * re1 - tauIm * im1;
        double movedIm = tauRe * im1 + tauIm * re1;
        double above = filled.above(i);
        double below = filled.below(i);
        balance.add(i, v * re1 + (above - below) * movedRe, v * im1 + (above - below) * movedIm);
        if (above != 0) {
            balance.add(i + 1, -above * movedRe, -above * movedIm);
        }
        if (below != 0) {
            balance.add(i - 1, below * movedRe, below * movedIm);
        }
    }

    /** (constant + rate tau) w. */
    private double[] weighted(double constant, double rate, double wRe, double wIm) {
        double a = constant + rate * tauRe;
        double b = rate * tauIm;
        return new double[] {a * wRe - b * wIm, a * wIm + b * wRe};
    }

    /** Gauss's law of the upper node of an interface stands in the row of the lower node. */
    private int gauss(int i) {
        return i > 0 && device.isBelowJunction(i - 1) ? i - 1 : i;
    }

    private void add(int i, int row, int slot, double real, double imaginary) {
        addAt(new Row(row == PSI ? gauss(i) : i, row), i, slot, real, imaginary);
    }

    /** The balance of an unknown at a node. */
    private record Row(int node, int unknown) {}

    /** Adds to a row the derivative by a slot of a level of node i. */
    private void addAt(Row row, int i, int slot, double real, double imaginary) {
        if (slot == 4 || slot == 5) {
            int at = layout.borderEntry(row.node(), row.unknown(), slot - 4);
            system.real().border()[at] += real;
            system.imaginary().border()[at] += imaginary;
            return;
        }
        int columnNode = slot < 4 ? i : slot == 6 ? level.below(i) : level.above(i);
        int column = slot < 4 ? slot : PSI;
        addEntry(system.real(), row, new int[] {columnNode, column}, real);
        addEntry(system.imaginary(), row, new int[] {columnNode, column}, imaginary);
    }

    private void addEntry(BlockEntries entries, Row row, int[] column, double value) {
        int rowNode = row.node();
        if (column[0] == rowNode + 2) {
            entries.skip()[rowNode] += value;
            return;
        }
        double[] block =
                column[0] == rowNode ? entries.diagonal() : column[0] > rowNode ? entries.upper() : entries.lower();
        block[layout.entry(rowNode, row.unknown(), column[1])] += value;
    }

    /** Keeps what the charge and current at the bottom need: row of Gauss less that of electrons plus that of holes. */
    private void keepFirstRows() {
        keep(system.real(), kept[0]);
        keep(system.imaginary(), kept[1]);
        right[0] = re[PSI] - re[N] + re[P];
        right[1] = im[PSI] - im[N] + im[P];
    }

    private void keep(BlockEntries entries, double[] to) {
        for (int c = 0; c < size; c++) {
            to[c] = current(entries.diagonal(), layout.entry(0, 0, c), size);
            to[size + c] = current(entries.upper(), layout.entry(0, 0, c), size);
        }
        to[2 * size] = current(entries.border(), layout.borderEntry(0, 0, 0), 2);
        to[2 * size + 1] = current(entries.border(), layout.borderEntry(0, 0, 1), 2);
    }

    private static double current(double[] values, int at, int stride) {
        return values[at + stride * PSI] - values[at + stride * N] + values[at + stride * P];
    }

    private void replaceRows(int node, StackEnd end, double voltage) {
        if (!(end instanceof StackEnd.Metal metal)) {
            return;
        }
        exchange(node, N, metal.electronVelocity());
        exchange(node, P, metal.holeVelocity());
        clear(node, PSI);
        int row = layout.at(node) + PSI;
        int diagonal = layout.entry(node, PSI, PSI);
        if (node > 0 || metal.resistance() == 0) {
            system.real().diagonal()[diagonal] = 1;
            re[row] = voltage / device.vt;
            return;
        }
        double k = metal.resistance() * device.q / device.vt;
        put(system.real(), kept[0], k);
        put(system.imaginary(), kept[1], k);
        system.real().diagonal()[diagonal] += tauRe;
        system.imaginary().diagonal()[diagonal] += tauIm;
        re[row] = tauRe * voltage / device.vt + k * right[0];
        im[row] = tauIm * voltage / device.vt + k * right[1];
    }

    private void put(BlockEntries entries, double[] from, double factor) {
        int at = layout.entry(0, PSI, 0);
        for (int c = 0; c < size; c++) {
            entries.diagonal()[at + c] = factor * from[c];
            entries.upper()[at + c] = factor * from[size + c];
        }
        entries.border()[layout.borderEntry(0, PSI, 0)] = factor * from[2 * size];
        entries.border()[layout.borderEntry(0, PSI, 1)] = factor * from[2 * size + 1];
    }

    private void exchange(int node, int row, double velocity) {
        int diagonal = layout.entry(node, row, row);
        if (Double.isInfinite(velocity)) {
            clear(node, row);
            system.real().diagonal()[diagonal] = 1;
        } else {
            system.real().diagonal()[diagonal] += tauRe * velocity;
            system.imaginary().diagonal()[diagonal] += tauIm * velocity;
        }
    }

    private void clear(int node, int row) {
        for (BlockEntries entries : new BlockEntries[] {system.real(), system.imaginary()}) {
            int from = layout.entry(node, row, 0);
            Arrays.fill(entries.lower(), from, from + size, 0);
            Arrays.fill(entries.diagonal(), from, from + size, 0);
            Arrays.fill(entries.upper(), from, from + size, 0);
            int border = layout.borderEntry(node, row, 0);
            Arrays.fill(entries.border(), border, border + 2, 0);
        }
        re[layout.at(node) + row] = 0;
        im[layout.at(node) + row] = 0;
    }

    /** Real part of unknown k of the last response. */
    double re(int k) {
        return solutionRe[k];
    }

    /** Imaginary part of unknown k. */
    double im(int k) {
        return solutionIm[k];
    }

    /**
     * Current density that enters at a metal at the bottom: q s [charge of the electrode + (electrons out - holes
     * out)/s].
     *
     * @return real and imaginary part (A/m2)
     */
    double[] currentAtMetal() {
        double sumRe = -right[0];
        double sumIm = -right[1];
        for (int c = 0; c < 2 * size + 2; c++) {
            int unknown = c < 2 * size ? c : c == 2 * size ? PSI : C;
            sumRe += kept[0][c] * solutionRe[unknown] - kept[1][c] * solutionIm[unknown];
            sumIm += kept[0][c] * solutionIm[unknown] + kept[1][c] * solutionRe[unknown];
        }
        return new double[] {device.q * (sRe * sumRe - sIm * sumIm), device.q * (sRe * sumIm + sIm * sumRe)};
    }
}
