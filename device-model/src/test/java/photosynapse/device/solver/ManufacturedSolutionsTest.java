package photosynapse.device.solver;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VerticalDeviceSpec;

/** The error of every law, alone and together, falls with the square of grid and step. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManufacturedSolutionsTest {
    private static final double VOLTAGE = 0.05;
    private static final String SOURCE = "Roache, J. Fluids Eng. 124, 4 (2002)";

    private static final ElectronicsSpec RECOMBINING = new ElectronicsSpec(
            Graded.uniform(0),
            Graded.uniform(0),
            new StatisticsSpec.Boltzmann(),
            new RecombinationSpec(
                    Optional.of(new RecombinationSpec.ShockleyReadHallSpec(1e-11, 3e-11, 0.2)), 1e-36, 2e-36));

    private static final IonSpec CROWDED = KnownVertical.ion("cations", 1, 3e22, 1e23, 1e-12);
    private static final IonSpec NEGATIVE = KnownVertical.ion("anions", -1, 2e22, 1e23, 1e-13);

    private final Chapter chapter = new Chapter(ManufacturedSolutionsTest.class, "Order of the error", """
            A smooth solution is prescribed and the sources that it needs are put in; the order is the logarithm to base 2 of
            the ratio of the largest errors with 41 and with 81 nodes a film. In time, the order is that of the error of runs
            with 80 and 160 equal steps against one with 2560. Second order is what scheme and stepper promise.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    /** 0.4 eV between the edges, so that metals in the middle ask for some 1e22 of both carriers. */
    private static KnownFilm film(String name) {
        return KnownVertical.film(name, 100 / 1e9).gap(0.4, 0.4).offset(4.4, 4.4);
    }

    private static KnownFilm still(String name) {
        return film(name).mobilities(Graded.uniform(0), Graded.uniform(0));
    }

    private static KnownVertical between(ContactSpec bottom, ContactSpec top) {
        return new KnownVertical().bottom(bottom).top(top);
    }

    private static KnownVertical ohmic() {
        return between(ContactSpec.Metal.ohmic(4.18), ContactSpec.Metal.ohmic(4.21));
    }

    private static KnownVertical slow() {
        return between(new ContactSpec.Metal(4.18, 300, 20, 0), new ContactSpec.Metal(4.21, 10, 1000, 0));
    }

    private void compareOrder(String name, VerticalDeviceSpec device, int unknown) {
        double coarse = new ManufacturedProblem(device, 41, VOLTAGE).errors()[unknown];
        double fine = new ManufacturedProblem(device, 81, VOLTAGE).errors()[unknown];
        chapter.compare(new Finding(
                name, "order in h", 2, StrictMath.log(coarse / fine) / StrictMath.log(2), "", 0.05, SOURCE));
    }

    @Test
    void poisson_alone_is_of_second_order() {
        compareOrder("Poisson: potential", ohmic().films(still("film")).build(), StateLayout.PSI);
    }

    @Test
    void drift_diffusion_and_recombination_are_of_second_order() {
        VerticalDeviceSpec device = ohmic().films(
                        film("film").radiative(1e-13).build().withElectronics(RECOMBINING))
                .build();
        compareOrder("Drift, diffusion, recombination: electrons", device, StateLayout.N);
        compareOrder("Drift, diffusion, recombination: holes", device, StateLayout.P);
    }

    @Test
    void contacts_of_finite_velocity_are_of_second_order() {
        compareOrder(
                "Contacts of finite velocity: electrons",
                slow().films(film("film")).build(),
                StateLayout.N);
    }

    @Test
    void crowded_ions_are_of_second_order() {
        VerticalDeviceSpec device = ohmic().films(still("film").build().withIons(List.of(CROWDED, NEGATIVE)))
                .build();
        compareOrder("Ions with a steric limit: cations", device, StateLayout.C + 1);
        compareOrder("Ions with a steric limit: anions", device, StateLayout.C + 2);
    }

    @Test
    void traps_are_of_second_order() {
        VerticalDeviceSpec device = ohmic().films(film("film").traps(KnownFilm.level(1e23, 0.2, 1e-13, 1e-13)))
                .build();
        compareOrder("Traps: occupation", device, StateLayout.C + 1);
        compareOrder("Traps: electrons", device, StateLayout.N);
    }

    @Test
    void degenerate_and_disordered_films_are_of_second_order() {
        for (StatisticsSpec statistics :
                List.of(new StatisticsSpec.FermiDirac(), new StatisticsSpec.GaussianDisorder(0.06))) {
            KnownFilm film = film("film").states(Graded.uniform(1e24), Graded.uniform(1e24));
            VerticalDeviceSpec device = between(ContactSpec.Metal.ohmic(4.05), ContactSpec.Metal.ohmic(4.09))
                    .films(film.build()
                            .withElectronics(new ElectronicsSpec(
                                    Graded.uniform(0), Graded.uniform(0), statistics, RecombinationSpec.NONE)))
                    .build();
            compareOrder(
                    statistics instanceof StatisticsSpec.FermiDirac
                            ? "Fermi-Dirac statistics: electrons"
                            : "Gaussian disorder: electrons",
                    device,
                    StateLayout.N);
        }
    }

    private static FilmSpec coupled(String name, double permittivity) {
        return film(name)
                .permittivity(permittivity, permittivity)
                .radiative(1e-13)
                .traps(new TrapSpec.Level(Graded.uniform(3e22), Graded.uniform(0.2), KnownFilm.rates(1e-13, 1e-13)))
                .build()
                .withElectronics(RECOMBINING)
                .withIons(List.of(CROWDED, NEGATIVE));
    }

    @Test
    void all_laws_together_across_an_interface_are_of_second_order() {
        VerticalDeviceSpec device = slow().films(coupled("lower", 10), coupled("upper", 4))
                .junction(new HeterojunctionSpec(List.of("lower", "upper"), 300, 200, 1e-5, 0))
                .build();
        String[] names = {"potential", "electrons", "holes", "", "cations", "anions", "trap occupation"};
        for (int k : new int[] {0, 1, 2, 4, 5, 6}) {
            compareOrder("All laws and an interface: " + names[k], device, k);
        }
    }

    private void compareTimeOrder(
            String name, VerticalDeviceSpec device, double time, double flux, ToDoubleFunction<FixedSteps> measure) {
        double limit = after(device, time, flux, 2560, measure);
        double coarse = after(device, time, flux, 80, measure) - limit;
        double fine = after(device, time, flux, 160, measure) - limit;
        chapter.compare(new Finding(
                name, "order in dt", 2, StrictMath.log(coarse / fine) / StrictMath.log(2), "", 0.05, SOURCE));
    }

    private static double after(
            VerticalDeviceSpec device, double time, double flux, int steps, ToDoubleFunction<FixedSteps> measure) {
        FixedSteps run =
                new FixedSteps(device, SolverOptions.DEFAULT.withNodeCount(12).withRelativeTolerance(1e-9), 0);
        run.illuminate(flux);
        run.walk(time, steps);
        return measure.applyAsDouble(run);
    }

    private static double total(FixedSteps run, int unknown) {
        double sum = 0;
        for (int i = 0; i < run.device().nodeCount; i++) {
            sum += run.device().volume[i] * run.state().y[run.device().layout.at(i) + unknown];
        }
        return sum;
    }

    @Test
    void recombination_traps_and_contacts_are_of_second_order_in_time() {
        ContactSpec blocking = new ContactSpec.Metal(4.6, 0, 0, 0);
        compareTimeOrder(
                "Recombination in time: electrons",
                between(blocking, blocking)
                        .films(KnownVertical.film("film", 100 / 1e9)
                                .radiative(1e-16)
                                .build()
                                .withElectronics(
                                        KnownVertical.electronics(0, 0, KnownVertical.throughMidgap(1e-7, 3e-7))))
                        .build(),
                1e-7,
                1e30,
                run -> total(run, StateLayout.N));
        compareTimeOrder(
                "Traps in time: trapped electrons",
                between(blocking, blocking)
                        .films(KnownVertical.film("film", 100 / 1e9).traps(KnownFilm.level(1e22, 0.5, 1e-15, 1e-16)))
                        .build(),
                1e-7,
                1e29,
                FixedSteps::trapped);
        ContactSpec leaving = new ContactSpec.Metal(4.6, 1, 1, 0);
        compareTimeOrder(
                "Contacts in time: electrons",
                between(leaving, leaving)
                        .films(KnownVertical.film("film", 100 / 1e9))
                        .build(),
                1e-7,
                1e28,
                run -> total(run, StateLayout.N));
    }

    /** Selective contacts, series resistance, ions of both signs, traps, an interface: light comes on. */
    @Test
    void a_whole_cell_is_of_second_order_in_time() {
        VerticalDeviceSpec cell = KnownStacks.ionicDiode();
        compareTimeOrder(
                "Whole cell in time: voltage behind its series resistance",
                cell,
                1e-8,
                1e21,
                run -> run.state().y[StateLayout.PSI] - run.device().bottom.potential(0));
        compareTimeOrder("Whole cell in time: trapped electrons", cell, 1e-8, 1e21, FixedSteps::trapped);
        compareTimeOrder("Whole cell in time: holes", cell, 1e-8, 1e21, run -> total(run, StateLayout.P));
    }

    /** Light that comes on in a film with ions: the photovoltage moves them. */
    @Test
    void ions_are_of_second_order_in_time() {
        VerticalDeviceSpec device = new KnownVertical()
                .bottom(new ContactSpec.Metal(4.9, 1e-2, 1e4, 0))
                .films(KnownVertical.film("film", 100 / 1e9)
                        .build()
                        .withElectronics(KnownVertical.electronics(0, 0, KnownVertical.throughMidgap(1e-8, 1e-8)))
                        .withIons(List.of(KnownVertical.ion("cations", 1, 1e23, 1e24, 1e-13))))
                .top(new ContactSpec.Metal(4.3, 1e4, 1e-2, 0))
                .build();
        compareTimeOrder("Ions in time: their centre", device, 1e-3, 1e28, run -> {
            double sum = 0;
            for (int i = 0; i < run.device().nodeCount; i++) {
                sum += run.device().volume[i]
                        * run.device().grid.stackPosition[i]
                        * run.state().y[run.device().layout.at(i) + StateLayout.C + 1];
            }
            return sum;
        });
    }
}
