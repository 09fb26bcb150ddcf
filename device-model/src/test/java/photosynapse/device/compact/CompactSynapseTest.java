package photosynapse.device.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.junit.jupiter.api.Test;

class CompactSynapseTest {
    private static final SynapseParameters P = SynapseParameters.DEFAULT;

    /** Largest error of a charge after trains and rests; ten times smaller than that of the fit. */
    private static final double INTEGRATION = 1e-4;

    /** Largest error of a charge after a flash or an erase that moves half of it at once. */
    private static final double VIOLENT = 1e-3;

    private final CompactSynapse synapse = CompactSynapse.of(P);

    @Test
    void dark_equilibrium_is_kept_for_ever() {
        double[] y = rested();
        synapse.advance(y, 0, 0, 0, 1e4);
        synapse.advance(y, 0, 0, -40, 10);
        assertThat(y).containsOnly(0);
        assertThat(synapse.conductance(y, 0)).isEqualTo(synapse.darkConductance());
    }

    @Test
    void a_rest_is_the_same_in_one_piece_and_in_many() {
        double[] whole = written(10);
        double[] pieces = whole.clone();
        synapse.advance(whole, 0, 0, 0, 10_000);
        double t = 0;
        for (double end : new double[] {0.3, 1, 7, 40, 300, 2000, 10_000}) {
            synapse.advance(pieces, 0, 0, 0, end - t);
            t = end;
        }
        for (int k = 0; k < whole.length; k++) {
            assertThat(whole[k]).isCloseTo(pieces[k], within(INTEGRATION));
        }
    }

    @Test
    void agrees_with_an_integrator_of_eighth_order() {
        double[][] program = {
            {2e16, 0, 0.05},
            {0, 0, 0.95},
            {2e17, 0, 0.1},
            {0, 0, 30},
            {0, -35, 1},
            {0, 0, 100},
            {2e15, 0, 3},
            {0, 0, 1000}
        };
        double[] fast = rested();
        double[] slow = rested();
        DormandPrince853Integrator reference = new DormandPrince853Integrator(1e-12, 1e6, 1e-11, 1e-9);
        for (double[] stretch : program) {
            synapse.advance(fast, 0, stretch[0], stretch[1], stretch[2]);
            reference.integrate(new PlainEquations(P, stretch[0], stretch[1]), 0, slow, stretch[2], slow);
            for (int k = 0; k < fast.length; k++) {
                assertThat(fast[k])
                        .as("state %s after %s s of %s", k, stretch[2], stretch[0])
                        .isCloseTo(slow[k], within(VIOLENT));
            }
        }
    }

    /** Deep traps in a second film emit less, and holes hardly reach them. */
    @Test
    void zones_of_another_film_follow_their_equations_too() {
        List<ReservoirParameters> zones = new ArrayList<>(P.reservoirs());
        ReservoirParameters last = zones.remove(zones.size() - 1);
        zones.add(new ReservoirParameters(last.writeRate(), last.capacityRatio(), 1e-3, 0, 0.15, 0.02));
        SynapseParameters stack = new SynapseParameters(
                "stack", P.channel(), P.freeElectrons(), zones, P.ions(), P.holeInjection(), ValidityRange.UNLIMITED);
        CompactSynapse synapseOfTwo = CompactSynapse.of(stack);
        DormandPrince853Integrator reference = new DormandPrince853Integrator(1e-12, 1e6, 1e-11, 1e-9);
        double[] fast = new double[synapseOfTwo.stateSize()];
        double[] slow = fast.clone();
        double[][] program = {{2e16, 0, 0.5}, {0, 0, 30}, {0, -40, 1}, {2e17, 0, 0.2}, {0, 0, 3000}, {0, -45, 2}};
        for (double[] stretch : program) {
            synapseOfTwo.advance(fast, 0, stretch[0], stretch[1], stretch[2]);
            reference.integrate(new PlainEquations(stack, stretch[0], stretch[1]), 0, slow, stretch[2], slow);
            for (int k = 0; k < fast.length; k++) {
                assertThat(fast[k]).as("state %s after %s s", k, stretch[2]).isCloseTo(slow[k], within(VIOLENT));
            }
        }
        double[] plain = new double[synapse.stateSize()];
        for (double[] stretch : program) {
            synapse.advance(plain, 0, stretch[0], stretch[1], stretch[2]);
        }
        assertThat(fast[zones.size() - 1]).isGreaterThan(2 * plain[zones.size() - 1]);
    }

    @Test
    void a_single_reservoir_that_only_tunnels_follows_its_closed_form() {
        SynapseParameters one = new SynapseParameters(
                "one",
                P.channel(),
                new FreeElectronParameters(1e16, 0, 1e-3, 0),
                List.of(new ReservoirParameters(0.5, 4, 0.01, 0)),
                new IonParameters(1),
                new HoleInjectionParameters(0, 0, 0, 0),
                ValidityRange.UNLIMITED);
        CompactSynapse simple = CompactSynapse.of(one);
        double[] y = {0.8, 0.8};
        simple.advance(y, 0, 0, 0, 200);
        // q' = -r (1 + q) q has q/(1 + q) = q0/(1 + q0) e^(-r t)
        double x = 0.8 / 1.8 * StrictMath.exp(-2);
        assertThat(y[0]).isCloseTo(x / (1 - x), within(INTEGRATION));
    }

    @Test
    void an_emitted_electron_that_is_always_trapped_again_is_never_lost() {
        SynapseParameters closed = new SynapseParameters(
                "closed",
                P.channel(),
                new FreeElectronParameters(1e16, 0.1, 1e-12, 0),
                List.of(new ReservoirParameters(0.5, 1, 0, 0), new ReservoirParameters(0.5, 1, 0, 0)),
                new IonParameters(1),
                new HoleInjectionParameters(0, 0, 0, 0),
                ValidityRange.UNLIMITED);
        CompactSynapse simple = CompactSynapse.of(closed);
        double[] y = {0.8, 0, 0.8};
        simple.advance(y, 0, 0, 0, 1000);
        assertThat(y[0]).isCloseTo(0.4, within(1e-6));
        assertThat(y[1]).isCloseTo(0.4, within(1e-6));
    }

    @Test
    void strong_light_comes_to_a_balance_below_full_reservoirs_whatever_its_strength() {
        double total = P.reservoirs().stream()
                .mapToDouble(ReservoirParameters::capacityRatio)
                .sum();
        CompactSynapse free = synapse.extrapolating();
        double before = 0;
        for (double flux : new double[] {1e17, 1e20, 1e26, 1e60}) {
            double[] y = rested();
            free.advance(y, 0, flux, 0, 100);
            double charge = synapse.state(y, 0).totalCharge();
            assertThat(charge).isBetween(before, total);
            before = charge;
        }
        assertThat(before).isCloseTo(total, within(1e-4 * total));
    }

    @Test
    void a_more_negative_gate_erases_more() {
        double before = 1;
        for (double gate : new double[] {0, -10, -20, -30, -40, -50}) {
            double[] y = written(10);
            synapse.advance(y, 0, 0, 0, 10);
            double charge = synapse.state(y, 0).totalCharge();
            synapse.advance(y, 0, 0, gate, 1);
            synapse.advance(y, 0, 0, 0, 1);
            double left = synapse.state(y, 0).totalCharge() / charge;
            assertThat(left).isLessThan(before).isGreaterThan(0);
            before = left;
        }
    }

    @Test
    void holes_of_the_dark_channel_follow_the_gate_without_a_kink_and_never_become_negative() {
        CompactLaw law = new CompactLaw(P);
        assertThat(law.channelHoles(0)).isEqualTo(1);
        assertThat(law.channelHoles(1e-9)).isCloseTo(1, within(1e-9));
        assertThat(law.channelHoles(-30)).isCloseTo(1 + 30 * P.channel().gateCoupling(), within(0.03));
        assertThat(law.channelHoles(60)).isBetween(0.0, 1e-6);
    }

    @Test
    void refuses_what_it_was_not_fitted_to_by_name_unless_told_to_extrapolate() {
        double[] y = rested();
        CompactSynapse narrow = CompactSynapse.of(P.withValidity(new ValidityRange(2e18, -50, 0, 0.1, 1e4)));
        double tooMuch = 2 * P.validity().maximumPhotonFlux();
        assertThatThrownBy(() -> synapse.advance(y, 0, tooMuch, 0, 1e-3))
                .isInstanceOf(OutsideFittedRangeException.class)
                .hasMessageContaining("photon flux");
        assertThatThrownBy(() -> synapse.advance(y, 0, 0, -80, 1))
                .isInstanceOf(OutsideFittedRangeException.class)
                .hasMessageContaining("-80.0 V");
        assertThatThrownBy(() -> synapse.advance(y, 0, 0, 0, 1e9))
                .isInstanceOf(OutsideFittedRangeException.class)
                .hasMessageContaining("duration");
        assertThatThrownBy(() -> narrow.advance(y, 0, 2e16, 0, 1))
                .isInstanceOf(OutsideFittedRangeException.class)
                .hasMessageContaining("change");
        double[] free = rested();
        synapse.extrapolating().advance(free, 0, tooMuch, -80, 1e-3);
        assertThat(synapse.state(free, 0).totalCharge()).isPositive();
    }

    @Test
    void every_number_is_answered_finitely_or_refused_by_name() {
        double[] numbers = {
            0,
            -0.0,
            Double.MIN_VALUE,
            1e-300,
            1e-12,
            1,
            1e18,
            1e300,
            Double.MAX_VALUE,
            -1,
            -1e300,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            Double.NaN
        };
        CompactSynapse free = synapse.extrapolating();
        int answered = 0;
        for (double flux : numbers) {
            for (double gate : numbers) {
                for (double duration : numbers) {
                    double[] y = written(1);
                    try {
                        free.advance(y, 0, flux, gate, duration);
                        answered++;
                    } catch (IllegalArgumentException refused) {
                        assertThat(refused).hasMessageContaining("must be");
                    }
                    assertThat(free.conductance(y, 0)).isFinite().isGreaterThanOrEqualTo(free.darkConductance());
                }
            }
        }
        // nine fluxes and durations are at least 0 and finite, eleven gates are finite
        assertThat(answered).isEqualTo(9 * 11 * 9);
    }

    @Test
    void neighbours_in_an_array_do_not_touch_each_other() {
        double[] array = new double[3 * synapse.stateSize()];
        synapse.advance(array, synapse.stateSize(), 2e16, 0, 0.05);
        for (int k = 0; k < synapse.stateSize(); k++) {
            assertThat(array[k]).isZero();
            assertThat(array[2 * synapse.stateSize() + k]).isZero();
        }
        assertThat(synapse.conductance(array, synapse.stateSize())).isGreaterThan(synapse.darkConductance());
    }

    @Test
    void nothing_is_allocated_by_an_advance() {
        double[] y = written(1);
        com.sun.management.ThreadMXBean threads =
                (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        advanceOften(y, 10);
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        advanceOften(y, 1000);
        long after = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        // 3000 advances; a single object in each would be 48,000 bytes
        assertThat(after - before).isLessThan(4000);
    }

    private void advanceOften(double[] y, int times) {
        for (int k = 0; k < times; k++) {
            synapse.advance(y, 0, 2e15, 0, 0.05);
            synapse.advance(y, 0, 0, -20, 0.5);
            synapse.advance(y, 0, 0, 0, 100);
        }
    }

    private double[] rested() {
        double[] y = new double[synapse.stateSize()];
        synapse.reset(y, 0);
        return y;
    }

    private double[] written(int pulses) {
        double[] y = rested();
        for (int k = 0; k < pulses; k++) {
            synapse.advance(y, 0, 2e16, 0, 0.05);
            synapse.advance(y, 0, 0, 0, 0.95);
        }
        return y;
    }
}
