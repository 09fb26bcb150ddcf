package photosynapse.device.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.protocol.PublishedDevice.PULSE_LIGHT;
import static photosynapse.device.protocol.PublishedDevice.PULSE_WIDTH;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.stimulus.BurstTrain;
import photosynapse.device.stimulus.PoissonTrain;
import photosynapse.device.stimulus.PulsePattern;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.WriteEraseCycles;

class PulseProtocolsTest {
    private static final SolverOptions OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(40).withRelativeTolerance(1e-4);

    private static PatternResult respond(PulsePattern pattern) {
        return new PatternResponse(PublishedDevice.device(), OPTIONS, pattern)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
    }

    @Test
    void one_burst_is_a_train_and_gives_the_same_numbers() {
        PulseTrain train = new PulseTrain(4, PULSE_WIDTH, 2, PULSE_LIGHT, 0, 10);
        BurstTrain burst = new BurstTrain(1, 4, PULSE_WIDTH, 2, 0, PULSE_LIGHT, 0, 10);
        PulseTrainResult known = new PulseTrainResponse(PublishedDevice.device(), OPTIONS, train)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        PatternResult found = respond(burst);
        for (int k = 0; k < 4; k++) {
            double expected = known.pulses().get(k).amplitude();
            assertThat(found.pulses().get(k).amplitude()).isCloseTo(expected, within(1e-3 * expected));
        }
        assertThat(found.gain()).isCloseTo(known.gain(), within(1e-3 * known.gain()));
        assertThat(found.gain(1)).isEqualTo(1);
    }

    /** Near traps lose their electrons to the sheet between bursts, so that bursts beat an even train by a little. */
    @Test
    void pulses_in_bursts_write_no_less_than_the_same_pulses_spread_out() {
        PatternResult bursts = respond(new BurstTrain(3, 3, PULSE_WIDTH, 10, 0.1, PULSE_LIGHT, 0, 1));
        PatternResult even = respond(new PulseTrain(9, PULSE_WIDTH, 0.3, PULSE_LIGHT, 0, 1));
        assertThat(bursts.gain() / even.gain()).isBetween(1.0, 1.1);
        assertThat(bursts.pulses())
                .extracting(PulseTrainResult.Pulse::increment)
                .allMatch(i -> i > 0);
    }

    @Test
    void a_draw_of_a_poisson_train_can_be_measured_and_repeated() {
        PoissonTrain poisson = new PoissonTrain(5, PULSE_WIDTH, 1, PULSE_LIGHT, 0, 5);
        PatternResult first = respond(poisson.draw(new SplittableRandom(7)));
        PatternResult second = respond(poisson.draw(new SplittableRandom(7)));
        assertThat(first.pulses()).isEqualTo(second.pulses());
        assertThat(first.pulses()).extracting(PulseTrainResult.Pulse::amplitude).isSorted();
    }

    @Test
    void light_potentiates_and_the_gate_depresses_with_all_numbers_of_the_field() {
        WriteEraseCycles cycles = new WriteEraseCycles(
                2,
                new WriteEraseCycles.Write(10, PULSE_WIDTH, PULSE_LIGHT),
                new WriteEraseCycles.Erase(10, 0.2, -45),
                1,
                1,
                0);
        PotentiationDepressionResult result = new PotentiationDepression(PublishedDevice.device(), OPTIONS, cycles)
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        PotentiationDepressionResult.Cycle cycle = result.last();
        assertThat(cycle.up().conductances()).hasSize(11).isSorted();
        List<Double> reversed = new ArrayList<>(cycle.down().conductances());
        java.util.Collections.reverse(reversed);
        assertThat(reversed).as("falls with each erasing pulse").isSorted();
        assertThat(cycle.dynamicRatio()).isBetween(1.2, 1.5);
        assertThat(cycle.up().neuroSimLabel()).as("writing saturates").isBetween(0.0, 2.0);
        assertThat(cycle.down().neuroSimLabel())
                .as("the gate takes most at its first pulses")
                .isGreaterThan(cycle.up().neuroSimLabel());
        assertThat(cycle.down().maximumDeviation()).isBetween(5.0, 60.0);
        assertThat(cycle.asymmetryRatio()).isBetween(0.05, 0.7);
        assertThat(cycle.driftRatio()).isBetween(-0.3, 0.1);
        double dark = 5 * 5e-4 * 1.602176634e-19 * 4.967e15;
        assertThat(result.cycles().get(0).up().conductances().get(0))
                .as("starts at (W/L) q mu P of the dark device (S)")
                .isCloseTo(dark, within(1e-3 * dark));
    }

    /** Over a longer pulse the near traps lose more of what they caught, so that the width counts a little less. */
    @Test
    void small_doses_are_linear_in_power_and_nearly_so_in_width_and_large_ones_saturate() {
        List<Double> fluxes = List.of(1e13, 4e13, 1.6e14);
        DoseDependenceResult small = new DoseDependence(
                        PublishedDevice.device(),
                        OPTIONS,
                        new DoseDependenceSpec(List.of(0.01, 0.04, 0.16), fluxes, PULSE_LIGHT, 0, 10))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(small.points()).hasSize(9);
        assertThat(small.exponentOfPower(0).orElseThrow()).isCloseTo(1, within(2e-3));
        assertThat(small.exponentOfPower(2).orElseThrow()).isCloseTo(1, within(2e-3));
        assertThat(small.exponentOfWidth(0).orElseThrow()).isBetween(0.93, 1.0);
        assertThat(small.exponentOfDose().orElseThrow()).isBetween(0.93, 1.0);
        assertThat(small.collapses(0.2)).as("spread %s", small.collapseSpread()).isTrue();
        assertThat(small.collapses(1e-3)).isFalse();
        DoseDependenceResult large = new DoseDependence(
                        PublishedDevice.device(),
                        OPTIONS,
                        new DoseDependenceSpec(
                                List.of(0.1, 1.0, 10.0, 100.0), List.of(2e16, 2e17, 2e18), PULSE_LIGHT, 0, 10))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(large.exponentOfDose().orElseThrow())
                .as("towards saturation")
                .isBetween(0.0, 0.6);
        assertThat(large.collapseSpread().orElseThrow())
                .isGreaterThan(small.collapseSpread().orElseThrow());
    }

    @Test
    void the_rate_at_half_gain_and_the_slope_are_read_from_five_decades() {
        PulseTrain train = new PulseTrain(5, 0.005, 1, PULSE_LIGHT, 0, 1);
        RateDependenceResult result = new RateDependence(
                        PublishedDevice.device(),
                        OPTIONS,
                        new RateDependenceSpec(train, List.of(0.01, 0.1, 1.0, 10.0, 100.0)))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        assertThat(result.gainPerDecade().orElseThrow()).isPositive();
        double half = result.rateAtHalfGain().orElseThrow();
        List<PulseTrainResult> trains = result.trains();
        double middle = (trains.get(0).gain() + trains.get(4).gain()) / 2;
        int below = (int) trains.stream().filter(t -> t.gain() < middle).count();
        assertThat(half)
                .isBetween(
                        result.spec().rates().get(below - 1),
                        result.spec().rates().get(below));
    }

    @Test
    void impossible_grids_are_refused() {
        assertThatThrownBy(() -> new DoseDependenceSpec(List.of(), List.of(1e16), PULSE_LIGHT, 0, 1))
                .hasMessageContaining("widths must not be empty");
    }
}
