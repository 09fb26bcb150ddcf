package photosynapse.experiments.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.units.UnitSuffix;

class ColumnWordsTest {
    @ParameterizedTest
    @CsvSource({
        "write_rate_per_s, write rate, 1/s",
        "reference_photon_flux_per_m2_s, reference photon flux, 1/m\u00b2s",
        "electron_mobility_m2_per_Vs, electron mobility, m\u00b2/Vs",
        "thickness_um, thickness, \u00b5m",
        "drain_current_A, drain current, A",
        "sheet_resistance_kohm, sheet resistance, k\u03a9",
        "radiative_coefficient_cm3_per_s, radiative coefficient, cm\u00b3/s",
        "capacity_ratio, capacity, ''",
        "read_noise_percent, read noise, %",
        "point, point, ''"
    })
    void a_name_is_split_into_words_and_a_unit(String column, String name, String unit) {
        assertThat(ColumnWords.name(column)).isEqualTo(name);
        assertThat(ColumnWords.unit(column)).isEqualTo(unit);
    }

    @Test
    void every_unit_of_the_table_has_a_writing_without_underscores() {
        assertThat(UnitSuffix.all())
                .allSatisfy(suffix -> assertThat(ColumnWords.written(suffix.suffix()))
                        .isNotBlank()
                        .doesNotContain("_", "per"));
    }
}
