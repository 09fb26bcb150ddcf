package photosynapse.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import photosynapse.experiments.config.ConfigValues;
import photosynapse.experiments.config.SweepConfig;
import photosynapse.experiments.report.Block;
import photosynapse.experiments.report.ReportContent;
import photosynapse.experiments.report.RunSummary;
import photosynapse.experiments.report.Status;
import photosynapse.experiments.report.SweepSummary;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.sweep.Search;
import photosynapse.experiments.sweep.SweepAxis;
import photosynapse.experiments.sweep.SweepFolder;
import photosynapse.experiments.sweep.SweepSpec;
import photosynapse.experiments.sweep.SweepTables;

/** A sweep that is laid over others, from what is stored in its folder and nothing else. */
final class SweepComparison {
    private final SweepFolder sweep;
    private final SweepSummary points;

    SweepComparison(String name, Path folder) {
        this.sweep = SweepFolder.open(folder, FileLayer.DISK);
        RunFolder run = RunFolder.open(folder);
        if (!run.has("results/" + SweepTables.POINTS + ".csv")) {
            throw new UsageException(
                    folder + " has no table of points yet", "go on with `photosynapse resume " + folder + "` first");
        }
        List<String> wanted = sweep.spec().story().figures().stream()
                .map(SweepConfig.FigureConfig::number)
                .toList();
        this.points = new SweepSummary(
                name,
                run.table(SweepTables.POINTS),
                List.copyOf(sweep.spec().columns().values()),
                wanted);
    }

    static boolean isSweep(Path folder) {
        return Files.isRegularFile(folder.resolve(SweepSpec.FILE));
    }

    RunSummary summary() {
        long failed = points.points().label(SweepTables.STATUS).values().stream()
                .filter(word -> !word.startsWith("done"))
                .count();
        int all = points.points().rowCount();
        Status status = failed == 0
                ? new Status(Status.Level.GREEN, "All " + all + " points are done.")
                : new Status(Status.Level.AMBER, failed + " of " + all + " points failed.");
        return points.summary(status, values());
    }

    /** What was asked, and the configuration without the keys that are varied. */
    private Map<String, String> values() {
        SweepSpec spec = sweep.spec();
        Map<String, String> values = new LinkedHashMap<>();
        spec.axes().forEach(axis -> values.put("varied " + axis.key(), valuesOf(axis)));
        values.put("sampling", spec.sampling().text());
        values.put("protocols", String.join(", ", spec.work().protocols()));
        values.put("studies", String.join(", ", spec.work().studies()));
        values.put("training", Boolean.toString(spec.work().training()));
        values.put("readings", String.join(", ", spec.work().readings()));
        values.put(
                "goals", spec.search().goals().stream().map(Search.Goal::column).collect(Collectors.joining(", ")));
        values.put("version", sweep.version());
        List<String> first =
                spec.axes().stream().map(axis -> axis.key() + "=" + axis.at(0)).toList();
        Map<String, String> configuration =
                new LinkedHashMap<>(ConfigValues.of(spec.source().read(first).config()));
        spec.axes().forEach(axis -> configuration.keySet().removeIf(path -> path.equals(axis.key())));
        values.putAll(configuration);
        return values;
    }

    private static String valuesOf(SweepAxis axis) {
        return axis.text().substring(axis.text().indexOf('=') + 1).strip();
    }

    /** A comparison with the numbers of the points that the first has in common with each other one. */
    ReportContent with(List<SweepComparison> all, ReportContent content) {
        List<Block> blocks = new ArrayList<>(content.numbers().differences());
        others(all).forEach(other -> {
            Block.TableBlock table = points.differences(other.points);
            if (!table.rows().isEmpty()) {
                blocks.add(table);
            }
        });
        return content.withNumbers(new ReportContent.KeyNumbers(
                content.numbers().numbers(), content.numbers().comparedWith(), blocks));
    }

    /** The same in words. */
    List<String> lines(List<SweepComparison> all) {
        return others(all)
                .flatMap(other -> {
                    int common = points.common(other.points);
                    Block.TableBlock table = points.differences(other.points);
                    String head = common + " points of " + points.name() + " are in " + other.points.name() + ", too"
                            + (common == 0 ? "" : table.rows().isEmpty() ? ", with the same numbers" : "; most apart:");
                    Stream<String> rows = table.rows().stream()
                            .map(row -> "  " + row.get(0).text() + "  "
                                    + row.get(1).text() + " | " + row.get(2).text() + "  at "
                                    + row.get(3).text());
                    return Stream.concat(Stream.of(head), rows);
                })
                .toList();
    }

    private Stream<SweepComparison> others(List<SweepComparison> all) {
        return all.stream().filter(other -> other != this);
    }
}
