package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;

/** Writes our numbers against published ranges. */
final class LiteratureSection {
    private final List<TargetResult> results;

    LiteratureSection(List<TargetResult> results) {
        this.results = results;
    }

    void write(Html html, BlockWriter blocks) {
        html.element("p", "prose", summary()).line();
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
        blocks.write(
                new Block.TableBlock(
                        "",
                        heads,
                        rows,
                        "A hard target is stated by a source; a working target is our placeholder until the source's numbers are read."));
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
                + " working targets are met.";
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
