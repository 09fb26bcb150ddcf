package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.CONSTANTS;
import static photosynapse.device.solver.VerticalRuns.EPS0;
import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.Q;
import static photosynapse.device.solver.VerticalRuns.VT;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.FieldEmissionSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Few traps that a flash has filled empty into a film that takes every electron away at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapLimitsTest {
    private static final double LENGTH = 100 / 1e9;
    private static final double CAPTURE = 1e-15;
    private static final double DEPTH = 0.5;
    private static final double FILLING = 1e-6;

    private static final SolverOptions FEW = OPTIONS.withNodeCount(30).withRelativeTolerance(1e-6);

    private final Chapter chapter = new Chapter(TrapLimitsTest.class, "Traps", """
            Neutral traps of one level, 1e18 per m3, filled by a flash and emptied into a film that gives every free
            electron to its contacts within a nanosecond: what is seen is emission alone.""");

    @AfterAll
    void close() {
        chapter.close();
    }

    private static VerticalDeviceSpec device(double temperature, FieldEmissionSpec emission) {
        TrapSpec.TrapRatesSpec rates = new TrapSpec.TrapRatesSpec(
                Graded.uniform(CAPTURE),
                Graded.uniform(0),
                new TrapSpec.TrapNatureSpec(TrapSpec.Charge.NEUTRAL, 0, emission),
                ActivationSpec.NONE);
        return new KnownVertical()
                .temperature(temperature)
                .ends(ContactSpec.Metal.ohmic(5.2))
                .films(KnownVertical.film("film", LENGTH)
                        .gap(2.4, 2.4)
                        .offset(6.4, 6.4)
                        .traps(new TrapSpec.Level(Graded.uniform(1e18), Graded.uniform(DEPTH), rates)))
                .build();
    }

    private static double emission(double temperature) {
        return CAPTURE * KnownVertical.STATES * StrictMath.exp(-DEPTH / CONSTANTS.thermalVoltage(temperature));
    }

    /** Rate at which traps empty after a flash, between one and three times the expected time. */
    private static double measure(VerticalDeviceSpec device, double voltage, double expected) {
        double first = FILLING + 1 / expected;
        double last = FILLING + 3 / expected;
        Stimulus stimulus = new Stimulus(List.of(
                Segment.constant(FILLING, VerticalRuns.light(1e31), 0), Segment.constant(last, Light.DARK, voltage)));
        List<TerminalSample> s =
                KnownRuns.run(device, FEW, stimulus, first, last).terminals();
        return StrictMath.log(s.get(0).trappedElectronDensity() / s.get(1).trappedElectronDensity()) / (last - first);
    }

    @Test
    void a_level_empties_with_its_emission_time_and_its_depth_activates_it() {
        double[] temperatures = {260, 280, 300, 320, 340};
        double[] inverse = new double[5];
        double[] rates = new double[5];
        double[] logs = new double[5];
        for (int k = 0; k < 5; k++) {
            double t = temperatures[k];
            inverse[k] = 1000 / t;
            rates[k] = measure(device(t, new FieldEmissionSpec.None()), 0, emission(t));
            logs[k] = StrictMath.log(rates[k]);
        }
        chapter.compare(new Finding(
                "Emission time of a level at 300 K",
                "1/(cn Nc exp(-Et/kT))",
                1 / emission(300),
                1 / rates[2],
                "s",
                1e-3,
                "Shockley and Read, Phys. Rev. 87, 835 (1952)"));
        double boltzmannEv = CONSTANTS.boltzmann() / Q;
        chapter.compare(new Finding(
                "Depth of a level from an Arrhenius plot",
                "-d(ln e)/d(1/kT)",
                DEPTH,
                -VerticalRuns.slope(inverse, logs) * boltzmannEv * 1000,
                "eV",
                1e-3,
                "Shockley and Read, Phys. Rev. 87, 835 (1952)"));
        LimitPicture picture = new LimitPicture(
                LimitPicture.Axis.linear("1000/T (1/K)"), LimitPicture.Axis.log("emission rate (1/s)"));
        picture.add("c N_c exp(−E_t/kT)", reversed(inverse), reversed(rates), x -> emission(1000 / x));
        chapter.draw("arrhenius", "Emission rate of a trap 0.5 eV deep", picture);
    }

    private static double[] reversed(double[] values) {
        double[] out = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            out[k] = values[values.length - 1 - k];
        }
        return out;
    }

    @Test
    void a_field_speeds_emission_up_as_poole_and_frenkel_say() {
        VerticalDeviceSpec device = device(300, new FieldEmissionSpec.PooleFrenkel(4));
        double beta = StrictMath.sqrt(Q / (Math.PI * 4 * EPS0));
        double[] volts = {1, 2, 4};
        double[] roots = new double[3];
        double[] logs = new double[3];
        for (int k = 0; k < 3; k++) {
            roots[k] = StrictMath.sqrt(volts[k] / LENGTH);
            double expected = emission(300) * StrictMath.exp(beta * roots[k] / VT);
            logs[k] = StrictMath.log(measure(device, volts[k], expected));
        }
        chapter.compare(new Finding(
                "Poole-Frenkel slope of emission",
                "d(ln e)/d(sqrt F) kT/q = sqrt(q/(pi eps))",
                beta,
                VerticalRuns.slope(roots, logs) * VT,
                "V (m/V)^1/2",
                1e-3,
                "Frenkel, Phys. Rev. 54, 647 (1938)"));
    }

    /** Light against capture of n electrons per m3: the share of full traps says the cross-section. */
    @Test
    void light_frees_electrons_with_its_cross_section() {
        double section = 1e-21;
        double flux = 1e24;
        double electrons = 1e18;
        TrapSpec.TrapRatesSpec rates = new TrapSpec.TrapRatesSpec(
                Graded.uniform(CAPTURE),
                Graded.uniform(0),
                new TrapSpec.TrapNatureSpec(TrapSpec.Charge.NEUTRAL, section, new FieldEmissionSpec.None()),
                ActivationSpec.NONE);
        VerticalDeviceSpec device = new KnownVertical()
                .ends(ContactSpec.Metal.ohmic(KnownVertical.workFunctionForElectrons(electrons, 300)))
                .films(KnownVertical.film("film", LENGTH)
                        .generationYield(0)
                        .traps(new TrapSpec.Level(Graded.uniform(1e16), Graded.uniform(DEPTH), rates))
                        .build()
                        .withElectronics(KnownVertical.doped(electrons, 0)))
                .build();
        double full = VerticalRuns.holdLit(device, FEW, VerticalRuns.light(flux), 1, 0)
                        .get(0)
                        .trappedElectronDensity()
                / (1e16 * LENGTH);
        double capture = CAPTURE * electrons;
        chapter.compare(new Finding(
                "Share of traps full under light",
                "cn n/(cn n + cn Nc exp(-Et/kT) + sigma Phi)",
                capture / (capture + emission(300) + section * flux),
                full,
                "",
                1e-3,
                "Rose, Concepts in Photoconductivity and Allied Problems (1963)"));
    }
}
