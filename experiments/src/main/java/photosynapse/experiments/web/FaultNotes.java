package photosynapse.experiments.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import photosynapse.experiments.run.Release;

/** Notes about faults of the program in the lab's own folder; not more than a few. */
final class FaultNotes {
    private static final int MOST = 20;

    private final Path folder;
    private final AtomicInteger count = new AtomicInteger();

    FaultNotes(Path folder) {
        this.folder = folder;
    }

    /** Writes a note and returns its name. */
    String note(Throwable failure) {
        int number = count.incrementAndGet();
        String name = "fault-" + Math.min(number, MOST) + ".txt";
        String text = "photosynapse " + Release.VERSION + "\njava " + System.getProperty("java.runtime.version")
                + " on " + System.getProperty("os.name") + "\n\n" + Problems.trace(failure) + "\n";
        try {
            Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "a note that could not be written";
        }
        return folder.getFileName() + "/" + name;
    }
}
