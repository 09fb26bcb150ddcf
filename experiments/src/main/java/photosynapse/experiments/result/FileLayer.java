package photosynapse.experiments.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The few operations on files of which everything that must survive a crash is made; a test puts a layer in their place
 * whose n-th operation fails.
 */
public interface FileLayer {

    /** The disk. */
    FileLayer DISK = new DiskFiles();

    /** A file that is being written. */
    interface OpenFile extends Closeable {

        /** Writes all bytes at the end of what is there. */
        void write(byte[] bytes) throws IOException;

        /** Returns when the disk has all that was written. */
        void force() throws IOException;
    }

    /** The whole content of a file. */
    byte[] read(Path file) throws IOException;

    /** Makes a folder and those above it; one that is there is fine. */
    void createFolders(Path folder) throws IOException;

    /** Opens a file that is new or is emptied. */
    OpenFile create(Path file) throws IOException;

    /** Opens a file to write behind its first bytes; what stands after them is cut off. */
    OpenFile append(Path file, long keptBytes) throws IOException;

    /** Gives a file another name in one step; a file of that name is replaced. */
    void move(Path from, Path to) throws IOException;

    /** Returns when the disk has the entries of a folder. */
    void forceFolder(Path folder) throws IOException;

    /** Removes a file; one that is not there is fine. */
    void delete(Path file) throws IOException;
}
