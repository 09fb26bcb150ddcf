package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayUnitTest {
    @ParameterizedTest
    @CsvSource({
        "A, 2.6e-7, nA",
        "A, 1e-6, \u00b5A",
        "A, 1e-9, nA",
        "s, 0.05, ms",
        "s, 14, s",
        "s, 20000, s",
        "m, 6e-8, nm",
        "V, -40, V",
        "J, 9.8e-13, fJ",
        "C/m2, 3e-4, \u00b5C/m^{2}",
        "eV, 0.75, eV",
        "eV, 0.04, meV",
        "%, 1e-5, %",
        "1/m2, 4.967e15, 10^{15} m^{\u22122}",
        "1/m2s, 2e16, 10^{16} m^{\u22122} s^{\u22121}",
        "1/m3, 1e24, 10^{24} m^{\u22123}",
        "m2/s, 0.5, m^{2}/s",
        "1/s, 3, s^{\u22121}",
        "Hz, 10, Hz"
    })
    void the_unit_suits_the_largest_number(String unit, double largest, String label) {
        assertThat(DisplayUnit.of(unit, largest).label()).isEqualTo(label);
    }

    @Property(seed = "1")
    void with_a_prefix_the_largest_number_has_one_to_three_digits_before_the_point(
            @ForAll @DoubleRange(min = -17, max = 10) double exponent) {
        double largest = StrictMath.pow(10, exponent);
        double drawn = DisplayUnit.of("A", largest).fromSi(largest);
        assertThat(drawn).isBetween(0.999999, 1000.0);
    }

    @Test
    void conversion_is_by_exact_powers() {
        assertThat(DisplayUnit.of("A", 5e-8).fromSi(5e-8)).isEqualTo(50);
        assertThat(DisplayUnit.of("1/m3", 1e24).fromSi(1e24)).isEqualTo(1);
    }

    @Test
    void a_logarithmic_axis_over_many_decades_has_the_plain_unit() {
        assertThat(DisplayUnit.logarithmic("A", 1e-12, 1e-6).label()).isEqualTo("A");
        assertThat(DisplayUnit.logarithmic("A", 1e-9, 1e-6).label()).isEqualTo("nA");
    }

    @ParameterizedTest
    @CsvSource({
        "drain_current_A, Drain current, A", "time_s, Time, s",
                "channel_hole_density_per_m2, Channel hole density, 1/m2",
        "photon_flux_per_m2_s, Photon flux, 1/m2s", "film_charge_C_per_m2, Film charge, C/m2", "left_percent, Left, %",
        "vacancy_density_at_channel_per_m3, Vacancy density at channel, 1/m3",
                "hole_mobility_m2_per_Vs, Hole mobility, m2/Vs"
    })
    void a_column_name_says_words_and_unit(String column, String name, String unit) {
        assertThat(Quantity.ofColumn(column)).isEqualTo(new Quantity(name, unit));
    }

    @ParameterizedTest
    @CsvSource({
        "1570, 3, 1570",
        "0.62, 3, 0.620",
        "1e-10, 2, 1.0\u00d710^{\u221210}",
        "-40, 2, \u221240",
        "9.996, 3, 10.0",
        "0, 3, 0",
        "10000, 3, 10\u00a0000",
        "1e6, 3, 1.00\u00d710^{6}",
        "0.001, 2, 0.0010"
    })
    void a_number_has_the_digits_asked_for(double value, int digits, String words) {
        assertThat(Numbers.significant(value, digits)).isEqualTo(words);
    }

    @Test
    void a_missing_number_says_so() {
        assertThat(Numbers.significant(Double.NaN, 3)).isEqualTo("not a number");
        assertThat(Numbers.shortest(Double.POSITIVE_INFINITY)).isEqualTo("\u221e");
    }
}
