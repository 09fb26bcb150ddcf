package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.device.physics.Boltzmann;
import photosynapse.device.physics.CarrierStatistics;
import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.physics.FermiDirac;
import photosynapse.device.physics.GaussianDisorder;
import photosynapse.device.physics.JunctionCoefficients;
import photosynapse.device.physics.NanotubeSheet;
import photosynapse.device.physics.Recombination;
import photosynapse.device.physics.SurfaceRecombination;
import photosynapse.device.physics.TwoDimensionalSheet;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.InterfaceStatesSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.VerticalDeviceSpec;

/**
 * A stack on a grid: the coefficients of every law at every node and edge, at the device's temperature.
 *
 * <p><b>Shapes:</b> node arrays have one entry a node, edge arrays one entry for the edge between node i and i+1 (the
 * edge across an interface of films is empty). Nothing is modified after construction.
 */
final class DiscreteDevice {
    final StructureSpec spec;
    final StackGrid grid;
    final StateLayout layout;
    final int nodeCount;
    final double[] volume;
    final double vt;
    final double q;

    final double[] electronEdge;
    final double[] holeEdge;
    final double[] conductionStates;
    final double[] valenceStates;
    final double[] intrinsicSquared;

    /** Ways to recombine at each node. */
    final Recombination[][] recombination;

    /** Whatever does not move: doping, backgrounds of the ions, empty donor traps (q/m3). */
    final double[] fixedCharge;

    final double[] permittivityEdge;
    final double[] electronVelocity;
    final double[] holeVelocity;

    final DiscreteIons ions;
    final DiscreteTraps traps;

    /** Statistics of each film; both carriers of a film follow the same. */
    final List<CarrierStatistics> statistics;

    /** Electrons of a band that is as good as full; infinite where none ever is (1/m3). */
    final double[] mostElectrons;

    /** Holes of a band that is as good as empty (1/m3). */
    final double[] mostHoles;

    /** Whether every film is Boltzmann's. */
    final boolean isDilute;

    final StackEnd bottom;
    final StackEnd top;
    final SheetCoefficients sheetCoefficients;
    final List<HeterojunctionSpec> junctions;
    final List<JunctionCoefficients> transfers;

    /** Recombination in the interface above each film, and where its carriers come from. */
    final List<Optional<InterfacePair>> pairs;

    final double sheetCharge;

    /**
     * Carriers that recombine in an interface.
     *
     * @param electronsAbove whether the electrons are those of the upper node
     * @param holesAbove whether the holes are those of the upper node
     * @param product of the activities at equilibrium (1/m6)
     */
    record InterfacePair(SurfaceRecombination law, boolean electronsAbove, boolean holesAbove, double product) {}

    /** Exchange of the sheet with the films, and the factor of its current; all zero without a sheet. */
    record SheetCoefficients(double holeTransfer, double recombination, double extraction, double currentFactor) {
        static final SheetCoefficients NONE = new SheetCoefficients(0, 0, 0, 0);
    }

    DiscreteDevice(StructureSpec spec, SolverOptions options) {
        this.spec = spec;
        q = spec.constants().elementaryCharge();
        vt = spec.constants().thermalVoltage(spec.temperature());
        grid = new StackGrid(spec, options);
        nodeCount = grid.nodeCount;
        volume = grid.volume;
        ions = new DiscreteIons(spec, grid);
        traps = new DiscreteTraps(spec, grid);
        layout = new StateLayout(StateLayout.C + ions.count);
        electronEdge = new double[nodeCount];
        holeEdge = new double[nodeCount];
        conductionStates = new double[nodeCount];
        valenceStates = new double[nodeCount];
        intrinsicSquared = new double[nodeCount];
        recombination = new Recombination[nodeCount][];
        fixedCharge = new double[nodeCount];
        permittivityEdge = new double[nodeCount];
        electronVelocity = new double[nodeCount];
        holeVelocity = new double[nodeCount];
        mostElectrons = new double[nodeCount];
        mostHoles = new double[nodeCount];
        statistics = new ArrayList<>();
        for (int k = 0; k < spec.films().size(); k++) {
            statistics.add(statisticsOf(spec.films().get(k).electronics().statistics()));
            fillFilm(spec.films().get(k), k);
        }
        isDilute = statistics.stream().allMatch(Boltzmann.class::isInstance);
        junctions = junctionsOf(spec);
        transfers = transfersOf(junctions);
        pairs = pairsOf(junctions);
        sheetCharge =
                junctions.stream().mapToDouble(HeterojunctionSpec::sheetCharge).sum();
        bottom = bottomOf(spec);
        top = endOf(spec.top(), nodeCount - 1, 0, -1);
        sheetCoefficients = spec instanceof DeviceSpec gated ? coefficientsOf(gated) : SheetCoefficients.NONE;
    }

    private CarrierStatistics statisticsOf(StatisticsSpec of) {
        if (of instanceof StatisticsSpec.FermiDirac) {
            return new FermiDirac();
        }
        return of instanceof StatisticsSpec.GaussianDisorder disorder
                ? new GaussianDisorder(disorder.spreadEv() / vt)
                : new Boltzmann();
    }

    private static List<HeterojunctionSpec> junctionsOf(StructureSpec spec) {
        List<HeterojunctionSpec> all = new ArrayList<>();
        for (int k = 0; k + 1 < spec.films().size(); k++) {
            all.add(spec.heterojunctionAbove(k));
        }
        return all;
    }

    private List<JunctionCoefficients> transfersOf(List<HeterojunctionSpec> all) {
        List<JunctionCoefficients> coefficients = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            coefficients.add(JunctionCoefficients.between(
                    side(spec.films().get(k).material(), 1),
                    side(spec.films().get(k + 1).material(), 0),
                    all.get(k).electronVelocity(),
                    all.get(k).holeVelocity()));
        }
        return coefficients;
    }

    /** Electrons of the side with the lower conduction edge meet holes of the side with the higher valence edge. */
    private List<Optional<InterfacePair>> pairsOf(List<HeterojunctionSpec> all) {
        List<Optional<InterfacePair>> found = new ArrayList<>();
        for (int k = 0; k < all.size(); k++) {
            InterfaceStatesSpec states = all.get(k).states();
            JunctionCoefficients.Side a = side(spec.films().get(k).material(), 1);
            JunctionCoefficients.Side b = side(spec.films().get(k + 1).material(), 0);
            boolean electronsAbove = b.gap() - b.offset() < a.gap() - a.offset();
            boolean holesAbove = b.offset() < a.offset();
            JunctionCoefficients.Side e = electronsAbove ? b : a;
            JunctionCoefficients.Side h = holesAbove ? b : a;
            double product = SurfaceRecombination.equilibriumProduct(
                    e.conductionStates(), h.valenceStates(), e.gap() - e.offset() + h.offset());
            double middle = StrictMath.sqrt(product);
            found.add(
                    states.recombines()
                            ? Optional.of(new InterfacePair(
                                    new SurfaceRecombination(
                                            states.electronRecombinationVelocity(),
                                            states.holeRecombinationVelocity(),
                                            middle,
                                            middle),
                                    electronsAbove,
                                    holesAbove,
                                    product))
                            : Optional.empty());
        }
        return found;
    }

    private void fillFilm(FilmSpec film, int k) {
        for (int i = grid.firstNode[k]; i < grid.firstNode[k + 1]; i++) {
            double f = grid.x[i] / film.thickness();
            fillBands(film, i, f);
            fillRecombination(film, i, f);
            fixedCharge[i] = film.electronics().donorDensity().at(f)
                    - film.electronics().acceptorDensity().at(f)
                    + ions.backgroundCharge(i)
                    + traps.donors[i];
            if (i + 1 < grid.firstNode[k + 1]) {
                fillEdge(film, i);
            }
        }
    }

    private void fillBands(FilmSpec film, int i, double f) {
        MaterialSpec m = film.material();
        double gap = m.bandGapEv().at(f) / vt;
        double offset = m.valenceBandOffsetEv().at(f) / vt;
        conductionStates[i] = m.conductionStateDensity().at(f);
        valenceStates[i] = m.valenceStateDensity().at(f);
        mostElectrons[i] = statistics.get(grid.filmOf[i]).fullest() * conductionStates[i];
        mostHoles[i] = statistics.get(grid.filmOf[i]).fullest() * valenceStates[i];
        electronEdge[i] = offset - gap + StrictMath.log(conductionStates[i]);
        holeEdge[i] = offset - StrictMath.log(valenceStates[i]);
        intrinsicSquared[i] = conductionStates[i] * valenceStates[i] * StrictMath.exp(-gap);
    }

    private void fillRecombination(FilmSpec film, int i, double f) {
        List<Recombination> ways = new ArrayList<>();
        double radiative = film.material().radiativeCoefficient().at(f);
        ways.add(new Recombination.Radiative(radiative * factor(film.activation(), "radiative_coefficient")));
        RecombinationSpec more = film.electronics().recombination();
        if (more.electronAuger() > 0 || more.holeAuger() > 0) {
            ways.add(new Recombination.Auger(more.electronAuger(), more.holeAuger()));
        }
        more.shockleyReadHall().ifPresent(level -> {
            double depth = level.depthEv() / vt;
            double gap = film.material().bandGapEv().at(f) / vt;
            ways.add(new Recombination.ShockleyReadHall(
                    level.electronLifetime(),
                    level.holeLifetime(),
                    conductionStates[i] * StrictMath.exp(-depth),
                    valenceStates[i] * StrictMath.exp(depth - gap)));
        });
        recombination[i] = ways.toArray(Recombination[]::new);
    }

    private void fillEdge(FilmSpec film, int i) {
        MaterialSpec m = film.material();
        double middle = (grid.x[i] + grid.x[i + 1]) / 2 / film.thickness();
        double h = grid.spacing[i];
        permittivityEdge[i] =
                spec.constants().vacuumPermittivity() * m.relativePermittivity().at(middle) * vt / (q * h);
        electronVelocity[i] = m.electronMobility().at(middle) * factor(film.activation(), "electron_mobility") * vt / h;
        holeVelocity[i] = m.holeMobility().at(middle) * factor(film.activation(), "hole_mobility") * vt / h;
    }

    private double factor(ActivationSpec activation, String rate) {
        return activation.factor(rate, spec.temperature(), vt);
    }

    private StackEnd bottomOf(StructureSpec structure) {
        if (structure instanceof VerticalDeviceSpec vertical) {
            double above = vertical.top() instanceof ContactSpec.Metal metal ? metal.seriesResistance() : 0;
            return endOf(vertical.bottom(), 0, above, 1);
        }
        DeviceSpec gated = (DeviceSpec) structure;
        return new StackEnd.Sheet(
                sheetOf(gated),
                capacitance(
                        gated.gate().dielectricRelativePermittivity(),
                        gated.gate().dielectricThickness()),
                gated.gate().flatBandVoltage(),
                gated.channel().acceptorDensity(),
                vt,
                q);
    }

    private double capacitance(double relativePermittivity, double thickness) {
        return spec.constants().vacuumPermittivity() * relativePermittivity / thickness;
    }

    /**
     * A contact at a node.
     *
     * @param furtherResistance in series elsewhere (ohm m2)
     * @param sign 1 where a displacement upwards leaves the end, -1 where it enters it
     */
    private StackEnd endOf(ContactSpec contact, int node, double furtherResistance, int sign) {
        if (contact instanceof ContactSpec.OpenSurface open) {
            return new StackEnd.Open(sign * open.displacement() / q);
        }
        if (contact instanceof ContactSpec.Insulated insulated) {
            return new StackEnd.Insulated(
                    capacitance(insulated.dielectricRelativePermittivity(), insulated.dielectricThickness()),
                    insulated.flatBandVoltage(),
                    vt,
                    q);
        }
        ContactSpec.Metal metal = (ContactSpec.Metal) contact;
        double w = metal.workFunctionEv() / vt;
        return new StackEnd.Metal(
                w,
                vt,
                electronsAt(node, -w),
                holesAt(node, -w),
                metal.electronVelocity(),
                metal.holeVelocity(),
                metal.seriesResistance() + furtherResistance);
    }

    /** n at a node in equilibrium with the energy zero at potential psi (1/m3). */
    double electronsAt(int i, double psi) {
        double activity = psi + electronEdge[i];
        return isBoltzmann(i)
                ? StrictMath.exp(activity)
                : conductionStates[i] * statisticsAt(i).density(activity - StrictMath.log(conductionStates[i]));
    }

    /** p at a node in equilibrium with the energy zero at potential psi (1/m3). */
    double holesAt(int i, double psi) {
        double activity = -psi - holeEdge[i];
        return isBoltzmann(i)
                ? StrictMath.exp(activity)
                : valenceStates[i] * statisticsAt(i).density(activity - StrictMath.log(valenceStates[i]));
    }

    /** 1 + r dlambda/dr at r = n/N: how much faster the Fermi level moves than ln n. */
    double diffusionRatio(int i, double ratio) {
        double[] out = new double[2];
        statisticsAt(i).evaluate(ratio, out);
        return 1 + ratio * out[CarrierStatistics.BY_RATIO];
    }

    private boolean isBoltzmann(int i) {
        return statisticsAt(i) instanceof Boltzmann;
    }

    /** Statistics of the film of a node. */
    CarrierStatistics statisticsAt(int i) {
        return statistics.get(grid.filmOf[i]);
    }

    private ChannelSheet sheetOf(DeviceSpec device) {
        ChannelSpec channel = device.channel();
        if (channel.densityOfStates() instanceof DensityOfStatesSpec.TwoDimensional flat) {
            return new TwoDimensionalSheet(flat.stateDensity(), channel.bandGapEv() / vt);
        }
        DensityOfStatesSpec.Nanotubes tubes = (DensityOfStatesSpec.Nanotubes) channel.densityOfStates();
        return NanotubeSheet.of(
                tubes.tubeLengthPerArea(),
                tubes.fermiVelocity(),
                channel.bandGapEv(),
                device.temperature(),
                device.constants());
    }

    private SheetCoefficients coefficientsOf(DeviceSpec device) {
        InterfaceSpec s = device.sheetInterface();
        ChannelSpec channel = device.channel();
        double mobility = channel.holeMobility() * factor(channel.activation(), "hole_mobility");
        return new SheetCoefficients(
                s.holeTransferVelocity() * factor(s.activation(), "hole_transfer_velocity"),
                s.electronRecombination() * factor(s.activation(), "electron_recombination"),
                s.electronExtractionVelocity() * factor(s.activation(), "electron_extraction_velocity"),
                channel.width() / channel.length() * q * mobility);
    }

    private JunctionCoefficients.Side side(MaterialSpec m, double fraction) {
        return new JunctionCoefficients.Side(
                m.valenceBandOffsetEv().at(fraction) / vt,
                m.bandGapEv().at(fraction) / vt,
                m.conductionStateDensity().at(fraction),
                m.valenceStateDensity().at(fraction));
    }

    /** The sheet at the bottom of a gated device. */
    StackEnd.Sheet sheet() {
        return (StackEnd.Sheet) bottom;
    }

    /** Whether the bottom is a nanotube sheet. */
    boolean hasSheet() {
        return bottom instanceof StackEnd.Sheet;
    }

    /** P + Ne of the sheet at a potential (1/m2). */
    double sheetDensity(double psi) {
        double[] out = new double[4];
        sheet().channel().evaluate(psi, out);
        return out[ChannelSheet.HOLES] + out[ChannelSheet.ELECTRONS];
    }

    /** Whether node i is the last of its film and another film follows. */
    boolean isBelowJunction(int i) {
        return grid.isBelowJunction(i);
    }
}
