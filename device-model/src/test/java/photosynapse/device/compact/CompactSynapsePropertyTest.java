package photosynapse.device.compact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class CompactSynapsePropertyTest {
    private static final SynapseParameters P = SynapseParameters.DEFAULT;

    /** Error of the change by light, as the step control states it: doses are ordered no better than that. */
    private static final double INTEGRATION_ERROR = 1e-5;

    private final CompactSynapse synapse = CompactSynapse.of(P).extrapolating();

    /** One stretch of constant light and gate. */
    record Stretch(double photonFlux, double gateVoltage, double duration) {}

    @Property(seed = "1", tries = 300, edgeCases = EdgeCasesMode.MIXIN)
    void every_charge_stays_between_zero_and_its_capacity(@ForAll("programs") List<Stretch> program) {
        double[] y = new double[synapse.stateSize()];
        for (Stretch s : program) {
            synapse.advance(y, 0, s.photonFlux(), s.gateVoltage(), s.duration());
            double total = 0;
            for (int k = 0; k < P.reservoirs().size(); k++) {
                assertThat(y[k]).isBetween(0.0, P.reservoirs().get(k).capacityRatio() * (1 + 1e-12));
                total += P.reservoirs().get(k).capacityRatio();
            }
            assertThat(y[P.reservoirs().size()]).isBetween(-1e-3 * total, 1.001 * total);
            assertThat(synapse.conductance(y, 0)).isFinite();
        }
    }

    @Property(seed = "1", tries = 2000, edgeCases = EdgeCasesMode.MIXIN)
    void a_larger_dose_writes_more(@ForAll("programs") List<Stretch> before, @ForAll("fluxes") double flux) {
        double[] weak = new double[synapse.stateSize()];
        for (Stretch s : before) {
            synapse.advance(weak, 0, s.photonFlux(), s.gateVoltage(), s.duration());
        }
        double[] strong = weak.clone();
        synapse.advance(weak, 0, flux, 0, 0.05);
        synapse.advance(strong, 0, 1.5 * flux, 0, 0.05);
        double change = synapse.conductance(weak, 0) - synapse.darkConductance();
        assertThat(synapse.conductance(strong, 0))
                .isGreaterThanOrEqualTo(synapse.conductance(weak, 0) - INTEGRATION_ERROR * change);
    }

    @Property(seed = "1", tries = 200, edgeCases = EdgeCasesMode.MIXIN)
    void in_the_dark_the_conductance_only_falls(
            @ForAll("programs") List<Stretch> before, @ForAll("durations") double rest) {
        double[] y = new double[synapse.stateSize()];
        for (Stretch s : before) {
            synapse.advance(y, 0, s.photonFlux(), s.gateVoltage(), s.duration());
        }
        double start = synapse.conductance(y, 0);
        synapse.advance(y, 0, 0, 0, rest);
        assertThat(synapse.conductance(y, 0)).isLessThanOrEqualTo(start);
    }

    /** In one call, and in a thousand steps that resolve everything. */
    @Property(seed = "1", tries = 100, edgeCases = EdgeCasesMode.NONE)
    void a_rest_is_the_same_in_one_piece_and_in_many(@ForAll @DoubleRange(min = 0.1, max = 3) double strength) {
        double[] whole = new double[synapse.stateSize()];
        for (int k = 0; k < 10; k++) {
            synapse.advance(whole, 0, strength * 2e16, 0, 0.05);
            synapse.advance(whole, 0, 0, 0, 0.95);
        }
        double written = synapse.state(whole, 0).totalCharge();
        double[] pieces = whole.clone();
        synapse.advance(whole, 0, 0, 0, 10_000);
        for (int k = 0; k < 1000; k++) {
            double from = StrictMath.pow(k / 1000.0, 4);
            double to = StrictMath.pow((k + 1) / 1000.0, 4);
            synapse.advance(pieces, 0, 0, 0, 10_000 * (to - from));
        }
        double difference =
                synapse.state(whole, 0).totalCharge() - synapse.state(pieces, 0).totalCharge();
        assertThat(difference / written).isBetween(-5e-4, 5e-4);
    }

    @Provide
    Arbitrary<List<Stretch>> programs() {
        Arbitrary<Double> gates = Arbitraries.doubles().between(-100, 100);
        Arbitrary<Double> light = Arbitraries.oneOf(Arbitraries.just(0.0), fluxes());
        return Combinators.combine(light, gates, durations())
                .as(Stretch::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<Double> fluxes() {
        return Arbitraries.doubles().between(5, 40).map(e -> StrictMath.pow(10, e));
    }

    @Provide
    Arbitrary<Double> durations() {
        return Arbitraries.doubles().between(-9, 9).map(e -> StrictMath.pow(10, e));
    }
}
