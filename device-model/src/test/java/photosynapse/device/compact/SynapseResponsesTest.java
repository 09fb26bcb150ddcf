package photosynapse.device.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;

class SynapseResponsesTest {
    private static final SynapseParameters P = SynapseParameters.DEFAULT;
    private static final LightResponse LIGHT = new LightResponse(
            List.of(
                    new LightResponse.Point(400e-9, 0.4),
                    new LightResponse.Point(500e-9, 0.2),
                    new LightResponse.Point(700e-9, 0)),
            400e-9,
            0.1);

    private static final ThermalResponse THERMAL =
            new ThermalResponse(300, 280, 320, new ThermalResponse.Energies(0.75, 0, 0.3, 0.6, 0, 0.075));

    @Test
    void a_synapse_refuses_temperatures_and_colours_that_it_does_not_know() {
        assertThatThrownBy(() -> THERMAL.at(321, P)).isInstanceOf(OutsideFittedRangeException.class);
        assertThatThrownBy(() -> P.at(300)).isInstanceOf(OutsideFittedRangeException.class);
        SynapseParameters knows = P.withResponses(new SynapseResponses(Optional.of(LIGHT), Optional.of(THERMAL)));
        assertThat(knows.at(310).ions().screeningTime()).isLessThan(P.ions().screeningTime());
        assertThat(knows.writingFlux(new Light(2e16, 500e-9, Polarisation.LEFT)))
                .isCloseTo(1.05e16, within(1e4));
        assertThat(P.writingFlux(new Light(2e16, 500e-9))).isEqualTo(2e16);
    }

    @Test
    void one_point_is_one_colour() {
        LightResponse one = new LightResponse(List.of(new LightResponse.Point(405e-9, 0.3)), 405e-9, 0);
        assertThat(one.effectivePhotonFlux(2e16, 405e-9, 1)).isEqualTo(2e16);
        assertThatThrownBy(() -> one.effectivePhotonFlux(2e16, 450e-9, 0))
                .isInstanceOf(OutsideFittedRangeException.class);
    }

    @Test
    void another_colour_counts_by_what_the_film_absorbs_of_it() {
        assertThat(LIGHT.effectivePhotonFlux(2e16, 400e-9, 0)).isEqualTo(2e16);
        assertThat(LIGHT.effectivePhotonFlux(2e16, 500e-9, 0)).isCloseTo(1e16, within(1e4));
        assertThat(LIGHT.effectivePhotonFlux(2e16, 450e-9, 0)).isCloseTo(1.5e16, within(1e4));
        assertThat(LIGHT.effectivePhotonFlux(2e16, 700e-9, 0)).isZero();
        assertThatThrownBy(() -> LIGHT.effectivePhotonFlux(2e16, 750e-9, 0))
                .isInstanceOf(OutsideFittedRangeException.class);
    }

    /** Left minus right over their mean is the dissymmetry, by its definition. */
    @Test
    void the_two_hands_of_light_differ_by_the_dissymmetry() {
        double left = LIGHT.effectivePhotonFlux(1, 400e-9, 1);
        double right = LIGHT.effectivePhotonFlux(1, 400e-9, -1);
        assertThat(2 * (left - right) / (left + right)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void each_rate_follows_its_own_activation_energy_and_nothing_changes_at_the_reference() {
        SynapseParameters same = THERMAL.at(300, P);
        assertThat(same).isEqualTo(P);
        SynapseParameters warm = THERMAL.at(320, P);
        // Arrhenius: exp(0.75 eV/k (1/300 - 1/320)) = 6.130
        assertThat(warm.freeElectrons().emissionRate() / P.freeElectrons().emissionRate())
                .isCloseTo(6.130, within(1e-3));
        assertThat(P.ions().screeningTime() / warm.ions().screeningTime())
                .isCloseTo(StrictMath.pow(6.130, 0.4), within(1e-3));
        assertThat(warm.channel().darkConductance() / P.channel().darkConductance())
                .isCloseTo(StrictMath.pow(6.130, 0.1), within(1e-3));
        assertThat(warm.reservoirs().get(0).tunnellingRate())
                .isEqualTo(P.reservoirs().get(0).tunnellingRate());
        assertThat(warm.reservoirs().get(0).fieldPullRatio())
                .isEqualTo(P.reservoirs().get(0).fieldPullRatio() * 300 / 320);
    }

    /** Traps of the second film 0.15 eV deeper than those of the first: 0.9 eV together. */
    @Test
    void a_second_film_emits_with_an_energy_of_its_own() {
        ReservoirParameters first = P.reservoirs().get(0);
        ReservoirParameters second = new ReservoirParameters(0.1, 0.2, 0, 0, 0.01, 0.5);
        SynapseParameters stack = new SynapseParameters(
                P.name(),
                P.channel(),
                P.freeElectrons(),
                List.of(first, second),
                P.ions(),
                P.holeInjection(),
                P.validity());
        ThermalResponse thermal =
                new ThermalResponse(300, 280, 320, new ThermalResponse.Energies(0.75, 0, 0.3, 0.6, 0, 0, 0.15));
        SynapseParameters warm = thermal.at(320, stack);
        assertThat(warm.reservoirs().get(0).emissionRatio()).isEqualTo(1);
        double grown = warm.freeElectrons().emissionRate()
                * warm.reservoirs().get(1).emissionRatio()
                / (P.freeElectrons().emissionRate() * 0.01);
        assertThat(grown).isCloseTo(StrictMath.pow(6.130, 0.9 / 0.75), within(3e-3));
        assertThat(warm.reservoirs().get(1).injectionRatio()).isEqualTo(0.5);
    }

    @Test
    void warmth_makes_the_memory_shorter() {
        double[] left = new double[2];
        for (int k = 0; k < 2; k++) {
            CompactSynapse synapse = CompactSynapse.of(THERMAL.at(300 + 20 * k, P));
            double[] state = new double[synapse.stateSize()];
            synapse.advance(state, 0, 2e16, 0, 0.5);
            double written = synapse.state(state, 0).totalCharge();
            synapse.advance(state, 0, 0, 0, 1000);
            left[k] = synapse.state(state, 0).totalCharge() / written;
        }
        assertThat(left[1]).isLessThan(0.8 * left[0]);
    }

    @Test
    void the_drain_current_is_linear_in_the_drain_and_falls_to_that_of_the_charge_at_a_positive_gate() {
        CompactSynapse synapse = CompactSynapse.of(P);
        double[] state = new double[synapse.stateSize()];
        synapse.advance(state, 0, 2e16, 0, 0.5);
        double conductance = synapse.conductance(state, 0);
        assertThat(synapse.drainCurrent(state, 0, 0, -0.1)).isCloseTo(-0.1 * conductance, within(1e-18));
        assertThat(synapse.drainCurrent(state, 0, 0, 0.2)).isCloseTo(0.2 * conductance, within(1e-18));
        double before = Double.POSITIVE_INFINITY;
        for (double gate = -50; gate <= 50; gate += 0.5) {
            double current = synapse.drainCurrent(state, 0, gate, 1);
            assertThat(current).isLessThanOrEqualTo(before).isFinite();
            before = current;
        }
        double ofCharge =
                P.channel().darkConductance() * synapse.state(state, 0).totalCharge();
        assertThat(synapse.drainCurrent(state, 0, 50, 1)).isCloseTo(ofCharge, within(1e-3 * ofCharge));
    }
}
