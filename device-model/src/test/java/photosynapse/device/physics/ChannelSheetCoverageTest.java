package photosynapse.device.physics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every permitted sheet stands under the contract. */
class ChannelSheetCoverageTest {

    @Test
    void no_sheet_escapes_the_contract() {
        List<Class<?>> tested = Stream.of(new TwoDimensionalSheetTest(), new NanotubeSheetTest())
                .<Class<?>>map(contract -> contract.sheet().getClass())
                .toList();
        List<Class<?>> permitted = Arrays.asList(ChannelSheet.class.getPermittedSubclasses());
        assertThat(tested).containsExactlyInAnyOrderElementsOf(permitted);
    }
}
