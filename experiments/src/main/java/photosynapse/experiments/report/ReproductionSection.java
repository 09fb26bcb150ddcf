package photosynapse.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes what is needed to make the run again. */
final class ReproductionSection {
    private final Reproduction reproduction;

    ReproductionSection(Reproduction reproduction) {
        this.reproduction = reproduction;
    }

    void write(Html html, BlockWriter blocks) {
        List<Block> parts = new ArrayList<>();
        parts.add(new Block.CodeBlock("Command", reproduction.command(), false));
        parts.add(new Block.TableBlock(
                "",
                List.of(Block.Head.words(""), Block.Head.code("")),
                List.of(
                        List.of(Block.Cell.of("Version"), Block.Cell.of(reproduction.version())),
                        List.of(Block.Cell.of("Seed"), Block.Cell.of(Long.toString(reproduction.seed())))),
                ""));
        parts.add(new Block.CodeBlock(
                reproduction.configurationName() + ", complete", reproduction.configuration(), true));
        if (!reproduction.hashes().isEmpty()) {
            parts.add(new Block.CodeBlock("SHA-256 of " + reproduction.hashes().size() + " files", hashes(), true));
        }
        blocks.writeAll(parts);
        if (!reproduction.note().isEmpty()) {
            html.element("p", "tablenote", reproduction.note()).line();
        }
    }

    private String hashes() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, String> entry : reproduction.hashes().entrySet()) {
            lines.append(entry.getValue()).append("  ").append(entry.getKey()).append('\n');
        }
        return lines.toString();
    }
}
