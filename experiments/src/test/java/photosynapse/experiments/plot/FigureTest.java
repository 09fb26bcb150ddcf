package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** What holds for every picture, whatever it shows. */
class FigureTest {
    private static final Pattern MOVED = Pattern.compile("translate\\(([-.0-9]+) ([-.0-9]+)\\)");
    private static final double LEAST_LETTER = 7;

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(GalleryTest.all());
        figures.addAll(HardCases.all());
        return figures;
    }

    @ParameterizedTest
    @MethodSource("figures")
    void file_and_element_are_well_formed(Figure figure) {
        assertThat(Xml.parse(figure.file()).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(Xml.parse(figure.element()).getDocumentElement().getTagName())
                .isEqualTo("svg");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_file_is_smaller_than_60_kilobytes(Figure figure) {
        assertThat(figure.file().getBytes(StandardCharsets.UTF_8).length).isLessThan(60_000);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void nothing_is_fetched_from_outside_and_nothing_runs(Figure figure) {
        for (Element element : Xml.elements(Xml.parse(figure.file()), "*")) {
            assertThat(element.getTagName()).isNotIn("script", "image", "foreignObject", "use", "a", "img");
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Node attribute = attributes.item(i);
                assertThat(attribute.getNodeName()).doesNotStartWith("on").doesNotContain("href");
                assertThat(attribute.getNodeName().equals("xmlns") ? "" : attribute.getNodeValue())
                        .doesNotContain("http", "//", "data:");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void it_has_a_text_alternative_that_is_its_label(Figure figure) {
        Document document = Xml.parse(figure.file());
        Element root = document.getDocumentElement();
        assertThat(root.getAttribute("role")).isEqualTo("img");
        assertThat(root.getAttribute("aria-labelledby").split(" ", -1))
                .containsExactly(idOf(document, "title"), idOf(document, "desc"));
        assertThat(Xml.elements(document, "title").get(0).getTextContent()).isNotBlank();
        assertThat(Xml.elements(document, "desc").get(0).getTextContent()).isNotBlank();
    }

    private static String idOf(Document document, String element) {
        return Xml.elements(document, element).get(0).getAttribute("id");
    }

    @ParameterizedTest
    @MethodSource("figures")
    void ids_are_unique_and_every_clip_exists(Figure figure) {
        List<Element> elements = Xml.elements(Xml.parse(figure.file()), "*");
        List<String> ids = elements.stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        for (Element element : elements) {
            String clip = element.getAttribute("clip-path");
            assertThat(clip.isEmpty() || ids.contains(clip.substring(5, clip.length() - 1)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("figures")
    void no_text_stands_out_of_the_picture(Figure figure) {
        Box page = figure.size().box().grown(0.6);
        for (Element text : Xml.elements(Xml.parse(figure.file()), "text")) {
            Box box = boxOf(text);
            assertThat(page.contains(box))
                    .as("'%s' at %s", text.getTextContent(), box)
                    .isTrue();
        }
    }

    /** Letters at their place, from the widths of Helvetica; turned letters stand upright. */
    private static Box boxOf(Element text) {
        double width = RichText.of(text.getTextContent()).width(LEAST_LETTER);
        List<String> classes = List.of(text.getAttribute("class").split(" ", -1));
        double start = classes.contains("ps-mid") ? -width / 2 : classes.contains("ps-end") ? -width : 0;
        double x = number(text, "x");
        double y = number(text, "y");
        boolean turned = text.getAttribute("transform").contains("rotate");
        for (Node node = text; node instanceof Element element; node = node.getParentNode()) {
            Matcher moved = MOVED.matcher(element.getAttribute("transform"));
            if (moved.find()) {
                x += Double.parseDouble(moved.group(1));
                y += Double.parseDouble(moved.group(2));
            }
        }
        return turned ? new Box(x - 5, y - width / 2, 5, width) : new Box(x + start, y - 5, width, 5);
    }

    private static double number(Element element, String name) {
        return element.getAttribute(name).isEmpty() ? 0 : Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void the_same_values_give_the_same_bytes() {
        List<Figure> once = figures();
        List<Figure> again = figures();
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).file()).isEqualTo(once.get(i).file());
        }
    }

    @Test
    void hostile_words_are_shown_and_do_nothing() {
        String file = HardCases.hostile().figure().file();
        assertThat(file).doesNotContain("<script", "<img").contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        List<String> words = Xml.elements(Xml.parse(file), "text").stream()
                .map(Element::getTextContent)
                .toList();
        assertThat(words).contains("<script>alert(1)</script>", "</text></svg><script>");
    }

    @Test
    void letters_measure_seven_to_eight_points_and_lines_a_half_to_one() {
        String css = FigureStyle.forFiles();
        Matcher letters = Pattern.compile("font-size:([.0-9]+)px").matcher(css);
        int sizes = 0;
        while (letters.find()) {
            assertThat(Double.parseDouble(letters.group(1))).isBetween(7.0, 8.0);
            sizes++;
        }
        Matcher lines = Pattern.compile("stroke-width:([.0-9]+)[;}]").matcher(css);
        int widths = 0;
        while (lines.find()) {
            assertThat(Double.parseDouble(lines.group(1))).isBetween(0.5, 1.0);
            widths++;
        }
        assertThat(sizes).isGreaterThan(1);
        assertThat(widths).isGreaterThan(5);
    }

    @Test
    void a_picture_without_words_for_the_blind_is_refused() {
        assertThatThrownBy(() -> new Figure("a", Size.COLUMN, "title", " ", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("description");
        assertThatThrownBy(() -> new Figure("A b", Size.COLUMN, "title", "desc", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A b");
    }
}
