package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.Grid1D;
import photosynapse.device.optics.BeerLambert;
import photosynapse.device.optics.GenerationProfile;
import photosynapse.device.physics.ChannelSheet;
import photosynapse.device.physics.JunctionCoefficients;
import photosynapse.device.physics.NanotubeSheet;
import photosynapse.device.physics.TwoDimensionalSheet;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.units.PhysicalConstants;

/**
 * A device on a grid: the coefficients of every law at every node and edge, at the device's temperature.
 *
 * <p><b>Shapes:</b> node arrays have one entry a node, edge arrays one entry for the edge between node i and i+1 (the
 * edge across an interface of films is empty); level arrays are addressed by {@code level * nodeCount + node}. Nothing
 * is modified after construction.
 */
final class DiscreteDevice {
    final DeviceSpec spec;
    final int nodeCount;
    final int levelCount;
    final int[] filmOf;
    final int[] firstNode;
    final double[] x;
    final double[] volume;
    final double vt;
    final double q;
    final double[] stackPosition;

    final double[] electronEdge;
    final double[] holeEdge;
    final double[] intrinsicSquared;
    final double[] radiative;
    final double[] background;
    final double[] maximum;
    final double[] ionDiffusivity;
    final boolean[] mobileTraps;

    final double[] permittivityEdge;
    final double[] electronVelocity;
    final double[] holeVelocity;
    final double[] spacing;

    final int[] levelsOf;
    final double[] sites;
    final double[] n1;
    final double[] p1;
    final double[] cn;
    final double[] cp;
    final double[] tunnelling;

    final GenerationProfile generation;
    final ChannelSheet sheet;
    final SheetCoefficients sheetCoefficients;
    final List<HeterojunctionSpec> junctions;
    final List<JunctionCoefficients> transfers;
    final double sheetCharge;
    final int[] ionGroup;
    final double[] ionVelocity;

    /** Coefficients of the sheet's exchange and electrostatics. */
    record SheetCoefficients(
            double oxideCapacitance,
            double flatBand,
            double acceptors,
            double holeTransfer,
            double recombination,
            double extraction,
            double currentFactor) {}

    DiscreteDevice(DeviceSpec spec, SolverOptions options) {
        this.spec = spec;
        PhysicalConstants constants = spec.constants();
        q = constants.elementaryCharge();
        vt = constants.thermalVoltage(spec.temperature());
        int perFilm = options.nodeCount();
        nodeCount = perFilm * spec.films().size();
        List<double[]> nodes = new ArrayList<>();
        List<List<TrapSpec.Level>> levels = new ArrayList<>();
        for (FilmSpec film : spec.films()) {
            nodes.add(Grid1D.tanh(film.thickness(), perFilm, options.gridStretchRatio()));
            levels.add(TrapLevels.of(film.traps()));
        }
        levelCount = levels.stream().mapToInt(List::size).max().orElse(0);
        filmOf = new int[nodeCount];
        firstNode = new int[spec.films().size() + 1];
        x = new double[nodeCount];
        stackPosition = new double[nodeCount];
        volume = new double[nodeCount];
        electronEdge = new double[nodeCount];
        holeEdge = new double[nodeCount];
        intrinsicSquared = new double[nodeCount];
        radiative = new double[nodeCount];
        background = new double[nodeCount];
        maximum = new double[nodeCount];
        ionDiffusivity = new double[nodeCount];
        mobileTraps = new boolean[nodeCount];
        permittivityEdge = new double[nodeCount];
        electronVelocity = new double[nodeCount];
        holeVelocity = new double[nodeCount];
        spacing = new double[nodeCount];
        levelsOf = new int[nodeCount];
        int size = levelCount * nodeCount;
        sites = new double[size];
        n1 = new double[size];
        p1 = new double[size];
        cn = new double[size];
        cp = new double[size];
        tunnelling = new double[size];
        placeNodes(nodes);
        for (int k = 0; k < spec.films().size(); k++) {
            fillFilm(spec.films().get(k), k, levels.get(k));
        }
        generation = BeerLambert.generation(spec.films(), nodes);
        sheet = sheetOf(spec);
        sheetCoefficients = sheetCoefficientsOf(spec);
        junctions = junctionsOf(spec);
        transfers = transfersOf(junctions);
        sheetCharge =
                junctions.stream().mapToDouble(HeterojunctionSpec::sheetCharge).sum();
        ionGroup = new int[spec.films().size()];
        ionVelocity = new double[spec.films().size()];
        joinIons();
    }

    private static List<HeterojunctionSpec> junctionsOf(DeviceSpec spec) {
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

    private void placeNodes(List<double[]> nodes) {
        int i = 0;
        double below = 0;
        for (int k = 0; k < nodes.size(); k++) {
            double[] local = nodes.get(k);
            firstNode[k] = i;
            for (int j = 0; j < local.length; j++, i++) {
                filmOf[i] = k;
                x[i] = local[j];
                stackPosition[i] = below + local[j];
                double left = j == 0 ? 0 : local[j] - local[j - 1];
                double right = j == local.length - 1 ? 0 : local[j + 1] - local[j];
                volume[i] = (left + right) / 2;
                spacing[i] = right;
            }
            below += local[local.length - 1];
        }
        firstNode[nodes.size()] = i;
    }

    private void fillFilm(FilmSpec film, int k, List<TrapSpec.Level> levels) {
        MaterialSpec m = film.material();
        double eps0 = spec.constants().vacuumPermittivity();
        double activeN = factor(film.activation(), "electron_mobility");
        double activeP = factor(film.activation(), "hole_mobility");
        double activeR = factor(film.activation(), "radiative_coefficient");
        for (int i = firstNode[k]; i < firstNode[k + 1]; i++) {
            double f = x[i] / film.thickness();
            double gap = m.bandGapEv().at(f) / vt;
            double offset = m.valenceBandOffsetEv().at(f) / vt;
            electronEdge[i] =
                    offset - gap + StrictMath.log(m.conductionStateDensity().at(f));
            holeEdge[i] = offset - StrictMath.log(m.valenceStateDensity().at(f));
            intrinsicSquared[i] =
                    m.conductionStateDensity().at(f) * m.valenceStateDensity().at(f) * StrictMath.exp(-gap);
            radiative[i] = m.radiativeCoefficient().at(f) * activeR;
            if (i + 1 < firstNode[k + 1]) {
                double middle = (x[i] + x[i + 1]) / 2 / film.thickness();
                double h = spacing[i];
                permittivityEdge[i] = eps0 * m.relativePermittivity().at(middle) * vt / (q * h);
                electronVelocity[i] = m.electronMobility().at(middle) * activeN * vt / h;
                holeVelocity[i] = m.holeMobility().at(middle) * activeP * vt / h;
            }
            fillVacancies(film, i, f);
            levelsOf[i] = levels.size();
            for (int j = 0; j < levels.size(); j++) {
                fillLevel(film, levels.get(j), j, i);
            }
        }
    }

    private void fillVacancies(FilmSpec film, int i, double f) {
        maximum[i] = Double.POSITIVE_INFINITY;
        if (film.vacancies().isPresent()) {
            VacancySpec v = film.vacancies().get();
            background[i] = v.density().at(f);
            maximum[i] = v.maximumDensity().at(f);
            ionDiffusivity[i] = v.frozen() ? 0 : v.diffusivity().at(f) * factor(v.activation(), "diffusivity");
            mobileTraps[i] = v.asTraps();
        }
    }

    private void fillLevel(FilmSpec film, TrapSpec.Level level, int j, int i) {
        InterfaceSpec s = spec.sheetInterface();
        double f = x[i] / film.thickness();
        double depth = level.depthEv().at(f) / vt;
        double gap = film.material().bandGapEv().at(f) / vt;
        int at = j * nodeCount + i;
        sites[at] = level.density().at(f) * activeShare(i, s.deadLayer());
        n1[at] = film.material().conductionStateDensity().at(f) * StrictMath.exp(-depth);
        p1[at] = film.material().valenceStateDensity().at(f) * StrictMath.exp(depth - gap);
        cn[at] = level.rates().electronCapture().at(f) * factor(level.rates().activation(), "electron_capture");
        cp[at] = level.rates().holeCapture().at(f) * factor(level.rates().activation(), "hole_capture");
        tunnelling[at] = s.tunnellingRate()
                * factor(s.activation(), "tunnelling_rate")
                * StrictMath.exp(-2 * stackPosition[i] / s.tunnellingLength());
    }

    /**
     * Share of the cell of node i above the dead layer: an edge of traps inside a cell keeps the scheme of second
     * order.
     */
    private double activeShare(int i, double deadLayer) {
        boolean first = i == firstNode[filmOf[i]];
        double below = first ? 0 : spacing[i - 1] / 2;
        double low = stackPosition[i] - below;
        return Math.max(0, Math.min(1, (low + volume[i] - deadLayer) / volume[i]));
    }

    private double factor(ActivationSpec activation, String rate) {
        return activation.factor(rate, spec.temperature(), vt);
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

    private SheetCoefficients sheetCoefficientsOf(DeviceSpec device) {
        InterfaceSpec s = device.sheetInterface();
        ChannelSpec channel = device.channel();
        double oxide = device.constants().vacuumPermittivity()
                * device.gate().dielectricRelativePermittivity()
                / device.gate().dielectricThickness();
        double mobility = channel.holeMobility() * factor(channel.activation(), "hole_mobility");
        return new SheetCoefficients(
                oxide,
                device.gate().flatBandVoltage(),
                channel.acceptorDensity(),
                s.holeTransferVelocity() * factor(s.activation(), "hole_transfer_velocity"),
                s.electronRecombination() * factor(s.activation(), "electron_recombination"),
                s.electronExtractionVelocity() * factor(s.activation(), "electron_extraction_velocity"),
                channel.width() / channel.length() * q * mobility);
    }

    /**
     * Films joined by an ion velocity above zero share one group at the start; frozen films exchange nothing
     * afterwards.
     */
    private void joinIons() {
        for (int k = 0; k + 1 < ionGroup.length; k++) {
            boolean both = hasIons(k) && hasIons(k + 1);
            boolean joined = both && junctions.get(k).ionVelocity() > 0;
            ionGroup[k + 1] = joined ? ionGroup[k] : ionGroup[k] + 1;
            ionVelocity[k] = joined && !isFrozen(k) && !isFrozen(k + 1)
                    ? junctions.get(k).ionVelocity()
                    : 0;
        }
    }

    /** Whether a film can hold vacancies: it describes them, be their density zero. */
    boolean hasIons(int film) {
        return spec.films().get(film).vacancies().isPresent();
    }

    /** Largest background of the stack: the density against which an undershoot of c is judged (1/m3). */
    double ionScale() {
        double largest = 0;
        for (double density : background) {
            largest = StrictMath.max(largest, density);
        }
        return largest;
    }

    private boolean isFrozen(int film) {
        return spec.films().get(film).vacancies().orElseThrow().frozen();
    }

    /** Whether node i is the last of its film and another film follows. */
    boolean isBelowJunction(int i) {
        return i + 1 < nodeCount && filmOf[i + 1] != filmOf[i];
    }

    private JunctionCoefficients.Side side(MaterialSpec m, double fraction) {
        return new JunctionCoefficients.Side(
                m.valenceBandOffsetEv().at(fraction) / vt,
                m.bandGapEv().at(fraction) / vt,
                m.conductionStateDensity().at(fraction),
                m.valenceStateDensity().at(fraction));
    }

    /** Charge of the interface sheets (C/m2). */
    double sheetCharge() {
        return sheetCharge;
    }

    /** Area of the channel (m2). */
    double area() {
        return spec.channel().width() * spec.channel().length();
    }
}
