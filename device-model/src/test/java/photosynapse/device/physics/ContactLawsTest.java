package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import photosynapse.device.units.PhysicalConstants;

/** Densities at metals, exchange with them, and resistance in series. */
class ContactLawsTest {
    private static final PhysicalConstants NATURE = PhysicalConstants.CODATA_2018;
    private static final double VT = NATURE.thermalVoltage(300);
    private static final ContactDensities.Edges FILM = new ContactDensities.Edges(0.7, 1.75, 2e24, 3e24);

    /** The product at equilibrium is ni^2 = Nc Nv e^(-Eg/kT) for every metal. */
    @Property(seed = "1")
    void the_product_at_a_metal_is_that_of_the_film(@ForAll @DoubleRange(min = -1, max = 1) @Scale(6) double depth) {
        ContactDensities contact = ContactDensities.of(FILM, depth, VT);
        double square = 6e48 * StrictMath.exp(-1.75 / VT);
        assertThat(contact.electrons() * contact.holes()).isCloseTo(square, within(1e-13 * square));
        double electrons = 2e24 * StrictMath.exp(-(1.75 - 0.7 + depth) / VT);
        assertThat(contact.electrons()).isCloseTo(electrons, within(1e-13 * electrons));
    }

    @Test
    void a_metal_at_an_edge_finds_its_states_filled_by_the_statistics_of_the_band() {
        double atValenceEdge = ContactDensities.of(FILM, 0.7, VT).holes();
        assertThat(atValenceEdge).isCloseTo(3e24, within(1e-13 * 3e24));
        CarrierStatistics band = new FermiDirac();
        double filled = ContactDensities.of(FILM, 0.7, VT, band, band).holes();
        assertThat(filled).isCloseTo(0.765147 * 3e24, within(1e-6 * 3e24));
    }

    @Test
    void finite_velocities_exchange_and_infinite_ones_hold() {
        double[] out = new double[3];
        new ContactExchange(100, 1e20).evaluate(3e20, out);
        assertThat(out).containsExactly(2e22, 100, -100);
        ContactExchange ohmic = new ContactExchange(Double.POSITIVE_INFINITY, 1e20);
        ohmic.evaluate(3e20, out);
        assertThat(ohmic.held()).isTrue();
        assertThat(out).containsExactly(2e20, 1, -1);
        ohmic.evaluate(3e20, 2, out);
        assertThat(out[ContactExchange.FLUX]).isEqualTo(1e20);
        assertThat(new ContactExchange(0, 1e20).held()).isFalse();
        assertThatThrownBy(() -> new ContactExchange(-1, 1)).hasMessageContaining("-1.0 m/s");
        assertThatThrownBy(() -> new ContactExchange(1, Double.NaN)).hasMessageContaining("NaN 1/m3");
    }

    /** A quarter of the mean thermal speed, for A* and Nc of one mass: sqrt(kT/(2 pi m)). */
    @Test
    void thermionic_velocity_is_a_quarter_of_the_thermal_speed() {
        double mass = 0.13 * 9.1093837015e-31;
        double planck = NATURE.planck();
        double boltzmann = NATURE.boltzmann();
        double richardson =
                4 * Math.PI * NATURE.elementaryCharge() * mass * boltzmann * boltzmann / (planck * planck * planck);
        double states = 2 * StrictMath.pow(2 * Math.PI * mass * boltzmann * 300 / (planck * planck), 1.5);
        double expected = StrictMath.sqrt(boltzmann * 300 / (2 * Math.PI * mass));
        assertThat(ContactExchange.thermionicVelocity(richardson, 300, states, NATURE))
                .isCloseTo(expected, within(1e-13 * expected));
        assertThat(richardson / 0.13).isCloseTo(1.20173e6, within(10.0));
    }

    /** Half of the Poole-Frenkel lowering; 36 meV at 1e7 V/m and eps_r = 11.7 (Sze's silicon). */
    @Test
    void the_image_force_lowers_the_barrier() {
        double silicon = 11.7 * NATURE.vacuumPermittivity();
        double lowering = ContactDensities.imageForceLoweringEv(1e7, silicon, NATURE);
        assertThat(lowering).isCloseTo(0.0351, within(1e-4));
        double slope = Differences.central(f -> ContactDensities.imageForceLoweringEv(f, silicon, NATURE), 1e7, 1e4);
        assertThat(ContactDensities.imageForceSlopeEv(1e7, silicon, NATURE)).isCloseTo(slope, within(1e-9 * slope));
        assertThat(ContactDensities.imageForceSlopeEv(-1e7, silicon, NATURE)).isCloseTo(-slope, within(1e-9 * slope));
        for (double none : new double[] {0, -0.0, Double.MIN_VALUE, 1e-160}) {
            assertThat(ContactDensities.imageForceLoweringEv(none, silicon, NATURE))
                    .isBetween(0.0, 1e-100);
            assertThat(ContactDensities.imageForceSlopeEv(none, silicon, NATURE))
                    .isBetween(0.0, 1e-70);
        }
    }

    @Property(seed = "1")
    void resistance_in_series_solves_the_loop(
            @ForAll @DoubleRange(min = -20, max = 20) @Scale(6) double voltage,
            @ForAll @DoubleRange(min = 0, max = 12) @Scale(6) double logResistance) {
        double resistance = StrictMath.pow(10, logResistance);
        ContactResistance contacts = new ContactResistance(resistance);
        double saturating = contacts.current(voltage, v -> 1e-6 * StrictMath.tanh(v / 2));
        double inner = voltage - resistance * saturating;
        // the inner voltage is found to rounding of the outer one
        double tolerance = 1e-13 * Math.abs(voltage) * Math.min(1e-6, 1 / resistance) + 1e-15 * 1e-6;
        assertThat(saturating)
                .as("current at %s V", voltage)
                .isCloseTo(
                        1e-6 * StrictMath.tanh(inner / 2),
                        within(1e-12 * 1e-6 + 1e-15 * Math.abs(saturating) * resistance * 1e-6));
        double linear = contacts.current(voltage, v -> 1e-6 * v);
        assertThat(linear).isCloseTo(voltage / (resistance + 1e6), within(tolerance + 1e-12 * Math.abs(linear)));
    }

    @Test
    void no_resistance_leaves_the_channel_alone() {
        assertThat(new ContactResistance(0).current(-0.1, v -> 5e-6 * v)).isEqualTo(5e-6 * -0.1);
        assertThat(new ContactResistance(1e5).current(0, v -> 5e-6 * v)).isZero();
        assertThat(new ContactResistance(1e5).current(1, v -> 0)).isZero();
        assertThat(new ContactResistance(1e5).current(1, v -> Double.NaN)).isNaN();
        assertThatThrownBy(() -> new ContactResistance(-1)).hasMessageContaining("-1.0 ohm");
    }

    /** An exponential channel, on which secants alone would crawl. */
    @Test
    void a_steep_channel_is_bracketed() {
        double current = new ContactResistance(1e3).current(5, v -> 1e-15 * StrictMath.expm1(v / 0.0259));
        double inner = 5 - 1e3 * current;
        assertThat(1e-15 * StrictMath.expm1(inner / 0.0259)).isCloseTo(current, within(1e-12 * current));
    }
}
