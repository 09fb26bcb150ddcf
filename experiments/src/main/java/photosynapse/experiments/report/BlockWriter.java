package photosynapse.experiments.report;

import java.util.List;

/** Writes the pieces of a section. */
final class BlockWriter {
    private static final double WIDE_MM = 120;

    private final Html html;

    BlockWriter(Html html) {
        this.html = html;
    }

    /** Pieces in order; figures that follow each other stand side by side. */
    void writeAll(List<Block> blocks) {
        boolean inFigures = false;
        for (Block block : blocks) {
            boolean figure = block instanceof Block.FigureBlock;
            if (figure != inFigures) {
                html.raw(figure ? "<div class=\"figures\">\n" : "</div>\n");
                inFigures = figure;
            }
            write(block);
        }
        if (inFigures) {
            html.raw("</div>\n");
        }
    }

    private void write(Block block) {
        if (block instanceof Block.FigureBlock figure) {
            write(figure);
        } else if (block instanceof Block.TableBlock table) {
            write(table);
        } else if (block instanceof Block.TextBlock text) {
            if (!text.heading().isEmpty()) {
                html.element("h3", "", text.heading());
            }
            text.paragraphs()
                    .forEach(paragraph -> html.element("p", "prose", paragraph).line());
        } else if (block instanceof Block.CodeBlock code) {
            write(code);
        }
    }

    private void write(Block.FigureBlock block) {
        boolean wide = block.figure().size().widthMm() >= WIDE_MM;
        html.open(
                        "figure",
                        "class",
                        wide ? "wide" : "",
                        "id",
                        "fig-" + block.figure().name())
                .line();
        html.element("h3", "", block.finding()).line();
        html.open("div", "class", "picture")
                .raw(block.figure().element())
                .close("div")
                .line();
        html.open("figcaption").element("p", "", block.caption());
        if (!block.links().isEmpty() || !block.command().isEmpty()) {
            html.open("p", "class", "links");
            for (Block.Link link : block.links()) {
                html.open("a", "href", link.path())
                        .text(link.words())
                        .close("a")
                        .text(" ");
            }
            html.close("p");
        }
        if (!block.command().isEmpty()) {
            html.open("details", "class", "again")
                    .open("summary")
                    .text("Make it again")
                    .close("summary");
            html.open("code").text(block.command()).close("code").close("details");
        }
        html.close("figcaption").close("figure").line();
    }

    void write(Block.TableBlock table) {
        if (!table.title().isEmpty()) {
            html.element("h3", "", table.title());
        }
        html.open("div", "class", "scroll").open("table");
        if (table.heads().stream().anyMatch(head -> !head.words().isEmpty())) {
            heads(table.heads());
        }
        html.open("tbody").line();
        for (List<Block.Cell> row : table.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                cell(row.get(i), table.heads().get(i).kind());
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div").line();
        if (!table.note().isEmpty()) {
            html.element("p", "tablenote", table.note()).line();
        }
    }

    private void heads(List<Block.Head> heads) {
        html.open("thead").open("tr");
        heads.forEach(head -> html.element("th", styleClass(head.kind()), head.words()));
        html.close("tr").close("thead").line();
    }

    private void cell(Block.Cell cell, Block.Head.Kind kind) {
        html.open("td", "class", styleClass(kind));
        if (cell.tone() == Block.Cell.Tone.PLAIN) {
            inside(cell.text(), kind);
        } else {
            Marks.verdict(html, cell.tone(), cell.text());
        }
        html.close("td");
    }

    private void inside(String text, Block.Head.Kind kind) {
        if (kind == Block.Head.Kind.CODE) {
            html.open("code").breakable(text).close("code");
        } else {
            html.rich(text);
        }
    }

    private static String styleClass(Block.Head.Kind kind) {
        return kind == Block.Head.Kind.NUMBER ? "num" : "";
    }

    private void write(Block.CodeBlock block) {
        if (block.folded()) {
            html.open("details", "class", "code")
                    .open("summary")
                    .text(block.title())
                    .close("summary");
            html.open("pre")
                    .open("code")
                    .text(block.code())
                    .close("code")
                    .close("pre")
                    .close("details")
                    .line();
        } else {
            html.element("h3", "", block.title())
                    .open("pre")
                    .open("code")
                    .text(block.code())
                    .close("code")
                    .close("pre")
                    .line();
        }
    }
}
