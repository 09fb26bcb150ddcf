package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.EPS0;
import static photosynapse.device.solver.VerticalRuns.LONG;
import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.Q;
import static photosynapse.device.solver.VerticalRuns.VT;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;

/** Currents through one film between two metals. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConductionLimitsTest {
    private static final double MU = KnownVertical.MOBILITY;
    private static final double LENGTH = 1e-6;
    private static final double EPS = KnownVertical.PERMITTIVITY * EPS0;

    /** Nodes nearly even: in a strong field the fluxes are those of the node upstream, of first order in the grid. */
    private static final SolverOptions SPACE_CHARGE = new SolverOptions(200, 1e-4, 1e3, 1e-10, 1.8, 2_000_000);

    private final Chapter chapter = new Chapter(ConductionLimitsTest.class, "Currents through one film", """
            One film between two metals: doped, insulating and flooded by injection, with traps, and lit. The first root
            of Ai is where the density of an ideal injecting contact becomes infinite; without diffusion the line is the
            law of Mott and Gurney, which the computed fields follow where drift is all there is.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    @Test
    void a_doped_film_obeys_ohm() {
        double length = 100 / 1e9;
        double density = 1e23;
        double w = KnownVertical.workFunctionForElectrons(density, 300);
        VerticalDeviceSpec device = new KnownVertical()
                .ends(ContactSpec.Metal.ohmic(w))
                .films(KnownVertical.film("film", length).build().withElectronics(KnownVertical.doped(density, 0)))
                .build();
        double[] volts = {1e-3, 1e-2, 0.03, 0.1, 0.3};
        double[] currents = VerticalRuns.currents(VerticalRuns.hold(device, OPTIONS, LONG, volts));
        double conductance = Q * density * MU / length;
        chapter.compare(new Finding(
                "Doped film", "J = q n mu V/L", conductance * 1e-3, currents[0], "A/m2", 1e-9, "Ohm's law"));
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.log("voltage (V)"), LimitPicture.Axis.log("J (A/m²)"));
        picture.add("q n μ V/L", volts, currents, v -> conductance * v);
        chapter.draw("ohm", "Current through a doped film", picture);
    }

    /**
     * Drift and diffusion of one carrier into an insulator: F = -2 V_T Ai'(y)/Ai(y), y = (J/(2 eps mu V_T^2))^(1/3) (x
     * - x0). The exit velocity is chosen so that this one of the solutions is met.
     */
    @Test
    void injection_into_an_insulator_follows_the_exact_solution() {
        double[] ends = {8, 14, 24, 40};
        double[] volts = new double[4];
        double[] currents = new double[4];
        for (int k = 0; k < 4; k++) {
            InjectedFilm film = new InjectedFilm(ends[k], LENGTH);
            volts[k] = film.voltage();
            currents[k] = -VerticalRuns.hold(film.device(), SPACE_CHARGE, LONG, film.applied())
                    .get(0)
                    .currentDensity();
            chapter.compare(new Finding(
                    String.format(Locale.ROOT, "Injection into an insulator, %.2f V", volts[k]),
                    "V_T Ai'/Ai of drift and diffusion",
                    film.current(),
                    currents[k],
                    "A/m2",
                    3e-3,
                    "Wright, Solid-State Electron. 2, 165 (1961)"));
        }
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.log("voltage (V)"), LimitPicture.Axis.log("J (A/m²)"));
        picture.add(
                "exact, by Airy functions",
                volts,
                currents,
                v -> InjectedFilm.at(v, LENGTH).current());
        picture.line("9/8 ε μ V²/L³", v -> 9.0 / 8 * EPS * MU * v * v / (LENGTH * LENGTH * LENGTH));
        chapter.draw("injection", "Injection into an insulator: the law of Mott and Gurney is the limit", picture);
    }

    /** Where n is set by drift, J = eps mu d(F^2/2)/dx; with F = 0 at x = 0 it integrates to 9/8 eps mu V^2/L^3. */
    @Test
    void the_field_of_injected_carriers_grows_as_mott_and_gurney_say() {
        InjectedFilm film = new InjectedFilm(40, LENGTH);
        Fields f = Fields.of(VerticalRuns.profile(film.device(), SPACE_CHARGE, Light.DARK, film.applied()));
        double between = f.at(0.9 * LENGTH, 2) - f.at(0.5 * LENGTH, 2);
        chapter.compare(new Finding(
                "Mott and Gurney, upper half of the film",
                "F dF/dx = J/(eps mu)",
                film.current() / (EPS * MU),
                between / (0.4 * LENGTH) / 2,
                "V2/m3",
                1e-2,
                "Mott and Gurney, Electronic Processes in Ionic Crystals (1940)"));
    }

    /** Traps much shallower than the Fermi level hold n Nt/n1, and the field grows by all of it. */
    @Test
    void shallow_traps_slow_the_space_charge_by_the_share_that_is_free() {
        double sites = 1e26;
        double depth = 0.2;
        double n1 = KnownVertical.STATES * StrictMath.exp(-depth / VT);
        double free = 1 / (1 + sites / n1);
        VerticalDeviceSpec device = new KnownVertical()
                .ends(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForElectrons(1e24, 300)))
                .films(KnownVertical.film("film", LENGTH).traps(KnownFilm.level(sites, depth, 1e-13, 0)))
                .build();
        double current =
                VerticalRuns.hold(device, SPACE_CHARGE, LONG, -8).get(0).currentDensity();
        Fields f = Fields.of(VerticalRuns.profile(device, SPACE_CHARGE, Light.DARK, -8));
        double slope = (f.at(0.8 * LENGTH, 2) - f.at(0.4 * LENGTH, 2)) / (0.4 * LENGTH) / 2;
        chapter.compare(new Finding(
                "Shallow traps under injection",
                "F dF/dx = J/(theta eps mu), theta = n/(n + nt)",
                -current / (free * EPS * MU),
                slope,
                "V2/m3",
                1e-2,
                "Lampert and Mark, Current Injection in Solids (1970)"));
    }

    /** Above the limit every trap is full: the field grows by them and by what drifts. */
    @Test
    void full_traps_set_the_voltage_at_which_injection_sets_in() {
        double limit = 5;
        double sites = limit * 2 * EPS / (Q * LENGTH * LENGTH);
        VerticalDeviceSpec device = new KnownVertical()
                .ends(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForElectrons(1e24, 300)))
                .films(KnownVertical.film("film", LENGTH).traps(KnownFilm.level(sites, 0.8, 1e-13, 0)))
                .build();
        double current = -VerticalRuns.hold(device, SPACE_CHARGE, LONG, -1.2 * limit)
                .get(0)
                .currentDensity();
        double[] middle =
                fieldAndSlope(VerticalRuns.profile(device, SPACE_CHARGE, Light.DARK, -1.2 * limit), LENGTH / 2);
        chapter.compare(new Finding(
                "Trap-filled limit",
                "V = q Nt L^2/(2 eps), from dF/dx - J/(eps mu F)",
                limit,
                (middle[1] - current / (EPS * MU * middle[0])) * LENGTH * LENGTH / 2,
                "V",
                1e-2,
                "Lampert and Mark, Current Injection in Solids (1970)"));
    }

    /**
     * nt ~ n^(kT/E_t) where J = q mu n F, so ln(dF/dx) falls against ln F with kT/E_t. The levels end at six decay
     * energies; what would lie deeper is added.
     */
    @Test
    void an_exponential_tail_of_traps_is_read_off_the_field_of_the_injected_charge() {
        double tail = 0.08;
        double sites = 2e23;
        double states = 1e21;
        VerticalDeviceSpec device = new KnownVertical()
                .ends(ContactSpec.Metal.ohmic(3.85))
                .films(KnownVertical.film("film", LENGTH)
                        .states(Graded.uniform(states), Graded.uniform(states))
                        .traps(new TrapSpec.Exponential(Graded.uniform(sites), 0, tail, 32, KnownFilm.rates(1e-13, 0))))
                .build();
        List<ProfilePoint> profile = VerticalRuns.profile(device, SPACE_CHARGE.withNodeCount(150), Light.DARK, -10);
        double deeper = Q * sites / EPS * StrictMath.exp(-6) / (1 - StrictMath.exp(-6));
        double[] low = fieldAndSlope(profile, 0.5 * LENGTH);
        double[] high = fieldAndSlope(profile, 0.93 * LENGTH);
        double bent = StrictMath.log((low[1] + deeper) / (high[1] + deeper));
        chapter.compare(new Finding(
                "Exponential tail of traps under injection",
                "dF/dx ~ F^(-kT/E_t)",
                tail,
                VT * StrictMath.log(high[0] / low[0]) / bent,
                "eV",
                1e-2,
                "Mark and Helfrich, J. Appl. Phys. 33, 205 (1962)"));
    }

    /** Growth of the field at the node before a place, and the field above that node, into which its electrons go. */
    private static double[] fieldAndSlope(List<ProfilePoint> profile, double x) {
        int k = 1;
        while (profile.get(k + 1).x() < x) {
            k++;
        }
        ProfilePoint a = profile.get(k - 1);
        ProfilePoint b = profile.get(k);
        ProfilePoint c = profile.get(k + 1);
        double before = (b.potential() - a.potential()) / (b.x() - a.x());
        double after = (c.potential() - b.potential()) / (c.x() - b.x());
        return new double[] {after, (after - before) / ((c.x() - a.x()) / 2)};
    }

    /** Uniform generation in a uniform field, every pair leaves; carriers also diffuse out at the wrong contact. */
    @Test
    void an_insulator_gives_up_its_pairs_as_drift_and_diffusion_share_them() {
        double length = 200 / 1e9;
        double generation = 1e26;
        VerticalDeviceSpec device =
                new KnownVertical().films(KnownVertical.film("film", length)).build();
        double[] reduced = {1, 2, 4, 8, 16, 32};
        double[] volts = new double[6];
        for (int k = 0; k < 6; k++) {
            volts[k] = reduced[k] * VT;
        }
        double[] currents = VerticalRuns.currents(
                VerticalRuns.holdLit(device, OPTIONS, VerticalRuns.light(generation), LONG, volts));
        double[] dark = VerticalRuns.currents(VerticalRuns.hold(device, OPTIONS, LONG, volts));
        for (int k = 0; k < 6; k++) {
            currents[k] -= dark[k];
        }
        double full = Q * generation * length;
        for (int k : new int[] {0, 2, 5}) {
            chapter.compare(new Finding(
                    String.format(Locale.ROOT, "Photocurrent of an insulator at %.0f kT/q", reduced[k]),
                    "J = q G L (coth(v/2) - 2/v)",
                    full * collected(reduced[k]),
                    currents[k],
                    "A/m2",
                    3e-3,
                    "Sokel and Hughes, J. Appl. Phys. 53, 7414 (1982)"));
        }
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.log("voltage (V)"), LimitPicture.Axis.linear("J (A/m²)"));
        picture.add("q G L (coth(v/2) − 2/v)", volts, currents, v -> full * collected(v / VT));
        chapter.draw("photocurrent", "Photocurrent of an insulating film without recombination", picture);
    }

    private static double collected(double v) {
        return 1 / StrictMath.tanh(v / 2) - 2 / v;
    }

    /** Holes that do not move live for tau, and every one keeps an electron more in the film all that time. */
    @Test
    void photoconductive_gain_is_lifetime_over_transit_time() {
        double length = 1e-6;
        double density = 1e25;
        double lifetime = 1e-6;
        double generation = 1e-3 * density / lifetime;
        VerticalDeviceSpec device = new KnownVertical()
                .ends(new ContactSpec.Metal(
                        KnownVertical.workFunctionForElectrons(density, 300), Double.POSITIVE_INFINITY, 0, 0))
                .films(KnownVertical.film("film", length)
                        .mobilities(Graded.uniform(MU), Graded.uniform(0))
                        .build()
                        .withElectronics(
                                KnownVertical.electronics(density, 0, KnownVertical.throughMidgap(1e-12, lifetime))))
                .build();
        double[] volts = {0.02, 0.05, 0.1, 0.2};
        double[] dark = VerticalRuns.currents(VerticalRuns.hold(device, OPTIONS, LONG, volts));
        double[] gains = VerticalRuns.currents(
                VerticalRuns.holdLit(device, OPTIONS, VerticalRuns.light(generation), LONG, volts));
        for (int k = 0; k < volts.length; k++) {
            gains[k] = (gains[k] - dark[k]) / (Q * generation * length);
        }
        chapter.compare(new Finding(
                "Photoconductive gain",
                "tau mu V/L^2",
                lifetime * MU * 0.1 / (length * length),
                gains[2],
                "",
                1e-2,
                "Rose, Concepts in Photoconductivity and Allied Problems (1963)"));
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.log("voltage (V)"), LimitPicture.Axis.log("electrons per pair"));
        picture.add("τ μ V/L²", volts, gains, v -> lifetime * MU * v / (length * length));
        chapter.draw("gain", "Photoconductive gain of a film whose holes do not move", picture);
    }

    /** The exact solution of one carrier injected from below; the top takes what arrives. */
    private record InjectedFilm(double end, double length) {
        private static final double DENSITY = 1e24;

        /** The film at a voltage. */
        static InjectedFilm at(double voltage, double length) {
            double low = 1;
            double high = 1000;
            for (int k = 0; k < 60; k++) {
                double middle = (low + high) / 2;
                if (new InjectedFilm(middle, length).voltage() < voltage) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return new InjectedFilm(low, length);
        }

        double start() {
            double low = -2.338;
            double high = 0;
            for (int k = 0; k < 100; k++) {
                double middle = (low + high) / 2;
                if (density(middle) > DENSITY) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private double density(double y) {
            double stretch = (end - y) / length;
            double ratio = Airy.slope(y) / Airy.value(y);
            return 2 * EPS * VT / Q * stretch * stretch * (ratio * ratio - y);
        }

        private double stretch() {
            return (end - start()) / length;
        }

        double current() {
            return 2 * EPS * MU * VT * VT * StrictMath.pow(stretch(), 3);
        }

        double voltage() {
            return 2 * VT * (Airy.logValue(start()) - Airy.logValue(end));
        }

        private double leaving() {
            double ratio = Airy.logSlope(end);
            return 2 * EPS * VT / Q * stretch() * stretch() * (ratio * ratio - end);
        }

        /** phi(0) - phi(L) = V - (W_bottom - W_top), W_top in the middle of the gap. */
        double applied() {
            return -voltage() + KnownVertical.workFunctionForElectrons(DENSITY, 300) - 4.6;
        }

        VerticalDeviceSpec device() {
            double thermal = KnownVertical.STATES * StrictMath.exp(-0.6 / VT);
            double velocity = current() / Q / (leaving() - thermal);
            return new KnownVertical()
                    .bottom(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForElectrons(DENSITY, 300)))
                    .top(new ContactSpec.Metal(4.6, velocity, 0, 0))
                    .films(KnownVertical.film("film", length))
                    .build();
        }
    }
}
