package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.KnownFilm;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/**
 * What every run must keep, as physics.md section 10 defines it: neutrality, the balance of charge, the number of ions.
 */
class ConservationTest {
    private static final double ALLOWED = 1e-10;

    private static final SolverOptions OPTIONS = KnownRuns.FAST.withNodeCount(40);

    private static Stimulus pulses() {
        return KnownRuns.train(3, 1, 1000).stimulus();
    }

    private static Stimulus violentGate() {
        return KnownRuns.followedBy(
                KnownRuns.train(2, 10, 1).stimulus(),
                new double[] {1, -60},
                new double[] {0.01, 60},
                new double[] {1e-6, -60},
                new double[] {10, 0});
    }

    /** Light and gate at once, with ramps of both. */
    private static Stimulus lightAndRamp() {
        Light strong = new Light(1e20, 450 / 1e9);
        return new Stimulus(List.of(
                Segment.constant(1e-3, strong, -10),
                new Segment(1, KnownRuns.LIGHT, -10, 10),
                Segment.constant(1.1, Light.DARK, 10),
                new Segment(2, strong, 10, -30),
                new Segment(3, strong, -30, -20).withPhotonFluxEnd(0),
                new Segment(3.5, Light.DARK, -20, 0).withPhotonFluxEnd(1e19),
                Segment.constant(100, Light.DARK, 0)));
    }

    static Stream<Arguments> runs() {
        Stream.Builder<Arguments> cases = Stream.builder();
        for (Object[] stimulus : new Object[][] {
            {"pulses", pulses()}, {"violent gate", violentGate()}, {"light and ramp", lightAndRamp()}
        }) {
            cases.add(Arguments.of("default", KnownDevice.standard(), stimulus[0], stimulus[1]));
            cases.add(Arguments.of("everything", KnownStacks.everything(), stimulus[0], stimulus[1]));
            cases.add(Arguments.of("vacancies as traps", KnownStacks.mobileTraps(), stimulus[0], stimulus[1]));
            cases.add(Arguments.of("three films", KnownStacks.threeFilms(), stimulus[0], stimulus[1]));
            cases.add(Arguments.of("without ions", withoutIons(), stimulus[0], stimulus[1]));
        }
        return cases.build();
    }

    private static DeviceSpec withoutIons() {
        return new KnownDevice().films(new KnownFilm().noVacancies()).build();
    }

    @ParameterizedTest(name = "{0}, {2}")
    @MethodSource("runs")
    void charge_and_ions_are_kept(String device, DeviceSpec spec, String what, Stimulus stimulus) {
        double[] times = Stream.concat(
                        Stream.of(0.0), stimulus.segments().stream().map(Segment::until))
                .mapToDouble(Double::doubleValue)
                .toArray();
        TransientResult result = KnownRuns.run(spec, OPTIONS, stimulus, times);
        SolveReport report = result.report();
        assertThat(report.neutralityErrorRatio())
                .as("%s, %s: neutrality", device, what)
                .isLessThan(ALLOWED);
        assertThat(report.chargeBalanceErrorRatio())
                .as("%s, %s: charge", device, what)
                .isLessThan(ALLOWED);
        assertThat(report.ionBalanceErrorRatio())
                .as("%s, %s: ions", device, what)
                .isLessThan(ALLOWED);
        compareSamples(device + ", " + what, spec, result);
    }

    /** The same from the samples alone, so that the report does not vouch for itself. */
    private static void compareSamples(String name, DeviceSpec spec, TransientResult result) {
        double q = spec.constants().elementaryCharge();
        double scale = new ChargeBook(new DiscreteDevice(spec, OPTIONS)).scale();
        TransientSample start = result.samples().get(0);
        for (TransientSample s : result.samples()) {
            double sheet = q
                    * (s.channelHoleDensity()
                            - s.channelElectronDensity()
                            - spec.channel().acceptorDensity());
            double sum =
                    s.gateCharge() + sheet + s.filmCharge() - spec.surface().displacement();
            assertThat(Math.abs(sum))
                    .as("%s at %s s: sum of charges (C/m2)", name, s.time())
                    .isLessThan(ALLOWED * scale);
            double left = s.electronsRecombined() + s.electronsExtracted() + s.electronsTunnelled() + s.holesInjected();
            assertThat(s.filmCharge() - start.filmCharge())
                    .as("%s at %s s: charge that entered the film (C/m2)", name, s.time())
                    .isCloseTo(q * left, within(ALLOWED * scale));
            if (!spec.films().get(0).hasVacancyTraps()) {
                assertThat(s.vacancyDensity())
                        .as("%s at %s s: vacancies (1/m2)", name, s.time())
                        .isCloseTo(start.vacancyDensity(), within(ALLOWED * start.vacancyDensity()));
            }
        }
    }
}
