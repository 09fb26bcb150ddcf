package photosynapse.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder with the four files of a set in IDX format, plain or gzip-compressed, under the names that MNIST gave them:
 * {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte},
 * {@code t10k-labels-idx1-ubyte}, each with or without {@code .gz}.
 *
 * <p>Fashion-MNIST comes like this. On Debian it is the package {@code dataset-fashion-mnist}; {@code dpkg -L
 * dataset-fashion-mnist} prints the folder that it was put into.
 */
public final class IdxFolder {
    private static final List<String> ENDINGS = List.of(".gz", "");

    private IdxFolder() {}

    /**
     * Reads both parts.
     *
     * @param name name of the set
     * @param folder the folder
     * @param classCount number of classes
     * @throws IOException if a file is missing, cannot be read, or is not what it should be
     */
    public static Split read(String name, Path folder, int classCount) throws IOException {
        return new Split(
                part(name + " training images", folder, "train", classCount),
                part(name + " test images", folder, "t10k", classCount));
    }

    private static ImageSet part(String name, Path folder, String part, int classCount) throws IOException {
        Path images = find(folder, part + "-images-idx3-ubyte");
        Path labels = find(folder, part + "-labels-idx1-ubyte");
        return IdxReader.read(name, images, labels, classCount);
    }

    private static Path find(Path folder, String file) throws IOException {
        for (String ending : ENDINGS) {
            Path path = folder.resolve(file + ending);
            if (Files.isRegularFile(path)) {
                return path;
            }
        }
        throw new InvalidDatasetException(
                folder.toString(),
                "has no file " + file + " or " + file + ".gz; Fashion-MNIST is Debian's package "
                        + "dataset-fashion-mnist, whose folder \"dpkg -L dataset-fashion-mnist\" prints");
    }
}
