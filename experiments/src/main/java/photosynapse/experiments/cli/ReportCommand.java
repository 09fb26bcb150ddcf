package photosynapse.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.sweep.SweepFolder;
import photosynapse.experiments.sweep.SweepSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Makes the report of a run again. */
@Command(name = "report", description = "Make figures and HTML report of a run again, from its stored results only.")
final class ReportCommand extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder of a run.")
    private Path folder;

    @Override
    public Integer call() {
        RunFolder run = RunFolder.open(folder);
        if (StoredPages.isOne(run)) {
            new StoredPages(run).page();
        } else if (Files.isRegularFile(folder.resolve(SweepSpec.FILE))) {
            SweepFolder sweep = SweepFolder.open(folder, FileLayer.DISK);
            RunStatus status = run.manifest().status();
            new SweepFiles(run, sweep.spec()).write(status);
            sweep.end(status);
        } else {
            new ReportFiles(run).write();
        }
        Path page = folder.resolve(ReportFiles.FILE);
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("status", "complete")
                            .with("exit_code", ExitCodes.GOOD)
                            .with("report", page.toString())
                            .done()
                            .line());
        } else {
            terminal().out().println("report           " + page);
        }
        return ExitCodes.GOOD;
    }
}
