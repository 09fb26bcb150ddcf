package photosynapse.experiments.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class NumberTextTest {

    @Property(seed = "1")
    void every_finite_number_reads_back_exactly(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value)) {
            assertThat(Double.doubleToRawLongBits(Double.parseDouble(NumberText.of(value))))
                    .isEqualTo(bits);
        }
    }

    @Property(seed = "1")
    void no_text_with_one_digit_less_reads_back(@ForAll long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && value != 0) {
            BigDecimal shown = new BigDecimal(NumberText.of(value)).stripTrailingZeros();
            if (shown.precision() > 1) {
                BigDecimal shorter = new BigDecimal(value)
                        .round(new java.math.MathContext(shown.precision() - 1, java.math.RoundingMode.HALF_EVEN));
                assertThat(shorter.doubleValue()).isNotEqualTo(value);
            }
        }
    }

    @Test
    void numbers_look_as_people_write_them() {
        assertThat(NumberText.of(300)).isEqualTo("300");
        assertThat(NumberText.of(0.05)).isEqualTo("0.05");
        assertThat(NumberText.of(-0.1)).isEqualTo("-0.1");
        assertThat(NumberText.of(1000.05)).isEqualTo("1000.05");
        assertThat(NumberText.of(2.6e15)).isEqualTo("2.6e15");
        assertThat(NumberText.of(1e-18)).isEqualTo("1e-18");
        assertThat(NumberText.of(5.0e-8)).isEqualTo("5e-8");
        assertThat(NumberText.of(0)).isEqualTo("0");
        assertThat(NumberText.of(-0.0)).isEqualTo("-0");
        assertThat(NumberText.of(Double.MIN_VALUE)).isEqualTo("5e-324");
        assertThat(NumberText.of(2e-3)).isEqualTo("0.002");
        assertThat(NumberText.of(1234567)).isEqualTo("1234567");
        assertThat(NumberText.of(12345678)).isEqualTo("1.2345678e7");
    }

    @Test
    void numbers_do_not_depend_on_the_language_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"tr-TR", "de-DE", "ar-EG-u-nu-arab"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(NumberText.of(1234.5)).isEqualTo("1234.5");
                assertThat(NumberText.of(1.5e-9)).isEqualTo("1.5e-9");
                assertThat(ComponentName.snakeCase("gateInIons")).isEqualTo("gate_in_ions");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void nan_and_infinity_have_no_text() {
        assertThatThrownBy(() -> NumberText.of(Double.NaN)).hasMessageContaining("finite");
        assertThatThrownBy(() -> NumberText.of(Double.POSITIVE_INFINITY)).hasMessageContaining("finite");
    }
}
