package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.plot.Numbers;

/** Writes how sure the numbers are. */
final class ConfidenceSection {
    private final ReportContent.Confidence confidence;
    private final BlockWriter blocks;

    ConfidenceSection(ReportContent.Confidence confidence, BlockWriter blocks) {
        this.confidence = confidence;
        this.blocks = blocks;
    }

    void write() {
        if (!confidence.refinements().isEmpty()) {
            blocks.write(refinements());
        }
        if (!confidence.checks().isEmpty()) {
            blocks.write(checks());
        }
        blocks.writeAll(confidence.notes());
    }

    private Block.TableBlock refinements() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Refinement r : confidence.refinements()) {
            rows.add(List.of(
                    Block.Cell.of(r.quantity()),
                    Block.Cell.of(Marks.quantity(r.standard(), r.unit(), 5)),
                    Block.Cell.of(Marks.quantity(r.finerGrid(), r.unit(), 5)),
                    Block.Cell.of(Marks.quantity(r.finerTolerance(), r.unit(), 5)),
                    Block.Cell.of(percent(r.change())),
                    Block.Cell.of("\u2264 " + percent(r.limit())),
                    verdict(r.passes(), Double.isNaN(r.change()))));
        }
        List<Block.Head> heads = List.of(
                Block.Head.words("Quantity"),
                Block.Head.number("This run"),
                Block.Head.number("Half the grid spacing"),
                Block.Head.number("Half the tolerance"),
                Block.Head.number("Largest change"),
                Block.Head.number("Limit"),
                Block.Head.words("Verdict"));
        return new Block.TableBlock("Half the grid spacing, half the tolerance", heads, rows, "");
    }

    private Block.TableBlock checks() {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Check check : confidence.checks()) {
            rows.add(List.of(
                    Block.Cell.of(check.what()),
                    Block.Cell.of(Marks.quantity(check.value(), check.unit(), 2)),
                    Block.Cell.of(check.relation().sign() + " " + Marks.quantity(check.limit(), check.unit(), 2)),
                    verdict(check.passes(), Double.isNaN(check.value())),
                    Block.Cell.of(check.how())));
        }
        List<Block.Head> heads = List.of(
                Block.Head.words("Check"),
                Block.Head.number("Value"),
                Block.Head.number("Limit"),
                Block.Head.words("Verdict"),
                Block.Head.words("How it is measured"));
        return new Block.TableBlock("Conservation, fits and help that the solver used", heads, rows, "");
    }

    private static Block.Cell verdict(boolean passes, boolean missing) {
        if (missing) {
            return new Block.Cell("not measured", Block.Cell.Tone.QUIET);
        }
        return passes ? new Block.Cell("passed", Block.Cell.Tone.GOOD) : new Block.Cell("missed", Block.Cell.Tone.BAD);
    }

    private static String percent(double fraction) {
        return Double.isNaN(fraction) ? "\u2013" : Numbers.significant(100 * fraction, 2) + "\u00a0%";
    }
}
