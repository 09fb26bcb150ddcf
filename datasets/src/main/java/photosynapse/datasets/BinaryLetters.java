package photosynapse.datasets;

import java.util.random.RandomGenerator;

/**
 * The 26 capital letters in 5 x 7 black and white pixels, each pixel inverted with a given probability: the smallest
 * task that device papers show.
 *
 * <p>Glyphs in the manner of the character generators of dot-matrix displays, drawn for this project.
 */
public final class BinaryLetters {
    /** Height of a letter. */
    public static final int ROWS = 7;
    /** Width of a letter. */
    public static final int COLUMNS = 5;
    /** Number of classes. */
    public static final int CLASS_COUNT = 26;

    /** Rows of each letter from the top in hexadecimal, two digits a row, the leftmost pixel in the highest of five. */
    private static final String[] GLYPHS = {
        "0E11111F111111", "1E11111E11111E", "0E11101010110E", "1C12111111121C", "1F10101E10101F", "1F10101E101010",
        "0E11101711110F", "1111111F111111", "0E04040404040E", "0702020202120C", "11121418141211", "1010101010101F",
        "111B1515111111", "11191915131311", "0E11111111110E", "1E11111E101010", "0E11111115120D", "1E11111E141211",
        "0F10100E01011E", "1F040404040404", "1111111111110E", "11111111110A04", "1111111515150A", "11110A040A1111",
        "1111110A040404", "1F01020408101F"
    };

    private BinaryLetters() {}

    /** The letter as text, its rows from the top, {@code #} for ink and {@code .} for none. */
    static String drawing(int letter) {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                text.append(isInked(letter, row, column) ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /**
     * Draws letters; classes take turns.
     *
     * @param count number of images
     * @param flipProbability probability that a pixel is inverted, 0 to 0.5
     * @param random generator of inverted pixels
     */
    public static ImageSet noisy(int count, double flipProbability, RandomGenerator random) {
        if (!(flipProbability >= 0 && flipProbability <= 0.5)) {
            throw new IllegalArgumentException(
                    "probability of an inverted pixel must be 0 to 0.5, was " + flipProbability);
        }
        byte[] pixels = new byte[Math.multiplyExact(count, ROWS * COLUMNS)];
        byte[] labels = new byte[count];
        for (int image = 0; image < count; image++) {
            int letter = image % CLASS_COUNT;
            labels[image] = (byte) letter;
            for (int i = 0; i < ROWS * COLUMNS; i++) {
                boolean ink = isInked(letter, i / COLUMNS, i % COLUMNS);
                boolean flipped = random.nextDouble() < flipProbability;
                pixels[image * ROWS * COLUMNS + i] = (byte) (ink != flipped ? ImageSet.FULL_SCALE : 0);
            }
        }
        return ImageSet.owning("binary letters", new ImageSet.Shape(ROWS, COLUMNS, CLASS_COUNT), pixels, labels);
    }

    private static boolean isInked(int letter, int row, int column) {
        int bits = Integer.parseInt(GLYPHS[letter], 2 * row, 2 * row + 2, 16);
        return (bits >> (COLUMNS - 1 - column) & 1) == 1;
    }
}
