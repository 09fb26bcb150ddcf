package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FieldEmissionSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.GateSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceSpec;
import photosynapse.device.spec.InterfaceStatesSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.LightAssistedIonsSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.SurfaceSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;

/**
 * Random devices from the box in which the solver promises to converge: 1 to 5 films of together 10 nm to 2 um, 200 to
 * 400 K, mobilities over 6 decades, 1e20 to 1e25 traps and 1e21 to 1e26 ions a m3, light up to 1 kW/m2; offsets,
 * grading, barriers for ions, distributions of traps, further ions, doping, other statistics and recombination; three
 * of four on a gated sheet, the others between contacts.
 */
final class RandomDeviceBox {
    /** Photons of 1 kW/m2 at 405 nm (1/m2s). */
    private static final double STRONGEST_LIGHT = 2.04e21;

    private final LatinHypercube cube;

    RandomDeviceBox(int devices, long seed) {
        cube = new LatinHypercube(devices, seed);
    }

    /** A device and what is done to it. */
    record Case(StructureSpec device, Stimulus stimulus) {}

    /** The device of an index; call with growing indices. */
    Case draw(int index) {
        LatinHypercube.Draws draws = cube.sample(index);
        boolean gated = !draws.oneIn(4);
        double temperature = draws.between(200, 400);
        List<FilmSpec> films = new ArrayList<>();
        int count = 1 + draws.below(5);
        double thickness = draws.log(10 / 1e9, 2 / 1e6);
        for (int k = 0; k < count; k++) {
            films.add(film(draws, "film" + k, Math.max(2 / 1e9, thickness / count * draws.between(0.3, 1))));
        }
        List<HeterojunctionSpec> junctions = new ArrayList<>();
        for (int k = 1; k < count; k++) {
            junctions.add(junction(draws, k));
        }
        Optional<LightAssistedIonsSpec> assisted = draws.oneIn(6)
                ? Optional.of(new LightAssistedIonsSpec(draws.log(1, 300), draws.log(1e22, 1e27)))
                : Optional.empty();
        boolean lock = gated && draws.oneIn(6) && films.get(0).vacancies().isPresent();
        ModelVariantsSpec variants = new ModelVariantsSpec(lock, assisted);
        return gated
                ? new Case(gated(draws, temperature, films, junctions, variants), program(draws, 30, 0))
                : new Case(vertical(draws, temperature, films, junctions, variants), program(draws, 1.5, 0.3));
    }

    private static DeviceSpec gated(
            LatinHypercube.Draws draws,
            double temperature,
            List<FilmSpec> films,
            List<HeterojunctionSpec> junctions,
            ModelVariantsSpec variants) {
        DensityOfStatesSpec states = draws.oneIn(4)
                ? new DensityOfStatesSpec.Nanotubes(draws.log(1e7, 4e9), 8.1e5)
                : new DensityOfStatesSpec.TwoDimensional(draws.log(5e14, 5e16));
        return new DeviceSpec(
                "random",
                temperature,
                new GateSpec(draws.log(50 / 1e9, 500 / 1e9), draws.between(3, 10), draws.between(-5, 5)),
                new ChannelSpec(
                        states,
                        draws.between(0.6, 1.3),
                        draws.log(1e14, 1e16),
                        5e-4,
                        1e-4,
                        2e-5,
                        -0.1,
                        ActivationSpec.NONE),
                new InterfaceSpec(
                        draws.log(1e-2, 1e3),
                        draws.log(1e-20, 1e-15),
                        draws.oneIn(4) ? 0 : draws.log(1e-17, 1e-12),
                        draws.log(1 / 1e9, 10 / 1e9),
                        draws.oneIn(3) ? draws.log(1e-3, 10) : 0,
                        draws.oneIn(4) ? 1 / 1e9 : 0,
                        ActivationSpec.NONE),
                films,
                junctions,
                new SurfaceSpec(draws.oneIn(4) ? draws.between(-5e-4, 5e-4) : 0),
                variants,
                PhysicalConstants.CODATA_2018);
    }

    private static VerticalDeviceSpec vertical(
            LatinHypercube.Draws draws,
            double temperature,
            List<FilmSpec> films,
            List<HeterojunctionSpec> junctions,
            ModelVariantsSpec variants) {
        return new VerticalDeviceSpec(
                "random",
                temperature,
                1e-6,
                draws.oneIn(5)
                        ? new ContactSpec.Insulated(draws.log(5 / 1e9, 300 / 1e9), 3.9, draws.between(-0.5, 0.5))
                        : metal(draws, films.get(0), draws.oneIn(3) ? draws.log(1e-6, 1e-2) : 0),
                films,
                junctions,
                metal(draws, films.get(films.size() - 1), 0),
                variants,
                OpticsSpec.STANDARD,
                PhysicalConstants.CODATA_2018);
    }

    private static ContactSpec.Metal metal(LatinHypercube.Draws draws, FilmSpec film, double resistance) {
        double offset = film.material().valenceBandOffsetEv().bottom();
        double gap = film.material().bandGapEv().bottom();
        return new ContactSpec.Metal(
                offset - gap * draws.between(0.1, 0.9), velocity(draws), velocity(draws), resistance);
    }

    private static double velocity(LatinHypercube.Draws draws) {
        return draws.oneIn(3) ? Double.POSITIVE_INFINITY : draws.oneIn(6) ? 0 : draws.log(1e-2, 1e5);
    }

    private static FilmSpec film(LatinHypercube.Draws draws, String name, double thickness) {
        double gap = draws.between(1.2, 2.6);
        double offset = draws.between(-0.1, Math.min(1.2, gap - 0.3));
        Graded slope = new Graded(0, draws.oneIn(4) ? draws.between(-0.2, 0.2) : 0);
        MaterialSpec material = new MaterialSpec(
                Graded.uniform(draws.between(3, 30)),
                new Graded(gap, gap + slope.top()),
                new Graded(offset, offset - slope.top() / 2),
                Graded.uniform(draws.log(1e23, 1e25)),
                Graded.uniform(draws.log(1e23, 1e25)),
                Graded.uniform(draws.log(1e-10, 1e-4)),
                Graded.uniform(draws.log(1e-10, 1e-4)),
                Graded.uniform(draws.log(1e-18, 1e-15)),
                Graded.uniform(draws.log(1e5, 3e7)),
                Graded.uniform(draws.between(0.1, 1)));
        Optional<VacancySpec> vacancies = draws.oneIn(4)
                ? Optional.empty()
                : Optional.of(new VacancySpec(
                        Graded.uniform(draws.log(1e21, 1e26)),
                        Graded.uniform(1e27),
                        Graded.uniform(draws.log(1e-22, 1e-14)),
                        draws.oneIn(6),
                        false,
                        ActivationSpec.NONE));
        List<TrapSpec> traps = new ArrayList<>();
        int levels = draws.below(4);
        for (int k = 0; k < levels; k++) {
            traps.add(trap(draws, gap));
        }
        List<IonSpec> ions = draws.oneIn(6)
                ? List.of(new IonSpec(
                        "anions",
                        -1,
                        Graded.uniform(draws.log(1e21, 1e25)),
                        Graded.uniform(1e27),
                        Graded.uniform(draws.log(1e-20, 1e-14)),
                        false,
                        ActivationSpec.NONE))
                : List.of();
        return new FilmSpec(name, thickness, material, vacancies, traps, ActivationSpec.NONE)
                .withElectronics(electronics(draws))
                .withIons(ions);
    }

    private static ElectronicsSpec electronics(LatinHypercube.Draws draws) {
        StatisticsSpec statistics = draws.oneIn(5)
                ? new StatisticsSpec.FermiDirac()
                : draws.oneIn(8)
                        ? new StatisticsSpec.GaussianDisorder(draws.between(0.02, 0.08))
                        : new StatisticsSpec.Boltzmann();
        RecombinationSpec recombination = draws.oneIn(4)
                ? new RecombinationSpec(
                        Optional.of(new RecombinationSpec.ShockleyReadHallSpec(
                                draws.log(1e-9, 1e-5), draws.log(1e-9, 1e-5), draws.between(0.3, 0.9))),
                        draws.log(1e-43, 1e-40),
                        draws.log(1e-43, 1e-40))
                : RecombinationSpec.NONE;
        double doping = draws.oneIn(4) ? draws.log(1e20, 1e24) : 0;
        boolean donors = draws.oneIn(2);
        return new ElectronicsSpec(
                Graded.uniform(donors ? doping : 0), Graded.uniform(donors ? 0 : doping), statistics, recombination);
    }

    private static TrapSpec trap(LatinHypercube.Draws draws, double gap) {
        Graded density = Graded.uniform(draws.log(1e20, 1e25));
        double depth = draws.between(0.2, gap - 0.2);
        TrapSpec.Charge charge = draws.oneIn(4) ? TrapSpec.Charge.DONOR : TrapSpec.Charge.ACCEPTOR;
        FieldEmissionSpec field =
                draws.oneIn(6) ? new FieldEmissionSpec.PooleFrenkel(draws.between(3, 8)) : new FieldEmissionSpec.None();
        TrapSpec.TrapRatesSpec rates = new TrapSpec.TrapRatesSpec(
                Graded.uniform(draws.log(1e-17, 1e-13)),
                Graded.uniform(draws.log(1e-20, 1e-14)),
                new TrapSpec.TrapNatureSpec(charge, 0, field),
                ActivationSpec.NONE);
        return switch (draws.below(4)) {
            case 0 -> new TrapSpec.Gaussian(density, depth, draws.between(0.03, 0.08), 8, rates);
            case 1 -> new TrapSpec.Exponential(density, depth / 2, draws.between(0.02, 0.06), 8, rates);
            default -> new TrapSpec.Level(density, Graded.uniform(depth), rates);
        };
    }

    private static HeterojunctionSpec junction(LatinHypercube.Draws draws, int upper) {
        InterfaceStatesSpec states = draws.oneIn(5)
                ? new InterfaceStatesSpec(draws.log(1e-2, 1e3), draws.log(1e-2, 1e3), List.of())
                : InterfaceStatesSpec.NONE;
        return new HeterojunctionSpec(
                List.of("film" + (upper - 1), "film" + upper),
                draws.log(1e-3, 1e4),
                draws.log(1e-3, 1e4),
                draws.oneIn(3) ? 0 : draws.log(1e-8, 1e-2),
                draws.oneIn(3) ? draws.between(-1e-3, 1e-3) : 0,
                Map.of(),
                states);
    }

    /** Light, dark, a voltage, dark. */
    private static Stimulus program(LatinHypercube.Draws draws, double voltage, double rest) {
        Light light = new Light(draws.log(1e14, STRONGEST_LIGHT), 405 / 1e9);
        double pulse = draws.between(-voltage, voltage);
        double ramp = draws.oneIn(3) ? draws.between(-voltage, voltage) : pulse;
        return new Stimulus(List.of(
                Segment.constant(0.05, light, rest),
                Segment.constant(10, Light.DARK, rest),
                new Segment(11, Light.DARK, pulse, ramp),
                Segment.constant(100, Light.DARK, rest)));
    }
}
