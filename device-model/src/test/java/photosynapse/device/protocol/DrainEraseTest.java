package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.stimulus.PulseTrain;

class DrainEraseTest {
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(24).withRelativeTolerance(1e-3);
    private static final PulseTrain TRAIN =
            new PulseTrain(1, PublishedDevice.PULSE_WIDTH, 1, PublishedDevice.PULSE_LIGHT, 0, 3);

    private static DrainEraseResult erase(double drain) {
        return new DrainErase(PublishedDevice.device(), OPTIONS, new DrainEraseSpec(TRAIN, 1, -40, drain, 1, 1, 3))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
    }

    @Test
    void without_a_drain_voltage_it_is_the_gate_erase() {
        EraseResult gate = new Erase(PublishedDevice.device(), OPTIONS, new EraseSpec(TRAIN, 1, List.of(-40.0), 1, 1))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        DrainEraseResult drain = erase(0);
        assertThat(drain.leftFraction()).isCloseTo(gate.points().get(0).leftFraction(), within(1e-3));
        assertThat(drain.slices())
                .extracting(DrainEraseResult.Slice::channelVoltage)
                .containsOnly(0.0);
    }

    /**
     * The channel near a negative drain stands nearer to the negative gate, so that less field is left to erase with.
     */
    @Test
    void a_negative_drain_protects_the_films_near_it() {
        DrainEraseResult result = erase(-10);
        assertThat(result.slices()).extracting(s -> -s.channelVoltage()).isSorted();
        assertThat(result.slices())
                .extracting(DrainEraseResult.Slice::leftFraction)
                .isSorted();
        double first = result.slices().get(0).leftFraction();
        double last = result.slices().get(2).leftFraction();
        assertThat(last - first).as("difference along the channel").isGreaterThan(0.1);
        assertThat(result.leftFraction()).isBetween(first, last);
        double middle = result.slices().get(1).channelVoltage();
        assertThat(middle)
                .as("at half the length less than half of the voltage: the channel is thinner at the drain (V)")
                .isBetween(-4.9, -4.6);
    }

    @Test
    void a_drain_voltage_near_pinch_off_is_refused_with_its_numbers() {
        assertThatThrownBy(() -> erase(-60))
                .isInstanceOf(OutsideGradualChannelException.class)
                .hasMessageContaining("-60.0 V is more than 0.25 of the gate overdrive")
                .satisfies(e -> {
                    OutsideGradualChannelException refusal = (OutsideGradualChannelException) e;
                    assertThat(refusal.drainVoltage()).isEqualTo(-60);
                    // 5e15 holes of the acceptors beside the 40 V of the gate
                    double acceptors = 5e15 * 1.602176634e-19 / (8.8541878128e-12 * 3.9 / 300e-9);
                    assertThat(refusal.overdrive()).isCloseTo(40 + acceptors, within(1.0));
                });
    }
}
