package photosynapse.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {
    private static final byte[] TWO_IMAGES = idx(0x803, new int[] {2, 2, 3}, 12);

    @TempDir
    private Path folder;

    private static byte[] idx(int magic, int[] dimensions, int dataBytes) {
        ByteBuffer buffer =
                ByteBuffer.allocate(4 + 4 * dimensions.length + dataBytes).putInt(magic);
        Arrays.stream(dimensions).forEach(buffer::putInt);
        for (int i = 0; i < dataBytes; i++) {
            buffer.put((byte) (20 * i));
        }
        return buffer.array();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void plain_and_packed_files_give_the_same_images() throws IOException {
        byte[] labels = {0, 0, 8, 1, 0, 0, 0, 2, 1, 0};
        ImageSet plain = IdxReader.read("p", file("i", TWO_IMAGES), file("l", labels), 2);
        ImageSet packed = IdxReader.read("p", file("i.gz", gzip(TWO_IMAGES)), file("l.gz", gzip(labels)), 2);
        assertThat(packed.sha256()).isEqualTo(plain.sha256());
        assertThat(plain.size()).isEqualTo(2);
        assertThat(plain.rows()).isEqualTo(2);
        assertThat(plain.columns()).isEqualTo(3);
        assertThat(plain.label(0)).isEqualTo(1);
        assertThat(plain.pixel(1, 1, 2)).isEqualTo(220);
    }

    @Test
    void a_file_cut_at_any_byte_is_refused() throws IOException {
        byte[] packed = gzip(TWO_IMAGES);
        for (byte[] whole : new byte[][] {TWO_IMAGES, packed}) {
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> IdxReader.parse("cut", cut, 3))
                        .as("first %s bytes", length)
                        .isInstanceOf(InvalidDatasetException.class)
                        .hasMessageStartingWith("cut: ");
            }
        }
    }

    @Test
    void a_packed_file_with_a_flipped_bit_is_refused_or_reads_the_same() throws IOException {
        byte[] packed = gzip(TWO_IMAGES);
        String truth = IdxReader.parse("whole", packed, 3).md5();
        int refused = 0;
        for (int bit = 0; bit < 8 * packed.length; bit++) {
            byte[] damaged = packed.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(IdxReader.parse("damaged", damaged, 3).md5())
                        .as("bit %s", bit)
                        .isEqualTo(truth);
            } catch (InvalidDatasetException e) {
                refused++;
            }
        }
        // Bits without meaning may pass: time, system and hints of the gzip header (6 bytes), 4 flags, up to 7 of
        // padding.
        assertThat(refused).isGreaterThanOrEqualTo(8 * packed.length - (8 * 6 + 4 + 7));
    }

    @Test
    void trailing_data_are_refused() {
        byte[] longer = Arrays.copyOf(TWO_IMAGES, TWO_IMAGES.length + 1);
        assertThatThrownBy(() -> IdxReader.parse("longer", longer, 3))
                .hasMessageContaining("more data than the 12 bytes");
    }

    @Test
    void a_huge_announced_size_is_refused_before_memory_is_taken() throws IOException {
        byte[] header = idx(0x803, new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE}, 0);
        for (byte[] file : new byte[][] {header, gzip(header)}) {
            assertThatThrownBy(() -> IdxReader.parse("bomb", file, 3)).hasMessageContaining("can hold at most");
        }
    }

    @Test
    void a_gzip_bomb_is_refused_by_its_ratio() throws IOException {
        int side = 1000;
        byte[] zeros = Arrays.copyOf(idx(0x803, new int[] {20, side, side}, 0), 16 + 20 * side * side);
        assertThatThrownBy(() -> IdxReader.parse("bomb", gzip(zeros), 3)).hasMessageContaining("can hold at most");
    }

    @Test
    void other_types_dimension_counts_and_empty_dimensions_are_refused() {
        byte[] integers = idx(0xc03, new int[] {1, 1, 1}, 4);
        byte[] labels = idx(0x801, new int[] {12}, 12);
        byte[] none = idx(0x803, new int[] {0, 28, 28}, 0);
        byte[] negative = idx(0x803, new int[] {-1, 28, -28}, 0);
        assertThatThrownBy(() -> IdxReader.parse("f", integers, 3)).hasMessageContaining("magic number 0x00000c03");
        assertThatThrownBy(() -> IdxReader.parse("f", labels, 3)).hasMessageContaining("expected 0x00000803");
        assertThatThrownBy(() -> IdxReader.parse("f", none, 3)).hasMessageContaining("a dimension is 0");
        assertThatThrownBy(() -> IdxReader.parse("f", negative, 3)).hasMessageContaining("a dimension is -1");
    }

    @Test
    void labels_must_match_the_images_and_the_classes() throws IOException {
        Path images = file("i", TWO_IMAGES);
        Path three = file("three", idx(0x801, new int[] {3}, 3));
        Path high = file("high", idx(0x801, new int[] {2}, 2));
        assertThatThrownBy(() -> IdxReader.read("set", images, three, 256))
                .hasMessageContaining("2 images but 3 labels");
        assertThatThrownBy(() -> IdxReader.read("set", images, high, 10))
                .isInstanceOf(InvalidDatasetException.class)
                .hasMessageContaining("label of image 1 must be below 10, was 20");
    }
}
