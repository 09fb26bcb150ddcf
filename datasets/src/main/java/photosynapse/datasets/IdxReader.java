package photosynapse.datasets;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Reads IDX files, the format of MNIST and its relatives: two zero bytes, type (8: unsigned byte), number of
 * dimensions, the dimensions as big-endian integers, then the data. Plain or gzip-compressed, told apart by the first
 * two bytes.
 *
 * <p><i>Limits:</i> a file of at most {@link #MAXIMUM_FILE_BYTES}, at most {@link #MAXIMUM_DATA_BYTES} of data, at most
 * {@link #MAXIMUM_RATIO} times larger unpacked than packed. The announced size is checked against these, and against
 * the bytes that are really there, before memory is allocated for it; data that end early or late are refused.
 */
public final class IdxReader {
    /** Largest file that is read. */
    public static final int MAXIMUM_FILE_BYTES = 256 << 20;
    /** Largest number of data bytes. */
    public static final int MAXIMUM_DATA_BYTES = 512 << 20;
    /** Largest ratio of unpacked to packed bytes; handwritten digits reach 5. */
    public static final int MAXIMUM_RATIO = 100;

    private static final int UNSIGNED_BYTE = 8;
    private static final int GZIP_MAGIC = 0x1f8b;

    private IdxReader() {}

    /**
     * Reads images and their labels.
     *
     * @param name name of the set
     * @param images IDX file of three dimensions
     * @param labels IDX file of one dimension
     * @param classCount number of classes
     * @throws IOException if a file cannot be read
     * @throws InvalidDatasetException if a file is not what it should be
     */
    public static ImageSet read(String name, Path images, Path labels, int classCount) throws IOException {
        Array pixels = parse(images.toString(), bounded(images), 3);
        Array classes = parse(labels.toString(), bounded(labels), 1);
        return join(name, pixels, classes, classCount);
    }

    /** Joins unpacked images and labels to a set. */
    static ImageSet join(String name, Array pixels, Array labels, int classCount) throws InvalidDatasetException {
        if (pixels.dimension(0) != labels.dimension(0)) {
            throw new InvalidDatasetException(
                    name, pixels.dimension(0) + " images but " + labels.dimension(0) + " labels; they must be as many");
        }
        try {
            var shape = new ImageSet.Shape(pixels.dimension(1), pixels.dimension(2), classCount);
            return ImageSet.owning(name, shape, pixels.data, labels.data);
        } catch (IllegalArgumentException e) {
            throw new InvalidDatasetException(name, e.getMessage());
        }
    }

    /**
     * Unpacks and parses one file.
     *
     * @param file name for messages
     * @param content the file's bytes, not modified
     * @param dimensionCount number of dimensions that it must have
     */
    static Array parse(String file, byte[] content, int dimensionCount) throws InvalidDatasetException {
        boolean packed = content.length >= 2 && (ByteBuffer.wrap(content).getShort() & 0xffff) == GZIP_MAGIC;
        long available = packed ? (long) content.length * MAXIMUM_RATIO : content.length;
        try (InputStream in = packed
                ? new GZIPInputStream(new ByteArrayInputStream(content), 1 << 16)
                : new ByteArrayInputStream(content)) {
            byte[] header = exactly(in, 4 + 4 * dimensionCount);
            int[] dimensions = dimensions(file, header, dimensionCount);
            int size = size(file, dimensions, available);
            byte[] data = exactly(in, size);
            if (in.read() >= 0) {
                throw new InvalidDatasetException(file, "more data than the " + size + " bytes that it announces");
            }
            return new Array(header, dimensions, data);
        } catch (InvalidDatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidDatasetException(file, "damaged: " + e.getMessage(), e);
        }
    }

    private static byte[] exactly(InputStream in, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("ends after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }

    private static int[] dimensions(String file, byte[] header, int expected) throws InvalidDatasetException {
        ByteBuffer buffer = ByteBuffer.wrap(header);
        int magic = buffer.getInt();
        int wanted = UNSIGNED_BYTE << 8 | expected;
        if (magic != wanted) {
            throw new InvalidDatasetException(
                    file,
                    String.format(
                            Locale.ROOT,
                            "magic number 0x%08x, expected 0x%08x: unsigned bytes of %d dimension(s)",
                            magic,
                            wanted,
                            expected));
        }
        int[] dimensions = new int[expected];
        buffer.asIntBuffer().get(dimensions);
        return dimensions;
    }

    private static int size(String file, int[] dimensions, long available) throws InvalidDatasetException {
        long size = 1;
        for (int dimension : dimensions) {
            if (dimension < 1) {
                throw new InvalidDatasetException(file, "a dimension is " + dimension + ", it must be at least 1");
            }
            size *= dimension;
            if (size > Math.min(available, MAXIMUM_DATA_BYTES)) {
                throw new InvalidDatasetException(
                        file,
                        "announces " + size + " bytes or more; a file of this length can hold at most "
                                + Math.min(available, MAXIMUM_DATA_BYTES));
            }
        }
        return (int) size;
    }

    private static byte[] bounded(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return bounded(file.toString(), in);
        }
    }

    /** Reads all bytes of a stream, up to the limit of a file. */
    static byte[] bounded(String file, InputStream in) throws IOException {
        byte[] content = in.readNBytes(MAXIMUM_FILE_BYTES);
        if (in.read() >= 0) {
            throw new InvalidDatasetException(file, "longer than " + MAXIMUM_FILE_BYTES + " bytes");
        }
        return content;
    }

    /** The content of an IDX file; arrays are handed over inside this package only. */
    static final class Array {
        private final byte[] header;
        private final int[] dimensions;
        private final byte[] data;

        private Array(byte[] header, int[] dimensions, byte[] data) {
            this.header = header;
            this.dimensions = dimensions;
            this.data = data;
        }

        int dimension(int index) {
            return dimensions[index];
        }

        /** MD5 of the unpacked file: header and data. */
        String md5() {
            return Checksum.md5(header, data);
        }
    }
}
