package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

/** A state found from its neighbour is the equilibrium found by itself. */
class DarkSweepTest {
    private static final SolverOptions OPTIONS = KnownRuns.FAST.withNodeCount(40);

    /** Corrections end below 1e-13 to 1e-9 k_B T/q, and densities follow potentials exponentially. */
    private static final Percentage SAME = Percentage.withPercentage(1e-6);

    static Stream<Arguments> devices() {
        return Stream.of(
                Arguments.of("default", KnownDevice.standard()),
                Arguments.of("everything", KnownStacks.everything()),
                Arguments.of("everything on nanotubes", KnownStacks.everythingOnNanotubes()),
                Arguments.of("vacancies as traps", KnownStacks.mobileTraps()),
                Arguments.of("three films", KnownStacks.threeFilms()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("devices")
    void each_voltage_has_the_equilibrium_that_a_transient_starts_from(String name, DeviceSpec device) {
        List<Double> gates = List.of(-40.0, -39.5, -10.0, 0.0, 25.0, 40.0, -40.0);
        List<TransientSample> swept =
                new DarkSweep(device, OPTIONS).sample(gates, StopCondition.NEVER, ProgressListener.SILENT);
        for (int k = 0; k < gates.size(); k++) {
            Stimulus dark = new Stimulus(List.of(Segment.constant(1e-9, Light.DARK, gates.get(k))));
            TransientSample alone = new Transient(device, OPTIONS)
                    .run(dark, new OutputTimes(List.of(0.0), List.of()), StopCondition.NEVER, ProgressListener.SILENT)
                    .at(0);
            TransientSample sample = swept.get(k);
            assertThat(sample.gateVoltage()).isEqualTo(alone.gateVoltage());
            assertThat(sample.channelHoleDensity()).isCloseTo(alone.channelHoleDensity(), SAME);
            assertThat(sample.channelElectronDensity()).isCloseTo(alone.channelElectronDensity(), SAME);
            assertThat(sample.trappedElectronDensity()).isCloseTo(alone.trappedElectronDensity(), SAME);
            assertThat(sample.drainCurrent()).isCloseTo(alone.drainCurrent(), SAME);
            assertThat(sample.drainCurrentGradual()).isCloseTo(alone.drainCurrentGradual(), SAME);
            assertThat(sample.vacancyDensity()).isCloseTo(alone.vacancyDensity(), Percentage.withPercentage(1e-10));
        }
    }

    @Test
    void stops_on_request() {
        assertThatThrownBy(() -> new DarkSweep(KnownDevice.standard(), OPTIONS)
                        .sample(List.of(0.0), () -> true, ProgressListener.SILENT))
                .isInstanceOf(NoConvergenceException.class)
                .hasMessageContaining("stopped on request");
    }
}
