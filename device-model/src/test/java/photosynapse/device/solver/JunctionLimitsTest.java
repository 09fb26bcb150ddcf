package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.EPS0;
import static photosynapse.device.solver.VerticalRuns.LONG;
import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.Q;
import static photosynapse.device.solver.VerticalRuns.VT;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Junctions of doped films, of a film with a metal, and cells between selective contacts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JunctionLimitsTest {
    private static final double EPS = KnownVertical.PERMITTIVITY * EPS0;
    private static final double DIFFUSIVITY = KnownVertical.MOBILITY * VT;
    private static final double INTRINSIC_SQUARED =
            KnownVertical.STATES * KnownVertical.STATES * StrictMath.exp(-1.2 / VT);

    private final Chapter chapter = new Chapter(JunctionLimitsTest.class, "Junctions and cells", """
            A symmetric p-n junction, a metal on a doped film, and an absorber between selective contacts. Depletion
            theory is taken with its exact correction of 2 kT/q for the tails of the majority carriers.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    /** Both sides doped alike, ohmic contacts to the majority carriers. */
    private static VerticalDeviceSpec junction(double doping, double length, RecombinationSpec recombination) {
        return new KnownVertical()
                .bottom(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForHoles(doping, 300)))
                .films(
                        KnownVertical.film("p", length)
                                .build()
                                .withElectronics(KnownVertical.electronics(0, doping, recombination)),
                        KnownVertical.film("n", length)
                                .build()
                                .withElectronics(KnownVertical.electronics(doping, 0, recombination)))
                .junction(KnownVertical.open("p", "n"))
                .top(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForElectrons(doping, 300)))
                .build();
    }

    private static double builtIn(double doping) {
        return VT * StrictMath.log(doping * doping / INTRINSIC_SQUARED);
    }

    @Test
    void the_junction_holds_its_built_in_voltage_and_field() {
        double doping = 1e23;
        List<ProfilePoint> profile =
                VerticalRuns.equilibrium(junction(doping, 500 / 1e9, RecombinationSpec.NONE), OPTIONS);
        double held = middle(profile, "n") - middle(profile, "p");
        chapter.compare(new Finding(
                "Built-in voltage of a p-n junction",
                "V_bi = kT/q ln(Na Nd/ni^2)",
                builtIn(doping),
                held,
                "V",
                1e-6,
                "Shockley, Bell Syst. Tech. J. 28, 435 (1949)"));
        chapter.compare(new Finding(
                "Largest field of a p-n junction",
                "F = sqrt(q N (V_bi - 2 kT/q)/eps)",
                StrictMath.sqrt(Q * doping * (builtIn(doping) - 2 * VT) / EPS),
                Fields.of(profile).largest(),
                "V/m",
                1e-2,
                "Sze and Ng, Physics of Semiconductor Devices (2007)"));
    }

    private static double middle(List<ProfilePoint> profile, String film) {
        List<ProfilePoint> own =
                profile.stream().filter(p -> p.film().equals(film)).toList();
        return own.get(own.size() / 2).potential();
    }

    /** A slow ramp into reverse: what flows is the charge of the depletion layer. */
    @Test
    void the_capacitance_of_a_junction_gives_back_its_doping_and_built_in_voltage() {
        double doping = 1e23;
        VerticalDeviceSpec device = junction(doping, 500 / 1e9, RecombinationSpec.NONE);
        double rate = 1e3;
        Stimulus ramp = new Stimulus(List.of(new Segment(4 / rate, Light.DARK, 0, -4)));
        double[] times = {0.5 / rate, 1 / rate, 1.5 / rate, 2 / rate, 2.5 / rate, 3 / rate, 3.5 / rate};
        List<TerminalSample> samples =
                KnownRuns.run(device, OPTIONS, ramp, times).terminals();
        double[] volts = samples.stream().mapToDouble(TerminalSample::voltage).toArray();
        double[] inverse = samples.stream()
                .mapToDouble(s -> StrictMath.pow(rate / s.currentDensity(), 2))
                .toArray();
        double slope = VerticalRuns.slope(volts, inverse);
        chapter.compare(new Finding(
                "Doping from the slope of 1/C²",
                "-d(1/C^2)/dV = 4/(q eps N)",
                doping,
                -4 / (Q * EPS * slope),
                "1/m3",
                1e-2,
                "Schottky, Z. Phys. 118, 539 (1942)"));
        double zero = volts[0] - inverse[0] / slope;
        chapter.compare(new Finding(
                "Voltage where 1/C² ends",
                "V_bi - 2 kT/q",
                builtIn(doping) - 2 * VT,
                zero,
                "V",
                1e-2,
                "Gummel and Scharfetter, J. Appl. Phys. 38, 2148 (1967)"));
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.linear("voltage (V)"), LimitPicture.Axis.linear("1/C² (10⁶ m⁴/F²)"));
        double[] scaled = new double[7];
        for (int k = 0; k < 7; k++) {
            scaled[k] = inverse[k] / 1e6;
        }
        picture.add(
                "4 (V_bi − 2kT/q − V)/(q ε N)",
                volts,
                scaled,
                v -> 4 * (builtIn(doping) - 2 * VT - v) / (Q * EPS * doping) / 1e6);
        chapter.draw("mott-schottky", "Capacitance of a p-n junction against voltage", picture);
    }

    /** Contacts far from the junction that take every minority carrier. */
    @Test
    void a_diode_without_recombination_obeys_shockley() {
        double doping = 1e23;
        double length = 5e-6;
        VerticalDeviceSpec device = junction(doping, length, RecombinationSpec.NONE);
        double[] volts = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
        double[] currents = VerticalRuns.currents(VerticalRuns.hold(device, OPTIONS.withNodeCount(120), LONG, volts));
        for (int k : new int[] {0, 4}) {
            chapter.compare(new Finding(
                    "Diode between near contacts at " + volts[k] + " V",
                    "J = 2 q ni^2 D/(N W) (exp(qV/kT) - 1)",
                    shockley(doping, length, volts[k]),
                    currents[k],
                    "A/m2",
                    1e-2,
                    "Shockley, Bell Syst. Tech. J. 28, 435 (1949)"));
        }
        chapter.compare(new Finding(
                "Ideality without recombination, 0.2 to 0.5 V",
                "dV/d(ln J) q/kT",
                (volts[4] - volts[1])
                        / VT
                        / StrictMath.log(shockley(doping, length, volts[4]) / shockley(doping, length, volts[1])),
                (volts[4] - volts[1]) / VT / StrictMath.log(currents[4] / currents[1]),
                "",
                1e-3,
                "Shockley, Bell Syst. Tech. J. 28, 435 (1949)"));
        VerticalDeviceSpec leaky = junction(doping, 1e-6, KnownVertical.throughMidgap(1e-9, 1e-9));
        double[] recombining = VerticalRuns.currents(VerticalRuns.hold(leaky, OPTIONS, LONG, volts));
        chapter.compare(new Finding(
                "Recombination in the depletion layer at 0.3 V",
                "J = q int ni e^(qV/2kT)/(2 tau cosh y) dx",
                sahNoyceShockley(doping, 1e-9, volts[2]) + shockley(doping, 1e-6, volts[2]),
                recombining[2],
                "A/m2",
                1e-2,
                "Sah, Noyce and Shockley, Proc. IRE 45, 1228 (1957)"));
        chapter.compare(new Finding(
                "Ideality with recombination, 0.2 to 0.4 V",
                "dV/d(ln J) q/kT, the field of the layer included",
                0.2 / VT / StrictMath.log(sahNoyceShockley(doping, 1e-9, 0.4) / sahNoyceShockley(doping, 1e-9, 0.2)),
                0.2 / VT / StrictMath.log(recombining[3] / recombining[1]),
                "",
                1e-2,
                "Sah, Noyce and Shockley, Proc. IRE 45, 1228 (1957)"));
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.linear("voltage (V)"), LimitPicture.Axis.log("J (A/m²)"));
        picture.add("Shockley, ideality 1", volts, currents, v -> shockley(doping, length, v));
        picture.add(
                "Sah–Noyce–Shockley, ideality 2",
                volts,
                recombining,
                v -> sahNoyceShockley(doping, 1e-9, v) + shockley(doping, 1e-6, v));
        chapter.draw("diodes", "Diodes without and with recombination in the depletion layer", picture);
    }

    /** Both sides add; the neutral width is what the depletion layer leaves of the film. */
    private static double shockley(double doping, double length, double voltage) {
        double depleted = StrictMath.sqrt(EPS * (builtIn(doping) - voltage) / (Q * doping));
        return 2 * Q * INTRINSIC_SQUARED * DIFFUSIVITY / doping / (length - depleted) * StrictMath.expm1(voltage / VT);
    }

    /** Midgap level, equal lifetimes, and the parabolic potential of the depletion layer. */
    private static double sahNoyceShockley(double doping, double lifetime, double voltage) {
        double field = StrictMath.sqrt(Q * doping * (builtIn(doping) - voltage - 2 * VT) / EPS);
        double ni = StrictMath.sqrt(INTRINSIC_SQUARED);
        double sum = 0;
        double step = 0.01;
        double bend = 2 * Q * doping * VT / EPS;
        for (double y = step / 2; y * bend < 0.8 * field * field && y < 12; y += step) {
            double local = StrictMath.sqrt(field * field - bend * y);
            sum += 2 * step * VT / local / (2 * (StrictMath.cosh(y) + StrictMath.exp(-voltage / 2 / VT)));
        }
        return Q * ni / lifetime * StrictMath.exp(-voltage / 2 / VT) * StrictMath.expm1(voltage / VT) * sum;
    }

    /** A velocity far below that of drift at the metal: thermionic emission alone. */
    @Test
    void a_metal_on_a_doped_film_emits_with_its_velocity() {
        double doping = 1e23;
        double barrier = 0.7;
        double velocity = 10;
        VerticalDeviceSpec device = new KnownVertical()
                .bottom(new ContactSpec.Metal(KnownVertical.CONDUCTION_EDGE_EV + barrier, velocity, 0, 0))
                .films(KnownVertical.film("film", 400 / 1e9).build().withElectronics(KnownVertical.doped(doping, 0)))
                .top(new ContactSpec.Metal(
                        KnownVertical.workFunctionForElectrons(doping, 300), Double.POSITIVE_INFINITY, 0, 0))
                .build();
        double[] volts = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3};
        double[] currents = VerticalRuns.currents(VerticalRuns.hold(device, OPTIONS, LONG, volts));
        double saturation = Q * velocity * KnownVertical.STATES * StrictMath.exp(-barrier / VT);
        for (int k : new int[] {1, 5}) {
            chapter.compare(new Finding(
                    "Schottky diode at " + volts[k] + " V",
                    "J = q S Nc exp(-barrier/kT) (exp(qV/kT) - 1)",
                    saturation * StrictMath.expm1(volts[k] / VT),
                    currents[k],
                    "A/m2",
                    1e-2,
                    "Crowell and Sze, Solid-State Electron. 9, 1035 (1966)"));
        }
        double back = VerticalRuns.hold(device, OPTIONS, LONG, -1).get(0).currentDensity();
        chapter.compare(new Finding(
                "Schottky diode in reverse, -1 V",
                "J = -q S Nc exp(-barrier/kT)",
                -saturation,
                back,
                "A/m2",
                1e-2,
                "Crowell and Sze, Solid-State Electron. 9, 1035 (1966)"));
    }

    /** A metal that shifts the edge of a doped film by little: the shift decays over the Debye length. */
    @Test
    void a_small_shift_decays_over_the_debye_length() {
        double doping = 1e23;
        double w = KnownVertical.workFunctionForElectrons(doping, 300);
        VerticalDeviceSpec device = new KnownVertical()
                .bottom(ContactSpec.Metal.ohmic(w + 1e-4))
                .films(KnownVertical.film("film", 200 / 1e9).build().withElectronics(KnownVertical.doped(doping, 0)))
                .top(ContactSpec.Metal.ohmic(w))
                .build();
        List<ProfilePoint> profile = VerticalRuns.equilibrium(device, OPTIONS.withNodeCount(200));
        double bulk = profile.get(profile.size() - 1).potential();
        ProfilePoint a = profile.get(0);
        ProfilePoint b =
                profile.stream().filter(p -> p.x() > 30 / 1e9).findFirst().orElseThrow();
        double decay = StrictMath.log((a.potential() - bulk) / (b.potential() - bulk)) / (b.x() - a.x());
        chapter.compare(new Finding(
                "Debye length of a doped film",
                "sqrt(eps kT/(q^2 N))",
                StrictMath.sqrt(EPS * VT / (Q * doping)),
                1 / decay,
                "m",
                2e-3,
                "Debye and Hueckel, Phys. Z. 24, 185 (1923)"));
        drawDecay(profile, bulk, StrictMath.sqrt(EPS * VT / (Q * doping)));
    }

    private void drawDecay(List<ProfilePoint> profile, double bulk, double length) {
        List<ProfilePoint> near = profile.stream().filter(p -> p.x() < 60 / 1e9).toList();
        int count = 12;
        double[] x = new double[count];
        double[] shift = new double[count];
        for (int k = 0; k < count; k++) {
            ProfilePoint point = near.get(k * (near.size() - 1) / (count - 1));
            x[k] = point.x() * 1e9;
            shift[k] = Math.abs(point.potential() - bulk) * 1e6;
        }
        LimitPicture picture =
                new LimitPicture(LimitPicture.Axis.linear("depth (nm)"), LimitPicture.Axis.log("shift (µV)"));
        picture.add("exp(−x/λ)", x, shift, depth -> shift[0] * StrictMath.exp(-depth / 1e9 / length));
        chapter.draw("debye", "Decay of a shift of 0.1 mV into a doped film", picture);
    }

    /** Contacts that let one carrier through each, and a resistance that lets nothing through. */
    @Test
    void the_open_circuit_voltage_is_that_of_light_against_radiative_recombination() {
        double b = 1e-16;
        double open = 1e9;
        VerticalDeviceSpec device = new KnownVertical()
                .bottom(new ContactSpec.Metal(5.1, 0, Double.POSITIVE_INFINITY, open))
                .films(KnownVertical.film("absorber", 300 / 1e9)
                        .mobilities(Graded.uniform(1e-1), Graded.uniform(1e-1))
                        .radiative(b))
                .top(new ContactSpec.Metal(4.1, Double.POSITIVE_INFINITY, 0, 0))
                .build();
        double[] light = {1e22, 1e24, 1e26, 1e28};
        double[] volts = new double[4];
        for (int k = 0; k < 4; k++) {
            TerminalSample s = VerticalRuns.holdLit(device, OPTIONS, VerticalRuns.light(light[k]), 1e12, 0)
                    .get(0);
            volts[k] = s.bottomPotential() + 5.1;
            if (k != 1) {
                chapter.compare(new Finding(
                        "Open-circuit voltage at G = " + light[k] + " 1/m3s",
                        "V = kT/q ln(1 + G/(B ni^2))",
                        VT * StrictMath.log1p(light[k] / (b * INTRINSIC_SQUARED)),
                        volts[k],
                        "V",
                        1e-3,
                        "Shockley and Queisser, J. Appl. Phys. 32, 510 (1961)"));
            }
        }
        chapter.compare(new Finding(
                "Open-circuit voltage per e-fold of light",
                "kT/q",
                VT,
                (volts[3] - volts[1]) / StrictMath.log(1e4),
                "V",
                1e-3,
                "Shockley and Queisser, J. Appl. Phys. 32, 510 (1961)"));
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.log("generation (1/m³s)"), LimitPicture.Axis.linear("open-circuit voltage (V)"));
        picture.add("kT/q ln(1 + G/B n_i²)", light, volts, g -> VT * StrictMath.log1p(g / (b * INTRINSIC_SQUARED)));
        chapter.draw("open-circuit", "Open-circuit voltage of an absorber with radiative recombination", picture);
    }
}
