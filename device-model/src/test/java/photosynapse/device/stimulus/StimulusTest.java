package photosynapse.device.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class StimulusTest {
    private static final Light LIGHT = new Light(2e16, 450 / 1e9);

    @Property(seed = "1", tries = 300)
    void a_train_has_light_exactly_during_its_pulses(
            @ForAll @IntRange(min = 1, max = 40) int count,
            @ForAll @DoubleRange(min = 0.001, max = 100) @Scale(6) double rate,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(6) double share) {
        double width = share / rate;
        PulseTrain train = new PulseTrain(count, width, rate, LIGHT, -3, 7);
        Stimulus stimulus = train.stimulus();
        assertThat(stimulus.segments()).hasSize(2 * count);
        for (int k = 0; k < count; k++) {
            assertThat(stimulus.start(2 * k)).as("start of pulse %d (s)", k).isEqualTo(k / rate);
            assertThat(stimulus.segments().get(2 * k).until()).isEqualTo(k / rate + width);
            assertThat(stimulus.segments().get(2 * k).light()).isEqualTo(LIGHT);
            assertThat(stimulus.segments().get(2 * k + 1).light().isOn()).isFalse();
            assertThat(stimulus.gateVoltage(2 * k, k / rate)).isEqualTo(-3);
        }
        assertThat(train.lastPulseEnd()).isEqualTo((count - 1) / rate + width);
        assertThat(stimulus.end()).isEqualTo(train.lastPulseEnd() + 7);
    }

    @Test
    void a_single_pulse_needs_no_rate() {
        PulseTrain pulse = new PulseTrain(1, 0.05, 0, LIGHT, 0, 10);
        assertThat(pulse.pulseStart(0)).isZero();
        assertThat(pulse.stimulus().end()).isEqualTo(10.05);
    }

    @Test
    void the_dark_between_pulses_keeps_the_wavelength_of_the_light() {
        assertThat(new PulseTrain(1, 1, 1, LIGHT, 0, 1)
                        .stimulus()
                        .segments()
                        .get(1)
                        .light())
                .isEqualTo(new Light(0, 450 / 1e9));
    }

    @Test
    void an_impossible_train_is_refused_with_value_and_unit() {
        assertThatThrownBy(() -> new PulseTrain(0, 1, 1, LIGHT, 0, 1))
                .hasMessageContaining("count of pulses must be at least 1, was 0");
        assertThatThrownBy(() -> new PulseTrain(1, -0.1, 1, LIGHT, 0, 1))
                .hasMessageContaining("pulse width must be > 0 s, was -0.1");
        assertThatThrownBy(() -> new PulseTrain(2, 0.1, 0, LIGHT, 0, 1))
                .hasMessageContaining("pulse rate must be > 0 Hz, was 0.0");
        assertThatThrownBy(() -> new PulseTrain(2, 1, 1, LIGHT, 0, 1))
                .hasMessageContaining("pulses of 1.0 s at 1.0 Hz would overlap");
        assertThatThrownBy(() -> new PulseTrain(1, 1, 1, LIGHT, 0, 0))
                .hasMessageContaining("time in the dark must be > 0 s, was 0.0");
    }

    @Test
    void the_gate_runs_linearly_through_a_ramp_and_jumps_at_its_ends() {
        Stimulus stimulus = new Stimulus(List.of(
                Segment.constant(2, Light.DARK, 1),
                new Segment(6, Light.DARK, -10, 10),
                Segment.constant(7, LIGHT, 5)));
        assertThat(stimulus.gateVoltage(0, 1.9)).isEqualTo(1);
        assertThat(stimulus.gateVoltage(1, 2)).isEqualTo(-10);
        assertThat(stimulus.gateVoltage(1, 3)).isCloseTo(-5, within(1e-14));
        assertThat(stimulus.gateVoltage(1, 6)).isEqualTo(10);
        assertThat(stimulus.gateVoltage(2, 6)).isEqualTo(5);
        assertThat(stimulus.start(0)).isZero();
        assertThat(stimulus.start(2)).isEqualTo(6);
        assertThat(stimulus.end()).isEqualTo(7);
    }

    @Test
    void impossible_segments_and_lights_are_refused_with_value_and_unit() {
        assertThatThrownBy(() -> new Stimulus(List.of())).hasMessageContaining("at least one segment");
        assertThatThrownBy(
                        () -> new Stimulus(List.of(Segment.constant(2, LIGHT, 0), Segment.constant(2, Light.DARK, 0))))
                .hasMessageContaining("segment 1 must end after segment 0 (2.0 s), was 2.0 s");
        assertThatThrownBy(() -> Segment.constant(0, LIGHT, 0)).hasMessageContaining("must be > 0 s, was 0.0");
        assertThatThrownBy(() -> Segment.constant(1, LIGHT, Double.NaN)).hasMessageContaining("was NaN V");
        assertThatThrownBy(() -> new Light(-1, 1e-6)).hasMessageContaining("photon flux must be >= 0 1/m2s, was -1.0");
        assertThatThrownBy(() -> new Light(1, 0)).hasMessageContaining("wavelength must be > 0 m, was 0.0");
    }
}
