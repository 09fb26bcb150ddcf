package photosynapse.experiments.cli;

import java.util.List;
import photosynapse.experiments.result.JsonDocument;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.run.RunFolder;
import photosynapse.experiments.run.RunLimits;
import photosynapse.experiments.run.RunRequest;
import photosynapse.experiments.run.Runner;

/** Runs a request with its progress on the terminal, and says what came out. */
final class RunSession {
    private final Terminal terminal;
    private final RunLimits limits;
    private final boolean json;

    RunSession(Terminal terminal, RunLimits limits, boolean json) {
        this.terminal = terminal;
        this.limits = limits;
        this.json = json;
    }

    /** Runs and returns the exit code. */
    int run(RunRequest request, RunFolder folder) {
        ProgressLines progress = new ProgressLines(terminal, request.config().config(), json);
        RunManifest manifest = new Runner(progress, limits).run(request, folder);
        progress.close();
        for (RunManifest.Step step : manifest.steps()) {
            if (!step.status().isGood() && !step.message().isEmpty()) {
                terminal.error("error[S001]: " + step.key() + ": " + step.message());
            }
        }
        if (json) {
            terminal.out().println(JsonDocument.line(JsonDocument.object(
                    "status", manifest.status().word(),
                    "exit_code", ExitCodes.of(manifest.status()),
                    "folder", folder.path().toString(),
                    "files", List.copyOf(manifest.files().keySet()))));
        } else {
            terminal.out().println("results   " + folder.path().resolve("results"));
        }
        return ExitCodes.of(manifest.status());
    }
}
