package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.plot.RangeChart;

/** Writes our numbers against published ranges. */
final class LiteratureSection {
    /** Name of the chart; no other figure of a report may have it. */
    static final String CHART = "literature-targets";

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
