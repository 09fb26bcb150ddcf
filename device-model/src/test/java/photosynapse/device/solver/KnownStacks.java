package photosynapse.device.solver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FieldEmissionSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceStatesSpec;
import photosynapse.device.spec.InterfaceTrapSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.LightAssistedIonsSpec;
import photosynapse.device.spec.ModelVariantsSpec;
import photosynapse.device.spec.OpticsSpec;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.units.PhysicalConstants;

/** Devices that switch on many parts of the equations at once. */
final class KnownStacks {
    private KnownStacks() {}

    /**
     * Two graded films with bands of traps, offsets, charged interface and surface, and every option of the equations.
     */
    static DeviceSpec everything() {
        return new KnownDevice()
                .films(lower(), upper())
                .junction(new HeterojunctionSpec(List.of("lower", "upper"), 3e2, 7e2, 2e-6, 2e-5))
                .extraction(0.3)
                .deadLayer(1.5 / 1e9)
                .displacement(-3e-5)
                .tunnelling(1e-13, 40 / 1e9)
                .variants(true, new LightAssistedIonsSpec(30, 1e23))
                .build();
    }

    /** The same with the nanotubes' own density of states. */
    static DeviceSpec everythingOnNanotubes() {
        return new KnownDevice()
                .channelStates(new DensityOfStatesSpec.Nanotubes(1e8, 8.1e5))
                .films(lower(), upper())
                .junction(new HeterojunctionSpec(List.of("lower", "upper"), 3e2, 7e2, 2e-6, -2e-5))
                .extraction(0.3)
                .tunnelling(1e-13, 40 / 1e9)
                .variants(true, null)
                .build();
    }

    /**
     * A film with a conduction edge so high that it stays nearly empty while a gate of 40 V fills the channel with
     * electrons.
     */
    static DeviceSpec emptyUnderElectrons() {
        return new KnownDevice()
                .recombination(1e-15)
                .films(new KnownFilm().gap(2.3, 2.3).offset(0.9, 0.9).traps(KnownFilm.level(1e23, 0.5, 1e-15, 1e-18)))
                .build();
    }

    /** Vacancies that are the traps in both films, crowded enough for the steric term to matter. */
    static DeviceSpec mobileTraps() {
        return mobileTraps(1e-14, 5 / 1e9);
    }

    /** The same with tunnelling that reaches far, so that the sheet stands in the balance of many nodes. */
    static DeviceSpec mobileTrapsTunnellingFar() {
        return mobileTraps(1e-13, 40 / 1e9);
    }

    private static DeviceSpec mobileTraps(double tunnellingRate, double tunnellingLength) {
        return new KnownDevice()
                .films(
                        new KnownFilm().name("lower").thickness(30 / 1e9).vacancies(asTraps(1e24, 4e24)),
                        new KnownFilm()
                                .name("upper")
                                .thickness(20 / 1e9)
                                .gap(1.9, 1.9)
                                .vacancies(asTraps(5e23, 3e24)))
                .junction(new HeterojunctionSpec(List.of("lower", "upper"), 1e3, 1e3, 1e-4, 1e-5))
                .tunnelling(tunnellingRate, tunnellingLength)
                .variants(true, new LightAssistedIonsSpec(30, 1e23))
                .build();
    }

    /** Three films: no vacancies in the middle one, which so parts the others' ions, and no traps in the upper one. */
    static DeviceSpec threeFilms() {
        return new KnownDevice()
                .films(
                        new KnownFilm().name("lower").thickness(20 / 1e9),
                        new KnownFilm()
                                .name("middle")
                                .thickness(10 / 1e9)
                                .offset(0.8, 0.9)
                                .gap(2.1, 2.2)
                                .noVacancies(),
                        new KnownFilm().name("upper").thickness(20 / 1e9).traps())
                .junction(new HeterojunctionSpec(List.of("middle", "upper"), 1e2, 1e2, 1e-3, -1e-5))
                .build();
    }

    private static VacancySpec asTraps(double density, double maximum) {
        return new VacancySpec(
                Graded.uniform(density),
                Graded.uniform(maximum),
                Graded.uniform(1e-17),
                false,
                true,
                ActivationSpec.NONE);
    }

    private static KnownFilm lower() {
        return new KnownFilm()
                .name("lower")
                .thickness(30 / 1e9)
                .permittivity(9, 14)
                .gap(1.75, 1.85)
                .offset(0.70, 0.62)
                .states(new Graded(2e24, 1e24), new Graded(1.5e24, 3e24))
                .mobilities(new Graded(1e-6, 3e-7), new Graded(4e-7, 1e-6))
                .absorption(1e7, 1.5e7)
                .vacancies(new VacancySpec(
                        new Graded(1e24, 7e23),
                        new Graded(6e24, 8e24),
                        new Graded(1e-17, 4e-17),
                        false,
                        false,
                        ActivationSpec.NONE))
                .traps(
                        new TrapSpec.Level(
                                new Graded(1e23, 5e22),
                                new Graded(0.75, 0.7),
                                new TrapSpec.TrapRatesSpec(
                                        new Graded(1e-15, 2e-15), new Graded(1e-18, 5e-18), ActivationSpec.NONE)),
                        new TrapSpec.Gaussian(Graded.uniform(3e22), 0.6, 0.05, 3, KnownFilm.rates(1e-15, 1e-18)));
    }

    private static KnownFilm upper() {
        return new KnownFilm()
                .name("upper")
                .thickness(20 / 1e9)
                .permittivity(6, 6)
                .gap(2.3, 2.2)
                .offset(0.9, 0.95)
                .states(Graded.uniform(8e23), Graded.uniform(5e24))
                .vacancies(KnownFilm.vacancies(4e23, 3e-18))
                .traps(new TrapSpec.Exponential(Graded.uniform(5e22), 0.5, 0.06, 2, KnownFilm.rates(3e-16, 1e-18)));
    }

    /**
     * A perovskite-like solar cell: doped outer films, two further ions of either sign in the middle, selective
     * contacts with finite velocities, a series resistance, recombination in an interface and traps of every charge.
     */
    static VerticalDeviceSpec ionicDiode() {
        FilmSpec below = new KnownFilm()
                .name("hole film")
                .thickness(30 / 1e9)
                .gap(2.4, 2.4)
                .offset(5.3, 5.3)
                .noVacancies()
                .traps()
                .build()
                .withElectronics(doped(0, 3e23));
        FilmSpec above = new KnownFilm()
                .name("electron film")
                .thickness(30 / 1e9)
                .gap(3.2, 3.2)
                .offset(7.2, 7.2)
                .noVacancies()
                .traps()
                .build()
                .withElectronics(doped(3e23, 0))
                .withIons(List.of(ion("interstitials", -1, 1e22)));
        InterfaceStatesSpec states =
                new InterfaceStatesSpec(3, 7, List.of(new InterfaceTrapSpec(2e15, 0.6, KnownFilm.rates(1e-15, 1e-17))));
        return new VerticalDeviceSpec(
                "ionic diode",
                300,
                1e-6,
                new ContactSpec.Metal(5.1, 1e-2, 1e4, 1e-3),
                List.of(below, ionicAbsorber(), above),
                List.of(
                        new HeterojunctionSpec(List.of("hole film", "absorber"), 1e3, 2e3, 0, 1e-5, Map.of(), states),
                        new HeterojunctionSpec(
                                List.of("absorber", "electron film"),
                                1e3,
                                2e3,
                                0,
                                0,
                                Map.of("interstitials", 1e-7),
                                InterfaceStatesSpec.NONE)),
                new ContactSpec.Metal(4.2, 1e4, 1e-2, 0),
                ModelVariantsSpec.NONE,
                OpticsSpec.STANDARD,
                PhysicalConstants.CODATA_2018);
    }

    private static FilmSpec ionicAbsorber() {
        TrapSpec donor = new TrapSpec.Level(Graded.uniform(2e22), Graded.uniform(0.5), rates(TrapSpec.Charge.DONOR));
        TrapSpec neutral =
                new TrapSpec.Level(Graded.uniform(3e22), Graded.uniform(0.9), rates(TrapSpec.Charge.NEUTRAL));
        return new KnownFilm()
                .name("absorber")
                .thickness(80 / 1e9)
                .gap(1.6, 1.55)
                .offset(5.5, 5.45)
                .traps(donor, neutral)
                .build()
                .withElectronics(new ElectronicsSpec(
                        Graded.uniform(0),
                        Graded.uniform(1e21),
                        new StatisticsSpec.Boltzmann(),
                        new RecombinationSpec(
                                Optional.of(new RecombinationSpec.ShockleyReadHallSpec(3e-9, 3e-7, 0.8)),
                                1e-40,
                                2e-40)))
                .withIons(List.of(ion("interstitials", -1, 4e23), ion("cations", 2, 1e23)));
    }

    /** A p-n junction so strongly doped that Fermi-Dirac statistics matter, between ohmic contacts. */
    static VerticalDeviceSpec degenerateDiode() {
        ElectronicsSpec p = degenerate(0, 4e24);
        ElectronicsSpec n = degenerate(4e24, 0);
        KnownFilm film =
                new KnownFilm().gap(1.2, 1.2).offset(5.2, 5.2).noVacancies().thickness(40 / 1e9);
        return new VerticalDeviceSpec(
                "degenerate diode",
                300,
                1e-6,
                ContactSpec.Metal.ohmic(5.2),
                List.of(
                        film.name("p").build().withElectronics(p),
                        film.name("n").build().withElectronics(n)),
                List.of(new HeterojunctionSpec(List.of("p", "n"), 1e5, 1e5, 0, 0)),
                ContactSpec.Metal.ohmic(4.0),
                ModelVariantsSpec.NONE,
                OpticsSpec.STANDARD,
                PhysicalConstants.CODATA_2018);
    }

    /** A disordered film between a gated oxide and a metal, with vacancies without a steric limit. */
    static VerticalDeviceSpec disorderedCapacitor() {
        FilmSpec film = new KnownFilm()
                .gap(1.6, 1.6)
                .offset(5.3, 5.4)
                .vacancies(new VacancySpec(
                        Graded.uniform(1e23),
                        Graded.uniform(Double.POSITIVE_INFINITY),
                        Graded.uniform(1e-16),
                        false,
                        false,
                        ActivationSpec.NONE))
                .build()
                .withElectronics(new ElectronicsSpec(
                        Graded.uniform(1e23),
                        Graded.uniform(0),
                        new StatisticsSpec.GaussianDisorder(0.06),
                        RecombinationSpec.NONE));
        return new VerticalDeviceSpec(
                "disordered capacitor",
                300,
                1e-6,
                new ContactSpec.Insulated(20 / 1e9, 3.9, 3.9),
                List.of(film),
                List.of(),
                new ContactSpec.Metal(4.1, 1e3, Double.POSITIVE_INFINITY, 0),
                ModelVariantsSpec.NONE,
                OpticsSpec.STANDARD,
                PhysicalConstants.CODATA_2018);
    }

    /** The default device with traps that the field helps to empty, in two ways, and that light empties. */
    static DeviceSpec fieldTraps() {
        TrapSpec.TrapRatesSpec lowered = new TrapSpec.TrapRatesSpec(
                Graded.uniform(1e-15),
                Graded.uniform(1e-17),
                new TrapSpec.TrapNatureSpec(TrapSpec.Charge.ACCEPTOR, 1e-21, new FieldEmissionSpec.PooleFrenkel(4)),
                ActivationSpec.NONE);
        TrapSpec.TrapRatesSpec tunnelled = new TrapSpec.TrapRatesSpec(
                Graded.uniform(1e-16),
                Graded.uniform(1e-18),
                new TrapSpec.TrapNatureSpec(
                        TrapSpec.Charge.DONOR, 0, new FieldEmissionSpec.TrapAssistedTunnelling(0.2)),
                ActivationSpec.NONE);
        return new KnownDevice()
                .films(new KnownFilm()
                        .traps(
                                new TrapSpec.Level(Graded.uniform(1e23), Graded.uniform(0.7), lowered),
                                new TrapSpec.Level(Graded.uniform(2e22), Graded.uniform(0.5), tunnelled)))
                .build();
    }

    private static TrapSpec.TrapRatesSpec rates(TrapSpec.Charge charge) {
        return new TrapSpec.TrapRatesSpec(
                Graded.uniform(1e-15),
                Graded.uniform(1e-17),
                new TrapSpec.TrapNatureSpec(charge, 0, new FieldEmissionSpec.None()),
                ActivationSpec.NONE);
    }

    private static ElectronicsSpec doped(double donors, double acceptors) {
        return new ElectronicsSpec(
                Graded.uniform(donors),
                Graded.uniform(acceptors),
                new StatisticsSpec.Boltzmann(),
                RecombinationSpec.NONE);
    }

    private static ElectronicsSpec degenerate(double donors, double acceptors) {
        return new ElectronicsSpec(
                Graded.uniform(donors),
                Graded.uniform(acceptors),
                new StatisticsSpec.FermiDirac(),
                new RecombinationSpec(
                        Optional.of(new RecombinationSpec.ShockleyReadHallSpec(1e-9, 1e-9, 0.6)), 1e-41, 1e-41));
    }

    private static IonSpec ion(String name, int charge, double density) {
        return new IonSpec(
                name,
                charge,
                Graded.uniform(density),
                Graded.uniform(1e27),
                Graded.uniform(1e-16),
                false,
                ActivationSpec.NONE);
    }
}
