package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoDimensionalSheetTest extends ChannelSheetContract {
    private static final double STATES = 2.6e15;
    private static final double GAP = 38.7;

    @Override
    ChannelSheet sheet() {
        return new TwoDimensionalSheet(STATES, GAP);
    }

    @Override
    double reducedGap() {
        return GAP;
    }

    @Test
    void boltzmann_far_from_the_band_and_a_full_band_far_inside_it() {
        assertThat(at(20)[ChannelSheet.HOLES] / STATES)
                .isCloseTo(StrictMath.exp(-20) * (1 - StrictMath.exp(-20) / 2), within(1e-15 * StrictMath.exp(-20)));
        assertThat(at(-50)[ChannelSheet.HOLES]).isEqualTo(50 * STATES);
        assertThat(at(-50)[ChannelSheet.HOLES_SLOPE]).isEqualTo(-STATES);
        assertThat(at(0)[ChannelSheet.HOLES]).isCloseTo(STATES * StrictMath.log(2), within(1e-15 * STATES));
    }
}
