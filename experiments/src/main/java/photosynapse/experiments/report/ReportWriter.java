package photosynapse.experiments.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Turns what a report says into one HTML file that needs nothing else: no network, no script, no other file (links to
 * data are relative).
 *
 * <p>Equal content gives equal bytes.
 */
public final class ReportWriter {
    /** Largest size of a report that people can still mail (bytes). */
    public static final int LARGEST = 3_000_000;

    /** The page as text. */
    public String html(ReportContent content) {
        return new ReportPage(content).write();
    }

    /**
     * Writes the page, replacing what was there only when it is complete.
     *
     * @throws IOException when the file cannot be written; what was there stays
     */
    public void write(ReportContent content, Path file) throws IOException {
        byte[] bytes = html(content).getBytes(StandardCharsets.UTF_8);
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.write(draft, bytes);
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
