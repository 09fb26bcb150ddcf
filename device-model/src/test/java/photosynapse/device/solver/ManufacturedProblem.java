package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import photosynapse.device.physics.JunctionCoefficients;
import photosynapse.device.physics.Recombination;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.VerticalDeviceSpec;

/**
 * A steady state that is known because the sources that belong to it are put in: smooth psi, n, p, c and nt between two
 * metals, through as many films of one length as there are.
 *
 * <p>A source in a balance is the known part of an implicit stage; a source in Gauss's law is fixed charge; what a
 * smooth solution lacks at a contact or an interface is a source in its node. Derivatives are differences of fourth
 * order, exact to 1e-9 here.
 */
final class ManufacturedProblem {
    /** Implicit weight (s): the ions cross a film in about as long; whatever it is, the known solution stays one. */
    private static final double TAU = 1e-1;

    private static final SolverOptions OPTIONS = new SolverOptions(21, 1e-11, 1e3, 1e-10, 1.5, 1000);

    private final DiscreteDevice device;
    private final ChargeBook charges;
    private final DeviceState exact;
    private final DeviceState known;
    private final double step;
    private final double total;
    private final double vt;

    ManufacturedProblem(VerticalDeviceSpec spec, int nodes, double voltage) {
        device = new DiscreteDevice(spec, OPTIONS.withNodeCount(nodes));
        charges = new ChargeBook(device);
        exact = new DeviceState(device);
        known = new DeviceState(device);
        vt = device.vt;
        total = device.grid.stackPosition[device.nodeCount - 1];
        step = total * 2e-3;
        this.voltage = voltage;
    }

    private final double voltage;

    /** Largest error of each unknown and of the occupation, against its largest value. */
    double[] errors() {
        for (int i = 0; i < device.nodeCount; i++) {
            fillExact(i);
        }
        for (int i = 0; i < device.nodeCount; i++) {
            fillKnown(i);
        }
        DeviceEquations equations = new DeviceEquations(device);
        equations.setVoltage(voltage);
        DeviceState state = new DeviceState(device);
        state.copyFrom(exact);
        ErrorWeights weights = new ErrorWeights(device, 1e3, 1);
        weights.startFrom(state);
        IonTotals ions = new IonTotals(device, equations.illumination(), charges, state);
        ImplicitStage stage = new ImplicitStage(equations, charges, ions, weights, 1e-11);
        assertThat(stage.solve(state, known, TAU)).isEqualTo(ImplicitStage.Outcome.CONVERGED);
        int size = device.layout.size();
        double[] worst = new double[size + 1];
        double[] scale = new double[size + 1];
        for (int i = 0; i < device.nodeCount; i++) {
            for (int k = 0; k < size; k++) {
                int at = device.layout.at(i) + k;
                worst[k] = Math.max(worst[k], Math.abs(state.y[at] - exact.y[at]));
                scale[k] = k == 0 ? 1 : Math.max(scale[k], Math.abs(exact.y[at]));
            }
            for (int j = 0; j < device.traps.levelsOf[i]; j++) {
                int at = j * device.nodeCount + i;
                worst[size] = Math.max(worst[size], Math.abs(state.nt[at] - exact.nt[at]));
                scale[size] = device.traps.sites[at];
            }
        }
        for (int k = 0; k <= size; k++) {
            worst[k] /= Math.max(scale[k], Double.MIN_NORMAL);
        }
        return worst;
    }

    private double potential(double x) {
        double s = x / total;
        double low = device.bottom.potential(voltage);
        double high = device.top.potential(0);
        return low * (1 - s) + high * s + 1.5 * StrictMath.sin(Math.PI * s);
    }

    /** From the density that one metal asks for to that of the other, with a bump between. */
    private double electrons(double x) {
        return between(x, metal(device.bottom).electrons(), metal(device.top).electrons(), 0.7);
    }

    private double holes(double x) {
        return between(x, metal(device.bottom).holes(), metal(device.top).holes(), -0.4);
    }

    private double between(double x, double low, double high, double bump) {
        double s = x / total;
        return low * (1 - s) + high * s + bump * Math.max(low, high) * StrictMath.sin(Math.PI * s) * (1 + 0.5 * s);
    }

    private static StackEnd.Metal metal(StackEnd end) {
        return (StackEnd.Metal) end;
    }

    private double ions(int species, int i, double x) {
        return device.ions.background[species][i] * (1 + 0.5 * StrictMath.cos(2.5 * x / total + species));
    }

    private static double occupation(double s) {
        return 0.4 + 0.3 * StrictMath.sin(3 * s);
    }

    private void fillExact(int i) {
        int o = device.layout.at(i);
        double x = device.grid.stackPosition[i];
        exact.y[o] = potential(x);
        exact.y[o + StateLayout.N] = electrons(x);
        exact.y[o + StateLayout.P] = holes(x);
        for (int s = 0; s < device.ions.count; s++) {
            exact.y[o + StateLayout.C + s] = ions(s, i, x);
        }
        for (int j = 0; j < device.traps.levelsOf[i]; j++) {
            int at = j * device.nodeCount + i;
            double sites = device.traps.sites[at];
            exact.fill(at, sites * occupation(x / total), sites);
        }
    }

    private void fillKnown(int i) {
        int o = device.layout.at(i);
        double x = device.grid.stackPosition[i];
        MaterialSpec m = device.spec.films().get(device.grid.filmOf[i]).material();
        double eps = device.spec.constants().vacuumPermittivity()
                * m.relativePermittivity().bottom()
                * vt
                / device.q;
        double[] captured = fillLevels(i);
        double charge = exact.y[o + StateLayout.P] - exact.y[o + StateLayout.N] + captured[2];
        double lost = recombination(i);
        known.y[o + StateLayout.N] = exact.y[o + StateLayout.N]
                + TAU * (lost + captured[0] + divergence(i, StateLayout.N, z -> electronFlux(i, m, z)));
        known.y[o + StateLayout.P] = exact.y[o + StateLayout.P]
                + TAU * (lost + captured[1] + divergence(i, StateLayout.P, z -> holeFlux(i, m, z)));
        for (int s = 0; s < device.ions.count; s++) {
            int species = s;
            int row = StateLayout.C + s;
            charge += device.ions.charge[s] * exact.y[o + row];
            known.y[o + row] = exact.y[o + row] + TAU * divergence(i, row, z -> ionFlux(i, species, z));
        }
        double dielectric = -eps * slope(z -> slope(this::potential, z), x);
        device.fixedCharge[i] = dielectric - charge;
        if (device.isBelowJunction(i)) {
            MaterialSpec above =
                    device.spec.films().get(device.grid.filmOf[i] + 1).material();
            double jump = above.relativePermittivity().bottom()
                            / m.relativePermittivity().bottom()
                    - 1;
            device.fixedCharge[i] -= eps * jump * slope(this::potential, x) / device.volume[i];
        }
    }

    /** Fills the known part of the levels of a node; returns capture of electrons and holes, and the charge held. */
    private double[] fillLevels(int i) {
        int o = device.layout.at(i);
        double[] sum = new double[3];
        for (int j = 0; j < device.traps.levelsOf[i]; j++) {
            int at = j * device.nodeCount + i;
            double full = exact.nt[at];
            double empty = device.traps.sites[at] - full;
            double electrons = device.traps.cn[at] * (exact.y[o + StateLayout.N] * empty - device.traps.n1[at] * full);
            double holes = device.traps.cp[at] * (exact.y[o + StateLayout.P] * full - device.traps.p1[at] * empty);
            known.fill(at, full + TAU * (holes - electrons), full + empty);
            sum[0] += electrons;
            sum[1] += holes;
            sum[2] += device.traps.occupiedCharge[at] * full;
        }
        return sum;
    }

    private double recombination(int i) {
        int o = device.layout.at(i);
        double[] in = new double[Recombination.INPUTS];
        in[Recombination.N] = exact.y[o + StateLayout.N];
        in[Recombination.P] = exact.y[o + StateLayout.P];
        in[Recombination.EXCESS_N] = device.statisticsAt(i).excess(in[Recombination.N] / device.conductionStates[i]);
        in[Recombination.EXCESS_P] = device.statisticsAt(i).excess(in[Recombination.P] / device.valenceStates[i]);
        in[Recombination.PRODUCT] = device.intrinsicSquared[i];
        double[] out = new double[Recombination.OUTPUTS];
        double sum = 0;
        for (Recombination way : device.recombination[i]) {
            way.evaluate(in, out);
            sum += out[Recombination.RATE];
        }
        return sum;
    }

    private double electronFlux(int i, MaterialSpec m, double x) {
        double n = electrons(x);
        double band = slope(z -> potential(z) - excess(i, electrons(z), device.conductionStates[i]), x);
        return -m.electronMobility().bottom() * vt * (slope(this::electrons, x) - n * band);
    }

    private double holeFlux(int i, MaterialSpec m, double x) {
        double p = holes(x);
        double band = slope(z -> potential(z) + excess(i, holes(z), device.valenceStates[i]), x);
        return -m.holeMobility().bottom() * vt * (slope(this::holes, x) + p * band);
    }

    private double excess(int i, double density, double states) {
        return device.statisticsAt(i).excess(density / states);
    }

    private double ionFlux(int i, int species, double x) {
        double maximum = device.ions.maximum[species][i];
        double c = ions(species, i, x);
        double push = slope(
                z -> device.ions.charge[species] * potential(z) - StrictMath.log1p(-ions(species, i, z) / maximum), x);
        return -device.ions.diffusivity[species][i] * (slope(z -> ions(species, i, z), x) + c * push);
    }

    /** Divergence of a flux, and what the solution lacks at a contact or an interface, spread over the cell. */
    private double divergence(int i, int row, DoubleUnaryOperator flux) {
        double x = device.grid.stackPosition[i];
        double lacking = 0;
        if (i == 0) {
            lacking = flux.applyAsDouble(x);
        } else if (i == device.nodeCount - 1) {
            lacking = -flux.applyAsDouble(x);
        } else if (device.isBelowJunction(i)) {
            lacking = transfer(i, row) - flux.applyAsDouble(x);
        } else if (device.isBelowJunction(i - 1)) {
            lacking = flux.applyAsDouble(x) - transfer(i - 1, row);
        }
        return slope(flux, x) + lacking / device.volume[i];
    }

    /** Exchange upwards across the interface above node i at the exact densities. */
    private double transfer(int i, int row) {
        int film = device.grid.filmOf[i];
        double lower = exact.y[device.layout.at(i) + row];
        double upper = exact.y[device.layout.at(i + 1) + row];
        JunctionCoefficients coefficients = device.transfers.get(film);
        if (row == StateLayout.N) {
            return coefficients.electronsUp() * lower - coefficients.electronsDown() * upper;
        }
        if (row == StateLayout.P) {
            return coefficients.holesUp() * lower - coefficients.holesDown() * upper;
        }
        int s = row - StateLayout.C;
        return device.ions.velocity[s][film]
                * (lower / (1 - lower / device.ions.maximum[s][i])
                        - upper / (1 - upper / device.ions.maximum[s][i + 1]));
    }

    private double slope(DoubleUnaryOperator f, double x) {
        double near = f.applyAsDouble(x + step) - f.applyAsDouble(x - step);
        double far = f.applyAsDouble(x + 2 * step) - f.applyAsDouble(x - 2 * step);
        return (8 * near - far) / (12 * step);
    }
}
