package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * Devices and stimuli drawn from the ranges of physics.md 6: every run ends, keeps what it must and has no negative
 * density.
 */
class RandomDevicesTest {
    private static final SolverOptions OPTIONS =
            KnownRuns.FAST.withNodeCount(20).withRelativeTolerance(1e-5);

    /** Undershoots that physics.md 7 lets pass, as a share of Nt and c0. */
    private static final double UNDERSHOOT = 1e-7;

    static IntStream seeds() {
        return IntStream.range(0, 30);
    }

    @ParameterizedTest(name = "device {0}")
    @MethodSource("seeds")
    void a_random_device_follows_light_and_gate_to_the_end(int seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7000L + seed);
        DeviceSpec device = device(random);
        Stimulus stimulus = stimulus(random);
        List<Double> edges = stimulus.segments().stream().map(Segment::until).toList();
        TransientResult result = KnownRuns.run(device, OPTIONS, stimulus, new OutputTimes(edges, edges));
        assertThat(result.report().neutralityErrorRatio()).as("neutrality").isLessThan(1e-10);
        assertThat(result.report().chargeBalanceErrorRatio()).as("charge").isLessThan(1e-10);
        assertThat(result.report().ionBalanceErrorRatio()).as("ions").isLessThan(1e-10);
        for (ProfilePoint point : result.profiles()) {
            String where = point.film() + " at " + point.x() + " m, " + point.time() + " s";
            assertThat(point.electronDensity()).as("n in %s", where).isGreaterThan(-OPTIONS.densityTolerance());
            assertThat(point.holeDensity()).as("p in %s", where).isGreaterThan(-OPTIONS.densityTolerance());
            assertThat(point.vacancyDensity()).as("c in %s", where).isGreaterThan(-UNDERSHOOT * 1e25);
            assertThat(point.vacancyDensity()).as("c in %s", where).isLessThan(1e27);
            assertThat(point.trappedElectronDensity())
                    .as("nt in %s", where)
                    .allSatisfy(nt -> assertThat(nt).isBetween(-UNDERSHOOT * 1e24, 1e24 * (1 + UNDERSHOOT)));
        }
        for (TransientSample sample : result.samples()) {
            assertThat(sample.channelHoleDensity())
                    .as("P at %s s", sample.time())
                    .isPositive();
            assertThat(sample.drainCurrent())
                    .as("current at %s s", sample.time())
                    .isNegative();
        }
    }

    private static double logUniform(RandomGenerator random, double low, double high) {
        return low * StrictMath.exp(random.nextDouble() * StrictMath.log(high / low));
    }

    private static Graded near(RandomGenerator random, double value, double share) {
        return new Graded(
                value * (1 + share * random.nextDouble(-1, 1)), value * (1 + share * random.nextDouble(-1, 1)));
    }

    private static DeviceSpec device(RandomGenerator random) {
        KnownDevice device = new KnownDevice()
                .temperature(random.nextDouble(260, 360))
                .oxide(random.nextDouble(90, 300) / 1e9)
                .flatBand(random.nextDouble(-2, 2))
                .acceptors(logUniform(random, 5e14, 1e16))
                .holeTransfer(logUniform(random, 0.1, 1e3))
                .recombination(logUniform(random, 1e-20, 1e-16))
                .tunnelling(
                        random.nextInt(4) == 0 ? 0 : logUniform(random, 1e-16, 1e-13), random.nextDouble(1, 8) / 1e9)
                .extraction(random.nextInt(3) == 0 ? logUniform(random, 1e-4, 1) : 0)
                .deadLayer(random.nextInt(3) == 0 ? 2 / 1e9 : 0)
                .displacement(random.nextInt(3) == 0 ? random.nextDouble(-1e-4, 1e-4) : 0)
                .variants(random.nextInt(3) == 0, random.nextInt(3) == 0 ? new LightAssistedIonsSpec(30, 1e23) : null);
        if (random.nextInt(3) == 0) {
            device.channelStates(new DensityOfStatesSpec.Nanotubes(logUniform(random, 3e7, 1e9), 8.1e5));
        }
        int count = 1 + random.nextInt(3);
        KnownFilm[] films = new KnownFilm[count];
        for (int k = 0; k < count; k++) {
            films[k] = film(random).name("film" + k);
            if (k > 0) {
                device.junction(new HeterojunctionSpec(
                        List.of("film" + (k - 1), "film" + k),
                        logUniform(random, 1e-2, 1e4),
                        logUniform(random, 1e-2, 1e4),
                        random.nextInt(3) == 0 ? 0 : logUniform(random, 1e-9, 1),
                        random.nextInt(2) == 0 ? random.nextDouble(-1e-4, 1e-4) : 0));
            }
        }
        return device.films(films).build();
    }

    private static KnownFilm film(RandomGenerator random) {
        double gap = random.nextDouble(1.7, 2.4);
        double offset = random.nextDouble(0.3, 0.9);
        KnownFilm film = new KnownFilm()
                .thickness(random.nextDouble(10, 60) / 1e9)
                .permittivity(random.nextDouble(5, 15), random.nextDouble(5, 15))
                .gap(gap, gap + random.nextDouble(-0.1, 0.1))
                .offset(offset, offset + random.nextDouble(-0.1, 0.1))
                .states(near(random, 2e24, 0.5), near(random, 2e24, 0.5))
                .mobilities(
                        Graded.uniform(logUniform(random, 1e-9, 1e-5)), Graded.uniform(logUniform(random, 1e-9, 1e-5)))
                .radiative(logUniform(random, 1e-18, 1e-15))
                .absorption(2e7 * random.nextDouble(), 2e7 * random.nextDouble())
                .traps(traps(random));
        if (random.nextInt(4) == 0) {
            return film.noVacancies();
        }
        return film.vacancies(new VacancySpec(
                near(random, logUniform(random, 1e23, 5e24), 0.3),
                Graded.uniform(1e27),
                Graded.uniform(logUniform(random, 1e-19, 1e-15)),
                random.nextInt(5) == 0,
                false,
                ActivationSpec.NONE));
    }

    private static TrapSpec[] traps(RandomGenerator random) {
        List<TrapSpec> traps = new ArrayList<>();
        int count = random.nextInt(3);
        for (int k = 0; k < count; k++) {
            TrapSpec.TrapRatesSpec rates =
                    KnownFilm.rates(logUniform(random, 1e-16, 1.8e-14), logUniform(random, 1e-20, 1e-14));
            Graded density = near(random, logUniform(random, 1e22, 3e23), 0.3);
            double depth = random.nextDouble(0.4, 0.9);
            traps.add(
                    random.nextBoolean()
                            ? new TrapSpec.Level(density, near(random, depth, 0.05), rates)
                            : new TrapSpec.Gaussian(density, depth, random.nextDouble(0.03, 0.08), 4, rates));
        }
        return traps.toArray(TrapSpec[]::new);
    }

    private static Stimulus stimulus(RandomGenerator random) {
        List<Segment> segments = new ArrayList<>();
        double time = 0;
        for (int k = 0; k < 4; k++) {
            time += logUniform(random, 1e-5, 30);
            double flux = k % 2 == 0 ? logUniform(random, 1e14, 1e20) : 0;
            double gate = random.nextDouble(-40, 40);
            double gateEnd = random.nextInt(3) == 0 ? random.nextDouble(-40, 40) : gate;
            segments.add(new Segment(time, new Light(flux, 405 / 1e9), gate, gateEnd));
        }
        segments.add(Segment.constant(time + 10, Light.DARK, 0));
        return new Stimulus(segments);
    }
}
