package photosynapse.experiments.cli;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.report.SweepPage;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepAxis;
import photosynapse.experiments.sweep.SweepSpec;

/** The page of a sweep, from what is stored in its folder and nothing else. */
final class SweepFiles {
    private final RunFolder folder;
    private final SweepSpec spec;

    SweepFiles(RunFolder folder, SweepSpec spec) {
        this.folder = folder;
        this.spec = spec;
    }

    /** Writes the page. */
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
        SweepPage page = new SweepPage(
                new SweepPage.Head(
                        spec.source().name(), spec.source().settings(), command(), status.word(), Release.VERSION),
                keys,
                goals);
        folder.write(ReportFiles.FILE, page.html(table("points"), table("importance"), table("sensitivity")));
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
        spec.source().settings().forEach(setting -> command.append(" --set ").append(setting));
        return command.toString();
    }
}
