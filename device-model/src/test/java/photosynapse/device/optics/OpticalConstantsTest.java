package photosynapse.device.optics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.device.spec.OpticalTableSpec;

class OpticalConstantsTest {
    private static OpticalConstants shipped(String name) {
        return OpticalLibrary.shipped().find(name).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "cspbi3-nanocrystals, 405, 2.151196, 0.362329",
        "cspbbr3, 405, 2.204522, 0.24442",
        "mapbbr3, 405, 2.27608, 0.28456",
        "swcnt-along, 405, 1.68017, 0.42016",
        "swcnt-across, 405, 1.53583, 0.16885",
        "si, 413.3, 5.222, 0.269",
        "sio2, 589, 1.45841, 0"
    })
    void shipped_tables_hold_the_numbers_of_their_papers(String name, double nanometres, double n, double k) {
        OpticalConstants table = shipped(name);
        assertThat(table.name()).isEqualTo(name);
        assertThat(table.refractiveIndex(nanometres / 1e9)).isCloseTo(n, within(1e-5));
        assertThat(table.extinction(nanometres / 1e9)).isCloseTo(k, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "cspbi3-nanocrystals, 300, 1200",
        "cspbbr3, 200, 2500",
        "mapbbr3, 290, 3300",
        "swcnt-along, 250, 1700",
        "swcnt-network, 250, 1700",
        "si, 206.6, 826.6",
        "sio2, 210, 3710"
    })
    void shipped_tables_reach_from_end_to_end(String name, double shortest, double longest) {
        assertThat(shipped(name).shortest()).isCloseTo(shortest / 1e9, within(1e-20));
        assertThat(shipped(name).longest()).isCloseTo(longest / 1e9, within(1e-20));
    }

    @Test
    void silica_follows_the_formula_of_its_paper_also_between_its_rows() {
        OpticalConstants silica = shipped("sio2");
        for (double um = 0.2105; um < 1.7; um += 0.01) {
            double w = um * um;
            double sellmeier = 1
                    + 0.6961663 * w / (w - 0.0684043 * 0.0684043)
                    + 0.4079426 * w / (w - 0.1162414 * 0.1162414)
                    + 0.8974794 * w / (w - 9.896161 * 9.896161);
            // the curvature of n is largest at the short end, near 40 per um2: 40 (1 nm)^2/8
            assertThat(silica.refractiveIndex(um / 1e6))
                    .as("n at %s um", um)
                    .isCloseTo(Math.sqrt(sellmeier), within(5e-6));
        }
    }

    @Test
    void between_rows_both_parts_run_linearly() {
        OpticalConstants table = OpticalConstants.of(new OpticalTableSpec(
                "mine", List.of(4e-7, 5e-7, 7e-7), List.of(2.0, 3.0, 1.0), List.of(0.4, 0.2, 0.0)));
        assertThat(table.refractiveIndex(4.25e-7)).isCloseTo(2.25, within(1e-12));
        assertThat(table.extinction(4.25e-7)).isCloseTo(0.35, within(1e-12));
        assertThat(table.refractiveIndex(6e-7)).isCloseTo(2, within(1e-12));
        assertThat(table.absorptionCoefficient(6e-7)).isCloseTo(4 * Math.PI * 0.1 / 6e-7, within(1e-4));
        assertThat(table.refractiveIndex(5e-7)).isEqualTo(3);
        assertThat(table.extinction(7e-7)).isZero();
        assertThatThrownBy(() -> table.extinction(7.001e-7))
                .isInstanceOf(OutsideTableException.class)
                .hasMessageContaining("mine: a wavelength of 700.1 nm is outside their table (400 to 700 nm)");
    }

    @Test
    void a_network_has_the_mean_permittivity_of_both_directions() {
        for (double nm = 250; nm <= 1700; nm += 25) {
            double w = nm / 1e9;
            double n1 = shipped("swcnt-along").refractiveIndex(w);
            double k1 = shipped("swcnt-along").extinction(w);
            double n2 = shipped("swcnt-across").refractiveIndex(w);
            double k2 = shipped("swcnt-across").extinction(w);
            double n = shipped("swcnt-network").refractiveIndex(w);
            double k = shipped("swcnt-network").extinction(w);
            assertThat(n * n - k * k).isCloseTo((n1 * n1 - k1 * k1 + n2 * n2 - k2 * k2) / 2, within(1e-12));
            assertThat(n * k).isCloseTo((n1 * k1 + n2 * k2) / 2, within(1e-12));
            if (nm >= 350) {
                assertThat(k1).as("along absorbs more, at %s nm", nm).isGreaterThan(k2);
            }
        }
    }

    @Test
    void air_is_transparent_everywhere() {
        assertThat(shipped("air").refractiveIndex(1e-3)).isEqualTo(1);
        assertThat(shipped("air").absorptionCoefficient(1e-7)).isZero();
        assertThat(OpticalLibrary.shipped().names())
                .containsExactly(
                        "air",
                        "cspbbr3",
                        "cspbi3-nanocrystals",
                        "mapbbr3",
                        "si",
                        "sio2",
                        "swcnt-across",
                        "swcnt-along",
                        "swcnt-network");
    }

    @Test
    void an_impossible_table_is_refused_with_all_its_problems() {
        assertThatThrownBy(() -> new OpticalTableSpec(" ", List.of(5e-7, 4e-7), List.of(2.0), List.of(-0.1, 0.0)))
                .isInstanceOf(InvalidSpecException.class)
                .hasMessageContaining("name must not be empty")
                .hasMessageContaining("wavelengths must be > 0 m and grow")
                .hasMessageContaining("refractiveIndices must be as many as the 2 wavelengths, were 1")
                .hasMessageContaining("extinctions must be >= 0");
        assertThatThrownBy(() -> new OpticalTableSpec("one", List.of(5e-7), List.of(0.0), List.of(0.0)))
                .hasMessageContaining("wavelengths must be at least two, were 1")
                .hasMessageContaining("refractiveIndices must be > 0");
    }
}
