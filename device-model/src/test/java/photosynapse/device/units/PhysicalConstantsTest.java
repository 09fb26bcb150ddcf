package photosynapse.device.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PhysicalConstantsTest {
    private static final PhysicalConstants CODATA = PhysicalConstants.CODATA_2018;

    @Test
    void the_thermal_voltage_at_300_kelvin_is_25_85_millivolt() {
        assertThat(CODATA.thermalVoltage(300.0)).isBetween(0.025851, 0.025853);
    }

    @Test
    void a_photon_of_405_nanometres_carries_3_06_electron_volts() {
        assertThat(CODATA.photonEnergy(405 / 1e9) / CODATA.elementaryCharge()).isBetween(3.0613, 3.0614);
    }

    @Test
    void a_constant_that_is_not_positive_and_finite_is_refused_by_name() {
        assertThatThrownBy(() -> new PhysicalConstants(1, 0, 1, 1, 1)).hasMessageContaining("Boltzmann constant");
        assertThatThrownBy(() -> new PhysicalConstants(1, 1, 1, 1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("speed of light");
        assertThatThrownBy(() -> new PhysicalConstants(Double.NaN, 1, 1, 1, 1))
                .hasMessageContaining("elementary charge");
    }
}
