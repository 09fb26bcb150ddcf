package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.physics.FieldEmission;
import photosynapse.device.physics.PooleFrenkel;
import photosynapse.device.physics.TrapAssistedTunnelling;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FieldEmissionSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.InterfaceTrapSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.TrapSpec;

/**
 * Trap levels on the grid. Distributions are bands of levels; traps of an interface are levels of the last node of the
 * lower film.
 *
 * <p><b>Shapes:</b> level arrays are addressed by {@code level * nodeCount + node}; nothing is modified after
 * construction.
 */
final class DiscreteTraps {
    final int levelCount;
    final int[] levelsOf;
    final boolean[] mobile;
    final double[] sites;
    final double[] n1;
    final double[] p1;
    final double[] cn;
    final double[] cp;
    final double[] tunnelling;
    final double[] release;

    /** Charge of an electron on the level as Gauss's law sees it: -1, or 0 for traps that are always neutral. */
    final double[] occupiedCharge;

    /** Donor traps at a node: their charge when empty (1/m3). */
    final double[] donors;

    /** How the field helps at a node's level; null where it does not. */
    final FieldEmission[] field;

    private final StructureSpec spec;
    private final StackGrid grid;
    private final double vt;
    private boolean tunnels;
    private boolean feelsField;

    DiscreteTraps(StructureSpec spec, StackGrid grid) {
        this.spec = spec;
        this.grid = grid;
        vt = spec.constants().thermalVoltage(spec.temperature());
        List<List<TrapSpec.Level>> levels = new ArrayList<>();
        int most = 0;
        for (int k = 0; k < spec.films().size(); k++) {
            levels.add(TrapLevels.of(spec.films().get(k).traps()));
            most = Math.max(most, levels.get(k).size() + interfaceTraps(k).size());
        }
        levelCount = most;
        levelsOf = new int[grid.nodeCount];
        mobile = new boolean[grid.nodeCount];
        int size = levelCount * grid.nodeCount;
        sites = new double[size];
        n1 = new double[size];
        p1 = new double[size];
        cn = new double[size];
        cp = new double[size];
        tunnelling = new double[size];
        release = new double[size];
        occupiedCharge = new double[size];
        donors = new double[grid.nodeCount];
        field = new FieldEmission[size];
        for (int k = 0; k < spec.films().size(); k++) {
            fillFilm(k, levels.get(k));
        }
    }

    private List<InterfaceTrapSpec> interfaceTraps(int film) {
        return film + 1 < spec.films().size()
                ? spec.heterojunctionAbove(film).states().traps()
                : List.of();
    }

    private void fillFilm(int k, List<TrapSpec.Level> levels) {
        FilmSpec film = spec.films().get(k);
        int last = grid.firstNode[k + 1] - 1;
        for (int i = grid.firstNode[k]; i <= last; i++) {
            mobile[i] = film.hasVacancyTraps();
            levelsOf[i] = levels.size();
            for (int j = 0; j < levels.size(); j++) {
                fillLevel(film, levels.get(j), j, i);
            }
        }
        for (InterfaceTrapSpec trap : interfaceTraps(k)) {
            Graded density = Graded.uniform(trap.sheetDensity() / grid.volume[last]);
            TrapSpec.Level level = new TrapSpec.Level(density, Graded.uniform(trap.depthEv()), trap.rates());
            fillLevel(film, level, levelsOf[last]++, last);
        }
    }

    private void fillLevel(FilmSpec film, TrapSpec.Level level, int j, int i) {
        double f = grid.x[i] / film.thickness();
        double depth = level.depthEv().at(f) / vt;
        double gap = film.material().bandGapEv().at(f) / vt;
        TrapSpec.TrapRatesSpec rates = level.rates();
        int at = j * grid.nodeCount + i;
        sites[at] = level.density().at(f) * shareAboveDeadLayer(i);
        n1[at] = film.material().conductionStateDensity().at(f) * StrictMath.exp(-depth);
        p1[at] = film.material().valenceStateDensity().at(f) * StrictMath.exp(depth - gap);
        cn[at] = rates.electronCapture().at(f) * factor(rates.activation(), "electron_capture");
        cp[at] = rates.holeCapture().at(f) * factor(rates.activation(), "hole_capture");
        tunnelling[at] = tunnellingAt(i);
        release[at] = rates.nature().opticalRelease();
        occupiedCharge[at] = rates.nature().charge() == TrapSpec.Charge.NEUTRAL ? 0 : -1;
        donors[i] += rates.nature().charge() == TrapSpec.Charge.DONOR ? sites[at] : 0;
        field[at] = fieldLaw(rates.nature().fieldEmission(), level.depthEv().at(f));
        feelsField |= field[at] != null;
        tunnels |= tunnelling[at] > 0;
    }

    private FieldEmission fieldLaw(FieldEmissionSpec of, double depthEv) {
        if (depthEv <= 0) {
            return null;
        }
        if (of instanceof FieldEmissionSpec.PooleFrenkel lowering) {
            return PooleFrenkel.of(lowering.relativePermittivity(), depthEv, spec.temperature(), spec.constants());
        }
        return of instanceof FieldEmissionSpec.TrapAssistedTunnelling tunnel
                ? TrapAssistedTunnelling.of(depthEv, tunnel.tunnellingMassRatio(), spec.temperature(), spec.constants())
                : null;
    }

    /** Whether any level reaches the sheet by tunnelling. */
    boolean tunnels() {
        return tunnels;
    }

    /** Whether any level feels the field. */
    boolean feelsField() {
        return feelsField;
    }

    private double tunnellingAt(int i) {
        if (!(spec instanceof DeviceSpec gated)) {
            return 0;
        }
        InterfaceSpec s = gated.sheetInterface();
        return s.tunnellingRate()
                * factor(s.activation(), "tunnelling_rate")
                * StrictMath.exp(-2 * grid.stackPosition[i] / s.tunnellingLength());
    }

    /**
     * Share of the cell of node i above the dead layer: an edge of traps inside a cell keeps the scheme of second
     * order.
     */
    private double shareAboveDeadLayer(int i) {
        if (!(spec instanceof DeviceSpec gated)) {
            return 1;
        }
        boolean first = i == grid.firstNode[grid.filmOf[i]];
        double below = first ? 0 : grid.spacing[i - 1] / 2;
        double low = grid.stackPosition[i] - below;
        double active = low + grid.volume[i] - gated.sheetInterface().deadLayer();
        return Math.max(0, Math.min(1, active / grid.volume[i]));
    }

    private double factor(ActivationSpec activation, String rate) {
        return activation.factor(rate, spec.temperature(), vt);
    }

    /** Density against which an occupation is judged (1/m3). */
    double scale(int i, int at, DiscreteIons ions) {
        return mobile[i] ? ions.background[0][i] : sites[at];
    }
}
