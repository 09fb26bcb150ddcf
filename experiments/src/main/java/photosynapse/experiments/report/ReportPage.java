package photosynapse.experiments.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import photosynapse.experiments.plot.FigureStyle;

/** One page: head, status, and the sections in their fixed order; empty ones are left out. */
final class ReportPage {
    private static final String NOTHING_FROM_OUTSIDE =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private final ReportContent content;
    private final Html html = new Html();
    private final BlockWriter blocks = new BlockWriter(html);

    /** A section: word of its anchor, heading, and what writes it. */
    private record Section(String anchor, String heading, boolean present, Runnable body) {}

    ReportPage(ReportContent content) {
        this.content = content;
        requireDifferentNames();
    }

    private void requireDifferentNames() {
        Set<String> names = new HashSet<>(Set.of(LiteratureSection.CHART));
        List<Block> all = new ArrayList<>(content.drawings());
        all.addAll(content.figures());
        all.addAll(content.numbers().differences());
        all.addAll(content.literature().notes());
        all.addAll(content.confidence().notes());
        all.addAll(content.method().text());
        for (Block block : all) {
            if (block instanceof Block.FigureBlock figure
                    && !names.add(figure.figure().name())) {
                throw new IllegalArgumentException(
                        "two figures of one report are named " + figure.figure().name());
            }
        }
    }

    String write() {
        head();
        html.open("body").line();
        html.open("main").line();
        header();
        List<Section> sections = sections().stream().filter(Section::present).toList();
        navigation(sections);
        for (Section section : sections) {
            html.open("section", "id", section.anchor())
                    .element("h2", "", section.heading())
                    .line();
            section.body().run();
            html.close("section").line();
        }
        html.close("main").line();
        html.open("script").raw(resource("report.js")).close("script").line();
        html.close("body").line().close("html").line();
        return html.toString();
    }

    private List<Section> sections() {
        ReportContent.KeyNumbers numbers = content.numbers();
        boolean compared = !numbers.differences().isEmpty();
        return List.of(
                new Section("key-numbers", "Key numbers", !numbers.numbers().isEmpty(), this::keyNumbers),
                new Section("differences", "What differs", compared, () -> blocks.writeAll(numbers.differences())),
                new Section(
                        "device",
                        "Device and pulses",
                        !content.drawings().isEmpty(),
                        () -> blocks.writeAll(content.drawings())),
                new Section(
                        "figures", "Figures", !content.figures().isEmpty(), () -> blocks.writeAll(content.figures())),
                new Section(
                        "literature",
                        "Comparison with literature",
                        !content.literature().isEmpty(),
                        this::literature),
                new Section(
                        "confidence", "How sure are we", !content.confidence().isEmpty(), this::confidence),
                new Section("method", "Method", !content.method().isEmpty(), this::method),
                new Section("reproduce", "Reproduce", content.reproduction().isPresent(), this::reproduce),
                new Section("cite", "Cite", !content.citations().isEmpty(), this::citations));
    }

    private void head() {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        meta("http-equiv", "Content-Security-Policy", NOTHING_FROM_OUTSIDE);
        meta("name", "viewport", "width=device-width,initial-scale=1");
        meta("name", "color-scheme", "light dark");
        html.open("title")
                .text(content.title().replaceAll("[_^]\\{([^}]*)}", "$1"))
                .close("title")
                .line();
        html.raw("<style>\n:root{" + FigureStyle.lightVariables() + "}\n");
        html.raw("@media screen and (prefers-color-scheme:dark){:root{" + FigureStyle.darkVariables() + "}}\n");
        html.raw(FigureStyle.forPages()).raw(resource("report.css")).raw("</style>\n</head>\n");
    }

    private void meta(String kind, String name, String value) {
        html.raw("<meta " + kind + "=\"" + name + "\" content=\"" + Html.escape(value) + "\"/>\n");
    }

    private void header() {
        html.open("header").raw(resource("mark.svg").strip()).line();
        html.element("h1", "", content.title()).line();
        if (!content.summary().isEmpty()) {
            html.element("p", "summary", content.summary()).line();
        }
        Status status = content.status();
        String level = status.level().name().toLowerCase(Locale.ROOT);
        html.open("div", "class", "status " + level, "role", "status")
                .open("span", "class", "sign", "aria-hidden", "true")
                .text(sign(status.level()));
        html.close("span")
                .open("p")
                .open("strong")
                .text(status.level().words() + ".")
                .close("strong")
                .text(" ")
                .rich(status.sentence());
        html.close("p").close("div").line().close("header").line();
    }

    private static String sign(Status.Level level) {
        return switch (level) {
            case GREEN -> "\u2713";
            case AMBER -> "!";
            case RED -> "\u2717";
        };
    }

    private void navigation(List<Section> sections) {
        html.open("nav", "aria-label", "Contents").open("ol");
        for (Section section : sections) {
            html.open("li")
                    .open("a", "href", "#" + section.anchor())
                    .text(section.heading())
                    .close("a")
                    .close("li");
        }
        html.close("ol").close("nav").line();
    }

    private void keyNumbers() {
        new KeyNumberTable(content.numbers()).write(html);
        html.element(
                        "p",
                        "tablenote screen",
                        "Rest on a quantity, or reach it with the Tab key, for its exact definition.")
                .line();
    }

    private void literature() {
        if (!content.literature().results().isEmpty()) {
            new LiteratureSection(content.literature().results()).write(blocks);
        }
        blocks.writeAll(content.literature().notes());
    }

    private void confidence() {
        new ConfidenceSection(content.confidence(), blocks).write();
    }

    private void citations() {
        new CitationSection(content.citations()).write(html);
    }

    private void method() {
        blocks.writeAll(content.method().text());
        if (!content.method().parameters().isEmpty()) {
            List<List<Block.Cell>> rows = new ArrayList<>();
            for (ParameterRow row : content.method().parameters()) {
                boolean doubtful = row.origin() == ParameterRow.Origin.ASSUMED;
                rows.add(List.of(
                        Block.Cell.of(row.path()),
                        Block.Cell.of(row.meaning()),
                        Block.Cell.of(row.value()),
                        new Block.Cell(row.origin().words(), doubtful ? Block.Cell.Tone.DOUBT : Block.Cell.Tone.PLAIN),
                        Block.Cell.of(row.source())));
            }
            List<Block.Head> heads = List.of(
                    Block.Head.code("Path"),
                    Block.Head.words("Meaning"),
                    Block.Head.number("Value"),
                    Block.Head.words("Origin"),
                    Block.Head.words("Source"));
            blocks.write(new Block.TableBlock("Parameters and their sources", heads, rows, ""));
        }
    }

    private void reproduce() {
        content.reproduction().ifPresent(reproduction -> new ReproductionSection(reproduction).write(html, blocks));
    }

    static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the program is incomplete: " + name + " is missing beside its report package");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name + " of the report package", e);
        }
    }
}
