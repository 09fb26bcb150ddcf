package photosynapse.datasets;

import java.util.Arrays;
import java.util.Objects;

/**
 * Grey images of one size with a class label each; immutable.
 *
 * <p><i>Shapes:</i> pixels are stored image after image, row after row from the top left; 0 is background, 255 full
 * ink. Every accessor that hands out many values copies them.
 */
public final class ImageSet {
    /** Largest grey level. */
    public static final int FULL_SCALE = 255;

    private final String name;
    private final Shape shape;
    private final byte[] pixels;
    private final byte[] labels;

    private ImageSet(String name, Shape shape, byte[] pixels, byte[] labels) {
        this.name = name;
        this.shape = shape;
        this.pixels = pixels;
        this.labels = labels;
    }

    /**
     * Makes a set from arrays, which are copied.
     *
     * @param name name of the set, for messages and reports
     * @param shape size of one image and number of classes
     * @param pixels grey levels 0..255 as unsigned bytes, length count x rows x columns
     * @param labels class of each image, 0 .. classCount - 1
     * @throws IllegalArgumentException if lengths disagree or a label has no class
     */
    public static ImageSet of(String name, Shape shape, byte[] pixels, byte[] labels) {
        return owning(name, shape, pixels.clone(), labels.clone());
    }

    /** As {@link #of}, keeping the arrays: for readers of this package that give them away. */
    static ImageSet owning(String name, Shape shape, byte[] pixels, byte[] labels) {
        Objects.requireNonNull(name, "name");
        if (pixels.length != (long) labels.length * shape.pixelCount()) {
            throw new IllegalArgumentException(name + ": " + labels.length + " labels need "
                    + (long) labels.length * shape.pixelCount() + " pixels, got " + pixels.length);
        }
        for (int i = 0; i < labels.length; i++) {
            if (Byte.toUnsignedInt(labels[i]) >= shape.classCount()) {
                throw new IllegalArgumentException(name + ": label of image " + i + " must be below "
                        + shape.classCount() + ", was " + Byte.toUnsignedInt(labels[i]));
            }
        }
        return new ImageSet(name, shape, pixels, labels);
    }

    /**
     * Size of one image and number of classes of a set.
     *
     * @param rows height in pixels
     * @param columns width in pixels
     * @param classCount number of classes, at most 256
     */
    public record Shape(int rows, int columns, int classCount) {
        /** Largest height and width. */
        public static final int MAXIMUM_SIDE = 4096;

        public Shape {
            requireWithin("rows of an image", rows, MAXIMUM_SIDE);
            requireWithin("columns of an image", columns, MAXIMUM_SIDE);
            requireWithin("number of classes", classCount, 256);
        }

        private static void requireWithin(String what, int value, int maximum) {
            if (value < 1 || value > maximum) {
                throw new IllegalArgumentException(what + " must be 1 to " + maximum + ", was " + value);
            }
        }

        /** Pixels of one image. */
        public int pixelCount() {
            return rows * columns;
        }
    }

    /** Name of the set. */
    public String name() {
        return name;
    }

    /** Number of images. */
    public int size() {
        return labels.length;
    }

    /** Height of an image in pixels. */
    public int rows() {
        return shape.rows();
    }

    /** Width of an image in pixels. */
    public int columns() {
        return shape.columns();
    }

    /** Pixels of one image. */
    public int pixelCount() {
        return shape.pixelCount();
    }

    /** Number of classes. */
    public int classCount() {
        return shape.classCount();
    }

    /** Size of an image and number of classes. */
    public Shape shape() {
        return shape;
    }

    /** Class of an image, 0 .. classCount - 1. */
    public int label(int image) {
        return Byte.toUnsignedInt(labels[image]);
    }

    /** Grey level 0..255 of one pixel, counted from the top left. */
    public int pixel(int image, int row, int column) {
        Objects.checkIndex(row, rows());
        Objects.checkIndex(column, columns());
        return Byte.toUnsignedInt(pixels[image * pixelCount() + row * columns() + column]);
    }

    /**
     * Writes one image as numbers from 0 (background) to 1 (full ink).
     *
     * @param image index of the image
     * @param target caller-owned, written at offset .. offset + pixelCount - 1
     * @param offset first element written
     */
    public void fill(int image, float[] target, int offset) {
        int count = pixelCount();
        Objects.checkIndex(image, size());
        Objects.checkFromIndexSize(offset, count, target.length);
        int first = image * count;
        for (int i = 0; i < count; i++) {
            target[offset + i] = Byte.toUnsignedInt(pixels[first + i]) / (float) FULL_SCALE;
        }
    }

    /** Images {@code from} .. {@code to - 1} as a set of their own. */
    public ImageSet range(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        int count = pixelCount();
        return owning(
                name,
                shape,
                Arrays.copyOfRange(pixels, from * count, to * count),
                Arrays.copyOfRange(labels, from, to));
    }

    /** The images of the given indices, in that order, as a set of their own; an index may occur more than once. */
    public ImageSet select(int[] images) {
        int count = pixelCount();
        byte[] chosenPixels = new byte[Math.multiplyExact(images.length, count)];
        byte[] chosenLabels = new byte[images.length];
        for (int i = 0; i < images.length; i++) {
            Objects.checkIndex(images[i], size());
            System.arraycopy(pixels, images[i] * count, chosenPixels, i * count, count);
            chosenLabels[i] = labels[images[i]];
        }
        return owning(name, shape, chosenPixels, chosenLabels);
    }

    /**
     * The same images without their margins. MNIST without 4 pixels on each side is the 20 x 20 crop of many device
     * papers; it loses about 3 % of the ink, because the digits are centred by their centre of mass.
     *
     * @param margin pixels taken off each side
     */
    public ImageSet withoutMargin(int margin) {
        if (margin < 0 || 2 * margin >= Math.min(rows(), columns())) {
            throw new IllegalArgumentException(name + ": margin must leave at least one pixel of " + rows() + " x "
                    + columns() + ", was " + margin);
        }
        Shape inner = new Shape(rows() - 2 * margin, columns() - 2 * margin, classCount());
        byte[] kept = new byte[size() * inner.pixelCount()];
        int next = 0;
        for (int image = 0; image < size(); image++) {
            for (int row = margin; row < rows() - margin; row++) {
                System.arraycopy(pixels, image * pixelCount() + row * columns() + margin, kept, next, inner.columns());
                next += inner.columns();
            }
        }
        return owning(name, inner, kept, labels.clone());
    }

    /** SHA-256 of pixels followed by labels: names exactly these images, for manifests. */
    public String sha256() {
        return Checksum.sha256(pixels, labels);
    }

    @Override
    public String toString() {
        return name + ": " + size() + " images of " + rows() + " x " + columns() + ", " + classCount() + " classes";
    }
}
