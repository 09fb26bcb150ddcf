package photosynapse.network.spiking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import photosynapse.network.crossbar.NoiseStream;

class EncodersTest {

    @Test
    void poisson_spikes_have_the_rate_and_the_spread_of_their_law() {
        SpikeEncoder encoder = new SpikeEncoder.Poisson(100, 1e-3, 1000);
        int[] target = new int[1000];
        double sum = 0;
        double square = 0;
        int presentations = 2000;
        for (int k = 0; k < presentations; k++) {
            int spikes = encoder.encode(0.4, new NoiseStream(3).split(k), target, 0);
            sum += spikes;
            square += (double) spikes * spikes;
        }
        double mean = sum / presentations;
        double variance = square / presentations - mean * mean;
        // Mean 40, variance 38.4 of a binomial number; 6 standard errors.
        assertThat(mean).isBetween(40 - 6 * 0.14, 40 + 6 * 0.14);
        assertThat(variance).isBetween(38.4 - 6 * 1.22, 38.4 + 6 * 1.22);
        assertThat(encoder.encode(0, new NoiseStream(1), target, 7)).isEqualTo(7);
    }

    @Test
    void the_stronger_spikes_first_and_the_burst_of_the_stronger_is_longer_and_faster() {
        SpikeEncoder first = new SpikeEncoder.FirstSpike(0.1, 101);
        int[] target = new int[20];
        first.encode(1, new NoiseStream(1), target, 0);
        first.encode(0.55, new NoiseStream(1), target, 1);
        first.encode(0.1, new NoiseStream(1), target, 2);
        assertThat(target).startsWith(0, 50, 100);
        assertThat(first.encode(0.09, new NoiseStream(1), target, 0)).isZero();
        SpikeEncoder burst = new SpikeEncoder.Burst(5, 2, 10, 100);
        assertThat(burst.encode(1, new NoiseStream(1), target, 0)).isEqualTo(5);
        assertThat(target).startsWith(0, 2, 4, 6, 8);
        assertThat(burst.encode(0.4, new NoiseStream(1), target, 0)).isEqualTo(2);
        assertThat(target).startsWith(0, 7);
    }

    private static byte[] aedat(int... addressesAndTimes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("#!AER-DAT2.0\r\n# made by a test\r\n".getBytes(StandardCharsets.US_ASCII));
        DataOutputStream out = new DataOutputStream(bytes);
        for (int number : addressesAndTimes) {
            out.writeInt(number);
        }
        return bytes.toByteArray();
    }

    @Test
    void events_of_both_layouts_are_read() throws IOException {
        int address = 5 << 8 | (127 - 17) << 1 | 1;
        AddressEvents events =
                AddressEvents.aedat("a", new ByteArrayInputStream(aedat(address, 1000, address & ~1, 3500)));
        assertThat(events.count()).isEqualTo(2);
        assertThat(events.place(0)).isEqualTo(5 * 128 + 17);
        assertThat(events.isBrighter(0)).isFalse();
        assertThat(events.isBrighter(1)).isTrue();
        assertThat(events.time(1)).isEqualTo(2.5e-3);
        byte[] small = {3, 4, (byte) 0x80, 1, 0, 33, 0, 0, 2, 0};
        AddressEvents bin = AddressEvents.bin("b", new ByteArrayInputStream(small));
        assertThat(bin.place(0)).isEqualTo(4 * 34 + 3);
        assertThat(bin.isBrighter(0)).isTrue();
        assertThat(bin.isBrighter(1)).isFalse();
        assertThat(bin.time(1)).isEqualTo(256e-6);
    }

    @Test
    void damaged_files_are_refused_with_the_reason() throws IOException {
        refused(new byte[] {34, 0, 0, 0, 0}, "event 0 lies at column 34, row 0, outside the sensor of 34 x 34");
        refused(new byte[] {1, 1, 1}, "has 3 bytes of events; expected a multiple of 5 above 0");
        refused(new byte[0], "has 0 bytes of events");
        refused(new byte[] {1, 1, 0, 0, 9, 1, 1, 0, 0, 8}, "event 1 is of 8 us, before the one ahead of it at 9 us");
        assertThatThrownBy(() -> AddressEvents.aedat("x", new ByteArrayInputStream(new byte[40])))
                .isInstanceOf(EventFileException.class)
                .hasMessageContaining("does not begin with #!AER-DAT2.0");
        byte[] large = aedat(1 << 20, 0);
        assertThatThrownBy(() -> AddressEvents.aedat("x", new ByteArrayInputStream(large)))
                .hasMessageContaining("event 0 has address 100000");
        byte[] headerOnly = "#!AER-DAT2.0".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> AddressEvents.aedat("x", new ByteArrayInputStream(headerOnly)))
                .hasMessageContaining("has 0 bytes of events");
    }

    private static void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> AddressEvents.bin("x", new ByteArrayInputStream(bytes)))
                .isInstanceOf(EventFileException.class)
                .hasMessageContaining(reason);
    }
}
