package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;

class TransferSweepTest {
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(40).withRelativeTolerance(1e-4);

    private static TransferSweepResult sweep(DeviceSpec device, double rate) {
        return new TransferSweep(device, OPTIONS, new TransferSweepSpec(-40, 40, 33, rate, 0))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
    }

    @Test
    void an_infinitely_slow_sweep_is_the_quasi_static_curve_both_ways() {
        DeviceSpec device = PublishedDevice.device();
        TransferSweepResult slow = sweep(device, 1e-9);
        TransferCurveResult still = new TransferCurve(device, OPTIONS, new TransferCurveSpec(-40, 40, 33))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        for (int k = 0; k < 33; k++) {
            double expected = still.samples().get(k).drainCurrentGradual();
            assertThat(slow.there().get(k).drainCurrentGradual() / expected)
                    .as("there at %s V", slow.there().get(k).gateVoltage())
                    .isCloseTo(1, within(1e-3));
            assertThat(slow.back().get(32 - k).drainCurrentGradual() / expected)
                    .as("back at %s V", still.samples().get(k).gateVoltage())
                    .isCloseTo(1, within(1e-3));
        }
        assertThat(slow.hysteresisWidth().orElseThrow()).isCloseTo(0, within(1e-2));
        assertThat(slow.thresholdShift()).isCloseTo(0, within(1e-2));
    }

    /**
     * A positive gate fills traps with electrons of the channel; until they have left, the channel conducts at more
     * positive gates than before.
     */
    @Test
    void trapped_electrons_shift_the_return_to_more_positive_gates_until_the_sweep_waits_for_them() {
        double fast = sweep(PublishedDevice.device(), 0.01).hysteresisWidth().orElseThrow();
        double slow = sweep(PublishedDevice.device(), 1e-6).hysteresisWidth().orElseThrow();
        assertThat(fast).as("width at 0.01 V/s (V)").isBetween(5.0, 12.0);
        assertThat(slow).as("width at 1e-6 V/s (V)").isBetween(0.0, 0.1 * fast);
    }

    @Test
    void a_film_that_holds_nothing_shows_no_hysteresis_at_a_rate_at_which_free_electrons_follow() {
        FilmSpec film =
                PublishedDevice.device().films().get(0).withTraps(List.of()).withVacancies(Optional.empty());
        DeviceSpec device = PublishedDevice.device().withFilms(List.of(film));
        TransferSweepResult result = sweep(device, 1e-3);
        assertThat(result.hysteresisWidth().orElseThrow()).isCloseTo(0, within(1e-3));
        assertThat(result.thereNumbers().onOffRatio()).isGreaterThan(1e4);
        assertThat(result.thereNumbers().subthresholdSwing())
                .as("not below kT/q ln 10, which is that of a channel without any other capacitance")
                .isGreaterThan(0.0595);
    }

    @Test
    void the_output_curve_is_linear_at_first_and_saturates_beyond_the_overdrive() {
        DeviceSpec device = PublishedDevice.onOxide(50 / 1e9);
        OutputCurveResult result = new OutputCurve(
                        device, OPTIONS, new OutputCurveSpec(0, -40, 17, List.of(0.0, -10.0)))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        OutputCurveResult.Curve open = result.curves().get(0);
        assertThat(open.points().get(0).drainCurrent()).isZero();
        assertThat(open.points())
                .extracting(OutputCurveResult.Point::drainCurrent)
                .allMatch(i -> i <= 0);
        assertThat(open.smallestConductance() / open.largestConductance())
                .as("saturation")
                .isLessThan(0.1);
        OutputCurveResult.Curve driven = result.curves().get(1);
        double oxide = 8.8541878128e-12 * 3.9 / 50e-9;
        double perVolt = 5 * 5e-4 * oxide;
        assertThat((driven.largestConductance() - open.largestConductance()) / 10 / perVolt)
                .as("conductance per gate volt over (W/L) mu Cox")
                .isBetween(0.9, 1.0);
    }

    @Test
    void a_sweep_without_a_rate_is_refused() {
        assertThatThrownBy(() -> new TransferSweepSpec(-1, 1, 5, 0, 0)).hasMessageContaining("sweep rate must be > 0");
        assertThatThrownBy(() -> new OutputCurveSpec(0, -1, 5, List.of())).hasMessageContaining("must not be empty");
    }
}
