package photosynapse.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldersTest {
    @TempDir
    Path folder;

    private static byte[] idx(int... dimensions) {
        int size = 1;
        for (int dimension : dimensions) {
            size *= dimension;
        }
        ByteBuffer buffer = ByteBuffer.allocate(4 + 4 * dimensions.length + size);
        buffer.putInt(8 << 8 | dimensions.length);
        for (int dimension : dimensions) {
            buffer.putInt(dimension);
        }
        for (int i = 0; i < size; i++) {
            buffer.put((byte) (i % 3));
        }
        return buffer.array();
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    @Test
    void a_folder_in_idx_format_is_read_packed_or_not() throws IOException {
        Files.write(folder.resolve("train-images-idx3-ubyte.gz"), packed(idx(6, 2, 2)));
        Files.write(folder.resolve("train-labels-idx1-ubyte"), idx(6));
        Files.write(folder.resolve("t10k-images-idx3-ubyte"), idx(3, 2, 2));
        Files.write(folder.resolve("t10k-labels-idx1-ubyte.gz"), packed(idx(3)));
        Split split = IdxFolder.read("own", folder, 3);
        assertThat(split.train().size()).isEqualTo(6);
        assertThat(split.test().size()).isEqualTo(3);
        assertThat(split.train().label(4)).isEqualTo(1);
        assertThat(split.train().pixel(1, 0, 1)).isEqualTo(2);
        Files.delete(folder.resolve("t10k-labels-idx1-ubyte.gz"));
        assertThatThrownBy(() -> IdxFolder.read("own", folder, 3))
                .isInstanceOf(InvalidDatasetException.class)
                .hasMessageContaining("t10k-labels-idx1-ubyte")
                .hasMessageContaining("dataset-fashion-mnist");
    }

    private void picture(String place, int type, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(1, 0, 0xff0000);
        image.setRGB(0, 1, 0xffffff);
        Path file = folder.resolve(place);
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    @Test
    void pictures_in_folders_become_grey_images_with_the_folder_as_class() throws IOException {
        picture("b/1.png", BufferedImage.TYPE_INT_RGB, 3, 2);
        picture("a/2.PNG", BufferedImage.TYPE_BYTE_GRAY, 3, 2);
        picture("a/1.png", BufferedImage.TYPE_INT_ARGB, 3, 2);
        Files.writeString(folder.resolve("a/notes.txt"), "no picture");
        ImageSet set = PngFolder.read("own", folder);
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.classCount()).isEqualTo(2);
        assertThat(set.rows()).isEqualTo(2);
        assertThat(set.columns()).isEqualTo(3);
        assertThat(new int[] {set.label(0), set.label(1), set.label(2)}).containsExactly(0, 0, 1);
        // red alone: 0.299 of white
        assertThat(set.pixel(2, 0, 1)).isEqualTo(76);
        assertThat(set.pixel(2, 1, 0)).isEqualTo(255);
        assertThat(set.pixel(1, 1, 0)).isEqualTo(255);
        assertThat(set.pixel(2, 0, 0)).isZero();
    }

    @Test
    void pictures_of_sixteen_bits_and_of_one_bit_are_scaled() throws IOException {
        BufferedImage deep = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        deep.getRaster().setSample(0, 0, 0, 0x8000);
        BufferedImage flat = new BufferedImage(2, 1, BufferedImage.TYPE_BYTE_BINARY);
        flat.getRaster().setSample(1, 0, 0, 1);
        Files.createDirectories(folder.resolve("x"));
        ImageIO.write(deep, "png", folder.resolve("x/1.png").toFile());
        ImageIO.write(flat, "png", folder.resolve("x/2.png").toFile());
        ImageSet set = PngFolder.read("own", folder);
        assertThat(set.pixel(0, 0, 0)).isEqualTo(0x80);
        assertThat(set.pixel(1, 0, 1)).isEqualTo(255);
        assertThat(set.pixel(1, 0, 0)).isZero();
    }

    @Test
    void a_picture_of_another_size_is_refused() throws IOException {
        picture("a/1.png", BufferedImage.TYPE_INT_RGB, 3, 2);
        picture("a/2.png", BufferedImage.TYPE_INT_RGB, 3, 3);
        assertThatThrownBy(() -> PngFolder.read("own", folder)).hasMessageContaining("all must have one size");
    }

    @ParameterizedTest
    @ValueSource(ints = {4097, 100_000, -1, 0, Integer.MAX_VALUE})
    void a_header_that_announces_too_much_is_refused_before_unpacking(int width) throws IOException {
        picture("a/1.png", BufferedImage.TYPE_INT_RGB, 3, 2);
        byte[] content = Files.readAllBytes(folder.resolve("a/1.png"));
        ByteBuffer.wrap(content).putInt(16, width);
        Files.write(folder.resolve("a/1.png"), content);
        assertThatThrownBy(() -> PngFolder.read("own", folder))
                .isInstanceOf(InvalidDatasetException.class)
                .hasMessageContaining("announces " + width + " x 2");
    }

    @Test
    void every_cut_and_damaged_picture_is_read_or_refused_by_name() throws IOException {
        picture("a/1.png", BufferedImage.TYPE_INT_RGB, 5, 4);
        byte[] content = Files.readAllBytes(folder.resolve("a/1.png"));
        int refused = 0;
        for (int i = 0; i < content.length; i++) {
            byte[] damaged = content.clone();
            damaged[i] ^= 0x55;
            refused += refuses(damaged) ? 1 : 0;
            refused += refuses(Arrays.copyOf(content, i)) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(content.length);
    }

    private boolean refuses(byte[] content) throws IOException {
        Files.write(folder.resolve("a/1.png"), content);
        try {
            PngFolder.read("own", folder);
            return false;
        } catch (InvalidDatasetException e) {
            assertThat(e.getMessage()).contains("1.png");
            return true;
        }
    }

    @Test
    void folders_without_pictures_are_refused() throws IOException {
        assertThatThrownBy(() -> PngFolder.read("own", folder)).hasMessageContaining("one a class");
        Files.createDirectories(folder.resolve("a"));
        assertThatThrownBy(() -> PngFolder.read("own", folder)).hasMessageContaining("no PNG file");
        Files.writeString(folder.resolve("a/1.png"), "text");
        assertThatThrownBy(() -> PngFolder.read("own", folder)).hasMessageContaining("is not a PNG file");
    }

    private FeatureSet table(String text) throws IOException {
        Path file = folder.resolve("table.csv");
        Files.writeString(file, text);
        return FeatureSet.read(file);
    }

    @Test
    void features_are_scaled_by_their_smallest_and_largest_value() throws IOException {
        FeatureSet set = table("length, label ,width,same\n1,0,10,5\n3,2,30,5\r\n2,1,15,5\n\n");
        assertThat(set.names()).containsExactly("length", "width", "same");
        assertThat(set.size()).isEqualTo(3);
        assertThat(set.classCount()).isEqualTo(3);
        assertThat(set.label(1)).isEqualTo(2);
        float[] values = new float[4];
        set.fill(2, values, 1);
        assertThat(values[1]).isCloseTo(0.5f, within(1e-7f));
        assertThat(values[2]).isCloseTo(0.25f, within(1e-7f));
        assertThat(values[3]).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a,b\n1,2\n",
                "label\n1\n",
                "a,a,label\n1,2,0\n",
                "a,label,label\n1,0,0\n",
                "a,label\n",
                "a,label\n1\n",
                "a,label\n1,2,3\n",
                "a,label\nx,0\n",
                "a,label\nNaN,0\n",
                "a,label\n1e999,0\n",
                "a,label\n1,-1\n",
                "a,label\n1,0.5\n",
                "a,label\n1,256\n",
                ",label\n1,0\n"
            })
    void tables_that_say_something_else_are_refused(String text) {
        assertThatThrownBy(() -> table(text)).isInstanceOf(InvalidDatasetException.class);
    }

    @Test
    void a_line_without_end_and_bytes_that_are_no_text_are_refused() throws IOException {
        assertThatThrownBy(() -> table("a,label\n" + "1".repeat(FeatureSet.MAXIMUM_LINE + 1)))
                .hasMessageContaining("line 2 is longer");
        Path file = folder.resolve("bytes.csv");
        Files.write(file, new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> FeatureSet.read(file)).hasMessageContaining("not UTF-8");
    }

    @Test
    void letters_are_drawn_as_letters_and_differ() {
        assertThat(BinaryLetters.drawing(19)).isEqualTo("#####\n..#..\n..#..\n..#..\n..#..\n..#..\n..#..\n");
        ImageSet letters = BinaryLetters.noisy(260, 0, new SplittableRandom(1));
        assertThat(letters.range(0, 26).sha256())
                .isNotEqualTo(letters.range(1, 27).sha256());
        for (int a = 0; a < 26; a++) {
            for (int b = 0; b < a; b++) {
                assertThat(BinaryLetters.drawing(a)).isNotEqualTo(BinaryLetters.drawing(b));
            }
        }
        ImageSet noisy = BinaryLetters.noisy(2600, 0.1, new SplittableRandom(1));
        int flipped = 0;
        for (int image = 0; image < 2600; image++) {
            for (int i = 0; i < 35; i++) {
                flipped += noisy.pixel(image, i / 5, i % 5) == letters.pixel(image % 26, i / 5, i % 5) ? 0 : 1;
            }
        }
        // 91,000 pixels: 0.1 with a standard error of 0.001
        assertThat(flipped / 91_000.0).isCloseTo(0.1, within(0.005));
        assertThatThrownBy(() -> BinaryLetters.noisy(1, 0.6, new SplittableRandom(1)))
                .hasMessageContaining("0.5");
    }
}
