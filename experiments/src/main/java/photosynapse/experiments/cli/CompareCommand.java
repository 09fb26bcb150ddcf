package photosynapse.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import photosynapse.experiments.report.Block;
import photosynapse.experiments.report.Comparison;
import photosynapse.experiments.report.KeyNumber;
import photosynapse.experiments.report.ReportContent;
import photosynapse.experiments.report.ReportWriter;
import photosynapse.experiments.report.RunPage;
import photosynapse.experiments.report.RunSummary;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.RunFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lays runs, or sweeps, over each other. */
@Command(
        name = "compare",
        description = "Lay two or more runs or sweeps over each other: what differs in their"
                + " configuration, their key numbers and"
                + " their curves.")
final class CompareCommand extends Verb {
    private static final int COLUMN = 18;

    @Parameters(
            arity = "2..*",
            paramLabel = "DIR",
            description = "Folders of runs, or of sweeps; the first is the reference.")
    private List<Path> folders = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Folder for compare.html; default: a free name here.")
    private Path out;

    @Override
    public Integer call() {
        long sweeps = folders.stream().filter(SweepComparison::isSweep).count();
        if (sweeps > 0 && sweeps < folders.size()) {
            throw new UsageException(
                    "runs and sweeps cannot be laid over each other", "compare runs with runs, or sweeps with sweeps");
        }
        List<RunSummary> runs = new ArrayList<>();
        List<SweepComparison> compared = new ArrayList<>();
        for (Path folder : folders) {
            String name = nameOf(folder, runs);
            if (sweeps > 0) {
                compared.add(new SweepComparison(name, folder));
                runs.add(compared.get(compared.size() - 1).summary());
            } else {
                runs.add(RunPage.summary(name, new ReportFiles(RunFolder.open(folder)).stored()));
            }
        }
        Comparison comparison = new Comparison(runs, sweeps > 0 ? List.of() : RunPage.overlays());
        ReportContent content =
                sweeps > 0 ? compared.get(0).with(compared, comparison.content()) : comparison.content();
        Path target = out != null ? out : RunFolder.freeName(Path.of("comparison"));
        PlainFolder folder = PlainFolder.create(target);
        folder.write("compare.html", new ReportWriter().html(content));
        RunPage.figureFiles(content).forEach((name, text) -> folder.write("figures/" + name + ".svg", text));
        Block.TableBlock differences = comparison.differences();
        if (wantsJson()) {
            printJson(comparison.differences("path"), target);
        } else {
            print(differences, runs);
            if (sweeps > 0) {
                compared.get(0).lines(compared).forEach(terminal().out()::println);
            }
            terminal().out().println("page  " + target.resolve("compare.html"));
        }
        return ExitCodes.GOOD;
    }

    /** The name of a folder, with a number when another run has it already. */
    private static String nameOf(Path folder, List<RunSummary> before) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? folder.toString() : last.toString();
        long same = before.stream()
                .filter(run -> run.name().equals(name) || run.name().startsWith(name + " ("))
                .count();
        return same == 0 ? name : name + " (" + (same + 1) + ")";
    }

    private void print(Block.TableBlock differences, List<RunSummary> runs) {
        int count = differences.rows().size();
        terminal()
                .out()
                .println(
                        count == 0
                                ? "the configurations are the same"
                                : count == 1 ? "one value differs" : count + " values differ");
        for (List<Block.Cell> row : differences.rows()) {
            List<String> cells = row.stream().map(Block.Cell::text).toList();
            terminal().out().println("  " + cells.get(0) + "  " + String.join(" | ", cells.subList(1, cells.size())));
        }
        terminal().out().println();
        terminal().out().println(line("", runs.stream().map(RunSummary::name)));
        for (KeyNumber number : runs.get(0).keyNumbers()) {
            String head = number.name() + (number.unit().isEmpty() ? "" : " (" + number.unit() + ")");
            terminal().out().println(line(head, runs.stream().map(run -> value(run, number))));
        }
        terminal().out().println();
    }

    private static String line(String head, Stream<String> cells) {
        return padded(head, 2 * COLUMN)
                + cells.map(cell -> padded(cell, COLUMN))
                        .collect(Collectors.joining(" "))
                        .stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(1, width - text.length()));
    }

    private static String value(RunSummary run, KeyNumber like) {
        return run.keyNumbers().stream()
                .filter(number -> number.name().equals(like.name()) && !Double.isNaN(number.value()))
                .map(number -> NumberText.of(rounded(number.value()))
                        + (number.trust().isTrusted()
                                ? ""
                                : " (" + number.trust().words() + ")"))
                .findFirst()
                .orElse("-");
    }

    private static double rounded(double value) {
        return new java.math.BigDecimal(value)
                .round(new java.math.MathContext(4))
                .doubleValue();
    }

    private void printJson(List<JsonValue> differences, Path target) {
        terminal()
                .out()
                .println(JsonValue.object()
                        .with("status", "complete")
                        .with("exit_code", ExitCodes.GOOD)
                        .with("differences", differences)
                        .with("page", target.resolve("compare.html").toString())
                        .done()
                        .line());
    }
}
