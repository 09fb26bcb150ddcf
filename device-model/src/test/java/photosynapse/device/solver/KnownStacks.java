package photosynapse.device.solver;

import java.util.List;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.LightAssistedIonsSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;

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
}
