package photosynapse.experiments.web.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import photosynapse.experiments.cli.Main;

/** A lab in a process of its own, as {@code photosynapse lab} starts it. */
final class LabProcess implements AutoCloseable {
    private static final Pattern LINK = Pattern.compile("\"link\"\\s*:\\s*\"([^\"]+)\"");

    private final Process process;
    private final Path errors;
    private final String link;

    private LabProcess(Process process, Path errors, String link) {
        this.process = process;
        this.errors = errors;
        this.link = link;
    }

    /** Starts one whose runs lie in a folder. */
    static LabProcess start(Path folder) throws IOException {
        Path errors = folder.resolveSibling(folder.getFileName() + ".err");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx700m",
                        "-Dorg.bytedeco.javacpp.maxbytes=1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "lab",
                        "--json",
                        "--no-browser",
                        "--port",
                        "0",
                        "--folder",
                        folder.toString()))
                .redirectError(errors.toFile());
        builder.environment().put("OMP_NUM_THREADS", "1");
        Process process = builder.start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        Matcher link = LINK.matcher(line == null ? "" : line);
        if (!link.find()) {
            process.destroyForcibly();
            throw new IOException("the lab printed no link but " + line + "\n" + Files.readString(errors));
        }
        return new LabProcess(process, errors, link.group(1));
    }

    /** The address that opens it once. */
    String link() {
        return link;
    }

    /** What it complained about. */
    String complaints() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
