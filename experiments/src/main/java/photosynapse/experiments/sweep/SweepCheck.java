package photosynapse.experiments.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import photosynapse.experiments.result.AppendedLines;
import photosynapse.experiments.result.DamagedFileException;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.FolderCheck;
import photosynapse.experiments.result.FolderCheck.Problem;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;

/**
 * Whether the folder of a sweep holds together: what was asked, the journal, the file of every point, the tables made
 * of them; and, on request, whether points come out the same when they are computed again.
 */
public final class SweepCheck {
    private final Path path;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, PointOutcome> outcomes = new LinkedHashMap<>();

    private SweepCheck(Path path) {
        this.path = path;
    }

    /** Checks a folder; digests of files are not looked at here. */
    public static FolderCheck.Outcome of(Path path) {
        try {
            SweepFolder.open(path, FileLayer.DISK).spec();
        } catch (DamagedFileException e) {
            return new FolderCheck.Outcome(1, List.of(new Problem(SweepSpec.FILE, "is damaged: " + e.getMessage())));
        }
        SweepCheck check = new SweepCheck(path);
        List<Path> files = check.pointFiles();
        files.forEach(check::read);
        check.journal();
        return new FolderCheck.Outcome(2 + files.size(), check.problems);
    }

    private List<Path> pointFiles() {
        Path points = path.resolve(SweepStore.POINTS);
        if (!Files.isDirectory(points)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(points)) {
            return walk.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw FileAccessException.reading(points, e);
        }
    }

    private void read(Path file) {
        try {
            PointOutcome outcome = SweepStore.read(path, file);
            outcomes.put(outcome.name(), outcome);
        } catch (DamagedFileException e) {
            problems.add(new Problem(path.relativize(file).toString().replace('\\', '/'), e.getMessage()));
        }
    }

    /** Every point that is there was noted when it was finished or found, and every noted one is there. */
    private void journal() {
        AppendedLines.Content content = AppendedLines.read(FileLayer.DISK, path.resolve(RunFolder.JOURNAL));
        if (!content.damage().isEmpty()) {
            problems.add(new Problem(RunFolder.JOURNAL, "is damaged: " + content.damage()));
            return;
        }
        Set<String> noted = new HashSet<>();
        boolean ended = false;
        for (JsonValue.Fields event : content.events()) {
            event.get("point").ifPresent(name -> noted.add(((JsonValue.Text) name).value()));
            ended = event.get("event").equals(java.util.Optional.of(JsonValue.of("computed")));
        }
        for (String name : outcomes.keySet()) {
            if (!noted.remove(name)) {
                problems.add(new Problem(RunFolder.JOURNAL, "does not know the point " + name));
            }
        }
        noted.forEach(name -> problems.add(new Problem(SweepStore.POINTS, "holds no point " + name)));
        if (!ended && !Files.exists(path.resolve("report.html"))) {
            return;
        }
        if (!ended) {
            problems.add(new Problem(RunFolder.JOURNAL, "lacks its last line"));
        }
    }

    /**
     * Computes points again.
     *
     * @param rows of the table of points
     * @return what differs
     */
    public static List<Problem> again(Path path, List<Integer> rows, BooleanSupplier stop) {
        SweepSpec spec = SweepFolder.open(path, FileLayer.DISK).spec();
        ResultTable table = RunFolder.open(path).table(SweepTables.POINTS);
        List<Problem> problems = new ArrayList<>();
        PointTask task = new PointTask(spec, stop);
        List<SweepPoint> points =
                spec.search().method() == Search.Method.NONE ? new SweepPlan(spec).points() : List.of();
        for (int row : rows) {
            SweepPoint point = points.isEmpty() ? rebuilt(spec, table, row) : points.get(row);
            String name = table.label(SweepTables.NAME).values().get(row);
            Path file = path.resolve(SweepStore.POINTS)
                    .resolve(name.substring(0, 2))
                    .resolve(name + ".json");
            PointOutcome before = SweepStore.read(path, file);
            if (!point.name().equals(name)) {
                problems.add(
                        new Problem(SweepTables.POINTS, "row " + row + " has another name than what it is made of"));
            } else {
                task.compute(point)
                        .filter(outcome -> !outcome.json().equals(before.json()))
                        .ifPresent(outcome ->
                                problems.add(new Problem(name, "row " + row + ": " + difference(before, outcome))));
            }
        }
        return problems;
    }

    /** A point of a search, from its row. */
    private static SweepPoint rebuilt(SweepSpec spec, ResultTable table, int row) {
        List<String> settings = new ArrayList<>();
        spec.columns().forEach((key, column) -> {
            boolean text =
                    table.labels().stream().anyMatch(label -> label.name().equals(column));
            settings.add(key + "="
                    + (text
                            ? table.label(column).values().get(row)
                            : photosynapse.experiments.result.NumberText.of(
                                    table.column(column).get(row))));
        });
        return new SweepPlan(spec).point(row, settings);
    }

    private static String difference(PointOutcome before, PointOutcome now) {
        for (Map.Entry<String, Double> number : now.numbers().entrySet()) {
            Double old = before.numbers().get(number.getKey());
            if (old == null || Double.compare(old, number.getValue()) != 0) {
                return number.getKey() + " was " + old + " and is now " + number.getValue();
            }
        }
        return "it ended as " + before.status().word() + " and now ends as "
                + now.status().word();
    }
}
