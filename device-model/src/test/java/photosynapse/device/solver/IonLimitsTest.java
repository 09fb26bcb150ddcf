package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.EPS0;
import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.Q;
import static photosynapse.device.solver.VerticalRuns.VT;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.numerics.MonotoneRoot;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Mobile ions between contacts that block them, in a film without electrons or holes that matter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IonLimitsTest {
    private static final double LENGTH = 500 / 1e9;
    private static final double EPS = KnownVertical.PERMITTIVITY * EPS0;
    private static final double DENSITY = 1e23;
    private static final double DIFFUSIVITY = 1e-14;

    /** Of one mobile species. */
    private static final double SCREENING = StrictMath.sqrt(EPS * VT / (Q * DENSITY));

    /** The double layers are 12 and 8 nm thick. */
    private static final SolverOptions FINE = OPTIONS.withNodeCount(150).withRelativeTolerance(1e-6);

    private final Chapter chapter = new Chapter(IonLimitsTest.class, "Mobile ions", """
            A film 500 nm thick between contacts that no ion crosses. One species moves against an immobile background,
            or two of opposite charge; lambda is the screening length of what is mobile.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    private static IonSpec cations() {
        return KnownVertical.ion("cations", 1, DENSITY, DIFFUSIVITY);
    }

    private static VerticalDeviceSpec device(ContactSpec top, IonSpec... ions) {
        return new KnownVertical()
                .bottom(new ContactSpec.Metal(4.6, 0, 0, 0))
                .films(KnownVertical.film("film", LENGTH).build().withIons(List.of(ions)))
                .top(top)
                .build();
    }

    private static VerticalDeviceSpec between(IonSpec... ions) {
        return device(new ContactSpec.Metal(4.6, 0, 0, 0), ions);
    }

    /** Slowest mode of the linear equations: tanh(k L/2)/(k L/2) = 1 - k^2 lambda^2, rate D (1/lambda^2 - k^2). */
    private static double chargingRate() {
        double[] scratch = new double[2];
        double k = MonotoneRoot.solve(
                (x, out) -> {
                    double z = x / SCREENING * LENGTH / 2;
                    double t = StrictMath.tanh(z);
                    out[0] = 1 - x * x - t / z;
                    out[1] = -2 * x - ((1 - t * t) - t / z) / z * LENGTH / 2 / SCREENING;
                },
                0.98,
                scratch);
        return DIFFUSIVITY * (1 - k * k) / (SCREENING * SCREENING);
    }

    @Test
    void the_double_layers_charge_through_the_film() {
        double rate = chargingRate();
        double[] times = {0.5 / rate, 1 / rate, 1.5 / rate, 2 / rate, 3 / rate, 4 / rate};
        double[] currents =
                VerticalRuns.currents(VerticalRuns.follow(between(cations()), FINE, Light.DARK, 1e-3, times));
        chapter.compare(new Finding(
                "Charging time between blocking contacts",
                "about lambda L/(2 D); tanh(kL/2)/(kL/2) = 1 - k^2 lambda^2",
                1 / rate,
                (times[4] - times[0]) / StrictMath.log(currents[0] / currents[4]),
                "s",
                3e-3,
                "Bazant, Thornton and Ajdari, Phys. Rev. E 70, 021506 (2004)"));
        double start = currents[0] * StrictMath.exp(rate * times[0]);
        double[] scaled = Arrays.stream(times).map(t -> t * 1e3).toArray();
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.linear("time (ms)"), LimitPicture.Axis.log("J (A/m²)"));
        picture.add("decay with the slowest mode", scaled, currents, t -> start * StrictMath.exp(-rate * t / 1e3));
        chapter.draw("ion-charging", "Current that charges the double layers after a step of 1 mV", picture);
    }

    /**
     * A thick dielectric holds the displacement, as an open surface does: every point of the film relaxes by itself.
     */
    @Test
    void a_film_with_a_nearly_open_top_relaxes_in_its_maxwell_time() {
        VerticalDeviceSpec device = device(new ContactSpec.Insulated(1, 1, -4.6), cations());
        double rate = DIFFUSIVITY / (SCREENING * SCREENING);
        double first = 0.1 / rate;
        double last = 1.5 / rate;
        List<TerminalSample> s = VerticalRuns.follow(device, FINE, Light.DARK, 1e4, first, last, 30 / rate);
        double end = s.get(2).topPotential() - s.get(2).bottomPotential();
        double early = s.get(0).topPotential() - s.get(0).bottomPotential() - end;
        double late = s.get(1).topPotential() - s.get(1).bottomPotential() - end;
        chapter.compare(new Finding(
                "Relaxation under an open top",
                "eps kT/(q^2 c0 D), with (n pi/L)^2 beside 1/lambda^2",
                (last - first) / StrictMath.log(relaxing(first) / relaxing(last)),
                (last - first) / StrictMath.log(early / late),
                "s",
                1e-2,
                "Maxwell's relaxation time"));
    }

    /** Voltage over the film: odd modes of ions that no contact lets out. */
    private static double relaxing(double time) {
        double sum = 0;
        for (int n = 1; n < 200; n += 2) {
            double k = n * Math.PI / LENGTH * SCREENING;
            sum += StrictMath.exp(-DIFFUSIVITY * time * (1 + k * k) / (SCREENING * SCREENING)) / (k * k * (1 + k * k));
        }
        return sum;
    }

    /** Two species, half the voltage over each double layer, the bulk left as it was. */
    @Test
    void two_species_form_the_layer_of_gouy_and_chapman() {
        double voltage = 6 * VT;
        SolverOptions steep = new SolverOptions(150, 1e-5, 1e3, 1e-10, 3.5, 2_000_000);
        List<ProfilePoint> profile = VerticalRuns.profile(
                between(KnownVertical.ion("cations", 1, 1e24, 1e-14), KnownVertical.ion("anions", -1, 1e24, 1e-14)),
                steep,
                Light.DARK,
                voltage);
        ProfilePoint middle = profile.get(75);
        double c0 = middle.ionDensity().get(0);
        double length = StrictMath.sqrt(EPS * VT / (2 * Q * c0));
        double drop = (profile.get(0).potential() - middle.potential()) / VT;
        double[] x = new double[12];
        double[] anions = new double[12];
        double worst = 0;
        for (int k = 0; k < 12; k++) {
            ProfilePoint p = profile.get(2 * k);
            x[k] = p.x() * 1e9;
            anions[k] = p.ionDensity().get(1) / c0;
            double error = anions[k] / gouy(drop, p.x() / length) - 1;
            worst = Math.abs(error) > Math.abs(worst) ? error : worst;
        }
        chapter.compare(new Finding(
                "Anions in a double layer, worst of 12 places",
                "exp(4 artanh(tanh(psi0/4) e^(-x/lambda)))",
                1,
                1 + worst,
                "of theory",
                1e-2,
                "Gouy, J. Phys. 9, 457 (1910); Chapman, Phil. Mag. 25, 475 (1913)"));
        double charge = VerticalRuns.follow(
                        between(
                                KnownVertical.ion("cations", 1, 1e24, 1e-14),
                                KnownVertical.ion("anions", -1, 1e24, 1e-14)),
                        steep,
                        Light.DARK,
                        voltage,
                        VerticalRuns.LONG)
                .get(0)
                .electrodeCharge();
        chapter.compare(new Finding(
                "Charge of a double layer",
                "sqrt(8 eps q c0 V_T) sinh(psi0/2)",
                StrictMath.sqrt(8 * EPS * Q * c0 * VT) * StrictMath.sinh(drop / 2),
                charge,
                "C/m2",
                3e-3,
                "Grahame, Chem. Rev. 41, 441 (1947)"));
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.linear("x (nm)"), LimitPicture.Axis.log("anions/bulk density"));
        picture.add("Gouy and Chapman", x, anions, at -> gouy(drop, at / 1e9 / length));
        chapter.draw("double-layer", "Anions before a contact at +3 kT/q", picture);
    }

    private static double gouy(double drop, double x) {
        double t = StrictMath.tanh(drop / 4) * StrictMath.exp(-x);
        return StrictMath.exp(2 * StrictMath.log((1 + t) / (1 - t)));
    }

    /**
     * One species that cannot crowd above cmax, drawn to a contact by 20 kT/q: the charge by Poisson's first integral.
     */
    @Test
    void crowding_limits_the_charge_of_a_double_layer() {
        double maximum = 10 * DENSITY;
        VerticalDeviceSpec device = between(KnownVertical.ion("cations", 1, DENSITY, maximum, DIFFUSIVITY));
        List<ProfilePoint> profile = VerticalRuns.profile(device, FINE, Light.DARK, -1);
        ProfilePoint middle = profile.get(75);
        double drop = (middle.potential() - profile.get(0).potential()) / VT;
        double k = DENSITY / maximum / (1 - DENSITY / maximum);
        double pressure = maximum * StrictMath.log((1 + k * StrictMath.exp(drop)) / (1 + k)) - DENSITY * drop;
        double charge = VerticalRuns.follow(device, FINE, Light.DARK, -1, VerticalRuns.LONG)
                .get(0)
                .electrodeCharge();
        chapter.compare(new Finding(
                "Charge of a crowded layer",
                "(2 eps q V_T [cmax ln((1 + k e^psi)/(1 + k)) - c0 psi])^(1/2)",
                -StrictMath.sqrt(2 * EPS * Q * VT * pressure),
                charge,
                "C/m2",
                1e-2,
                "Bikerman, Phil. Mag. 33, 384 (1942); Kornyshev, J. Phys. Chem. B 111, 5545 (2007)"));
        chapter.compare(new Finding(
                "Density of a crowded layer at the contact",
                "cmax k e^psi/(1 + k e^psi)",
                maximum * k * StrictMath.exp(drop) / (1 + k * StrictMath.exp(drop)),
                profile.get(0).ionDensity().get(0),
                "1/m3",
                1e-3,
                "Bikerman, Phil. Mag. 33, 384 (1942)"));
    }

    /** What a voltage has drawn from the film into both layers spreads again as a neutral pair. */
    @Test
    void two_species_of_opposite_charge_spread_together() {
        double fast = 4e-14;
        double slow = 1e-14;
        VerticalDeviceSpec device =
                between(KnownVertical.ion("cations", 1, 1e25, fast), KnownVertical.ion("anions", -1, 1e25, slow));
        double together = 2 * fast * slow / (fast + slow);
        double rate = together * StrictMath.pow(2 * Math.PI / LENGTH, 2);
        double held = 1e3;
        double first = held + 1.5 / rate;
        double last = held + 4 / rate;
        Stimulus stimulus = new Stimulus(List.of(
                Segment.constant(held, Light.DARK, 10 * VT), Segment.constant(held + 30 / rate, Light.DARK, 0)));
        List<ProfilePoint> all = KnownRuns.run(
                        device, FINE, stimulus, new OutputTimes(List.of(), List.of(first, last, held + 30 / rate)))
                .profiles();
        int nodes = FINE.nodeCount();
        double end = middle(all, 2 * nodes);
        double early = middle(all, 0) - end;
        double late = middle(all, nodes) - end;
        chapter.compare(new Finding(
                "Ambipolar diffusivity of two ions",
                "2 D1 D2/(D1 + D2)",
                together,
                together * StrictMath.log(early / late) / (rate * (last - first)),
                "m2/s",
                1e-2,
                "Newman, Electrochemical Systems (1973)"));
    }

    private static double middle(List<ProfilePoint> profile, int from) {
        int half = from + FINE.nodeCount() / 2;
        return profile.get(half - 1).ionDensity().get(0)
                + profile.get(half).ionDensity().get(0);
    }
}
