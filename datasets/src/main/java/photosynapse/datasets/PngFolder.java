package photosynapse.datasets;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Labelled pictures in folders: one folder a class, classes in the order of the folders' names, grey or colour PNG
 * files of one size in it. Colours become grey by their brightness, 0 black to 255 white.
 *
 * <p><i>Limits:</i> at most 256 classes, {@link #MAXIMUM_FILES} pictures of at most 4096 x 4096 pixels and
 * {@link #MAXIMUM_FILE_BYTES} bytes each, {@link IdxReader#MAXIMUM_DATA_BYTES} pixels in all. Width and height are
 * taken from a file's first 24 bytes and checked before anything is unpacked. Links are not followed.
 */
public final class PngFolder {
    /** Largest number of pictures. */
    public static final int MAXIMUM_FILES = 1_000_000;
    /** Largest file. */
    public static final int MAXIMUM_FILE_BYTES = 64 << 20;

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final int HEADER = 0x49484452;
    private static final int HEADER_BYTES = 24;
    private static final int SIXTEEN_BITS = 16;

    private final String name;
    private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    private final ByteArrayOutputStream labels = new ByteArrayOutputStream();
    private int rows;
    private int columns;

    private PngFolder(String name) {
        this.name = name;
    }

    /**
     * Reads all pictures.
     *
     * @param name name of the set
     * @param folder folder of the classes' folders
     * @throws IOException if a file cannot be read
     * @throws InvalidDatasetException if a file is not what it should be
     */
    public static ImageSet read(String name, Path folder) throws IOException {
        List<Path> classes = entries(folder, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
        if (classes.isEmpty() || classes.size() > 256) {
            throw new InvalidDatasetException(
                    folder.toString(), "has " + classes.size() + " folders, expected 1 to 256, one a class");
        }
        PngFolder reader = new PngFolder(name);
        for (int label = 0; label < classes.size(); label++) {
            reader.readClass(classes.get(label), label);
        }
        if (reader.labels.size() == 0) {
            throw new InvalidDatasetException(folder.toString(), "has no PNG file in its folders");
        }
        var shape = new ImageSet.Shape(reader.rows, reader.columns, classes.size());
        return ImageSet.owning(name, shape, reader.pixels.toByteArray(), reader.labels.toByteArray());
    }

    /** Chooses entries of a folder. */
    @FunctionalInterface
    private interface Choice {
        boolean takes(Path path);
    }

    private static List<Path> entries(Path folder, Choice choice) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(choice::takes).sorted().limit(MAXIMUM_FILES + 1L).forEach(found::add);
        }
        return found;
    }

    private void readClass(Path folder, int label) throws IOException {
        List<Path> files = entries(
                folder,
                path -> path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".png")
                        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
        for (Path file : files) {
            if (labels.size() >= MAXIMUM_FILES) {
                throw new InvalidDatasetException(name, "more than " + MAXIMUM_FILES + " pictures");
            }
            add(file.toString(), bytes(file));
            labels.write(label);
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] content = in.readNBytes(MAXIMUM_FILE_BYTES);
            if (in.read() >= 0) {
                throw new InvalidDatasetException(file.toString(), "longer than " + MAXIMUM_FILE_BYTES + " bytes");
            }
            return content;
        }
    }

    private void add(String file, byte[] content) throws IOException {
        checkHeader(file, content);
        BufferedImage image = decode(file, content);
        if (image.getWidth() != columns || image.getHeight() != rows) {
            throw new InvalidDatasetException(file, "unpacks to another size than its header announces");
        }
        if (pixels.size() + (long) rows * columns > IdxReader.MAXIMUM_DATA_BYTES) {
            throw new InvalidDatasetException(name, "more than " + IdxReader.MAXIMUM_DATA_BYTES + " pixels in all");
        }
        boolean grey = image.getRaster().getNumBands() == 1
                && image.getColorModel().getPixelSize() <= SIXTEEN_BITS
                && image.getColorModel().getColorSpace().getNumComponents() == 1;
        Raster raster = image.getRaster();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                pixels.write(
                        grey ? grey(image, raster.getSample(column, row, 0)) : brightness(image.getRGB(column, row)));
            }
        }
    }

    private static int grey(BufferedImage image, int sample) {
        int bits = image.getColorModel().getPixelSize();
        return bits >= 8 ? sample >> (bits - 8) : sample * ImageSet.FULL_SCALE / ((1 << bits) - 1);
    }

    /** Luma of Rec. 601. */
    private static int brightness(int rgb) {
        double luma = 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
        return (int) Math.round(luma);
    }

    private void checkHeader(String file, byte[] content) throws InvalidDatasetException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        if (content.length < HEADER_BYTES || buffer.getLong(0) != SIGNATURE || buffer.getInt(12) != HEADER) {
            throw new InvalidDatasetException(file, "is not a PNG file");
        }
        int width = buffer.getInt(16);
        int height = buffer.getInt(20);
        int largest = ImageSet.Shape.MAXIMUM_SIDE;
        if (width < 1 || height < 1 || width > largest || height > largest) {
            throw new InvalidDatasetException(
                    file, "announces " + width + " x " + height + " pixels, expected 1 to " + largest + " each way");
        }
        if (rows == 0) {
            rows = height;
            columns = width;
        }
        if (height != rows || width != columns) {
            throw new InvalidDatasetException(
                    file,
                    "is " + height + " x " + width + " pixels, the pictures before it " + rows + " x " + columns
                            + "; all must have one size");
        }
    }

    private static BufferedImage decode(String file, byte[] content) throws InvalidDatasetException {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(content));
            if (image == null) {
                throw new InvalidDatasetException(file, "cannot be unpacked as PNG");
            }
            return image;
        } catch (InvalidDatasetException e) {
            throw e;
        } catch (IOException e) {
            throw new InvalidDatasetException(file, "damaged: " + e.getMessage(), e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw new InvalidDatasetException(file, "damaged: " + e.getMessage());
        }
    }
}
