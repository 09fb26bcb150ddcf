package photosynapse.experiments.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.report.Block;
import photosynapse.experiments.report.SweepFigures;
import photosynapse.experiments.report.SweepPage;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.sweep.ExpectedNumbers;
import photosynapse.experiments.sweep.Sampling;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepAxis;
import photosynapse.experiments.sweep.SweepSpec;
import photosynapse.experiments.sweep.SweepTables;
import photosynapse.experiments.sweep.SweepWork;

/** The page of a sweep, from what is stored in its folder and nothing else. */
final class SweepFiles {
    private static final int OWN_FIGURES = 4;

    private final RunFolder folder;
    private final SweepSpec spec;

    SweepFiles(RunFolder folder, SweepSpec spec) {
        this.folder = folder;
        this.spec = spec;
    }

    /** How the stored numbers compare with the expected ones; empty: nothing is expected. */
    Optional<ExpectedNumbers.Outcome> compared() {
        if (!folder.has(ExpectedNumbers.FILE)) {
            return Optional.empty();
        }
        List<String> keys = List.copyOf(spec.columns().values());
        return Optional.of(new ExpectedNumbers(folder.read(ExpectedNumbers.FILE), keys).compare(table("points")))
                .filter(outcome -> outcome.compared() > 0);
    }

    /** Writes the page and its figures. */
    void write(RunStatus status) {
        Map<String, String> columns = spec.columns();
        List<SweepPage.Key> keys = new ArrayList<>();
        for (SweepAxis axis : spec.axes()) {
            keys.add(new SweepPage.Key(axis.key(), columns.get(axis.key()), axis.text(), axis.isLogarithmic()));
        }
        Map<String, Boolean> goals = new LinkedHashMap<>();
        for (Search.Goal goal : spec.search().goals()) {
            goals.put(goal.column(), goal.largest());
        }
        List<Block> figures =
                new SweepFigures(table("points"), List.copyOf(columns.values()), command()).blocks(wishes());
        SweepPage page = new SweepPage(
                new SweepPage.Head(
                        spec.source().name(), spec.source().settings(), command(), status.word(), Release.VERSION),
                story(figures),
                keys,
                goals);
        folder.write(ReportFiles.FILE, page.html(table("points"), table("importance"), table("sensitivity")));
        SweepFigures.files(figures).forEach((name, svg) -> folder.write("figures/" + name, svg));
    }

    private SweepPage.Story story(List<Block> figures) {
        Optional<ExpectedNumbers.Outcome> outcome = compared();
        return new SweepPage.Story(
                spec.story().title(),
                spec.story().question(),
                spec.story().notice(),
                outcome.map(o -> o.words() + ".").orElse(""),
                outcome.map(ExpectedNumbers.Outcome::differences).orElse(List.of()),
                figures);
    }

    /** The figures that the file asks for; of a grid without such, its first numbers along its first key. */
    private List<SweepFigures.Wish> wishes() {
        if (!spec.story().figures().isEmpty()) {
            return spec.story().figures().stream()
                    .map(figure -> new SweepFigures.Wish(
                            figure.number(),
                            figure.across(),
                            figure.by().orElse(""),
                            figure.up().orElse(""),
                            figure.caption()))
                    .toList();
        }
        boolean isGrid =
                spec.search().method() == Search.Method.NONE && spec.sampling().kind() == Sampling.Kind.GRID;
        List<String> keys = List.copyOf(spec.columns().values());
        return isGrid
                ? SweepTables.varyingNumbers(table("points"), keys).stream()
                        .limit(OWN_FIGURES)
                        .map(number ->
                                new SweepFigures.Wish(number, keys.get(0), keys.size() > 1 ? keys.get(1) : "", "", ""))
                        .toList()
                : List.of();
    }

    private ResultTable table(String name) {
        return Files.isRegularFile(folder.path().resolve(RunFolder.RESULTS).resolve(name + ".csv"))
                ? folder.table(name)
                : new ResultTable(name, List.of());
    }

    private String command() {
        StringBuilder command =
                new StringBuilder("photosynapse sweep ").append(spec.source().name());
        spec.axes().forEach(axis -> command.append(" '").append(axis.text()).append('\''));
        if (spec.search().method() == Search.Method.NONE) {
            command.append(" --sample ").append(spec.sampling().text());
        } else {
            spec.search()
                    .goals()
                    .forEach(goal -> command.append(goal.largest() ? " --maximise " : " --minimise ")
                            .append(goal.column()));
            command.append(" --method ")
                    .append(spec.search().method().word())
                    .append(" --points ")
                    .append(spec.search().points());
        }
        work(command);
        spec.source()
                .settings()
                .forEach(setting -> command.append(" --set '").append(setting).append('\''));
        return command.toString();
    }

    private void work(StringBuilder command) {
        SweepWork work = spec.work();
        if (!work.protocols().isEmpty()) {
            command.append(" --protocol ").append(String.join(",", work.protocols()));
        }
        if (!work.studies().isEmpty()) {
            command.append(" --study ").append(String.join(",", work.studies()));
        }
        command.append(work.training() ? " --train" : "");
        work.readings().forEach(reading -> command.append(" --read ").append(reading));
    }
}
