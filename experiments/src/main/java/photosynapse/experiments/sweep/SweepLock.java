package photosynapse.experiments.sweep;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.RunFolder;

/**
 * One process at work in a folder. The system gives the lock back when the process ends, however it ends; the text in
 * the file says who has it, and keeps it where the system's lock does not reach (another machine on a shared disk).
 */
final class SweepLock implements AutoCloseable {
    private static final int LONGEST = 4096;

    private final Path file;
    private final FileChannel channel;

    private SweepLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder.
     *
     * @param breaking whether to take it from a process on another machine
     * @throws FileAccessException when another process is at work there
     */
    static SweepLock take(Path folder, boolean breaking) {
        Path file = folder.resolve(RunFolder.LOCK);
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Owner before = Owner.read(text(channel));
            if (tryLock(channel) == null || isKept(before, breaking)) {
                channel.close();
                throw taken(folder, before);
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Owner.self().text().getBytes(StandardCharsets.UTF_8)), 0);
            return new SweepLock(file, channel);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** On this machine the system's lock tells; a text of another machine is believed. */
    private static boolean isKept(Owner before, boolean breaking) {
        return before != null && !breaking && !before.host().equals(Owner.self().host());
    }

    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(LONGEST, channel.size()));
        int read = 1;
        while (bytes.hasRemaining() && read > 0) {
            read = channel.read(bytes, bytes.position());
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    private static FileAccessException taken(Path folder, Owner owner) {
        String who = owner == null
                ? "another process"
                : "process " + owner.pid() + " on " + owner.host() + ", started " + owner.started();
        return new FileAccessException(
                folder,
                "is in use by " + who,
                "wait until it has ended; if that machine is gone for good, add --break-lock");
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            channel.close();
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }
}
