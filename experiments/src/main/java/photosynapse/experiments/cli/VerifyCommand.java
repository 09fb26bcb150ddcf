package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.FolderCheck;
import photosynapse.experiments.result.FolderCheck.Problem;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.RunLimits;
import photosynapse.experiments.run.RunListener;
import photosynapse.experiments.run.RunRecord;
import photosynapse.experiments.run.RunRequest;
import photosynapse.experiments.run.Runner;
import photosynapse.experiments.run.Seeds;
import photosynapse.experiments.sweep.SweepCheck;
import photosynapse.experiments.sweep.SweepSpec;
import photosynapse.experiments.sweep.SweepTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a folder is as it was left, and whether it comes out the same again. */
@Command(
        name = "verify",
        description = "Check every file of a run or a sweep against its digest; with --rerun compute again and compare"
                + " bits.",
        footer = {"", "Exit code 6: a file was changed or cut; 8: computed again, it came out different."})
final class VerifyCommand extends Verb {
    @Parameters(paramLabel = "DIR", description = "Folder of a run or of a sweep.")
    private Path path;

    @Option(
            names = "--rerun",
            arity = "0..1",
            fallbackValue = "1",
            paramLabel = "N",
            description = "Compute N points of a sweep again, or a run as a whole.")
    private int rerun;

    @Option(names = "--seed", paramLabel = "N", description = "Of the choice of points. Default: 1.")
    private long seed = 1;

    @Override
    public Integer call() {
        boolean sweep = Files.isRegularFile(path.resolve(SweepSpec.FILE));
        FolderCheck.Outcome outcome = FolderCheck.of(path);
        List<Problem> problems = new ArrayList<>(outcome.problems());
        if (sweep) {
            problems.addAll(SweepCheck.of(path).problems());
        }
        List<Problem> differences = new ArrayList<>();
        int again = 0;
        if (rerun > 0 && problems.isEmpty()) {
            List<Integer> rows = sweep ? rows() : List.of();
            again = sweep ? rows.size() : 1;
            differences.addAll(sweep ? SweepCheck.again(path, rows, main().interrupted()) : runAgain());
        }
        int exitCode =
                !problems.isEmpty() ? ExitCodes.CORRUPT : differences.isEmpty() ? ExitCodes.GOOD : ExitCodes.DIFFERS;
        tell(outcome.files(), again, problems, differences, exitCode);
        return exitCode;
    }

    /** Different rows, drawn. */
    private List<Integer> rows() {
        int count = RunFolder.open(path).table(SweepTables.POINTS).rowCount();
        RandomGenerator random = new Seeds(seed).stream("verify");
        TreeSet<Integer> rows = new TreeSet<>();
        while (rows.size() < Math.min(rerun, count)) {
            rows.add(random.nextInt(count));
        }
        return List.copyOf(rows);
    }

    private List<Problem> runAgain() {
        RunFolder before = RunFolder.open(path);
        RunRecord record = new ReportFiles(before).record();
        LoadedConfig config = ConfigReader.read(
                Runner.CONFIGURATION, before.read(Runner.CONFIGURATION).getBytes(StandardCharsets.UTF_8), List.of());
        List<Experiment> plan =
                record.steps().stream().map(step -> Catalogue.of(step.key())).toList();
        Path place = temporary();
        RunFolder now = RunFolder.create(place, false);
        new Runner(RunListener.SILENT, new RunLimits(Double.POSITIVE_INFINITY, main().interrupted()))
                .run(new RunRequest(record.verb(), record.command(), config, plan), now);
        Map<String, String> old = results(before);
        Map<String, String> made = results(now);
        List<Problem> problems = new ArrayList<>();
        made.forEach((name, digest) -> {
            if (!digest.equals(old.remove(name))) {
                problems.add(new Problem(name, "comes out different; the new one is in " + place));
            }
        });
        old.keySet().forEach(name -> problems.add(new Problem(name, "does not come out again")));
        return problems;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("photosynapse-again-");
        } catch (IOException e) {
            throw FileAccessException.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static Map<String, String> results(RunFolder folder) {
        Map<String, String> results = new TreeMap<>(folder.digests());
        results.keySet().removeIf(name -> !name.startsWith(RunFolder.RESULTS + "/"));
        return results;
    }

    private void tell(int files, int again, List<Problem> problems, List<Problem> differences, int exitCode) {
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("status", exitCode == ExitCodes.GOOD ? "complete" : "error")
                            .with("exit_code", exitCode)
                            .with("files", files)
                            .with("computed_again", again)
                            .with("damaged", json(problems))
                            .with("different", json(differences))
                            .done()
                            .line());
            return;
        }
        problems.forEach(problem -> terminal().error("error[F003]: " + problem.file() + " " + problem.reason()));
        differences.forEach(problem -> terminal().error("error[F006]: " + problem.file() + " " + problem.reason()));
        if (exitCode == ExitCodes.GOOD) {
            String compared = again == 0
                    ? ""
                    : again == 1 ? ", computed again: the same bits" : ", " + again + " points again: the same bits";
            terminal().out().println("verified         " + files + " files" + compared);
        }
    }

    private static List<JsonValue> json(List<Problem> problems) {
        return problems.stream()
                .<JsonValue>map(problem -> JsonValue.object()
                        .with("file", problem.file())
                        .with("reason", problem.reason())
                        .done())
                .toList();
    }
}
