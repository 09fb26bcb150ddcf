package photosynapse.device.stimulus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PulsePatternTest {
    private static final Light LIGHT = new Light(2e16, 450 / 1e9, Polarisation.LEFT);

    /** Rounding of sums of some hundred times of order one. */
    private static final double ROUNDING = 1e-12;

    private static long litSegments(Stimulus stimulus) {
        return stimulus.segments().stream().filter(s -> s.light().isOn()).count();
    }

    private static double dose(Stimulus stimulus) {
        return IntStream.range(0, stimulus.segments().size())
                .mapToDouble(k -> stimulus.segments().get(k).photonFlux(0.5)
                        * (stimulus.segments().get(k).until() - stimulus.start(k)))
                .sum();
    }

    /** Every pulse of light is one segment from its start to its end, and everything else is dark. */
    private static void assertLitExactlyDuringThePulses(PulsePattern pattern) {
        Stimulus stimulus = pattern.stimulus();
        int pulse = 0;
        for (int k = 0; k < stimulus.segments().size(); k++) {
            Segment segment = stimulus.segments().get(k);
            if (segment.light().isOn()) {
                assertThat(stimulus.start(k)).as("start of pulse %d (s)", pulse).isEqualTo(pattern.pulseStart(pulse));
                assertThat(segment.until()).as("end of pulse %d (s)", pulse).isEqualTo(pattern.pulseEnd(pulse));
                pulse++;
            }
            assertThat(segment.light().wavelength()).isEqualTo(LIGHT.wavelength());
            assertThat(segment.light().polarisation()).isEqualTo(LIGHT.polarisation());
        }
        assertThat(pulse).isEqualTo(pattern.count());
    }

    @Property(seed = "1", tries = 200)
    void bursts_hold_their_pulses_and_begin_at_their_own_rate(
            @ForAll @IntRange(min = 1, max = 8) int bursts,
            @ForAll @IntRange(min = 1, max = 8) int pulses,
            @ForAll @DoubleRange(min = 0.01, max = 0.99) @Scale(4) double share,
            @ForAll @DoubleRange(min = 0.01, max = 0.9) @Scale(4) double burstShare) {
        double rate = 20;
        double width = share / rate;
        double burstRate = burstShare / ((pulses - 1) / rate + width);
        BurstTrain train = new BurstTrain(bursts, pulses, width, rate, burstRate, LIGHT, -2, 5);
        assertThat(train.count()).isEqualTo(bursts * pulses);
        for (int b = 0; b < bursts; b++) {
            assertThat(train.pulseStart(b * pulses)).isEqualTo(b == 0 ? 0 : b / burstRate);
            assertThat(train.pulseStart(b * pulses + pulses - 1) - train.pulseStart(b * pulses))
                    .isCloseTo((pulses - 1) / rate, within(ROUNDING));
        }
        assertLitExactlyDuringThePulses(train);
        assertThat(dose(train.stimulus())).isCloseTo(2e16 * bursts * pulses * width, within(1e-10 * 2e16));
        assertThat(train.stimulus().end()).isEqualTo(train.lastPulseEnd() + 5);
        assertThat(train.stimulus().segments()).allMatch(s -> s.gateVoltage() == -2 && s.gateVoltageEnd() == -2);
    }

    @Test
    void bursts_of_one_pulse_are_a_train() {
        BurstTrain bursts = new BurstTrain(7, 1, 0.05, 0, 2, LIGHT, 0, 3);
        assertThat(bursts.stimulus()).isEqualTo(new PulseTrain(7, 0.05, 2, LIGHT, 0, 3).stimulus());
    }

    @Test
    void impossible_bursts_are_refused_with_value_and_unit() {
        assertThatThrownBy(() -> new BurstTrain(0, 1, 1, 1, 1, LIGHT, 0, 1))
                .hasMessageContaining("count of bursts must be at least 1, was 0");
        assertThatThrownBy(() -> new BurstTrain(2, 2, 0.2, 10, 0.1, LIGHT, 0, 1))
                .hasMessageContaining("pulses of 0.2 s at 10.0 Hz would overlap");
        assertThatThrownBy(() -> new BurstTrain(2, 3, 0.05, 10, 4, LIGHT, 0, 1))
                .hasMessageContaining("bursts of 0.25 s at 4.0 Hz would overlap");
        assertThatThrownBy(() -> new BurstTrain(2, 3, 0.05, 10, 0, LIGHT, 0, 1))
                .hasMessageContaining("burst rate must be > 0 Hz, was 0.0");
        assertThatThrownBy(() -> new BurstTrain(1, 1, 0.05, 0, 0, LIGHT, Double.NaN, 1))
                .hasMessageContaining("gate voltage must be finite, was NaN V");
    }

    @Test
    void a_table_gives_each_pulse_its_own_light_and_gate() {
        Light red = new Light(1e15, 635 / 1e9);
        PulseTable table = new PulseTable(
                List.of(
                        new PulseTable.Pulse(1, 0.5, LIGHT, 0),
                        new PulseTable.Pulse(1.5, 0.25, red, -1),
                        new PulseTable.Pulse(4, 1, Light.DARK, -40)),
                2,
                10);
        assertThat(table.stimulus().segments())
                .containsExactly(
                        Segment.constant(1, LIGHT.off(), 2),
                        Segment.constant(1.5, LIGHT, 0),
                        Segment.constant(1.75, red, -1),
                        Segment.constant(4, Light.DARK, 2),
                        Segment.constant(5, Light.DARK, -40),
                        Segment.constant(15, Light.DARK, 2));
        assertThat(table.count()).isEqualTo(3);
        assertThat(table.lastPulseEnd()).isEqualTo(5);
    }

    @Test
    void a_table_that_contradicts_itself_is_refused_with_the_pulse() {
        PulseTable.Pulse first = new PulseTable.Pulse(0, 1, LIGHT, 0);
        assertThatThrownBy(() -> new PulseTable(List.of(first, new PulseTable.Pulse(0.5, 1, LIGHT, 0)), 0, 1))
                .hasMessageContaining("pulse 1 must start after the end of pulse 0 (1.0 s), was 0.5 s");
        assertThatThrownBy(() -> new PulseTable(List.of(), 0, 1)).hasMessageContaining("count of pulses");
        assertThatThrownBy(() -> new PulseTable(List.of(first), 0, 0)).hasMessageContaining("time in the dark must");
        assertThatThrownBy(() -> new PulseTable.Pulse(-1, 1, LIGHT, 0))
                .hasMessageContaining("must be >= 0 s, was -1.0");
        assertThatThrownBy(() -> new PulseTable.Pulse(0, 0, LIGHT, 0)).hasMessageContaining("width must be > 0 s");
        assertThatThrownBy(() -> new PulseTable.Pulse(1e9, 1e-9, LIGHT, 0))
                .hasMessageContaining("cannot be told from nothing");
    }

    @Property(seed = "1", tries = 200)
    void random_pulses_never_overlap_and_repeat_with_their_seed(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @DoubleRange(min = 0.001, max = 0.999) @Scale(4) double share,
            @ForAll @LongRange(min = 1, max = 1000) long seed) {
        PoissonTrain train = new PoissonTrain(count, share / 5, 5, LIGHT, -1, 2);
        PulseTable drawn = train.draw(new SplittableRandom(seed));
        assertThat(drawn).isEqualTo(train.draw(new SplittableRandom(seed)));
        assertThat(drawn.count()).isEqualTo(count);
        assertThat(drawn.pulseStart(0)).isZero();
        assertThat(drawn.stimulus().end()).isEqualTo(drawn.lastPulseEnd() + 2);
        assertThat(litSegments(drawn.stimulus())).isEqualTo(count);
        assertThat(dose(drawn.stimulus())).isCloseTo(2e16 * count * share / 5, within(1e-10 * 2e16 * count));
    }

    /**
     * Gaps are exponential: with 20,000 of them the distance of Kolmogorov and Smirnov exceeds 2.23/sqrt(20000) once in
     * 10,000 seeds (2 exp(-2 2.23^2) = 1e-4), and the mean leaves 1 +- 3.89/sqrt(20000) as seldom.
     */
    @Test
    void random_pulses_arrive_without_memory_at_their_rate() {
        int gaps = 20_000;
        double width = 0.01;
        double rate = 12;
        PulseTable drawn = new PoissonTrain(gaps + 1, width, rate, LIGHT, 0, 1).draw(new SplittableRandom(20240607));
        double mean = 1 / rate - width;
        double[] scaled = IntStream.range(0, gaps)
                .mapToDouble(k -> (drawn.pulseStart(k + 1) - drawn.pulseEnd(k)) / mean)
                .sorted()
                .toArray();
        double distance = 0;
        for (int i = 0; i < gaps; i++) {
            double probability = -StrictMath.expm1(-scaled[i]);
            distance = Math.max(distance, Math.max(probability - (double) i / gaps, (i + 1.0) / gaps - probability));
        }
        assertThat(distance).isLessThan(2.23 / Math.sqrt(gaps));
        assertThat(Arrays.stream(scaled).average().orElseThrow()).isCloseTo(1, within(3.89 / Math.sqrt(gaps)));
        double spread = mean * rate;
        assertThat(drawn.pulseStart(gaps) * rate / gaps).isCloseTo(1, within(3.89 * spread / Math.sqrt(gaps)));
    }

    /** Pairs of neighbouring gaps: their correlation leaves 0 +- 3.89/sqrt(n) once in 10,000 seeds. */
    @Test
    void neighbouring_gaps_know_nothing_of_each_other() {
        int gaps = 20_000;
        PulseTable drawn = new PoissonTrain(gaps + 1, 0.01, 12, LIGHT, 0, 1).draw(new SplittableRandom(31));
        double mean = 1 / 12.0 - 0.01;
        double[] gap = IntStream.range(0, gaps)
                .mapToDouble(k -> (drawn.pulseStart(k + 1) - drawn.pulseEnd(k)) / mean - 1)
                .toArray();
        double correlation = IntStream.range(1, gaps)
                .mapToDouble(k -> gap[k] * gap[k - 1])
                .average()
                .orElseThrow();
        assertThat(correlation).isCloseTo(0, within(3.89 / Math.sqrt(gaps)));
    }

    @Test
    void an_impossible_random_train_is_refused() {
        assertThatThrownBy(() -> new PoissonTrain(3, 0.1, 10, LIGHT, 0, 1))
                .hasMessageContaining("pulses of 0.1 s at 10.0 Hz would overlap");
        assertThatThrownBy(() -> new PoissonTrain(3, 0.1, 0, LIGHT, 0, 1))
                .hasMessageContaining("pulse rate must be > 0 Hz, was 0.0");
    }

    @Test
    void cycles_write_with_light_erase_with_the_gate_and_read_in_the_pauses() {
        WriteEraseCycles cycles = new WriteEraseCycles(
                2, new WriteEraseCycles.Write(2, 0.5, LIGHT), new WriteEraseCycles.Erase(1, 2, -30), 1, 0.25, 3);
        Light dark = LIGHT.off();
        assertThat(cycles.stimulus().segments())
                .containsExactly(
                        Segment.constant(0.5, LIGHT, 3),
                        Segment.constant(1.5, dark, 3),
                        Segment.constant(2, LIGHT, 3),
                        Segment.constant(3, dark, 3),
                        Segment.constant(5, dark, -30),
                        Segment.constant(6, dark, 3),
                        Segment.constant(6.5, LIGHT, 3),
                        Segment.constant(7.5, dark, 3),
                        Segment.constant(8, LIGHT, 3),
                        Segment.constant(9, dark, 3),
                        Segment.constant(11, dark, -30),
                        Segment.constant(12, dark, 3));
        assertThat(cycles.readTimes()).containsExactly(0.75, 2.25, 5.25, 6.75, 8.25, 11.25);
        assertThat(cycles.count()).isEqualTo(6);
        assertThat(IntStream.range(0, 6).filter(cycles::isWrite)).containsExactly(0, 1, 3, 4);
    }

    @Property(seed = "1", tries = 200)
    void readings_lie_in_the_dark_pause_of_their_pulse(
            @ForAll @IntRange(min = 1, max = 4) int count,
            @ForAll @IntRange(min = 1, max = 20) int writes,
            @ForAll @IntRange(min = 1, max = 20) int erases,
            @ForAll @DoubleRange(min = 0.001, max = 10) @Scale(3) double pause,
            @ForAll @DoubleRange(min = 0.01, max = 1) @Scale(2) double share) {
        WriteEraseCycles cycles = new WriteEraseCycles(
                count,
                new WriteEraseCycles.Write(writes, 0.07, LIGHT),
                new WriteEraseCycles.Erase(erases, 0.3, -10),
                pause,
                share * pause,
                0);
        Stimulus stimulus = cycles.stimulus();
        List<Double> times = cycles.readTimes();
        assertThat(stimulus.segments()).hasSize(2 * cycles.count());
        assertThat(times).hasSize(cycles.count());
        for (int k = 0; k < times.size(); k++) {
            Segment rest = stimulus.segments().get(2 * k + 1);
            assertThat(rest.light().isOn()).isFalse();
            assertThat(rest.gateVoltage()).isZero();
            assertThat(times.get(k)).isGreaterThan(stimulus.start(2 * k + 1)).isLessThanOrEqualTo(rest.until());
        }
    }

    @Test
    void impossible_cycles_are_refused() {
        WriteEraseCycles.Write write = new WriteEraseCycles.Write(1, 1, LIGHT);
        WriteEraseCycles.Erase erase = new WriteEraseCycles.Erase(1, 1, -30);
        assertThatThrownBy(() -> new WriteEraseCycles(1, write, erase, 1, 2, 0))
                .hasMessageContaining("the reading must lie in the pause of 1.0 s after a pulse, was 2.0 s");
        assertThatThrownBy(() -> new WriteEraseCycles(0, write, erase, 1, 1, 0)).hasMessageContaining("cycles");
        assertThatThrownBy(() -> new WriteEraseCycles.Write(0, 1, LIGHT)).hasMessageContaining("writing pulses");
        assertThatThrownBy(() -> new WriteEraseCycles.Erase(1, 1, Double.NaN)).hasMessageContaining("was NaN V");
    }

    @Test
    void a_waveform_runs_straight_from_sample_to_sample_and_jumps_where_two_share_a_time() {
        Waveform waveform = new Waveform(
                List.of(
                        new Waveform.Sample(0, 1e15, 0),
                        new Waveform.Sample(0.5, 3e15, -2),
                        new Waveform.Sample(0.5, 0, 0),
                        new Waveform.Sample(2, 0, 0)),
                500 / 1e9,
                Polarisation.RIGHT);
        Light light = new Light(1e15, 500 / 1e9, Polarisation.RIGHT);
        assertThat(waveform.stimulus().segments())
                .containsExactly(new Segment(0.5, light, 3e15, 0, -2, List.of()), Segment.constant(2, light.off(), 0));
        Segment ramp = waveform.stimulus().segments().get(0);
        assertThat(ramp.lights(0.25)).containsExactly(light.withPhotonFlux(1.5e15));
        assertThat(dose(waveform.stimulus())).isCloseTo(1e15, within(1.0));
    }

    @Test
    void a_sampled_course_keeps_its_dose_to_second_order() {
        double exact = 1e16 * (1 - Math.exp(-3));
        double coarse =
                dose(Waveform.sampled(t -> 1e16 * Math.exp(-t), 3, 20, LIGHT, 0).stimulus());
        double fine =
                dose(Waveform.sampled(t -> 1e16 * Math.exp(-t), 3, 40, LIGHT, 0).stimulus());
        // chords of steps h add h^2/12 to the dose of an exponential
        assertThat(coarse / exact - 1).isCloseTo(0.15 * 0.15 / 12, within(1e-6));
        assertThat((coarse - exact) / (fine - exact)).isCloseTo(4, within(0.01));
    }

    private static Waveform ofTimes(double... times) {
        return new Waveform(
                java.util.Arrays.stream(times)
                        .mapToObj(t -> new Waveform.Sample(t, 0, 0))
                        .toList(),
                1e-6,
                Polarisation.UNPOLARISED);
    }

    @Test
    void an_impossible_waveform_is_refused() {
        assertThatThrownBy(() -> ofTimes(1, 2)).hasMessageContaining("the first sample must stand at 0 s, was 1.0 s");
        assertThatThrownBy(() -> ofTimes(0, 2, 1)).hasMessageContaining("sample 2 must come after sample 1 (2.0 s)");
        assertThatThrownBy(() -> ofTimes(0, 1, 1, 1)).hasMessageContaining("sample 3 must come after sample 2");
        assertThatThrownBy(() -> ofTimes(0, 0)).hasMessageContaining("the last sample must come after 0 s");
        assertThatThrownBy(() -> ofTimes(0)).hasMessageContaining("at least two samples, got 1");
        assertThatThrownBy(() -> new Waveform.Sample(0, -1, 0)).hasMessageContaining("must be >= 0 1/m2s, was -1.0");
        assertThatThrownBy(() -> Segment.constant(1, LIGHT, 0).withPhotonFluxEnd(-1))
                .hasMessageContaining("photon flux at the end must be >= 0 1/m2s, was -1.0");
    }

    @Test
    void several_lights_shine_at_once() {
        Light red = new Light(3e16, 635 / 1e9);
        Segment segment = Segment.constant(1, LIGHT, 0).withOtherLights(List.of(red, Light.DARK));
        assertThat(segment.photonFlux(0.3)).isEqualTo(5e16);
        assertThat(segment.lights(0)).containsExactly(LIGHT, red);
        assertThat(Segment.constant(1, LIGHT.off(), 0)
                        .withOtherLights(List.of(red))
                        .lights(1))
                .containsExactly(red);
        assertThat(Segment.constant(1, Light.DARK, 0).lights(0)).isEmpty();
        assertThat(Segment.constant(1, LIGHT, 0)).isEqualTo(new Segment(1, LIGHT, 2e16, 0, 0, List.of()));
    }

    @Test
    void a_light_keeps_its_colour_and_handedness_when_its_strength_changes() {
        assertThat(LIGHT.withPhotonFlux(1)).isEqualTo(new Light(1, 450 / 1e9, Polarisation.LEFT));
        assertThat(LIGHT.off()).isEqualTo(new Light(0, 450 / 1e9, Polarisation.LEFT));
        assertThat(new Light(1, 1e-6).polarisation()).isEqualTo(Polarisation.UNPOLARISED);
        assertThat(Polarisation.LEFT.absorptionRatio(0.4)).isEqualTo(1.2);
        assertThat(Polarisation.RIGHT.absorptionRatio(0.4)).isEqualTo(0.8);
        assertThat(Polarisation.UNPOLARISED.absorptionRatio(0.4)).isEqualTo(1);
    }
}
