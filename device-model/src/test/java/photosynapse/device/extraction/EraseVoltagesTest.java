package photosynapse.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import photosynapse.device.protocol.PublishedDevice;

class EraseVoltagesTest {
    private static final double DARK_HOLES = 4.9675e15;

    /** The published device loses a quarter of its charge in one second at -30 V. */
    @Test
    void the_voltage_for_a_rate_is_near_the_one_that_erases_so_fast() {
        double voltage = new EraseVoltages(PublishedDevice.device(), 0, DARK_HOLES).forRate(0.2);
        assertThat(voltage).isCloseTo(-30, within(4.0));
    }

    @Test
    void a_thinner_oxide_needs_less_voltage_in_proportion() {
        double thick = new EraseVoltages(PublishedDevice.onOxide(300 / 1e9), 0, DARK_HOLES).forRate(1);
        double thin = new EraseVoltages(PublishedDevice.onOxide(100 / 1e9), 0, DARK_HOLES).forRate(1);
        assertThat(thick / thin).isCloseTo(3, within(1e-9));
    }

    @Test
    void a_faster_erase_needs_a_more_negative_gate_than_the_read_gate_always() {
        EraseVoltages erase = new EraseVoltages(PublishedDevice.device(), -5, DARK_HOLES);
        assertThat(erase.forRate(10)).isLessThan(erase.forRate(1));
        assertThat(erase.forRate(1e-12)).isEqualTo(-5);
        assertThat(erase.weak()).isBetween(-20.0, -5.0);
    }
}
