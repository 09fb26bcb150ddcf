package photosynapse.experiments.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.web.LabOptions;
import photosynapse.experiments.web.LabServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens the lab. */
@Command(
        name = "lab",
        description =
                "Play with a synapse in the browser: build a device, flash it, watch it forget, train digits. Only"
                        + " this computer can reach the page, and only by the link that is printed.",
        footer = {
            "",
            "The link works once; press Enter here for a new one. Runs are written into DIR, as by the other verbs.",
            "Ctrl-C ends the lab; what its jobs have done is kept, `photosynapse resume` goes on."
        })
final class LabCommand extends Verb {
    private static final long LOOK = 100;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "Port to try first; the next free one is taken. 0: any. Default: ${DEFAULT-VALUE}.")
    private int port = LabOptions.DEFAULT_PORT;

    @Option(names = "--no-browser", description = "Print the link, open nothing.")
    private boolean noBrowser;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where runs lie and are written. Default: this folder.")
    private Path folder = Path.of("");

    @Override
    public Integer call() {
        LabOptions options;
        try {
            options = new LabOptions(port, folder);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(wrong.getMessage(), "for example --port " + LabOptions.DEFAULT_PORT);
        }
        try (LabServer lab = LabServer.start(options, new LabVerbs())) {
            String link = lab.link();
            tell(lab, options, link);
            if (!noBrowser && !wantsJson()) {
                open(lab.opening(link).toUri().toString());
            }
            wait(lab, main().interrupted());
        }
        return ExitCodes.INTERRUPTED;
    }

    private void tell(LabServer lab, LabOptions options, String link) {
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("status", "running")
                            .with("port", lab.port())
                            .with("link", link)
                            .with("folder", options.folder().toString())
                            .done()
                            .line());
            terminal().out().flush();
            return;
        }
        if (port != 0 && lab.port() != port) {
            terminal().err().println("port " + port + " is taken; the lab is at " + lab.port());
        }
        terminal().out().println("lab      " + link);
        terminal().out().println("runs     " + options.folder());
        terminal().out().println("         the link works once, on this computer; Enter: a new link, Ctrl-C: end");
        terminal().out().flush();
    }

    private void wait(LabServer lab, BooleanSupplier interrupted) {
        while (!interrupted.getAsBoolean()) {
            if (isAskedForLink()) {
                terminal().out().println("lab      " + lab.link());
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether a line has been typed. */
    private boolean isAskedForLink() {
        InputStream in = terminal().in();
        try {
            boolean asked = false;
            while (in.available() > 0) {
                asked |= in.read() == '\n';
            }
            return asked;
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the system to open the link; who has no browser follows the printed one. */
    private void open(String link) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> words = system.contains("win")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", link)
                : List.of(system.contains("mac") ? "open" : "xdg-open", link);
        try {
            new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            terminal().err().println("no browser could be started; open the link yourself");
        }
    }
}
