package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.compact.FreeElectronParameters;
import photosynapse.device.compact.HoleInjectionParameters;
import photosynapse.device.compact.IonParameters;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;

/** First guesses of the compact synapse from the description of the device. */
final class StartValues {
    /** Tunnelling rates (1/s) at the borders between zones, from the sheet outwards, for one to five reservoirs. */
    private static final double[][] BORDERS = {{}, {0.02}, {0.5, 1.5e-3}, {2, 0.03, 8e-4}, {8, 0.5, 0.02, 8e-4}};

    private static final double FASTEST_RATE = 50;
    private static final double FIELD_PULL = 3;
    private static final double EXIT_FIELD = 8;
    private static final double INJECTION_FIELD = 10;
    private static final double INJECTION_HOLES = 1.9;
    private static final double NEAR_FIELD = 3;

    /** Least ratio of a rate in the topmost film to that in the first from which a fit starts. */
    private static final double FEWEST = 0.02;

    private final DeviceSpec device;
    private final ExtractionSpec spec;
    private final double darkHoles;

    StartValues(DeviceSpec device, ExtractionSpec spec, double darkHoles) {
        this.device = device;
        this.spec = spec;
        this.darkHoles = darkHoles;
    }

    /** Zones between the borders: their share of light and traps, and the rate in their middle. */
    List<ReservoirParameters> reservoirs() {
        int count = spec.reservoirCount();
        double[] borders = BORDERS[count - 1];
        double thickness =
                device.films().stream().mapToDouble(FilmSpec::thickness).sum();
        double from = 0;
        double fast = FASTEST_RATE;
        List<ReservoirParameters> zones = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            boolean last = k == count - 1;
            double to = last ? thickness : StrictMath.min(depth(borders[k]), thickness * (k + 1) / (count + 1));
            double share = StrictMath.max(to - from, 0.02 * thickness) / thickness;
            double rate = last ? bulkRate() : StrictMath.sqrt(fast * borders[k]);
            zones.add(new ReservoirParameters(
                    share * generatedElectrons(),
                    share * trapDensity() / darkHoles,
                    rate,
                    last ? 0 : FIELD_PULL,
                    last ? emissionOfTop() : 1,
                    last ? injectionIntoTop() : 1));
            if (!last) {
                fast = borders[k];
                from = to;
            }
        }
        return zones;
    }

    /** Emission of the topmost film in units of that of the first, by the depths of their traps. */
    private double emissionOfTop() {
        FilmSpec top = device.films().get(device.films().size() - 1);
        FilmSpec first = device.films().get(0);
        if (!hasSeveralFilms() || top.traps().isEmpty() || first.traps().isEmpty()) {
            return 1;
        }
        double deeper = depthEv(top.traps().get(0)) - depthEv(first.traps().get(0));
        return bounded(StrictMath.exp(-deeper / thermalVoltage()), FEWEST, 1 / FEWEST);
    }

    /** Holes that reach the topmost film in units of those of the first, by the step between their valence edges. */
    private double injectionIntoTop() {
        double step = device.films()
                        .get(device.films().size() - 1)
                        .material()
                        .valenceBandOffsetEv()
                        .bottom()
                - offsetEv();
        return hasSeveralFilms() ? bounded(StrictMath.exp(-step / thermalVoltage()), FEWEST, 1) : 1;
    }

    /** A single reservoir has to stand for every loss; the bulk beside others cannot tunnel. */
    private double bulkRate() {
        return spec.reservoirCount() == 1 ? 1e-3 : 0;
    }

    private double depth(double rate) {
        double atSheet = device.sheetInterface().tunnellingRate() * darkHoles;
        double depth =
                device.sheetInterface().tunnellingLength() / 2 * StrictMath.log(StrictMath.max(atSheet, rate) / rate);
        return StrictMath.max(0, depth);
    }

    /** Electrons that the usual light frees in all films, in units of the dark holes (1/s). */
    private double generatedElectrons() {
        double passed = 1;
        double freed = 0;
        for (int k = device.films().size() - 1; k >= 0; k--) {
            FilmSpec film = device.films().get(k);
            double absorbed =
                    1 - StrictMath.exp(-film.material().absorptionCoefficient().at(0.5) * film.thickness());
            freed += passed
                    * absorbed
                    * film.material().generationYieldFraction().at(0.5);
            passed *= 1 - absorbed;
        }
        return StrictMath.max(freed, 1e-6) * spec.light().photonFlux() / darkHoles;
    }

    FreeElectronParameters freeElectrons() {
        double capture = 0;
        double slowest = Double.POSITIVE_INFINITY;
        for (FilmSpec film : device.films()) {
            for (TrapSpec trap : film.traps()) {
                double electronCapture = trap.rates().electronCapture().at(0.5);
                capture += electronCapture * density(trap) * film.thickness();
                slowest = StrictMath.min(
                        slowest,
                        electronCapture
                                * film.material().conductionStateDensity().at(0.5)
                                * StrictMath.exp(-depthEv(trap) / thermalVoltage()));
            }
        }
        double exit = device.sheetInterface().electronRecombination()
                * darkHoles
                / StrictMath.max(capture, Double.MIN_NORMAL);
        return new FreeElectronParameters(
                spec.light().photonFlux(), bounded(slowest, 1e-6, 1), bounded(exit, 1e-5, 0.1), EXIT_FIELD);
    }

    IonParameters ions() {
        FilmSpec film = device.films().get(0);
        if (!hasMobileIons()) {
            return new IonParameters(1e9);
        }
        VacancySpec ions = film.vacancies().orElseThrow();
        double q = device.constants().elementaryCharge();
        double conductivity = q * ions.density().at(0.5) * ions.diffusivity().at(0.5) / thermalVoltage();
        double permittivity = device.constants().vacuumPermittivity()
                * film.material().relativePermittivity().at(0.5);
        return new IonParameters(bounded(permittivity / conductivity, 1e-3, 1e6));
    }

    /** Whether zones may lie in different films. */
    boolean hasSeveralFilms() {
        return device.films().size() > 1;
    }

    /** Whether ions can screen the charge of the first film at all. */
    boolean hasMobileIons() {
        return device.films()
                .get(0)
                .vacancies()
                .filter(v -> !v.frozen()
                        && v.diffusivity().at(0.5) > 0
                        && v.density().at(0.5) > 0)
                .isPresent();
    }

    HoleInjectionParameters holeInjection() {
        FilmSpec film = device.films().get(0);
        double holeRatio = device.channel().densityOfStates() instanceof DensityOfStatesSpec.TwoDimensional sheet
                ? darkHoles / sheet.stateDensity()
                : INJECTION_HOLES;
        double capture = film.traps().stream()
                .mapToDouble(t -> t.rates().holeCapture().bottom())
                .max()
                .orElse(0);
        double rate = capture
                * film.material().valenceStateDensity().bottom()
                * StrictMath.exp(-film.material().valenceBandOffsetEv().bottom() / thermalVoltage())
                * StrictMath.expm1(holeRatio);
        return new HoleInjectionParameters(bounded(rate, 1e-12, 1), holeRatio, holeRatio + NEAR_FIELD, INJECTION_FIELD);
    }

    /** Depth of the deepest traps (eV). */
    double deepestTrapEv() {
        return device.films().stream()
                .flatMap(f -> f.traps().stream())
                .mapToDouble(StartValues::depthEv)
                .max()
                .orElse(0);
    }

    /** Step that holes of the sheet have to climb (eV). */
    double offsetEv() {
        return device.films().get(0).material().valenceBandOffsetEv().bottom();
    }

    private double trapDensity() {
        double sum = 0;
        for (FilmSpec film : device.films()) {
            for (TrapSpec trap : film.traps()) {
                sum += density(trap) * film.thickness();
            }
        }
        return StrictMath.max(sum, 1e-6 * darkHoles);
    }

    private double thermalVoltage() {
        return device.constants().thermalVoltage(device.temperature());
    }

    private static double density(TrapSpec trap) {
        if (trap instanceof TrapSpec.Level level) {
            return level.density().at(0.5);
        }
        return trap instanceof TrapSpec.Gaussian gaussian
                ? gaussian.density().at(0.5)
                : ((TrapSpec.Exponential) trap).density().at(0.5);
    }

    private static double depthEv(TrapSpec trap) {
        if (trap instanceof TrapSpec.Level level) {
            return level.depthEv().at(0.5);
        }
        return trap instanceof TrapSpec.Gaussian gaussian
                ? gaussian.meanDepthEv()
                : ((TrapSpec.Exponential) trap).edgeDepthEv();
    }

    private static double bounded(double value, double low, double high) {
        return StrictMath.max(low, StrictMath.min(high, value));
    }
}
