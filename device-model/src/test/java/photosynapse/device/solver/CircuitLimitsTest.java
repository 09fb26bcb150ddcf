package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.EPS0;
import static photosynapse.device.solver.VerticalRuns.LONG;
import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.Q;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Devices as circuit elements. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CircuitLimitsTest {
    private static final double LENGTH = 100 / 1e9;
    private static final SolverOptions FEW = OPTIONS.withNodeCount(30).withRelativeTolerance(1e-6);

    private final Chapter chapter = new Chapter(CircuitLimitsTest.class, "Circuits", """
            Films as capacitors and resistors: series resistance, displacement current, layers in series, and a device
            turned upside down.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    /** A film without carriers that matter. */
    private static KnownFilm insulator(String name, double permittivity) {
        return KnownVertical.film(name, LENGTH)
                .permittivity(permittivity, permittivity)
                .mobilities(Graded.uniform(0), Graded.uniform(0));
    }

    @Test
    void a_capacitor_charges_through_its_resistor() {
        double resistance = 1e-2;
        double capacitance = KnownVertical.PERMITTIVITY * EPS0 / LENGTH;
        double rc = resistance * capacitance;
        VerticalDeviceSpec device = new KnownVertical()
                .bottom(new ContactSpec.Metal(4.6, 0, 0, resistance))
                .top(new ContactSpec.Metal(4.6, 0, 0, 0))
                .films(insulator("film", KnownVertical.PERMITTIVITY))
                .build();
        double[] times = {0.1 * rc, 0.5 * rc, rc, 1.5 * rc, 2 * rc, 3 * rc, 4 * rc};
        SolverOptions quick = new SolverOptions(30, 1e-7, 1e3, 1e-14, 2.5, 2_000_000);
        double[] currents = VerticalRuns.currents(VerticalRuns.follow(device, quick, Light.DARK, 1, times));
        chapter.compare(new Finding(
                "Capacitor behind a resistor, time constant",
                "R C",
                rc,
                (times[6] - times[1]) / StrictMath.log(currents[1] / currents[6]),
                "s",
                1e-3,
                "Kirchhoff's laws"));
        chapter.compare(new Finding(
                "Capacitor behind a resistor, current after R C",
                "V/R exp(-1)",
                StrictMath.exp(-1) / resistance,
                currents[2],
                "A/m2",
                1e-3,
                "Kirchhoff's laws"));
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.linear("time (µs)"), LimitPicture.Axis.log("J (A/m²)"));
        double[] scaled = Arrays.stream(times).map(t -> t * 1e6).toArray();
        picture.add("V/R exp(−t/RC)", scaled, currents, t -> StrictMath.exp(-t / 1e6 / rc) / resistance);
        chapter.draw("rc", "Charging current of an insulating film behind a resistor", picture);
    }

    @Test
    void a_ramp_drives_the_displacement_current_through_layers_in_series() {
        double oxide = 20 / 1e9;
        double rate = 10;
        VerticalDeviceSpec device = new KnownVertical()
                .bottom(new ContactSpec.Insulated(oxide, 3.9, 0))
                .films(insulator("lower", 10), insulator("upper", 25))
                .junction(new HeterojunctionSpec(List.of("lower", "upper"), 0, 0, 0, 0))
                .top(new ContactSpec.Metal(4.6, 0, 0, 0))
                .build();
        Stimulus ramp = new Stimulus(List.of(new Segment(0.1, Light.DARK, 0, rate * 0.1)));
        double current =
                KnownRuns.run(device, FEW, ramp, 0.05).terminals().get(0).currentDensity();
        chapter.compare(new Finding(
                "Displacement current of a ramp through three layers",
                "J = dV/dt/(d1/eps1 + d2/eps2 + d3/eps3)",
                rate * EPS0 / (oxide / 3.9 + LENGTH / 10 + LENGTH / 25),
                current,
                "A/m2",
                1e-6,
                "Maxwell's displacement current"));
    }

    /** An asymmetric diode with light from both sides alike, and its mirror image at the opposite voltage. */
    @Test
    void a_device_turned_upside_down_is_the_same_device() {
        double[] volts = {-0.5, 0.3, 0.5, 0.6, 0.7, 0.75};
        double[] upright = VerticalRuns.currents(
                VerticalRuns.holdLit(asymmetric(false), OPTIONS, VerticalRuns.light(1e27), LONG, volts));
        double[] opposite = Arrays.stream(volts).map(v -> -v).toArray();
        List<TerminalSample> mirrored =
                VerticalRuns.holdLit(asymmetric(true), OPTIONS, VerticalRuns.light(1e27), LONG, opposite);
        double[] turned = mirrored.stream()
                .mapToDouble(sample -> -sample.currentDensity())
                .toArray();
        for (int k : new int[] {1, 4}) {
            chapter.compare(new Finding(
                    "Lit diode upside down at " + volts[k] + " V",
                    "J(V) = -J_turned(-V)",
                    upright[k],
                    turned[k],
                    "A/m2",
                    1e-6,
                    "symmetry"));
        }
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.linear("J(V) (A/m²)"), LimitPicture.Axis.linear("−J(−V), turned (A/m²)"));
        picture.add("the same", upright, turned, j -> j);
        chapter.draw("mirror", "Current of a lit diode and of its mirror image", picture);
    }

    private static VerticalDeviceSpec asymmetric(boolean turned) {
        FilmSpec p = KnownVertical.film("p", 60 / 1e9)
                .gap(1.4, 1.4)
                .build()
                .withElectronics(KnownVertical.electronics(0, 3e23, KnownVertical.throughMidgap(1e-9, 1e-8)));
        FilmSpec n = KnownVertical.film("n", 150 / 1e9)
                .radiative(1e-16)
                .build()
                .withElectronics(KnownVertical.doped(1e22, 0));
        ContactSpec holes = new ContactSpec.Metal(5.0, 1, 1e3, 0);
        ContactSpec electrons = new ContactSpec.Metal(4.1, 1e4, 3, 0);
        KnownVertical device = new KnownVertical()
                .junction(new HeterojunctionSpec(turned ? List.of("n", "p") : List.of("p", "n"), 2e3, 1e3, 0, 1e-5));
        return turned
                ? device.bottom(electrons).films(n, p).top(holes).build()
                : device.bottom(holes).films(p, n).top(electrons).build();
    }

    /** From the profile alone, by the written law of drift and diffusion: the same current through every edge. */
    @Test
    void the_current_is_the_same_at_every_edge_and_at_both_contacts() {
        SolverOptions even = new SolverOptions(60, 1e-6, 1e3, 1e-10, 1, 2_000_000);
        List<ProfilePoint> profile = VerticalRuns.profile(asymmetric(false), even, VerticalRuns.light(1e28), 0.3);
        double terminal = VerticalRuns.holdLit(asymmetric(false), even, VerticalRuns.light(1e28), LONG, 0.3)
                .get(0)
                .currentDensity();
        double[] through = new double[profile.size()];
        double worst = terminal;
        for (int k = 0; k + 1 < profile.size(); k++) {
            ProfilePoint a = profile.get(k);
            ProfilePoint b = profile.get(k + 1);
            if (a.film().equals(b.film())) {
                through[k] = Q
                        * (flux(a.holeDensity(), b.holeDensity(), a, b, 1)
                                - flux(a.electronDensity(), b.electronDensity(), a, b, -1));
                worst = Math.abs(through[k] - terminal) > Math.abs(worst - terminal) ? through[k] : worst;
            }
        }
        chapter.compare(new Finding(
                "Current at the edge where it differs most",
                "J(x) = J(0)",
                terminal,
                worst,
                "A/m2",
                1e-6,
                "continuity of charge"));
        chapter.compare(new Finding(
                "Current at the top contact",
                "J(L) = J(0)",
                terminal,
                through[profile.size() - 2],
                "A/m2",
                1e-6,
                "continuity of charge"));
    }

    /** Scharfetter and Gummel's flux upwards of a carrier of charge z, in its plainest form (1/m2s). */
    private static double flux(double lower, double upper, ProfilePoint a, ProfilePoint b, int z) {
        double h = b.x() - a.x();
        double drop = z * (a.potential() - b.potential()) / VerticalRuns.VT;
        double up = Math.abs(drop) < 1e-8 ? 1 + drop / 2 : -drop / StrictMath.expm1(-drop);
        double down = Math.abs(drop) < 1e-8 ? 1 - drop / 2 : drop / StrictMath.expm1(drop);
        return KnownVertical.MOBILITY * VerticalRuns.VT / h * (up * lower - down * upper);
    }
}
