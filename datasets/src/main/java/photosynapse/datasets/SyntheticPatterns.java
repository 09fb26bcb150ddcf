package photosynapse.datasets;

import java.util.random.RandomGenerator;

/**
 * Small drawn glyphs, shifted and spoiled at random: a classification task that is learned in a blink and still not
 * trivial.
 *
 * <p>Ten digit glyphs of 3 x 5 strokes are drawn into 8 x 8 pixels at a random place; each pixel's ink varies, and each
 * pixel is inverted with a given probability.
 */
public final class SyntheticPatterns {
    /** Height and width of an image. */
    public static final int SIDE = 8;
    /** Number of classes. */
    public static final int CLASS_COUNT = 10;

    private static final int GLYPH_ROWS = 5;
    private static final int GLYPH_COLUMNS = 3;
    /** Rows of each glyph from the top, the leftmost pixel in the highest of three bits. */
    private static final String[] GLYPHS = {
        "75557", "26227", "71747", "71717", "55711", "74717", "74757", "71222", "75757", "75717"
    };
    /** Ink of a drawn pixel is at least this much. */
    private static final int LIGHTEST_INK = 128;

    private SyntheticPatterns() {}

    /**
     * Draws glyphs; classes take turns, so that they are equally frequent.
     *
     * @param count number of images
     * @param flipProbability probability that a pixel is inverted, 0 to 0.5
     * @param random generator of places, ink and spoiled pixels
     */
    public static ImageSet glyphs(int count, double flipProbability, RandomGenerator random) {
        if (!(flipProbability >= 0 && flipProbability <= 0.5)) {
            throw new IllegalArgumentException(
                    "probability of an inverted pixel must be 0 to 0.5, was " + flipProbability);
        }
        byte[] pixels = new byte[Math.multiplyExact(count, SIDE * SIDE)];
        byte[] labels = new byte[count];
        for (int image = 0; image < count; image++) {
            int glyph = image % CLASS_COUNT;
            labels[image] = (byte) glyph;
            int top = random.nextInt(SIDE - GLYPH_ROWS + 1);
            int left = random.nextInt(SIDE - GLYPH_COLUMNS + 1);
            for (int i = 0; i < SIDE * SIDE; i++) {
                boolean ink = isInked(glyph, i / SIDE - top, i % SIDE - left);
                boolean flipped = random.nextDouble() < flipProbability;
                int grey = LIGHTEST_INK + random.nextInt(ImageSet.FULL_SCALE - LIGHTEST_INK + 1);
                pixels[image * SIDE * SIDE + i] = (byte) (ink != flipped ? grey : 0);
            }
        }
        return ImageSet.owning("drawn glyphs", new ImageSet.Shape(SIDE, SIDE, CLASS_COUNT), pixels, labels);
    }

    private static boolean isInked(int glyph, int row, int column) {
        if (row < 0 || row >= GLYPH_ROWS || column < 0 || column >= GLYPH_COLUMNS) {
            return false;
        }
        int bits = Character.digit(GLYPHS[glyph].charAt(row), 8);
        return (bits >> (GLYPH_COLUMNS - 1 - column) & 1) == 1;
    }
}
