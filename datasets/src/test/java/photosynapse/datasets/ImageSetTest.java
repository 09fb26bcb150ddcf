package photosynapse.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ImageSetTest {
    private static final ImageSet.Shape TINY = new ImageSet.Shape(1, 2, 3);

    @Test
    void arrays_are_copied_on_the_way_in() {
        byte[] pixels = {1, 2, 3, 4};
        byte[] labels = {0, 2};
        ImageSet set = ImageSet.of("tiny", TINY, pixels, labels);
        pixels[0] = 99;
        labels[0] = 1;
        assertThat(set.pixel(0, 0, 0)).isEqualTo(1);
        assertThat(set.label(0)).isZero();
    }

    @Test
    void grey_levels_become_numbers_from_zero_to_one() {
        ImageSet set = ImageSet.of("tiny", TINY, new byte[] {0, (byte) 255, 51, 0}, new byte[] {0, 1});
        float[] target = {-1, -1, -1, -1};
        set.fill(0, target, 1);
        assertThat(target).containsExactly(-1, 0, 1, -1);
        set.fill(1, target, 1);
        assertThat(target).containsExactly(-1, 0.2f, 0, -1);
    }

    @Test
    void disagreeing_lengths_and_unknown_labels_are_refused() {
        assertThatThrownBy(() -> ImageSet.of("tiny", TINY, new byte[3], new byte[2]))
                .hasMessage("tiny: 2 labels need 4 pixels, got 3");
        assertThatThrownBy(() -> ImageSet.of("tiny", TINY, new byte[4], new byte[] {0, 3}))
                .hasMessage("tiny: label of image 1 must be below 3, was 3");
    }

    @Test
    void a_random_split_puts_every_image_into_exactly_one_part() {
        int count = 100;
        byte[] pixels = new byte[2 * count];
        for (int i = 0; i < count; i++) {
            pixels[2 * i] = (byte) i;
        }
        ImageSet set = ImageSet.of("numbered", TINY, pixels, new byte[count]);
        Split split = Split.atRandom(set, 30, new SplittableRandom(1));
        assertThat(split.test().size()).isEqualTo(30);
        assertThat(split.train().size()).isEqualTo(70);
        BitSet seen = new BitSet();
        for (ImageSet part : new ImageSet[] {split.train(), split.test()}) {
            for (int i = 0; i < part.size(); i++) {
                seen.set(part.pixel(i, 0, 0));
            }
        }
        assertThat(seen.cardinality()).isEqualTo(count);
        assertThat(Split.atRandom(set, 30, new SplittableRandom(1)).test().sha256())
                .isEqualTo(split.test().sha256());
    }

    @Test
    void drawn_glyphs_are_equally_frequent_and_repeatable() {
        ImageSet glyphs = SyntheticPatterns.glyphs(200, 0.05, new SplittableRandom(7));
        int[] counts = new int[SyntheticPatterns.CLASS_COUNT];
        for (int i = 0; i < glyphs.size(); i++) {
            counts[glyphs.label(i)]++;
        }
        assertThat(counts).containsOnly(20);
        assertThat(SyntheticPatterns.glyphs(200, 0.05, new SplittableRandom(7)).sha256())
                .isEqualTo(glyphs.sha256());
        assertThat(SyntheticPatterns.glyphs(200, 0.05, new SplittableRandom(8)).sha256())
                .isNotEqualTo(glyphs.sha256());
    }

    @Test
    void unspoiled_glyphs_of_one_class_have_the_same_number_of_inked_pixels() {
        ImageSet glyphs = SyntheticPatterns.glyphs(100, 0, new SplittableRandom(3));
        int[] inked = {12, 8, 11, 11, 9, 11, 12, 7, 13, 12};
        for (int i = 0; i < glyphs.size(); i++) {
            int count = 0;
            for (int k = 0; k < 64; k++) {
                count += glyphs.pixel(i, k / 8, k % 8) > 0 ? 1 : 0;
            }
            assertThat(count).as("glyph %s", glyphs.label(i)).isEqualTo(inked[glyphs.label(i)]);
        }
    }
}
