package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;

/**
 * Two or more runs beside each other: their curves in the same figures, a table of only those configuration values that
 * differ, and their key numbers with the change against the first run.
 *
 * @param runs at least two, of different names; the first is the reference
 * @param overlays what to draw; empty: one figure for each table that at least two runs have
 */
public record Comparison(List<RunSummary> runs, List<OverlayRequest> overlays) {

    public Comparison {
        runs = List.copyOf(runs);
        overlays = List.copyOf(overlays);
        if (runs.size() < 2) {
            throw new IllegalArgumentException("a comparison needs at least two runs, was " + runs.size());
        }
        if (runs.stream().map(RunSummary::name).distinct().count() < runs.size()) {
            throw new IllegalArgumentException("a comparison needs runs of different names");
        }
    }

    /** The page's content. */
    public ReportContent content() {
        Block.TableBlock differing = differences();
        int count = differing.rows().size();
        String summary = switch (count) {
            case 0 -> "All configuration values are the same.";
            case 1 -> "One configuration value differs.";
            default -> count + " configuration values differ.";
        };
        List<Block> tables = new ArrayList<>();
        if (runs.size() > 2) {
            tables.add(sideBySide());
        }
        if (count > 0) {
            tables.add(differing);
        }
        return ReportContent.of(title(), summary, status())
                .withNumbers(keyNumbers(tables))
                .withFigures(new OverlayFigures(this).blocks());
    }

    /** Paths and values that are not the same in all runs; a value that a run does not have is a dash. */
    public Block.TableBlock differences() {
        Set<String> paths = new LinkedHashSet<>();
        runs.forEach(run -> paths.addAll(run.configuration().keySet()));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (String path : paths) {
            List<String> values = runs.stream()
                    .map(run -> run.configuration().getOrDefault(path, "\u2013"))
                    .toList();
            if (values.stream().distinct().count() > 1) {
                List<Block.Cell> row = new ArrayList<>();
                row.add(Block.Cell.of(path));
                values.forEach(value -> row.add(Block.Cell.of(value)));
                rows.add(row);
            }
        }
        List<Block.Head> heads = new ArrayList<>();
        heads.add(Block.Head.code("Configuration value"));
        runs.forEach(run -> heads.add(Block.Head.code(run.name())));
        return new Block.TableBlock(runs.size() > 2 ? "Configuration" : "", heads, rows, "");
    }

    /**
     * The differences as values of JSON.
     *
     * @param path name of the member that holds the path of a value
     */
    public List<JsonValue> differences(String path) {
        List<JsonValue> rows = new ArrayList<>();
        for (List<Block.Cell> row : differences().rows()) {
            List<String> values =
                    row.subList(1, row.size()).stream().map(Block.Cell::text).toList();
            rows.add(JsonValue.object()
                    .with(path, row.get(0).text())
                    .with("values", JsonValue.ofTexts(values))
                    .done());
        }
        return rows;
    }

    /** The overlays to draw. */
    List<OverlayRequest> requests() {
        if (!overlays.isEmpty()) {
            return overlays;
        }
        List<OverlayRequest> requests = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (RunSummary run : runs) {
            for (ResultTable table : run.tables()) {
                boolean drawable = table.columns().size() > 1 && table.rowCount() > 0;
                if (drawable && seen.add(table.name())) {
                    requests.add(OverlayRequest.of(table));
                }
            }
        }
        return requests;
    }

    private ReportContent.KeyNumbers keyNumbers(List<Block> tables) {
        RunSummary reference = runs.get(0);
        RunSummary last = runs.get(runs.size() - 1);
        if (runs.size() > 2) {
            return new ReportContent.KeyNumbers(List.of(), Optional.empty(), tables);
        }
        List<KeyNumber> numbers = new ArrayList<>();
        for (KeyNumber number : last.keyNumbers()) {
            Optional<KeyNumber> before = named(reference, number);
            numbers.add(before.map(number::after).orElse(number));
        }
        return new ReportContent.KeyNumbers(
                numbers, Optional.of(new ReportContent.Compared(reference.name(), last.name())), tables);
    }

    private static Optional<KeyNumber> named(RunSummary run, KeyNumber number) {
        return run.keyNumbers().stream()
                .filter(n -> n.name().equals(number.name()) && n.unit().equals(number.unit()))
                .findFirst();
    }

    private Block.TableBlock sideBySide() {
        List<Block.Head> heads = new ArrayList<>();
        heads.add(Block.Head.words("Key number"));
        runs.forEach(run -> heads.add(Block.Head.number(run.name())));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (KeyNumber reference : runs.get(0).keyNumbers()) {
            List<Block.Cell> row = new ArrayList<>();
            row.add(Block.Cell.of(reference.name()));
            row.add(cell(reference, ""));
            for (RunSummary run : runs.subList(1, runs.size())) {
                Optional<KeyNumber> number = named(run, reference);
                row.add(number.map(n -> cell(n, changed(n, reference))).orElse(Block.Cell.of("\u2013")));
            }
            rows.add(row);
        }
        String note = "In brackets: change against " + runs.get(0).name() + ".";
        return new Block.TableBlock("Key numbers", heads, rows, note);
    }

    private static String changed(KeyNumber number, KeyNumber reference) {
        return " (" + KeyNumberTable.change(number, new KeyNumber.Before(reference.value(), reference.trust())) + ")";
    }

    private static Block.Cell cell(KeyNumber number, String change) {
        String text = Marks.quantity(number.value(), number.unit(), number.digits()) + change;
        boolean sure = number.trust().isTrusted();
        return sure
                ? Block.Cell.of(text)
                : new Block.Cell(text + ", " + number.trust().words(), Block.Cell.Tone.DOUBT);
    }

    private String title() {
        List<String> names = runs.stream().map(RunSummary::name).toList();
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last) + " compared";
    }

    /** The worst status of the runs, with the sentence of each run that is not green. */
    private Status status() {
        Status.Level worst = Status.Level.GREEN;
        List<String> sentences = new ArrayList<>();
        for (RunSummary run : runs) {
            Status.Level level = run.status().level();
            worst = level.compareTo(worst) > 0 ? level : worst;
            if (level != Status.Level.GREEN) {
                sentences.add(run.name() + ": " + run.status().sentence());
            }
        }
        return new Status(worst, sentences.isEmpty() ? "All runs are good." : String.join(" ", sentences));
    }
}
