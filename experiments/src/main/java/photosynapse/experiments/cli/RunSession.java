package photosynapse.experiments.cli;

import java.util.List;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.run.RunLimits;
import photosynapse.experiments.run.RunListener;
import photosynapse.experiments.run.RunRecord;
import photosynapse.experiments.run.RunRequest;
import photosynapse.experiments.run.Runner;

/** Runs a request with its progress on the terminal, and says what came out. */
final class RunSession {
    private final Terminal terminal;
    private final RunListener audience;
    private final RunLimits limits;
    private final boolean json;

    RunSession(Main main, RunLimits limits, boolean json) {
        this.terminal = main.terminal();
        this.audience = main.audience();
        this.limits = limits;
        this.json = json;
    }

    /** Runs and returns the exit code. */
    int run(RunRequest request, RunFolder folder) {
        ProgressLines progress = new ProgressLines(terminal, request.config().config(), json);
        return told(new Runner(new BothListeners(progress, audience), limits).run(request, folder), progress, folder);
    }

    /** Goes on with a run that was stopped or killed, and returns the exit code. */
    int resume(RunRequest request, RunFolder folder) {
        ProgressLines progress = new ProgressLines(terminal, request.config().config(), json);
        return told(
                new Runner(new BothListeners(progress, audience), limits).resume(request, folder), progress, folder);
    }

    private int told(RunRecord record, ProgressLines progress, RunFolder folder) {
        new ReportFiles(folder).write();
        progress.close();
        for (RunRecord.Step step : record.steps()) {
            if (!step.status().isGood() && !step.message().isEmpty()) {
                terminal.error("error[S001]: " + step.key() + ": " + step.message());
            }
        }
        if (json) {
            terminal.out()
                    .println(JsonValue.object()
                            .with("status", record.status().word())
                            .with("exit_code", ExitCodes.of(record))
                            .with("folder", folder.path().toString())
                            .with(
                                    "files",
                                    JsonValue.ofTexts(
                                            List.copyOf(folder.digests().keySet())))
                            .done()
                            .line());
        } else {
            terminal.out().println("report           " + folder.path().resolve(ReportFiles.FILE));
            if (record.status() == RunStatus.INTERRUPTED) {
                terminal.out().println("next             photosynapse resume " + folder.path());
            }
        }
        return ExitCodes.of(record);
    }
}
