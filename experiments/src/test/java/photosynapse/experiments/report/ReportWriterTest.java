package photosynapse.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import photosynapse.experiments.plot.Axis;
import photosynapse.experiments.plot.Figure;
import photosynapse.experiments.plot.LinePlot;
import photosynapse.experiments.plot.Look;
import photosynapse.experiments.plot.Series;
import photosynapse.experiments.plot.Size;
import photosynapse.experiments.plot.Xml;
import photosynapse.experiments.result.Column;

class ReportWriterTest {
    private static final String HOSTILE = "</td><script>alert(1)</script><img src=x onerror='alert(2)'>\"&\u0000";
    private static final Pattern RAW = Pattern.compile("(<style>|<script>)(.*?)(</style>|</script>)", Pattern.DOTALL);

    private static String page(ReportContent content) {
        return new ReportWriter().html(content);
    }

    /** The page without the text of style and script, which HTML does not read as markup, as XML. */
    private static Document parsed(String page) {
        String body = page.substring(page.indexOf("<html"));
        return Xml.parse(RAW.matcher(body).replaceAll("$1$3"));
    }

    private static Status green() {
        return new Status(Status.Level.GREEN, "All points converged.");
    }

    @Test
    void the_sample_pages_are_written_for_looking_at() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Path file = folder.resolve("report.html");
        new ReportWriter().write(SampleReport.content(), file);
        new ReportWriter().write(SampleComparison.two().content(), folder.resolve("compare-2.html"));
        new ReportWriter().write(SampleComparison.three().content(), folder.resolve("compare-3.html"));
        assertThat(Files.size(file)).isBetween(10_000L, 1_000_000L);
    }

    @Test
    void the_same_content_gives_the_same_bytes() {
        assertThat(page(SampleReport.content())).isEqualTo(page(SampleReport.content()));
    }

    @Test
    void every_tag_is_closed_and_ids_are_unique() {
        Document document = parsed(page(SampleReport.content()));
        List<String> ids = Xml.elements(document, "*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates().contains("key-numbers", "fig-retention", "cite");
    }

    @Test
    void the_page_needs_nothing_from_outside() {
        String page = page(SampleReport.content());
        assertThat(page).doesNotContain("http:", "https:", "//", "@import", "src=", "<link", "<iframe", "@font-face");
        assertThat(page).contains("default-src &#39;none&#39;");
        for (Element link : Xml.elements(parsed(page), "a")) {
            assertThat(link.getAttribute("href")).matches("#[a-z-]+|[a-z]+/[a-z.-]+");
        }
    }

    @Test
    void it_reads_without_a_script() {
        Document document = parsed(page(SampleReport.content()));
        assertThat(Xml.elements(document, "script")).hasSize(1);
        assertThat(Xml.elements(document, "svg").size()).isGreaterThan(10);
        for (Element element : Xml.elements(document, "*")) {
            assertThat(element.getAttribute("hidden")).isEmpty();
            assertThat(element.getAttribute("style")).isEmpty();
        }
    }

    @Test
    void sections_come_in_their_fixed_order() {
        List<String> headings = Xml.elements(parsed(page(SampleReport.content())), "h2").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(headings)
                .containsExactly(
                        "Key numbers",
                        "Device and pulses",
                        "Figures",
                        "Comparison with literature",
                        "How sure are we",
                        "Method",
                        "Reproduce",
                        "Cite");
    }

    @Test
    void an_empty_report_still_says_how_the_run_went() {
        String page = page(ReportContent.of("Title", "", new Status(Status.Level.RED, "The solver stopped at 3 s.")));
        assertThat(Xml.elements(parsed(page), "h2")).isEmpty();
        assertThat(page).contains("Do not use.", "The solver stopped at 3 s.", "class=\"status red\"");
    }

    @Test
    void hostile_words_are_shown_and_do_nothing() {
        Document document = parsed(page(hostile()));
        assertThat(Xml.elements(document, "script")).hasSize(1);
        assertThat(Xml.elements(document, "img")).isEmpty();
        for (Element element : Xml.elements(document, "*")) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName()).doesNotStartWith("on");
            }
        }
        Matcher shown = Pattern.compile("<script>alert\\(1\\)</script>")
                .matcher(document.getDocumentElement().getTextContent());
        assertThat(shown.results().count()).isGreaterThan(20);
    }

    private static ReportContent hostile() {
        Series series = Series.of(HOSTILE, new Column("x", 1, 2), new Column("y", 1, 2), Look.line(0));
        Axis axis = Axis.linear(HOSTILE, HOSTILE);
        Figure figure =
                new LinePlot("f", Size.COLUMN, axis, axis, List.of(series), List.of(), HOSTILE, HOSTILE).figure();
        Target target = new Target(HOSTILE, Target.Kind.HARD, 1, 2, HOSTILE, HOSTILE);
        KeyNumber number =
                KeyNumber.of(HOSTILE, 1, HOSTILE, HOSTILE).against(target).within(0, 2, HOSTILE);
        List<Block> blocks = List.of(
                new Block.FigureBlock(
                        figure, HOSTILE, HOSTILE, List.of(new Block.Link(HOSTILE, "results/a.csv")), HOSTILE),
                new Block.TableBlock(
                        HOSTILE,
                        List.of(Block.Head.words(HOSTILE), Block.Head.code(HOSTILE)),
                        List.of(List.of(new Block.Cell(HOSTILE, Block.Cell.Tone.BAD), Block.Cell.of(HOSTILE))),
                        HOSTILE),
                new Block.TextBlock(HOSTILE, List.of(HOSTILE)),
                new Block.CodeBlock(HOSTILE, HOSTILE, true));
        Check check = new Check(HOSTILE, 1, HOSTILE, Check.Relation.AT_MOST, 2, HOSTILE);
        return ReportContent.of(HOSTILE, HOSTILE, new Status(Status.Level.AMBER, HOSTILE))
                .withNumbers(new ReportContent.KeyNumbers(
                        List.of(number.after(number)),
                        Optional.of(new ReportContent.Compared(HOSTILE, HOSTILE)),
                        List.of()))
                .withFigures(blocks)
                .withLiterature(new ReportContent.Literature(
                        List.of(new TargetResult(HOSTILE, target, 1, Trust.CONVERGED, HOSTILE)), List.of()))
                .withConfidence(new ReportContent.Confidence(
                        List.of(new Refinement(HOSTILE, HOSTILE, 1, 1, 1, 1)), List.of(check), List.of()))
                .withMethod(new ReportContent.Method(
                        List.of(),
                        List.of(new ParameterRow(HOSTILE, HOSTILE, HOSTILE, ParameterRow.Origin.USER, HOSTILE))))
                .withReproduction(
                        new Reproduction(HOSTILE, HOSTILE, HOSTILE, 1, HOSTILE, Map.of(HOSTILE, HOSTILE), HOSTILE))
                .withCitations(List.of(new Citation(HOSTILE, HOSTILE, HOSTILE, HOSTILE)));
    }

    @Test
    void a_number_that_should_not_be_trusted_says_so_and_meets_no_target() {
        for (Trust trust : Trust.values()) {
            KeyNumber number = KeyNumber.of("Half-life", 1000, "s", "Definition.")
                    .against(SampleReport.HALF_LIFE)
                    .trusted(trust);
            String page = page(ReportContent.of("T", "", green())
                    .withNumbers(new ReportContent.KeyNumbers(List.of(number), Optional.empty(), List.of())));
            String table = page.substring(page.indexOf("<table"), page.indexOf("</table>"));
            if (trust.isTrusted()) {
                assertThat(table).contains(">met<").doesNotContain("untrusted");
            } else {
                assertThat(table).contains("value untrusted", trust.words()).doesNotContain(">met<");
            }
        }
    }

    @Test
    void a_figure_stands_with_finding_caption_links_and_command() {
        Document document = parsed(page(SampleReport.content()));
        Element figure = Xml.elements(document, "figure").stream()
                .filter(f -> f.getAttribute("id").equals("fig-retention"))
                .findFirst()
                .orElseThrow();
        assertThat(figure.getElementsByTagName("h3").item(0).getTextContent())
                .isEqualTo("Half of the change is left after 26 minutes");
        assertThat(figure.getTextContent()).contains("start of the clock", "./photosynapse run run.yaml");
        Element csv = (Element) figure.getElementsByTagName("a").item(0);
        assertThat(csv.getAttribute("href")).isEqualTo("results/retention.csv");
    }

    @Test
    void a_link_that_leaves_the_folder_is_refused() {
        for (String path :
                List.of("http://x", "javascript:alert(1)", "/etc/a", "../a", "a/../../b", "a\\b", "", "..")) {
            assertThatThrownBy(() -> new Block.Link("CSV", path)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(new Block.Link("CSV", "results/a..b.csv").path()).isEqualTo("results/a..b.csv");
    }

    @Test
    void two_figures_of_one_name_are_refused() {
        ReportContent content = SampleReport.content();
        Block figure = content.figures().get(0);
        assertThatThrownBy(() -> page(content.withDrawings(List.of(figure))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("epsc-train");
    }

    @Test
    void more_than_twelve_key_numbers_are_refused() {
        KeyNumber number = KeyNumber.of("n", 1, "", "d");
        assertThatThrownBy(() -> new ReportContent.KeyNumbers(
                        java.util.Collections.nCopies(13, number), Optional.empty(), List.of()))
                .hasMessageContaining("at most 12");
    }

    @Test
    void a_file_is_replaced_whole_and_leaves_no_draft(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        Files.writeString(file, "old");
        new ReportWriter().write(ReportContent.of("Title", "", green()), file);
        assertThat(Files.readString(file)).startsWith("<!doctype html>").endsWith("</html>\n");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void what_cannot_be_written_leaves_what_was_there(@TempDir Path folder) {
        Path file = folder.resolve("missing").resolve("report.html");
        assertThatThrownBy(() -> new ReportWriter().write(ReportContent.of("Title", "", green()), file))
                .isInstanceOf(IOException.class);
    }

    @Test
    void light_dark_and_print_are_there() {
        String page = page(ReportContent.of("Title", "", green()));
        assertThat(page).contains("prefers-color-scheme:dark", "@media print", "size:A4");
    }

    @Test
    void letters_stand_out_in_the_light_and_the_dark_theme() {
        String page = page(ReportContent.of("Title", "", green()));
        int dark = page.indexOf(":root{--bg:", page.indexOf(":root{--bg:") + 1);
        for (String theme : List.of(page.substring(page.indexOf(":root{--bg:"), dark), page.substring(dark))) {
            for (String letters : List.of("ink", "soft", "link", "good", "doubt", "bad")) {
                for (String ground : List.of("bg", "card")) {
                    assertThat(contrast(variable(theme, letters), variable(theme, ground)))
                            .as(letters + " on " + ground)
                            .isGreaterThan(4.5);
                }
            }
        }
    }

    private static String variable(String css, String name) {
        int start = css.indexOf("--" + name + ":#") + name.length() + 4;
        String digits = css.substring(start, start + 6);
        if (!digits.matches("[0-9a-f]{6}")) {
            digits = digits.substring(0, 3).replaceAll("(.)", "$1$1");
        }
        return digits;
    }

    /** Contrast of two colours by WCAG 2.1. */
    private static double contrast(String a, String b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    private static double luminance(String colour) {
        double[] weights = {0.2126, 0.7152, 0.0722};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(2 * i, 2 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.03928 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
