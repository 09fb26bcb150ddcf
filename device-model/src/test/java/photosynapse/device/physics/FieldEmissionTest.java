package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static photosynapse.device.physics.FieldEmission.BY_FIELD;
import static photosynapse.device.physics.FieldEmission.FACTOR;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import photosynapse.device.units.PhysicalConstants;

class FieldEmissionTest {
    private static final PhysicalConstants NATURE = PhysicalConstants.CODATA_2018;
    private static final PooleFrenkel CHARGED = PooleFrenkel.of(3.7, Double.POSITIVE_INFINITY, 300, NATURE);
    private static final TrapAssistedTunnelling NEUTRAL = TrapAssistedTunnelling.of(0.75, 0.15, 300, NATURE);
    private static final PooleFrenkel SHALLOW = PooleFrenkel.of(3.7, 0.3, 300, NATURE);
    private static final List<FieldEmission> LAWS = List.of(new FieldEmission.None(), CHARGED, NEUTRAL, SHALLOW);

    private static double[] at(FieldEmission law, double field) {
        double[] out = new double[2];
        law.evaluate(field, out);
        return out;
    }

    @Property(seed = "1", tries = 300)
    void factor_is_even_and_rises_with_its_slope(
            @ForAll @IntRange(min = 0, max = 3) int which,
            @ForAll @DoubleRange(min = 0, max = 21) @Scale(6) double logField) {
        FieldEmission law = LAWS.get(which);
        double field = StrictMath.exp(logField);
        double[] out = at(law, field);
        double[] mirrored = at(law, -field);
        assertThat(mirrored[FACTOR]).isEqualTo(out[FACTOR]);
        assertThat(mirrored[BY_FIELD]).isEqualTo(-out[BY_FIELD]);
        double difference = Differences.central(t -> at(law, field * StrictMath.exp(t))[FACTOR], 0, 1e-3);
        // the exponent reaches 60 and grows by factors: fifth derivative 1e7, times step^4/30
        assertThat(out[BY_FIELD] * field)
                .as("slope of %s at %s V/m", law, field)
                .isCloseTo(difference, within(1e-6 * Math.abs(difference) + 1e-12 * out[FACTOR]));
        assertThat(out[FACTOR]).isGreaterThanOrEqualTo(1);
    }

    /** Frenkel's lowering sqrt(q F/(pi eps)): 124.7 mV at 1e7 V/m and eps_r 3.7, worked out by hand. */
    @Test
    void charged_traps_emit_by_the_lowering_of_frenkel() {
        double lowering = StrictMath.sqrt(1.602176634e-19 * 1e7 / (Math.PI * 3.7 * 8.8541878128e-12));
        assertThat(lowering).isCloseTo(0.12475, within(1e-4));
        double vt = NATURE.thermalVoltage(300);
        // rounding of the field at zero takes (1e4/1e7)^2/2 of the exponent
        assertThat(StrictMath.log(at(CHARGED, 1e7)[FACTOR])).isCloseTo(lowering / vt, within(1e-6 * lowering / vt));
    }

    /** A barrier of 0.3 eV is 11.6 kT at 300 K. */
    @Test
    void no_barrier_is_lowered_by_more_than_its_height() {
        double height = 0.3 / NATURE.thermalVoltage(300);
        assertThat(StrictMath.log(at(SHALLOW, 1e12)[FACTOR])).isCloseTo(height, within(1e-4 * height));
        assertThat(StrictMath.log(at(SHALLOW, Double.POSITIVE_INFINITY)[FACTOR]))
                .isCloseTo(height, within(1e-12));
        double low = StrictMath.log(at(CHARGED, 1e6)[FACTOR]);
        assertThat(StrictMath.log(at(SHALLOW, 1e6)[FACTOR]))
                .as("lowering of %s kT, far below the height", low)
                .isCloseTo(low, within(1e-3 * low));
    }

    /** Values of the integral from quadrature with 25 decimal digits. */
    @Test
    void neutral_traps_meet_the_integral_of_hurkx() {
        double[][] table = {
            {20, 1.5e10, 1e6, 1.030338508608952},
            {20, 1.5e10, 1e7, 1.152935612185399},
            {20, 1.5e10, 1e8, 2.118611795318406},
            {20, 1.5e10, 1e9, 2037.581319003715},
            {30, 3e10, 1e6, 1.028633379575517},
            {30, 3e10, 1e7, 1.143658910653119},
            {30, 3e10, 1e8, 2.019168220991006},
            {30, 3e10, 1e9, 1092.403611943055},
            {35, 5e9, 1e6, 1.117186165123499},
            {35, 5e9, 1e7, 1.763764256146696},
            {35, 5e9, 1e8, 122.5534973169306},
            {35, 5e9, 1e9, 13533268288320.5}
        };
        for (double[] row : table) {
            assertThat(at(new TrapAssistedTunnelling(row[0], row[1]), row[2])[FACTOR])
                    .as("d = %s, K F = %s V/m, F = %s V/m", row[0], row[1], row[2])
                    .isCloseTo(row[3], within(1e-9 * row[3]));
        }
    }

    /**
     * 2 sqrt(3 pi) (F/F_G) exp((F/F_G)^2), which takes the integrand for a Gaussian on the whole line. A trap of 400 kT
     * has one at this field: in u^(1/2) its top is ten standard deviations from 0, and skewness moves it by 1 %.
     */
    @Test
    void neutral_traps_follow_the_closed_form_at_moderate_fields() {
        double mass = 0.15 * 9.1093837015e-31;
        double thermal = 1.380649e-23 * 300;
        double hbar = 1.054571817e-34;
        double scale = StrictMath.sqrt(24 * mass * thermal * thermal * thermal) / (1.602176634e-19 * hbar);
        double depthEv = 400 * NATURE.thermalVoltage(300);
        double ratio = 4;
        double closed = 2 * StrictMath.sqrt(3 * Math.PI) * ratio * StrictMath.exp(ratio * ratio);
        assertThat(at(TrapAssistedTunnelling.of(depthEv, 0.15, 300, NATURE), ratio * scale)[FACTOR])
                .isCloseTo(1 + closed, within(1e-2 * closed));
    }

    @Test
    void neutral_traps_lose_their_barrier_in_the_strongest_field() {
        TrapAssistedTunnelling law = new TrapAssistedTunnelling(20, 1e10);
        double open = StrictMath.exp(20);
        assertThat(at(law, 1e16)[FACTOR]).isCloseTo(open, within(0.3 * open));
        assertThat(at(law, 1e300)).containsExactly(at(law, Double.POSITIVE_INFINITY));
    }

    @Test
    void without_a_field_the_factor_is_one_and_its_slope_is_continuous() {
        for (FieldEmission law : LAWS) {
            assertThat(at(law, 0)).containsExactly(1, 0);
            for (double tiny : new double[] {Double.MIN_VALUE, 1e-200, 1e-30, 1e-3}) {
                assertThat(at(law, tiny)[FACTOR]).as("%s at %s V/m", law, tiny).isCloseTo(1, within(1e-9));
                assertThat(at(law, tiny)[BY_FIELD])
                        .as("%s at %s V/m", law, tiny)
                        .isBetween(0.0, 1e-8);
            }
            double small = at(law, FieldEmission.ROUNDING_FIELD)[FACTOR];
            assertThat(small).as("%s at the rounding field", law).isBetween(1.0, 1.2);
        }
    }

    @Test
    void senseless_parameters_are_refused() {
        assertThatThrownBy(() -> new PooleFrenkel(-1)).hasMessageContaining("-1.0 sqrt(m/V)");
        assertThatThrownBy(() -> new TrapAssistedTunnelling(0, 1e10)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> new TrapAssistedTunnelling(20, 0)).hasMessageContaining("0.0 V/m");
        assertThatThrownBy(() -> new TrapAssistedTunnelling(700, 1e10)).hasMessageContaining("700");
    }
}
