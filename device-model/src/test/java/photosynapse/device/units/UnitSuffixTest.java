package photosynapse.device.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class UnitSuffixTest {

    @Provide
    Arbitrary<UnitSuffix> suffixes() {
        return Arbitraries.of(UnitSuffix.all());
    }

    @Provide
    Arbitrary<Double> values() {
        return Arbitraries.doubles().between(-1e30, 1e30);
    }

    /** One rounding each way, each at most 2^-53 of the value: together at most 2^-52 of it. */
    @Property(seed = "1")
    void a_value_returns_from_memory_after_two_roundings(
            @ForAll("suffixes") UnitSuffix suffix, @ForAll("values") double value) {
        double back = suffix.fromMemory(suffix.toMemory(value));
        assertThat(Math.abs(back - value))
                .isLessThanOrEqualTo(Math.max(0x1p-52 * Math.abs(value), 2 * Double.MIN_NORMAL));
    }

    /** Exact arithmetic with the power that the SI prefixes mean, rounded once. */
    @Property(seed = "1")
    void a_decimal_value_in_nanometres_is_the_nearest_double_in_metres(@ForAll("values") double value) {
        BigDecimal exact = new BigDecimal(value).movePointLeft(9);
        assertThat(UnitSuffix.of("nm").orElseThrow().toMemory(value))
                .isEqualTo(exact.round(MathContext.UNLIMITED).doubleValue());
    }

    @Property(seed = "1")
    void the_unit_of_memory_itself_changes_nothing(
            @ForAll("suffixes") UnitSuffix suffix, @ForAll("values") double value) {
        assertThat(UnitSuffix.canonical(suffix.unit()).toMemory(value)).isEqualTo(value);
    }

    @Test
    void fifty_nanometres_have_no_rounding_tail() {
        assertThat(UnitSuffix.of("nm").orElseThrow().toMemory(50)).isEqualTo(5.0e-8);
    }

    @Test
    void a_written_decimal_is_the_same_number_in_every_unit() {
        assertThat(UnitSuffix.of("um").orElseThrow().toMemory(new BigDecimal("0.05")))
                .isEqualTo(5.0e-8);
        assertThat(UnitSuffix.of("nm").orElseThrow().toMemory(new BigDecimal("50")))
                .isEqualTo(5.0e-8);
        assertThat(UnitSuffix.of("cm2_per_Vs").orElseThrow().toMemory(new BigDecimal("0.3")))
                .isEqualTo(3e-5);
        assertThat(UnitSuffix.of("min").orElseThrow().toMemory(new BigDecimal("0.1")))
                .isEqualTo(6.0);
    }

    @Property(seed = "1")
    void every_divisor_is_a_power_of_ten(@ForAll("suffixes") UnitSuffix suffix) {
        boolean powerOfTen = new BigDecimal(suffix.scale())
                .stripTrailingZeros()
                .unscaledValue()
                .equals(BigInteger.ONE);
        assertThat(powerOfTen || !suffix.divides()).as(suffix.suffix()).isTrue();
    }

    @Test
    void laboratory_units_have_the_size_that_their_prefixes_say() {
        assertThat(memory("cm2_per_Vs", 5)).isEqualTo(5e-4);
        assertThat(memory("per_cm3", 1e16)).isEqualTo(1e22);
        assertThat(memory("per_cm", 1e5)).isEqualTo(1e7);
        assertThat(memory("mW_per_cm2", 0.00098)).isEqualTo(0.0098);
        assertThat(memory("uW_per_cm2", 0.98)).isEqualTo(0.0098);
        assertThat(memory("W_per_cm2", 1)).isEqualTo(1e4);
        assertThat(memory("cm2_per_s", 1e-13)).isEqualTo(1e-17);
        assertThat(memory("uC_per_cm2", 1)).isEqualTo(0.01);
        assertThat(memory("nF_per_cm2", 11.5)).isEqualTo(1.15e-4);
        assertThat(memory("kHz", 2)).isEqualTo(2000);
        assertThat(memory("h", 1)).isEqualTo(3600);
        assertThat(memory("meV", 700)).isEqualTo(0.7);
    }

    @Test
    void every_power_of_ten_in_the_table_is_exact() {
        for (UnitSuffix suffix : UnitSuffix.all()) {
            assertThat(suffix.scale()).as(suffix.suffix()).isLessThanOrEqualTo(1e22);
            assertThat(new BigDecimal(suffix.scale()).stripTrailingZeros())
                    .as(suffix.suffix())
                    .isEqualByComparingTo(new BigDecimal(Double.toString(suffix.scale())));
        }
    }

    @Test
    void canonical_suffixes_are_those_of_the_result_columns() {
        assertThat(List.of("1/m2", "C/m2", "1/m2s", "1/m3s", "m2/Vs", "J/K", "F/m", "Js", "A", "1/m3"))
                .extracting(u -> UnitSuffix.canonical(u).suffix())
                .containsExactly(
                        "per_m2",
                        "C_per_m2",
                        "per_m2_s",
                        "per_m3_s",
                        "m2_per_Vs",
                        "J_per_K",
                        "F_per_m",
                        "J_s",
                        "A",
                        "per_m3");
    }

    @Test
    void the_longest_suffix_ends_a_name() {
        assertThat(UnitSuffix.atEndOf("photon_flux_per_m2_s"))
                .map(UnitSuffix::unit)
                .contains("1/m2s");
        assertThat(UnitSuffix.stem("photon_flux_per_m2_s")).isEqualTo("photon_flux");
        assertThat(UnitSuffix.stem("relative_permittivity")).isEqualTo("relative_permittivity");
        assertThat(UnitSuffix.atEndOf("m")).isEmpty();
        assertThat(UnitSuffix.atEndOf("_m")).isEmpty();
    }

    @Test
    void an_unknown_unit_is_refused_by_name() {
        assertThatThrownBy(() -> UnitSuffix.canonical("furlong"))
                .hasMessageContaining("furlong")
                .hasMessageContaining("m2/Vs");
        assertThat(UnitSuffix.of("degC")).isEmpty();
    }

    private static double memory(String suffix, double value) {
        return UnitSuffix.of(suffix).orElseThrow().toMemory(value);
    }
}
