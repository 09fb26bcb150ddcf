package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.protocol.PublishedDevice.PULSE_LIGHT;
import static photosynapse.device.protocol.PublishedDevice.PULSE_WIDTH;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.PulseTrain;

/**
 * The device as an independent program solves it: rises within 0.5 %, fractions left within 0.003, erase within 0.005.
 */
class ProtocolsOnThePublishedDeviceTest {
    private static final double RISE = 0.005;
    private static final double LEFT = 0.003;
    private static final double ERASED = 0.005;

    /** 60 nodes and 1e-4 differ from the converged numbers by 3e-4 of a rise. */
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(60).withRelativeTolerance(1e-4);

    @Test
    void the_dark_device_holds_its_known_holes_and_nothing_happens() {
        DarkEquilibriumResult dark = new DarkEquilibrium(
                        PublishedDevice.device(), OPTIONS, new DarkEquilibriumSpec(0, 1e4))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(dark.channelHoleDensity()).isCloseTo(4.967e15, within(0.0005e15));
        assertThat(dark.driftRatio()).isLessThan(1e-10);
        assertThat(dark.run().profiles()).hasSize(OPTIONS.nodeCount());
    }

    @Test
    void one_pulse_raises_the_current_and_most_of_it_stays() {
        PulseTrain pulse = new PulseTrain(1, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 10);
        PulseResponseResult result = new PulseResponse(PublishedDevice.device(), OPTIONS, pulse)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(result.changeRatio()).isCloseTo(0.04344, within(0.04344 * RISE));
        assertThat(result.currentChange()).isCloseTo(0.04344 * 1.99e-7, within(1e-10));
        assertThat(result.leftAfter(10).orElseThrow()).isBetween(0.5, 1.0);
        assertThat(result.energy().light()).isCloseTo(0.98e-12, within(0.01e-12));
        assertThat(result.energy().total()).isCloseTo(1.0e-9, within(0.03e-9));
        assertThat(result.energy().read()).isCloseTo(22e-12, within(1e-12));
    }

    @Test
    void ten_pulses_are_kept_as_known() {
        RetentionResult result = retention(PublishedDevice.device());
        assertThat(result.writtenChangeRatio()).isCloseTo(0.3354, within(0.3354 * RISE));
        assertLeft(result, 0.898, 0.785, 0.575, 0.379, 0.119);
        assertThat(result.halfLife().orElseThrow()).isBetween(1000.0, 3000.0);
    }

    @Test
    void mobile_ions_lengthen_the_memory() {
        RetentionResult result = retention(PublishedDevice.withFrozenIons());
        assertThat(result.writtenChangeRatio()).isCloseTo(0.3017, within(0.3017 * RISE));
        assertLeft(result, 0.860, 0.702, 0.404, 0.223, 0.060);
        double mobile = retention(PublishedDevice.device()).halfLife().orElseThrow();
        assertThat(mobile / result.halfLife().orElseThrow()).isBetween(2.0, 4.0);
    }

    @Test
    void faster_trains_write_more() {
        PulseTrain train = new PulseTrain(10, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 1);
        RateDependenceResult result = new RateDependence(
                        PublishedDevice.device(), OPTIONS, new RateDependenceSpec(train, List.of(0.1, 1.0, 10.0)))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        double[] known = {0.3046, 0.3354, 0.3505};
        for (int k = 0; k < known.length; k++) {
            assertThat(result.trains().get(k).finalChangeRatio()).isCloseTo(known[k], within(known[k] * RISE));
        }
        assertThat(result.trains()).extracting(PulseTrainResult::gain).isSorted();
        assertThat(result.trains().get(1).pulses())
                .extracting(PulseTrainResult.Pulse::increment)
                .allMatch(v -> v > 0);
    }

    @Test
    void a_negative_gate_erases_as_known() {
        assertErased(300, new double[] {-30, -40, -50}, new double[] {0.820, 0.362, 0.022});
        assertErased(100, new double[] {-10, -15, -20}, new double[] {0.836, 0.170, 0.000});
    }

    @Test
    void a_second_pulse_adds_to_what_the_first_has_left() {
        PairedPulseSpec spec = new PairedPulseSpec(PULSE_WIDTH, List.of(0.1, 1.0, 10.0, 100.0), PULSE_LIGHT, 0);
        PairedPulseResult result = new PairedPulse(PublishedDevice.device(), OPTIONS, spec)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        for (PairedPulseResult.Pair pair : result.pairs()) {
            assertThat(pair.percentFromDark()).isBetween(120.0, 200.0);
            assertThat(pair.indexFromDark()).isCloseTo(pair.percentFromDark() / 100 - 1, within(1e-12));
            assertThat(pair.percentFromDark() - pair.percentFromResidual())
                    .isCloseTo(100 * pair.residual() / pair.first(), within(1e-9));
        }
        assertThat(result.pairs()).extracting(p -> -p.percentFromDark()).isSorted();
    }

    @Test
    void the_transfer_curve_is_that_of_a_p_channel_whose_slope_is_the_oxide() {
        DeviceSpec device = PublishedDevice.device();
        TransferCurveResult result = new TransferCurve(device, OPTIONS, new TransferCurveSpec(-40, 40, 17))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(result.samples())
                .extracting(s -> -Math.abs(s.drainCurrent()))
                .isSorted();
        double holesPerVolt = (result.samples().get(0).channelHoleDensity()
                        - result.samples().get(1).channelHoleDensity())
                / 5;
        double oxide = 8.8541878128e-12 * 3.9 / 300e-9 / 1.602176634e-19;
        assertThat(holesPerVolt / oxide).isBetween(0.97, 1.0);
        assertThat(result.onOffRatio()).isGreaterThan(1e4);
        assertThat(result.subthresholdSwing()).isBetween(0.06, 10.0);
        assertThat(result.thresholdVoltage()).isBetween(0.0, 60.0);
    }

    private static RetentionResult retention(DeviceSpec device) {
        PulseTrain train = new PulseTrain(10, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 10_000);
        return new Retention(device, OPTIONS, new RetentionSpec(train, 1, 10))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
    }

    private static void assertLeft(RetentionResult result, double... known) {
        double[] times = {10, 100, 1000, 3000, 10_000};
        for (int k = 0; k < times.length; k++) {
            assertThat(result.leftAfter(times[k]).orElseThrow())
                    .as("left after %s s", times[k])
                    .isCloseTo(known[k], within(LEFT));
        }
    }

    private static void assertErased(double oxideNm, double[] voltages, double[] known) {
        PulseTrain train = new PulseTrain(10, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 12);
        EraseSpec spec = new EraseSpec(
                train, 10, java.util.Arrays.stream(voltages).boxed().toList(), 1, 1);
        EraseResult result = new Erase(PublishedDevice.onOxide(oxideNm / 1e9), OPTIONS, spec)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        for (int k = 0; k < known.length; k++) {
            assertThat(result.points().get(k).leftFraction())
                    .as("left by %s V", voltages[k])
                    .isCloseTo(known[k], within(ERASED));
        }
        assertThat(result.leftByWaitingFraction()).isBetween(0.9, 1.0);
    }
}
