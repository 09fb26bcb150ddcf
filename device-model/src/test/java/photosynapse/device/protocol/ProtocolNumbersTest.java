package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;

class ProtocolNumbersTest {
    private static final Light LIGHT = new Light(2e16, 405 / 1e9);
    private static final PulseTrain TRAIN = new PulseTrain(10, 0.05, 1, LIGHT, 0, 100);

    @Test
    void half_life_is_read_between_readings_on_log_time() {
        List<Left> left = List.of(new Left(1, 0.9), new Left(10, 0.6), new Left(100, 0.4), new Left(1000, 0.1));
        assertThat(Left.timeTo(0.5, left).orElseThrow()).isCloseTo(StrictMath.sqrt(1000), within(1e-9));
        assertThat(Left.timeTo(0.05, left)).isEmpty();
        assertThat(Left.fractionAt(StrictMath.sqrt(10), left).orElseThrow()).isCloseTo(0.75, within(1e-12));
        assertThat(Left.fractionAt(100, left).orElseThrow()).isEqualTo(0.4);
        assertThat(Left.fractionAt(0.5, left)).isEmpty();
        assertThat(Left.fractionAt(2000, left)).isEmpty();
    }

    @Test
    void paired_pulse_ratios_follow_their_definitions() {
        PairedPulseResult.Pair pair = new PairedPulseResult.Pair(1, 2, 1.5, 3.4);
        assertThat(pair.percentFromDark()).isCloseTo(170, within(1e-12));
        assertThat(pair.indexFromDark()).isCloseTo(0.7, within(1e-12));
        assertThat(pair.percentFromResidual()).isCloseTo(95, within(1e-12));
        assertThat(pair.indexFromResidual()).isCloseTo(-0.05, within(1e-12));
    }

    @Test
    void logarithmic_distances_start_and_end_where_they_should_and_grow_evenly() {
        List<Double> distances = SampleTimes.spaced(1, 10_000, 5);
        assertThat(distances).hasSize(21).startsWith(1.0).endsWith(10_000.0);
        for (int k = 1; k < distances.size(); k++) {
            assertThat(distances.get(k) / distances.get(k - 1)).isCloseTo(StrictMath.pow(10, 0.2), within(1e-9));
        }
    }

    @Test
    void progress_of_runs_side_by_side_grows_to_one() {
        List<Double> told = new ArrayList<>();
        SharedProgress shared = new SharedProgress(2, told::add);
        shared.part(0).progressed(0.5);
        shared.part(1).progressed(0.5);
        shared.part(0).progressed(1);
        shared.part(1).progressed(0.4);
        shared.part(1).progressed(1);
        assertThat(told).containsExactly(0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void impossible_protocols_are_refused_with_value_and_unit() {
        assertThatThrownBy(() -> new PairedPulseSpec(0.05, List.of(1.0, 0.5), LIGHT, 0))
                .hasMessageContaining("gaps must be > 0 s and grow");
        assertThatThrownBy(() -> new PairedPulseSpec(0, List.of(1.0), LIGHT, 0))
                .hasMessageContaining("pulse width must be > 0 s");
        assertThatThrownBy(() -> new RetentionSpec(TRAIN, 200, 10))
                .hasMessageContaining("must come before the last at 100.0 s");
        assertThatThrownBy(() -> new EraseSpec(TRAIN, 99, List.of(-30.0), 1, 1)).hasMessageContaining("101.0 s");
        assertThatThrownBy(() -> new EraseSpec(TRAIN, 9, List.of(), 1, 1))
                .hasMessageContaining("erase voltages must not be empty");
        assertThatThrownBy(() -> new TransferCurveSpec(5, 5, 10)).hasMessageContaining("must differ");
        PulseTrain single = new PulseTrain(1, 0.05, 1, LIGHT, 0, 1);
        assertThatThrownBy(() -> new RateDependenceSpec(single, List.of(1.0))).hasMessageContaining("two pulses");
        assertThatThrownBy(() -> new DarkEquilibriumSpec(Double.NaN, 1))
                .hasMessageContaining("gate voltage must be finite");
        assertThatThrownBy(() -> new PulseResponse(PublishedDevice.device(), SolverOptions.DEFAULT, TRAIN))
                .hasMessageContaining("one pulse, got 10");
    }
}
