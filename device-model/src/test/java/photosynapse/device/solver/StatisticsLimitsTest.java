package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.EPS0;
import static photosynapse.device.solver.VerticalRuns.LONG;
import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.Q;
import static photosynapse.device.solver.VerticalRuns.VT;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.StatisticsSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;

/** Degenerate and disordered films against integrals that the tests evaluate themselves. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatisticsLimitsTest {
    private static final double N0 = KnownVertical.STATES;
    private static final double EPS = KnownVertical.PERMITTIVITY * EPS0;
    private static final StatisticsSpec DEGENERATE = new StatisticsSpec.FermiDirac();
    private static final double SPREAD = 0.08;
    private static final StatisticsSpec DISORDERED = new StatisticsSpec.GaussianDisorder(SPREAD);

    private final Chapter chapter = new Chapter(StatisticsLimitsTest.class, "Degenerate and disordered films", """
            Films whose carriers do not follow Boltzmann: a parabolic band filled by doping, and a Gaussian density of
            states of 80 meV. Theory is the integral over states times occupation, summed here by Simpson's rule.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    private static VerticalDeviceSpec film(StatisticsSpec statistics, Graded donors, double shiftEv) {
        ElectronicsSpec electronics =
                new ElectronicsSpec(donors, Graded.uniform(0), statistics, RecombinationSpec.NONE);
        double low = KnownVertical.CONDUCTION_EDGE_EV - VT * level(statistics, donors.bottom());
        double high = KnownVertical.CONDUCTION_EDGE_EV - VT * level(statistics, donors.top());
        return new KnownVertical()
                .bottom(ContactSpec.Metal.ohmic(low + shiftEv))
                .films(KnownVertical.film("film", 100 / 1e9).build().withElectronics(electronics))
                .top(ContactSpec.Metal.ohmic(high))
                .build();
    }

    /** n at a Fermi level eta above the band edge, by Simpson's rule. */
    private static double density(StatisticsSpec statistics, double eta) {
        if (statistics instanceof StatisticsSpec.FermiDirac) {
            // 2/sqrt(pi) int sqrt(e)/(1 + exp(e - eta)) de with e = u^2
            return N0
                    * 2
                    / StrictMath.sqrt(Math.PI)
                    * simpson(u -> 2 * u * u / (1 + StrictMath.exp(u * u - eta)), 0, 9);
        }
        double s = SPREAD / VT;
        return N0
                / StrictMath.sqrt(2 * Math.PI)
                * simpson(u -> StrictMath.exp(-u * u / 2) / (1 + StrictMath.exp(s * u + s * s / 2 - eta)), -10, 10);
    }

    private static double simpson(DoubleUnaryOperator f, double from, double to) {
        int count = 800;
        double h = (to - from) / count;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int k = 1; k < count; k++) {
            sum += (k % 2 == 0 ? 2 : 4) * f.applyAsDouble(from + k * h);
        }
        return sum * h / 3;
    }

    private static double level(StatisticsSpec statistics, double density) {
        double low = -40;
        double high = 40;
        for (int k = 0; k < 46; k++) {
            double middle = (low + high) / 2;
            if (density(statistics, middle) < density) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static double slope(StatisticsSpec statistics, double eta) {
        return (density(statistics, eta + 1e-3) - density(statistics, eta - 1e-3)) / 2e-3;
    }

    /** Graded doping holds a voltage between its ends, and no current flows though the density falls. */
    @Test
    void graded_doping_holds_the_difference_of_the_fermi_levels() {
        Graded donors = new Graded(1e26, 1e25);
        VerticalDeviceSpec device = film(DEGENERATE, donors, 0);
        List<ProfilePoint> profile = VerticalRuns.profile(device, OPTIONS, Light.DARK, 0);
        int near = 2 * profile.size() / 5;
        int far = 3 * profile.size() / 5;
        double fall = level(DEGENERATE, donors.at(profile.get(near).x() / (100 / 1e9)))
                - level(DEGENERATE, donors.at(profile.get(far).x() / (100 / 1e9)));
        chapter.compare(new Finding(
                "Voltage inside a degenerate film of graded doping",
                "kT/q (F^-1(n1/Nc) - F^-1(n2/Nc))",
                VT * fall,
                profile.get(near).potential() - profile.get(far).potential(),
                "V",
                1e-3,
                "Blakemore, Solid-State Electron. 25, 1067 (1982)"));
    }

    @Test
    void a_degenerate_film_obeys_ohm() {
        double current = VerticalRuns.hold(film(DEGENERATE, Graded.uniform(1e26), 0), OPTIONS, LONG, 1e-3)
                .get(0)
                .currentDensity();
        chapter.compare(new Finding(
                "Degenerate film",
                "J = q n mu V/L",
                Q * 1e26 * KnownVertical.MOBILITY * 1e-3 / (100 / 1e9),
                current,
                "A/m2",
                1e-6,
                "Ohm's law"));
    }

    /** The shift by a metal decays with sqrt(eps/(q dn/dphi)), the length that D/mu of Einstein stands in. */
    @Test
    void a_degenerate_film_screens_as_thomas_and_fermi_say() {
        compareScreening(
                "Screening length of a degenerate film",
                DEGENERATE,
                1e26,
                "Thomas, Proc. Camb. Phil. Soc. 23, 542 (1927)");
    }

    @Test
    void a_disordered_film_screens_with_its_own_einstein_relation() {
        compareScreening(
                "Screening length of a disordered film",
                DISORDERED,
                1e23,
                "Roichman and Tessler, Appl. Phys. Lett. 80, 1948 (2002)");
    }

    private void compareScreening(String name, StatisticsSpec statistics, double donors, String source) {
        VerticalDeviceSpec device = film(statistics, Graded.uniform(donors), 1e-4);
        SolverOptions fine = new SolverOptions(200, 1e-6, 1e3, 1e-10, 4, 2_000_000);
        List<ProfilePoint> profile = VerticalRuns.equilibrium(device, fine);
        double bulk = profile.get(profile.size() - 1).potential();
        double length = StrictMath.sqrt(EPS * VT / (Q * slope(statistics, level(statistics, donors))));
        ProfilePoint a = profile.get(0);
        ProfilePoint b =
                profile.stream().filter(p -> p.x() > 3 * length).findFirst().orElseThrow();
        double decay = StrictMath.log((a.potential() - bulk) / (b.potential() - bulk)) / (b.x() - a.x());
        chapter.compare(new Finding(name, "sqrt(eps/(q dn/dphi))", length, 1 / decay, "m", 3e-3, source));
    }

    /** The potential inside a film of given doping says where the Fermi level stands. */
    @Test
    void the_fermi_level_of_a_disordered_film_follows_its_density() {
        double[] donors = {1e19, 1e20, 1e21, 1e22, 1e23, 1e24, 5e24};
        double[] depths = new double[7];
        for (int k = 0; k < 7; k++) {
            List<ProfilePoint> profile =
                    VerticalRuns.equilibrium(film(DISORDERED, Graded.uniform(donors[k]), 0), OPTIONS.withNodeCount(40));
            depths[k] = profile.get(20).conductionEdgeEv();
            if (k == 1 || k == 6) {
                chapter.compare(new Finding(
                        "Fermi level of a disordered film at " + donors[k] + " 1/m3",
                        "n = int g(E) f(E) dE",
                        -VT * level(DISORDERED, donors[k]),
                        depths[k],
                        "eV below the edge",
                        1e-6,
                        "Paasch and Scheinert, J. Appl. Phys. 107, 104501 (2010)"));
            }
        }
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.log("electrons (1/m³)"), LimitPicture.Axis.linear("Fermi level below the edge (eV)"));
        picture.add("Gaussian, 80 meV", donors, depths, n -> -VT * level(DISORDERED, n));
        picture.line("Boltzmann", n -> VT * StrictMath.log(N0 / n));
        chapter.draw("disorder", "Fermi level of a disordered film against its density", picture);
    }
}
