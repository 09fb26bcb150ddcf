package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.Grid1D;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;

/**
 * The equations of physics.md 2 to 4 and 9.1 on finite volumes, written down term by term and slowly, for one film-wise
 * grid of tanh nodes. It shares with the solver only the descriptions, the grid and the split of a distribution into
 * levels.
 */
final class WrittenEquations {
    /** One node: where it is and what belongs to it. */
    private record Node(FilmSpec film, double fraction, double height, double low, double high, int filmIndex) {
        double volume() {
            return high - low;
        }

        double at(Graded g) {
            return g.at(fraction);
        }

        MaterialSpec material() {
            return film.material();
        }
    }

    /** Local unknowns with potentials in k_B T/q. */
    record Local(double psi, double n, double p, double c) {}

    private final DeviceSpec spec;
    private final double q;
    private final double vt;
    private final double eps0;
    private final List<Node> nodes = new ArrayList<>();
    private final double photonFlux;
    private final double gate;
    private final double tau;

    WrittenEquations(DeviceSpec spec, SolverOptions options, double gate, double photonFlux, double tau) {
        this.spec = spec;
        this.gate = gate;
        this.tau = tau;
        this.photonFlux = photonFlux;
        q = spec.constants().elementaryCharge();
        vt = spec.constants().boltzmann() * spec.temperature() / q;
        eps0 = spec.constants().vacuumPermittivity();
        int perFilm = options.nodeCount();
        double below = 0;
        for (int k = 0; k < spec.films().size(); k++) {
            FilmSpec film = spec.films().get(k);
            double[] x = Grid1D.tanh(film.thickness(), perFilm, options.gridStretchRatio());
            for (int i = 0; i < perFilm; i++) {
                double low = i == 0 ? 0 : (x[i - 1] + x[i]) / 2;
                double high = i == perFilm - 1 ? x[i] : (x[i] + x[i + 1]) / 2;
                nodes.add(new Node(film, x[i] / film.thickness(), below + x[i], below + low, below + high, k));
            }
            below += film.thickness();
        }
    }

    int nodeCount() {
        return nodes.size();
    }

    /** Sum of terms with the sum of their magnitudes. */
    static final class Sum {
        double value;
        double size;

        void add(double term) {
            value += term;
            size += Math.abs(term);
        }
    }

    /**
     * Sources less losses, inflow less outflow, of the four equations of every node for storage (u - history)/tau;
     * Gauss's law per q.
     */
    Sum[] balances(Local[] y, Local[] history, double[][] nt) {
        Sum[] sums = new Sum[4 * nodes.size()];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = new Sum();
        }
        for (int i = 0; i < nodes.size(); i++) {
            addCell(i, y, history[i], nt, sums);
        }
        for (int i = 0; i + 1 < nodes.size(); i++) {
            if (nodes.get(i).filmIndex() == nodes.get(i + 1).filmIndex()) {
                addEdge(i, y, nt, sums);
            } else {
                addJunction(i, y, nt, sums);
            }
        }
        addSheet(y[0], sums);
        sums[4 * (nodes.size() - 1)].add(-spec.surface().displacement() / q);
        for (int i = 0; i + 1 < nodes.size(); i++) {
            if (nodes.get(i).filmIndex() != nodes.get(i + 1).filmIndex()) {
                sums[4 * i].add(sums[4 * i + 4].value);
                sums[4 * i].size += sums[4 * i + 4].size;
                sums[4 * i].add(junction(i).sheetCharge() / q);
                sums[4 * i + 4] = new Sum();
                sums[4 * i + 4].add(y[i].psi());
                sums[4 * i + 4].add(-y[i + 1].psi());
            }
        }
        return sums;
    }

    /** dnt/dt of every level of a node: Cn - Cp - T. */
    Sum filling(int i, int level, Local[] y, double[] nt) {
        double[] terms = exchange(i, level, y, nt);
        Sum sum = new Sum();
        sum.add(terms[0]);
        sum.add(-terms[1]);
        sum.add(-terms[2]);
        double empty = empty(i, level, y[i], nt);
        TrapSpec.Level trap = levels(i).get(level);
        sum.size += nodes.get(i).at(trap.rates().electronCapture()) * y[i].n() * empty
                + nodes.get(i).at(trap.rates().holeCapture()) * y[i].p() * nt[level]
                + Math.abs(terms[2]);
        return sum;
    }

    List<TrapSpec.Level> levels(int i) {
        return TrapLevels.of(nodes.get(i).film().traps());
    }

    private void addCell(int i, Local[] y, Local history, double[][] nt, Sum[] sums) {
        Node node = nodes.get(i);
        Local u = y[i];
        double v = node.volume();
        double background = background(node);
        double generated = tau * generated(node);
        MaterialSpec m = node.material();
        double ni2 = node.at(m.conductionStateDensity())
                * node.at(m.valenceStateDensity())
                * StrictMath.exp(-node.at(m.bandGapEv()) / vt);
        double recombined = tau * v * node.at(m.radiativeCoefficient()) * (u.n() * u.p() - ni2);
        for (double charge : new double[] {u.p(), -u.n(), u.c(), -background}) {
            sums[4 * i].add(v * charge);
        }
        sums[4 * i + 1].add(-v * u.n());
        sums[4 * i + 1].add(v * history.n());
        sums[4 * i + 2].add(-v * u.p());
        sums[4 * i + 2].add(v * history.p());
        sums[4 * i + 3].add(-v * u.c());
        sums[4 * i + 3].add(v * history.c());
        for (int carrier = 1; carrier <= 2; carrier++) {
            sums[4 * i + carrier].add(generated);
            sums[4 * i + carrier].add(-recombined);
        }
        boolean mobile = node.film().hasVacancyTraps();
        for (int j = 0; j < levels(i).size(); j++) {
            double[] terms = exchange(i, j, y, nt[i]);
            sums[4 * i + 1].add(-tau * v * terms[0]);
            sums[4 * i + 2].add(-tau * v * terms[1]);
            if (mobile) {
                sums[4 * i + 3].add(-tau * v * terms[0]);
                sums[4 * i + 3].add(tau * v * terms[1]);
                sums[4 * i + 3].add(tau * v * terms[2]);
            } else {
                sums[4 * i].add(-v * nt[i][j]);
            }
        }
    }

    private double background(Node node) {
        return node.film().vacancies().map(ions -> node.at(ions.density())).orElse(0.0);
    }

    /** int G over the cell by Simpson's rule, the yield taken at the node. */
    private double generated(Node node) {
        int count = 200;
        double h = node.volume() / count;
        double sum = 0;
        for (int k = 0; k <= count; k++) {
            double weight = k == 0 || k == count ? 1 : k % 2 == 1 ? 4 : 2;
            sum += weight * absorbedAt(node, node.low() + k * h);
        }
        return sum * h / 3 * node.at(node.material().generationYieldFraction());
    }

    /** alpha Phi exp(-depth) at a height of the stack inside the node's film. */
    private double absorbedAt(Node node, double height) {
        double depth = 0;
        double base = 0;
        double alphaHere = 0;
        for (int k = 0; k < spec.films().size(); k++) {
            FilmSpec film = spec.films().get(k);
            Graded alpha = film.material().absorptionCoefficient();
            double inside = k == node.filmIndex() ? (height - base) / film.thickness() : 0;
            if (k == node.filmIndex()) {
                alphaHere = alpha.at(inside);
            }
            if (k >= node.filmIndex()) {
                depth += film.thickness() * (1 - inside) * (alpha.at(inside) + alpha.top()) / 2;
            }
            base += film.thickness();
        }
        return alphaHere * photonFlux * StrictMath.exp(-depth);
    }

    private double empty(int i, int level, Local u, double[] nt) {
        if (nodes.get(i).film().hasVacancyTraps()) {
            return u.c();
        }
        Node node = nodes.get(i);
        double active = (node.high() - spec.sheetInterface().deadLayer()) / node.volume();
        double share = Math.max(0, Math.min(1, active));
        return share * node.at(levels(i).get(level).density()) - nt[level];
    }

    /** Cn, Cp and T of one level at one node. */
    private double[] exchange(int i, int level, Local[] y, double[] nt) {
        Node node = nodes.get(i);
        TrapSpec.Level trap = levels(i).get(level);
        MaterialSpec m = node.material();
        double depth = node.at(trap.depthEv());
        double n1 = node.at(m.conductionStateDensity()) * StrictMath.exp(-depth / vt);
        double p1 = node.at(m.valenceStateDensity()) * StrictMath.exp(-(node.at(m.bandGapEv()) - depth) / vt);
        double empty = empty(i, level, y[i], nt);
        double filled = nt[level];
        double electrons = node.at(trap.rates().electronCapture()) * (y[i].n() * empty - n1 * filled);
        double holes = node.at(trap.rates().holeCapture()) * (y[i].p() * filled - p1 * empty);
        double[] sheet = sheet(y[0].psi());
        double rate = spec.sheetInterface().tunnellingRate()
                * (sheet[0] + sheet[1])
                * StrictMath.exp(-2 * node.height() / spec.sheetInterface().tunnellingLength());
        if (spec.variants().tunnellingNeedsVacancies()) {
            rate *= y[0].c() / background(nodes.get(0));
        }
        double tunnelled = rate * (filled - empty * nStar(i, y[i].psi()) / n1);
        return new double[] {electrons, holes, tunnelled};
    }

    private double nStar(int i, double psi) {
        Node node = nodes.get(i);
        MaterialSpec m = node.material();
        double edge = (node.at(m.bandGapEv()) - node.at(m.valenceBandOffsetEv())) / vt;
        return node.at(m.conductionStateDensity()) * StrictMath.exp(psi - edge);
    }

    private double pStar(int i, double psi) {
        Node node = nodes.get(i);
        MaterialSpec m = node.material();
        return node.at(m.valenceStateDensity()) * StrictMath.exp(-psi - node.at(m.valenceBandOffsetEv()) / vt);
    }

    /** P and Ne; the nanotubes by Simpson's rule over energies Delta cosh t. */
    private double[] sheet(double psi) {
        double gap = spec.channel().bandGapEv() / vt;
        if (spec.channel().densityOfStates() instanceof DensityOfStatesSpec.TwoDimensional flat) {
            return new double[] {
                flat.stateDensity() * StrictMath.log1p(StrictMath.exp(-psi)),
                flat.stateDensity() * StrictMath.log1p(StrictMath.exp(psi - gap))
            };
        }
        DensityOfStatesSpec.Nanotubes tubes =
                (DensityOfStatesSpec.Nanotubes) spec.channel().densityOfStates();
        double hbar = spec.constants().planck() / (2 * Math.PI);
        double states = tubes.tubeLengthPerArea() * 4 / (Math.PI * hbar * tubes.fermiVelocity()) * q * vt;
        return new double[] {states * nanotubes(gap / 2, -psi), states * nanotubes(gap / 2, psi - gap)};
    }

    private static double nanotubes(double halfGap, double eta) {
        int count = 2000;
        double h = 3.0 / count;
        double sum = 0;
        for (int k = 0; k <= count; k++) {
            double weight = k == 0 || k == count ? 1 : k % 2 == 1 ? 4 : 2;
            double energy = halfGap * (StrictMath.cosh(k * h) - 1);
            sum += weight * (energy + halfGap) / (1 + StrictMath.exp(energy - eta));
        }
        return sum * h / 3;
    }

    /** B(-d) a - B(d) b with B(z) = z/(e^z - 1), as a difference of two flows. */
    private static double[] flows(double a, double b, double drop) {
        double up = drop == 0 ? 1 : -drop / StrictMath.expm1(-drop);
        double down = drop == 0 ? 1 : drop / StrictMath.expm1(drop);
        return new double[] {up * a, down * b};
    }

    private void addEdge(int i, Local[] y, double[][] nt, Sum[] sums) {
        Node a = nodes.get(i);
        Node b = nodes.get(i + 1);
        double h = b.height() - a.height();
        double middle = (a.fraction() + b.fraction()) / 2;
        MaterialSpec m = a.material();
        double displacement = eps0 * m.relativePermittivity().at(middle) * vt / q / h;
        sums[4 * i].add(displacement * y[i + 1].psi());
        sums[4 * i].add(-displacement * y[i].psi());
        sums[4 * i + 4].add(displacement * y[i].psi());
        sums[4 * i + 4].add(-displacement * y[i + 1].psi());
        double electrons = y[i + 1].psi() - y[i].psi() + StrictMath.log(nStar(i + 1, 0) / nStar(i, 0));
        double holes = y[i].psi() - y[i + 1].psi() + StrictMath.log(pStar(i + 1, 0) / pStar(i, 0));
        addFlow(i, 1, tau * m.electronMobility().at(middle) * vt / h, flows(y[i].n(), y[i + 1].n(), electrons), sums);
        addFlow(i, 2, tau * m.holeMobility().at(middle) * vt / h, flows(y[i].p(), y[i + 1].p(), holes), sums);
        if (a.film().vacancies().isPresent()) {
            double crowding = StrictMath.log(free(i, y[i], nt[i]) / free(i + 1, y[i + 1], nt[i + 1]));
            double ions = y[i].psi() - y[i + 1].psi() - crowding;
            double diffusivity = (diffusivity(a) + diffusivity(b)) / 2;
            addFlow(i, 3, tau * diffusivity / h, flows(y[i].c(), y[i + 1].c(), ions), sums);
        }
    }

    private double diffusivity(Node node) {
        VacancySpec ions = node.film().vacancies().orElseThrow();
        double dark = ions.frozen() ? 0 : node.at(ions.diffusivity());
        if (spec.variants().lightAssistedIons().isEmpty()) {
            return dark;
        }
        double g = node.at(node.material().generationYieldFraction()) * absorbedAt(node, node.height());
        double ratio = spec.variants().lightAssistedIons().get().boostRatio();
        return dark
                * (1
                        + (ratio - 1)
                                * g
                                / (g + spec.variants().lightAssistedIons().get().halfGeneration()));
    }

    /** 1 - (c + nt of mobile traps)/cmax. */
    private double free(int i, Local u, double[] nt) {
        VacancySpec ions = nodes.get(i).film().vacancies().orElseThrow();
        double filled = ions.asTraps() ? nt[0] : 0;
        return 1 - (u.c() + filled) / nodes.get(i).at(ions.maximumDensity());
    }

    private static void addFlow(int i, int equation, double velocity, double[] flows, Sum[] sums) {
        sums[4 * i + equation].add(-velocity * flows[0]);
        sums[4 * i + equation].add(velocity * flows[1]);
        sums[4 * i + 4 + equation].add(velocity * flows[0]);
        sums[4 * i + 4 + equation].add(-velocity * flows[1]);
    }

    private HeterojunctionSpec junction(int i) {
        return spec.heterojunctionAbove(nodes.get(i).filmIndex());
    }

    private void addJunction(int i, Local[] y, double[][] nt, Sum[] sums) {
        MaterialSpec a = nodes.get(i).material();
        MaterialSpec b = nodes.get(i + 1).material();
        double conduction = a.valenceBandOffsetEv().top()
                - a.bandGapEv().top()
                - (b.valenceBandOffsetEv().bottom() - b.bandGapEv().bottom());
        double valence =
                b.valenceBandOffsetEv().bottom() - a.valenceBandOffsetEv().top();
        addFlow(
                i,
                1,
                tau * junction(i).electronVelocity(),
                new double[] {
                    y[i].n() * StrictMath.exp(-Math.max(0, conduction) / vt),
                    y[i + 1].n()
                            * a.conductionStateDensity().top()
                            / b.conductionStateDensity().bottom()
                            * StrictMath.exp(-Math.max(0, -conduction) / vt)
                },
                sums);
        addFlow(
                i,
                2,
                tau * junction(i).holeVelocity(),
                new double[] {
                    y[i].p() * StrictMath.exp(-Math.max(0, valence) / vt),
                    y[i + 1].p()
                            * a.valenceStateDensity().top()
                            / b.valenceStateDensity().bottom()
                            * StrictMath.exp(-Math.max(0, -valence) / vt)
                },
                sums);
        if (nodes.get(i).film().vacancies().isPresent()
                && nodes.get(i + 1).film().vacancies().isPresent()) {
            addFlow(
                    i,
                    3,
                    tau * junction(i).ionVelocity(),
                    new double[] {y[i].c() / free(i, y[i], nt[i]), y[i + 1].c() / free(i + 1, y[i + 1], nt[i + 1])},
                    sums);
        }
    }

    private void addSheet(Local u, Sum[] sums) {
        double[] sheet = sheet(u.psi());
        double velocity = spec.sheetInterface().electronRecombination() * (sheet[0] + sheet[1])
                + spec.sheetInterface().electronExtractionVelocity();
        sums[1].add(-tau * velocity * u.n());
        sums[1].add(tau * velocity * nStar(0, u.psi()));
        sums[2].add(-tau * spec.sheetInterface().holeTransferVelocity() * u.p());
        sums[2].add(tau * spec.sheetInterface().holeTransferVelocity() * pStar(0, u.psi()));
        double capacitance = eps0
                * spec.gate().dielectricRelativePermittivity()
                / spec.gate().dielectricThickness();
        sums[0].add(capacitance * (gate - spec.gate().flatBandVoltage()) / q);
        sums[0].add(-capacitance * u.psi() * vt / q);
        sums[0].add(sheet[0]);
        sums[0].add(-sheet[1]);
        sums[0].add(-spec.channel().acceptorDensity());
    }
}
