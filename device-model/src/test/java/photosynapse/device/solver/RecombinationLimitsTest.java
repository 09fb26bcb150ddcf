package photosynapse.device.solver;

import static photosynapse.device.solver.VerticalRuns.OPTIONS;
import static photosynapse.device.solver.VerticalRuns.VT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import photosynapse.device.spec.ContactSpec;
import photosynapse.device.spec.ElectronicsSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.InterfaceStatesSpec;
import photosynapse.device.spec.KnownVertical;
import photosynapse.device.spec.RecombinationSpec;
import photosynapse.device.spec.VerticalDeviceSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** Pairs that a flash has left in a closed film, without field. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecombinationLimitsTest {
    private static final double LENGTH = 200 / 1e9;
    private static final double WIDTH = 1e-12;

    /** Fields do nothing here, so few nodes do. */
    private static final SolverOptions EVEN = OPTIONS.withNodeCount(20).withRelativeTolerance(1e-6);

    private final Chapter chapter = new Chapter(RecombinationLimitsTest.class, "Recombination after a flash", """
            A flash of 1 ps leaves pairs in a film whose contacts block both carriers; each way to recombine alone has
            its own decay.""");

    private final SortedMap<String, Consumer<LimitPicture>> curves = new TreeMap<>();

    @AfterAll
    void close() {
        if (curves.size() == 3) {
            LimitPicture picture = new LimitPicture(
                    LimitPicture.Axis.linear("time in units of its own"), LimitPicture.Axis.log("n/n(0)"));
            curves.values().forEach(curve -> curve.accept(picture));
            chapter.draw("decays", "Decay of pairs by Shockley-Read-Hall, radiative and Auger recombination", picture);
        }
        chapter.close();
    }

    /** Blocking contacts that bend no band of a film with so many electrons. */
    private static ContactSpec blocking(double electrons) {
        return new ContactSpec.Metal(KnownVertical.workFunctionForElectrons(electrons, 300), 0, 0, 0);
    }

    private static VerticalDeviceSpec closed(ElectronicsSpec electronics, double radiative) {
        double donors = electronics.donorDensity().bottom();
        return new KnownVertical()
                .ends(donors > 0 ? blocking(donors) : new ContactSpec.Metal(4.6, 0, 0, 0))
                .films(KnownVertical.film("film", LENGTH)
                        .radiative(radiative)
                        .build()
                        .withElectronics(electronics))
                .build();
    }

    /** Excess of electrons at times after the flash, the dark ones taken off, against the one at the first time. */
    private static double[] decay(VerticalDeviceSpec device, SolverOptions options, double pairs, double... times) {
        double[] moments = new double[times.length + 1];
        for (int k = 0; k < times.length; k++) {
            moments[k + 1] = WIDTH + times[k];
        }
        Stimulus flash = new Stimulus(List.of(
                Segment.constant(WIDTH, VerticalRuns.light(pairs / WIDTH), 0),
                Segment.constant(moments[times.length], Light.DARK, 0)));
        List<TerminalSample> samples =
                KnownRuns.run(device, options, flash, moments).terminals();
        double dark = samples.get(0).electronDensity();
        return samples.stream()
                .skip(1)
                .mapToDouble(s -> s.electronDensity() - dark)
                .toArray();
    }

    /** What a decay is called, what theory says of it and who said so. */
    private record Law(String name, String formula, DoubleUnaryOperator theory, String source) {}

    private void compareDecay(double[] decay, double[] times, Law law) {
        DoubleUnaryOperator theory = law.theory();
        double[] share = Arrays.stream(decay).map(n -> n / decay[0]).toArray();
        int last = times.length - 1;
        chapter.compare(new Finding(
                law.name(),
                law.formula(),
                theory.applyAsDouble(times[last]),
                share[last],
                "of n(0)",
                1e-3,
                law.source()));
        double unit = times[last] / 5;
        double[] reduced = Arrays.stream(times).map(t -> t / unit).toArray();
        curves.put(law.name(), picture -> picture.add(law.name(), reduced, share, t -> theory.applyAsDouble(t * unit)));
    }

    private static double[] times(double unit) {
        double[] times = new double[11];
        for (int k = 0; k <= 10; k++) {
            times[k] = k == 0 ? unit * 1e-9 : k * unit / 2;
        }
        return times;
    }

    /** Few holes among many electrons of a doped film live for tau_p. */
    @Test
    void few_carriers_decay_exponentially_by_shockley_read_hall() {
        double lifetime = 1e-7;
        VerticalDeviceSpec device =
                closed(KnownVertical.electronics(1e24, 0, KnownVertical.throughMidgap(1e-8, lifetime)), 0);
        double[] times = times(lifetime);
        double[] holes = holes(device, times);
        compareDecay(
                holes,
                times,
                new Law(
                        "Shockley-Read-Hall decay, 5 lifetimes",
                        "exp(-t/tau_p)",
                        t -> StrictMath.exp(-t / lifetime),
                        "Shockley and Read, Phys. Rev. 87, 835 (1952)"));
    }

    private static double[] holes(VerticalDeviceSpec device, double[] times) {
        double[] moments = Arrays.stream(times).map(t -> t + WIDTH).toArray();
        Stimulus flash = new Stimulus(List.of(
                Segment.constant(WIDTH, VerticalRuns.light(1e19 / WIDTH), 0),
                Segment.constant(moments[times.length - 1], Light.DARK, 0)));
        return KnownRuns.run(device, EVEN, flash, moments).terminals().stream()
                .mapToDouble(TerminalSample::holeDensity)
                .toArray();
    }

    @Test
    void pairs_decay_hyperbolically_by_radiation() {
        double b = 1e-16;
        double pairs = 1e23;
        double[] times = times(1 / (b * pairs));
        compareDecay(
                decay(closed(ElectronicsSpec.PLAIN, b), EVEN, pairs, times),
                times,
                new Law(
                        "Radiative decay, k n0 t = 5",
                        "1/(1 + k n0 t)",
                        t -> 1 / (1 + b * pairs * t),
                        "van Roosbroeck and Shockley, Phys. Rev. 94, 1558 (1954)"));
    }

    @Test
    void pairs_decay_as_the_square_root_by_auger() {
        double c = 1e-40;
        double pairs = 1e24;
        double[] times = times(1 / (c * pairs * pairs));
        ElectronicsSpec auger =
                KnownVertical.electronics(0, 0, new RecombinationSpec(Optional.empty(), c / 4, 3 * c / 4));
        compareDecay(
                decay(closed(auger, 0), EVEN, pairs, times),
                times,
                new Law(
                        "Auger decay, C n0² t = 5",
                        "1/sqrt(1 + 2 C n0^2 t)",
                        t -> 1 / StrictMath.sqrt(1 + 2 * c * pairs * pairs * t),
                        "Beattie and Landsberg, Proc. R. Soc. A 249, 16 (1959)"));
    }

    /** Holes diffuse to an interface between two doped films and recombine there: alpha tan(alpha L) = S/(2 D). */
    @Test
    void an_interface_takes_carriers_with_its_velocity() {
        double velocity = 20;
        ElectronicsSpec doped = KnownVertical.doped(1e24, 0);
        FilmSpec lower = KnownVertical.film("lower", LENGTH).build().withElectronics(doped);
        FilmSpec upper = KnownVertical.film("upper", LENGTH).build().withElectronics(doped);
        VerticalDeviceSpec device = new KnownVertical()
                .ends(blocking(1e24))
                .films(lower, upper)
                .junction(new HeterojunctionSpec(
                        List.of("lower", "upper"),
                        1e6,
                        1e6,
                        0,
                        0,
                        Map.of(),
                        new InterfaceStatesSpec(1e5, velocity, List.of())))
                .build();
        double d = KnownVertical.MOBILITY * VT;
        double low = 0;
        double high = Math.PI / 2 / LENGTH;
        for (int k = 0; k < 100; k++) {
            double alpha = (low + high) / 2;
            if (alpha * StrictMath.tan(alpha * LENGTH) < velocity / 2 / d) {
                low = alpha;
            } else {
                high = alpha;
            }
        }
        double rate = d * low * low;
        double[] left = holes(device, new double[] {1 / rate, 3 / rate});
        chapter.compare(new Finding(
                "Lifetime by recombination in an interface",
                "1/(D a^2), a tan(a L) = S_p/2D",
                1 / rate,
                2 / rate / StrictMath.log(left[0] / left[1]),
                "s",
                2e-3,
                "Sproul, J. Appl. Phys. 76, 2851 (1994)"));
    }
}
