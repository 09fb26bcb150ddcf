package photosynapse.device.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

class StimulusResponseTest {
    private static final Light LIGHT = new Light(2e16, 405 / 1e9);
    private final CompactSynapse synapse = CompactSynapse.of(SynapseParameters.DEFAULT);

    @Test
    void readings_do_not_disturb_and_an_edge_shows_the_state_just_before_it() {
        Stimulus train = new PulseTrain(3, 0.05, 1, LIGHT, 0, 10).stimulus();
        List<Double> times = List.of(0.0, 0.01, 0.05, 0.06, 1.0, 1.05, 2.0, 2.05, 12.05);
        double[] often = StimulusResponse.changes(synapse, train, times);
        double[] once = StimulusResponse.changes(synapse, train, List.of(12.05));
        assertThat(often[0]).isZero();
        assertThat(often[2]).isGreaterThan(often[1]).isGreaterThan(often[3]);
        assertThat(often[5]).isGreaterThan(often[4]);
        assertThat(often[8]).isCloseTo(once[0], within(1e-5));
    }

    @Test
    void a_gate_that_runs_is_followed_between_its_ends() {
        Light dark = new Light(0, LIGHT.wavelength());
        double ramp = leftAfter(new Segment(2, dark, 0, -40));
        assertThat(ramp).isBetween(leftAfter(Segment.constant(2, dark, -40)), leftAfter(Segment.constant(2, dark, 0)));
        assertThat(ramp).isLessThan(leftAfter(Segment.constant(2, dark, -20)));
    }

    /** Half the light on the average, less at first and more later. */
    @Test
    void light_that_runs_is_followed_between_its_ends() {
        Segment none = Segment.constant(2, LIGHT.off(), 0);
        double ramp = leftAfter(none.withPhotonFluxEnd(LIGHT.photonFlux()));
        double half = leftAfter(Segment.constant(2, LIGHT.withPhotonFlux(LIGHT.photonFlux() / 2), 0));
        assertThat(ramp).isBetween(leftAfter(none), leftAfter(Segment.constant(2, LIGHT, 0)));
        assertThat(ramp).isCloseTo(half, within(0.1 * half)).isGreaterThan(half);
    }

    private double leftAfter(Segment second) {
        Stimulus stimulus = new Stimulus(List.of(Segment.constant(1, LIGHT, 0), second));
        return StimulusResponse.changes(synapse, stimulus, List.of(2.0))[0];
    }
}
