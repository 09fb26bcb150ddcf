package photosynapse.datasets;

import java.io.IOException;
import java.io.InputStream;

/**
 * The MNIST database of handwritten digits, as it ships with the project: 60,000 images to learn from and 10,000 to
 * judge by, 28 x 28 grey levels, ten classes. By Y. LeCun, C. Cortes and C. J. C. Burges, CC BY-SA 3.0; see
 * ATTRIBUTION.md beside the files.
 *
 * <p>At every reading the SHA-256 of each packed file and the MD5 of its unpacked content are compared with the known
 * ones.
 */
public final class Mnist {
    /** Number of classes. */
    public static final int CLASS_COUNT = 10;
    /** Credit that a report or page using the images prints. */
    public static final String ATTRIBUTION =
            "MNIST database of handwritten digits, Y. LeCun, C. Cortes, C. J. C. Burges, CC BY-SA 3.0; "
                    + "LeCun, Bottou, Bengio, Haffner, Proc. IEEE 86, 2278 (1998)";

    private enum Part {
        TRAIN_IMAGES(
                "train-images-idx3-ubyte.gz",
                "0b367032e93c5d0cea0925647cfdb18614af8ee15f83e6f2fc2ad904a6835971",
                "6bbc9ace898e44ae57da46a324031adb"),
        TRAIN_LABELS(
                "train-labels-idx1-ubyte.gz",
                "1787548bbe0bff1ec2ecdc0ef292b02df999e2d1a6002d27500982c652b17203",
                "a25bea736e30d166cdddb491f175f624"),
        TEST_IMAGES(
                "t10k-images-idx3-ubyte.gz",
                "1a1a05eab793c14bb050b398624a11b0ffd1a2953baed553b1b9bd079e2a20be",
                "2646ac647ad5339dbf082846283269ea"),
        TEST_LABELS(
                "t10k-labels-idx1-ubyte.gz",
                "b91679a0acfe4ba0e50a2437a903084cba1f5f92592b016a25a7dfd00455798b",
                "27ae3e4e09519cfbb04c329615203637");

        private final String file;
        private final String sha256;
        private final String md5;

        Part(String file, String sha256, String md5) {
            this.file = file;
            this.sha256 = sha256;
            this.md5 = md5;
        }
    }

    private Mnist() {}

    /**
     * Both parts.
     *
     * @throws IOException if a file is missing or damaged
     */
    public static Split load() throws IOException {
        return new Split(train(), test());
    }

    /**
     * The 60,000 images to learn from.
     *
     * @throws IOException if a file is missing or damaged
     */
    public static ImageSet train() throws IOException {
        return read("MNIST training images", Part.TRAIN_IMAGES, Part.TRAIN_LABELS);
    }

    /**
     * The 10,000 images to judge by.
     *
     * @throws IOException if a file is missing or damaged
     */
    public static ImageSet test() throws IOException {
        return read("MNIST test images", Part.TEST_IMAGES, Part.TEST_LABELS);
    }

    private static ImageSet read(String name, Part images, Part labels) throws IOException {
        return IdxReader.join(name, parse(images, 3), parse(labels, 1), CLASS_COUNT);
    }

    private static IdxReader.Array parse(Part part, int dimensionCount) throws IOException {
        try (InputStream in = Mnist.class.getResourceAsStream("mnist/" + part.file)) {
            if (in == null) {
                throw new InvalidDatasetException(part.file, "missing from the program; build or install it again");
            }
            byte[] content = IdxReader.bounded(part.file, in);
            Checksum.require(part.file, "SHA-256", part.sha256, Checksum.sha256(content));
            IdxReader.Array array = IdxReader.parse(part.file, content, dimensionCount);
            Checksum.require(part.file, "MD5 of the unpacked content", part.md5, array.md5());
            return array;
        }
    }
}
