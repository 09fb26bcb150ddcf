package photosynapse.experiments.sweep;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import photosynapse.experiments.result.FileLayer;

/** The disk, but for its n-th operation, which fails; a write fails after half of its bytes. */
final class FailingFiles implements FileLayer {
    /** Ways to fail. */
    enum Kind {
        FULL,
        BROKEN,
        FORBIDDEN,
        /** The process ends there and then. */
        HALT
    }

    private final int failing;
    private final Kind kind;
    private int operations;

    FailingFiles(int failing, Kind kind) {
        this.failing = failing;
        this.kind = kind;
    }

    int operations() {
        return operations;
    }

    private boolean isNow() {
        operations++;
        return operations == failing;
    }

    private IOException failure(Path file) {
        return switch (kind) {
            case FULL -> new FileSystemException(file.toString(), null, "No space left on device");
            case BROKEN -> new IOException("Input/output error");
            case FORBIDDEN -> new AccessDeniedException(file.toString());
            case HALT -> {
                Runtime.getRuntime().halt(137);
                yield new IOException("unreachable");
            }
        };
    }

    private void check(Path file) throws IOException {
        if (isNow()) {
            throw failure(file);
        }
    }

    /** A file whose operations count, too. */
    private final class Open implements OpenFile {
        private final Path file;
        private final OpenFile disk;

        Open(Path file, OpenFile disk) {
            this.file = file;
            this.disk = disk;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            if (isNow()) {
                disk.write(java.util.Arrays.copyOf(bytes, bytes.length / 2));
                throw failure(file);
            }
            disk.write(bytes);
        }

        @Override
        public void force() throws IOException {
            check(file);
            disk.force();
        }

        @Override
        public void close() throws IOException {
            disk.close();
            check(file);
        }
    }

    @Override
    public byte[] read(Path file) throws IOException {
        check(file);
        return DISK.read(file);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        check(folder);
        DISK.createFolders(folder);
    }

    @Override
    public OpenFile create(Path file) throws IOException {
        check(file);
        return new Open(file, DISK.create(file));
    }

    @Override
    public OpenFile append(Path file, long keptBytes) throws IOException {
        check(file);
        return new Open(file, DISK.append(file, keptBytes));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        check(to);
        DISK.move(from, to);
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        check(folder);
        DISK.forceFolder(folder);
    }

    @Override
    public void delete(Path file) throws IOException {
        check(file);
        DISK.delete(file);
    }
}
