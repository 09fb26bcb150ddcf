package photosynapse.device.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.KnownDevice;
import photosynapse.device.spec.MobilitySpec;

/** The drain current with laws of mobility and contacts; the state of the device does not feel them. */
class DrainCurrentTest {
    /** Sums of eight Gauss points and divisions round; nothing is approximated. */
    private static final double ROUNDING = 1e-12;

    private static final DeviceSpec PLAIN = KnownDevice.standard();

    private static TransientSample at(DeviceSpec device, double gate) {
        return KnownRuns.run(device, KnownRuns.FAST, KnownRuns.darkness(gate, 1), 0)
                .at(0);
    }

    private static DeviceSpec with(MobilitySpec law, double contacts) {
        ChannelSpec channel = PLAIN.channel().withMobilityLaw(law).withContactResistance(contacts);
        return PLAIN.withChannel(channel);
    }

    @Test
    void contacts_stand_in_series_with_the_channel() {
        double perWidth = 2e2;
        TransientSample open = at(PLAIN, 0);
        TransientSample closed = at(with(new MobilitySpec.Constant(), perWidth), 0);
        double contacts = perWidth / PLAIN.channel().width();
        double channel = PLAIN.channel().drainVoltage() / open.drainCurrent();
        assertThat(contacts / channel).as("share of the contacts").isGreaterThan(0.5);
        double expected = PLAIN.channel().drainVoltage() / (channel + contacts);
        assertThat(closed.drainCurrent()).isCloseTo(expected, within(-ROUNDING * expected));
        assertThat(closed.channelHoleDensity()).isEqualTo(open.channelHoleDensity());
        double inner = PLAIN.channel().drainVoltage() - contacts * closed.drainCurrentGradual();
        TransientSample inside = at(PLAIN.withChannel(PLAIN.channel().withDrainVoltage(inner)), 0);
        assertThat(inside.drainCurrentGradual() / closed.drainCurrentGradual() - 1)
                .as("the gradual channel at the inner voltage carries the same current")
                .isCloseTo(0, within(1e-10));
    }

    @Test
    void a_power_law_of_the_density_multiplies_the_linear_current() {
        double reference = 1e15;
        double exponent = 0.7;
        DeviceSpec device = with(new MobilitySpec.PowerLaw(reference, exponent), 0);
        for (double gate : new double[] {-40, -20, 0}) {
            TransientSample plain = at(PLAIN, gate);
            double factor = StrictMath.pow(plain.channelHoleDensity() / reference, exponent);
            assertThat(at(device, gate).drainCurrent() / plain.drainCurrent())
                    .as("at %s V", gate)
                    .isCloseTo(factor, within(ROUNDING * factor));
        }
    }

    @Test
    void no_current_flows_below_the_percolation_threshold_and_the_gradual_integral_follows_the_mobility() {
        TransientSample plain = at(PLAIN, 0);
        double threshold = 0.5 * plain.channelHoleDensity();
        DeviceSpec device = with(new MobilitySpec.Percolation(threshold, 1.31), 0);
        double share = StrictMath.pow(0.5, 1.31);
        assertThat(at(device, 0).drainCurrent() / plain.drainCurrent()).isCloseTo(share, within(ROUNDING));
        assertThat(at(device, 60).channelHoleDensity()).isLessThan(threshold);
        assertThat(at(device, 60).drainCurrent()).isZero();
        // a small drain voltage lowers P along the channel by little, so both currents agree to first order in it
        DeviceSpec gentle = device.withChannel(device.channel().withDrainVoltage(-1e-4));
        TransientSample small = at(gentle, 0);
        assertThat(small.drainCurrentGradual() / small.drainCurrent()).isCloseTo(1, within(1e-4));
    }

    @Test
    void a_negative_contact_resistance_is_refused() {
        assertThatThrownBy(() -> PLAIN.channel().withContactResistance(-1)).hasMessageContaining("contactResistance");
        assertThatThrownBy(() -> new MobilitySpec.Percolation(1e15, 0.5)).hasMessageContaining("exponent");
        assertThatThrownBy(() -> new MobilitySpec.PowerLaw(0, 1)).hasMessageContaining("referenceDensity");
    }
}
