package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import photosynapse.experiments.plot.RangeChart;

/** Writes our numbers against published ranges. */
final class LiteratureSection {
    /** Name of the chart; no other figure of a report may have it. */
    static final String CHART = "literature-targets";

    /** Which experiments show which target of the published device. */
    private static final Map<String, String> SHOWN_BY = new TreeMap<>(Map.ofEntries(
            Map.entry("T01", "the rise by one flash: --protocol pulse"),
            Map.entry("T02", "the decay after one flash: --protocol pulse"),
            Map.entry("T03", "the order of compositions by their valence offset: --study band_offset (E16)"),
            Map.entry("T04", "the width of the flash: --protocol pulse"),
            Map.entry("T05", "the erasing by the gate: --protocol erase"),
            Map.entry("T06", "the train and its rate: --protocol pulse_train,rate_dependence"),
            Map.entry("T07", "the intensity of the flash: --protocol pulse"),
            Map.entry("T08", "the paired pulses: --protocol paired_pulse"),
            Map.entry("T09", "the energy of an event: --protocol pulse"),
            Map.entry("T10", "the Arrhenius energy: --study temperature (E25)"),
            Map.entry("T11", "the controls that must not remember: --study controls (E28)")));

    private final List<TargetResult> results;

    LiteratureSection(List<TargetResult> results) {
        this.results = results;
    }

    void write(BlockWriter blocks) {
        blocks.writeAll(List.of(chart()));
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (TargetResult result : results) {
            Target target = result.target();
            Target.Verdict verdict = result.verdict();
            rows.add(List.of(
                    Block.Cell.of(target.id()),
                    Block.Cell.of(result.experiment()),
                    Block.Cell.of(value(result)),
                    Block.Cell.of(target.range()),
                    Block.Cell.of(target.kind().words()),
                    new Block.Cell(verdict.words(), Marks.tone(verdict)),
                    Block.Cell.of(basis(result))));
        }
        List<Block.Head> heads = List.of(
                Block.Head.words(""),
                Block.Head.words("Experiment"),
                Block.Head.number("This run"),
                Block.Head.number("Target"),
                Block.Head.words("Kind"),
                Block.Head.words("Verdict"),
                Block.Head.words("Basis"));
        blocks.write(new Block.TableBlock(
                "",
                heads,
                rows,
                "A hard target is stated by a source; a working target is our placeholder until the"
                        + " source's numbers are read."));
        List<String> elsewhere = elsewhere();
        if (!elsewhere.isEmpty()) {
            blocks.writeAll(List.of(new Block.TextBlock("Targets that this run does not measure", elsewhere)));
        }
    }

    /** A line for each target of the published device that has no number here. */
    private List<String> elsewhere() {
        Set<String> measured = results.stream().map(r -> r.target().id()).collect(Collectors.toSet());
        return SHOWN_BY.entrySet().stream()
                .map(shown -> Map.entry(shown.getKey().replaceFirst("T0", "T"), shown.getValue()))
                .filter(shown -> !measured.contains(shown.getKey()))
                .map(shown -> {
                    int colon = shown.getValue().indexOf(": --");
                    return shown.getKey() + ", " + shown.getValue().substring(0, colon) + ": photosynapse run run.yaml"
                            + shown.getValue().substring(colon + 1);
                })
                .toList();
    }

    private Block chart() {
        List<RangeChart.Row> rows = new ArrayList<>();
        for (TargetResult result : results) {
            Target target = result.target();
            rows.add(new RangeChart.Row(
                    (target.id() + " " + result.experiment()).strip(),
                    result.value(),
                    target.low(),
                    target.high(),
                    result.trust() == Trust.NOT_MEASURED ? result.trust().words() : value(result),
                    new RangeChart.Weight(
                            target.kind() == Target.Kind.HARD, result.trust().isTrusted())));
        }
        String title = "Numbers of this run against expected ranges";
        return new Block.FigureBlock(
                new RangeChart(CHART, 180, rows, title, summary() + ".").figure(),
                summary(),
                "Each row has its own scale: the bar is the expected range, the symbol this run's number"
                        + " (circle: inside,"
                        + " diamond: outside, arrow: far outside, open: not to be trusted). Filled bar: a source states"
                        + " the range; dashed outline: our placeholder.",
                List.of(),
                "");
    }

    private String summary() {
        long hard = results.stream()
                .filter(r -> r.target().kind() == Target.Kind.HARD)
                .count();
        long hardMet = results.stream()
                .filter(r -> r.target().kind() == Target.Kind.HARD && r.verdict() == Target.Verdict.MET)
                .count();
        long working = results.size() - hard;
        long workingMet = results.stream()
                .filter(r -> r.target().kind() == Target.Kind.WORKING && r.verdict() == Target.Verdict.MET)
                .count();
        return hardMet + " of " + hard + " hard targets and " + workingMet + " of " + working
                + " working targets are met";
    }

    private static String value(TargetResult result) {
        String value = Marks.quantity(result.value(), result.target().unit(), 3);
        boolean plain = result.trust() == Trust.CONVERGED || result.trust() == Trust.NOT_MEASURED;
        return plain ? value : value + " (" + result.trust().words() + ")";
    }

    private static String basis(TargetResult result) {
        return result.reference().isEmpty()
                ? result.target().basis()
                : result.target().basis() + "; " + result.reference();
    }
}
