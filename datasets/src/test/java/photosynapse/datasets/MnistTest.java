package photosynapse.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MnistTest {

    @Test
    void both_parts_have_the_published_size_and_class_counts() throws IOException {
        Split mnist = Mnist.load();
        assertThat(mnist.train().size()).isEqualTo(60_000);
        assertThat(mnist.test().size()).isEqualTo(10_000);
        assertThat(mnist.train().pixelCount()).isEqualTo(784);
        // Numbers of zeros to nines as published with the database.
        assertThat(classCounts(mnist.train()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(classCounts(mnist.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
    }

    private static int[] classCounts(ImageSet set) {
        int[] counts = new int[set.classCount()];
        for (int i = 0; i < set.size(); i++) {
            counts[set.label(i)]++;
        }
        return counts;
    }

    @Test
    void the_mean_grey_level_is_the_known_one() throws IOException {
        ImageSet train = Mnist.train();
        float[] image = new float[784];
        double sum = 0;
        for (int i = 0; i < train.size(); i++) {
            train.fill(i, image, 0);
            for (float grey : image) {
                sum += grey;
            }
        }
        // 0.1307 is the mean that the whole field normalises with.
        assertThat(sum / train.size() / 784).isBetween(0.13065, 0.13075);
    }

    @Test
    void the_inner_20_by_20_pixels_hold_nearly_all_ink() throws IOException {
        ImageSet test = Mnist.test();
        ImageSet inner = test.withoutMargin(4);
        assertThat(inner.pixelCount()).isEqualTo(400);
        assertThat(inner.pixel(17, 0, 19)).isEqualTo(test.pixel(17, 4, 23));
        long all = 0;
        long kept = 0;
        for (int i = 0; i < test.size(); i++) {
            all += ink(test, i);
            kept += ink(inner, i);
        }
        // Digits are centred by their centre of mass, so some reach into the margin of 4 pixels.
        assertThat((double) kept / all).isBetween(0.96, 0.98);
    }

    private static long ink(ImageSet set, int image) {
        long ink = 0;
        for (int row = 0; row < set.rows(); row++) {
            for (int column = 0; column < set.columns(); column++) {
                ink += set.pixel(image, row, column);
            }
        }
        return ink;
    }

    @Test
    void a_wrong_checksum_is_refused_with_both_digests() {
        assertThatThrownBy(() -> Checksum.require("f.gz", "SHA-256", "ab", "cd"))
                .isInstanceOf(InvalidDatasetException.class)
                .hasMessage("f.gz: SHA-256 is cd, expected ab; the file is damaged: restore it");
    }

    @Test
    void digests_are_those_of_the_standards() {
        byte[] abc = {'a', 'b', 'c'};
        assertThat(Checksum.sha256(abc)).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(Checksum.md5(new byte[] {'a'}, new byte[] {'b', 'c'})).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    }
}
