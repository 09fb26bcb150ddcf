package photosynapse.experiments.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.RunLimits;
import photosynapse.experiments.run.RunRequest;
import photosynapse.experiments.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was stopped or killed. */
@Command(
        name = "resume",
        description =
                "Go on with a run that was stopped or killed: finished experiments stay, a training goes on from its"
                        + " last kept state, and ends with the same bytes as if it had not been stopped.")
final class ResumeCommand extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder of the run.")
    private Path folder;

    @Option(
            names = "--limit-time",
            paramLabel = "SECONDS",
            description = "End after so many seconds and keep what is done (exit code 7).")
    private double limitTime = Double.POSITIVE_INFINITY;

    @Override
    public Integer call() {
        if (!(limitTime > 0)) {
            throw new UsageException("--limit-time must be > 0 s, was " + limitTime, "give a number of seconds");
        }
        RunFolder open = RunFolder.open(folder);
        String text = open.read(Runner.CONFIGURATION);
        LoadedConfig config = ConfigReader.read(
                folder.resolve(Runner.CONFIGURATION).toString(), text.getBytes(StandardCharsets.UTF_8), List.of());
        RunRequest request = Runner.unfinished(open, config);
        RunLimits limits = new RunLimits(limitTime, main().interrupted());
        return new RunSession(terminal(), limits, wantsJson()).resume(request, open);
    }
}
