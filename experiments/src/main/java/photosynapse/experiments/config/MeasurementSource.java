package photosynapse.experiments.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import photosynapse.experiments.result.FileAccessException;

/** A measured file that can be read more than once. */
interface MeasurementSource {
    /** Name for messages. */
    String name();

    /** The bytes from the start. */
    InputStream open() throws IOException;

    /** Number of bytes. */
    long size();

    /** A file. */
    static MeasurementSource of(Path file) {
        long size;
        try {
            size = Files.size(file);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
        return new MeasurementSource() {
            @Override
            public String name() {
                return file.toString();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() {
                return size;
            }
        };
    }

    /** Bytes in memory, for example what stood on the standard input. */
    static MeasurementSource of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new MeasurementSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new java.io.ByteArrayInputStream(copy);
            }

            @Override
            public long size() {
                return copy.length;
            }
        };
    }
}
