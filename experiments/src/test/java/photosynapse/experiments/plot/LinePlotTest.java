package photosynapse.experiments.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import photosynapse.experiments.result.Column;

class LinePlotTest {
    private static LinePlot plot(Axis x, Axis y, Series... series) {
        return new LinePlot("p", Size.COLUMN, x, y, List.of(series), List.of(), "title", "description");
    }

    private static List<String> texts(LinePlot plot) {
        return Xml.elements(Xml.parse(plot.figure().file()), "text").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static long paths(LinePlot plot, String styleClass) {
        return Xml.elements(Xml.parse(plot.figure().file()), "path").stream()
                .filter(e -> List.of(e.getAttribute("class").split(" ", -1)).contains(styleClass))
                .count();
    }

    @Test
    void numbers_in_si_are_drawn_in_nanoampere_and_milliseconds() {
        Series series = Series.of("a", new Column("t_s", 0, 0.05), new Column("i_A", 2e-8, 5e-8), Look.line(0));
        assertThat(texts(plot(Axis.linear("Time", "s"), Axis.linear("Drain current", "A"), series)))
                .contains("Time (ms)", "Drain current (nA)", "50", "20");
    }

    @Test
    void a_point_lies_where_its_numbers_say() {
        Series series = Series.of("", new Column("x", 5.0), new Column("y", 2.0), new Look(Hue.INK, SQUARE));
        Document document = Xml.parse(
                plot(Axis.linear("x", "").between(0, 10), Axis.linear("y", "").between(0, 8), series)
                        .figure()
                        .file());
        Element frame = Xml.elements(document, "rect").stream()
                .filter(e -> e.getAttribute("class").equals("ps-frame"))
                .findFirst()
                .orElseThrow();
        Element symbol = Xml.elements(document, "path").stream()
                .filter(e -> e.getAttribute("class").contains("ps-f-ink"))
                .findFirst()
                .orElseThrow();
        Matcher start = Pattern.compile("M([.0-9]+) ([.0-9]+)h").matcher(symbol.getAttribute("d"));
        assertThat(start.find()).isTrue();
        double half = 0.9 * SeriesPainter.RADIUS;
        double x = value(frame, "x") + 0.5 * value(frame, "width");
        double y = value(frame, "y") + 0.75 * value(frame, "height");
        assertThat(Math.abs(Double.parseDouble(start.group(1)) + half - x)).isLessThan(0.02);
        assertThat(Math.abs(Double.parseDouble(start.group(2)) + half - y)).isLessThan(0.02);
    }

    private static final Look.Mark SQUARE = new Look.Mark.Symbols(Symbol.SQUARE, true);

    private static double value(Element element, String name) {
        return Double.parseDouble(element.getAttribute(name));
    }

    @Test
    void an_extrapolated_part_is_short_dashed_and_named_in_the_legend() {
        Column x = new Column("t_s", 1, 10, 100, 1000);
        Series fit =
                Series.of("fit", x, new Column("y", 4, 3, 2, 1), Look.fit(1)).extrapolatedFrom(50);
        LinePlot plot = plot(Axis.logarithmic("Time", "s"), Axis.linear("y", ""), fit);
        assertThat(paths(plot, "ps-d-extrapolated")).isEqualTo(2);
        assertThat(texts(plot)).contains("extrapolated");
        LinePlot without = plot(
                Axis.logarithmic("Time", "s"), Axis.linear("y", ""), fit.extrapolatedFrom(Double.POSITIVE_INFINITY));
        assertThat(paths(without, "ps-d-extrapolated")).isZero();
    }

    @Test
    void a_missing_number_breaks_the_line() {
        Column x = new Column("x", 0, 1, 2, 3, 4);
        Series series = Series.of("", x, new Column("y", 1, 2, Double.NaN, 2, 1), Look.fit(1));
        Element line = Xml.elements(
                        Xml.parse(plot(Axis.linear("x", ""), Axis.linear("y", ""), series)
                                .figure()
                                .file()),
                        "path")
                .stream()
                .filter(e -> e.getAttribute("class").startsWith("ps-line ps-s-blue"))
                .findFirst()
                .orElseThrow();
        assertThat(line.getAttribute("d").chars().filter(c -> c == 'M').count()).isEqualTo(2);
    }

    @Test
    void numbers_that_are_not_positive_are_left_out_of_a_logarithmic_axis() {
        Series series = Series.of("", new Column("x", 0, 1, 2), new Column("y", -1, 0, 10), new Look(Hue.BLUE, SQUARE));
        Document document = Xml.parse(plot(Axis.linear("x", ""), Axis.logarithmic("y", ""), series)
                .figure()
                .file());
        long squares = Xml.elements(document, "path").stream()
                .filter(e -> e.getAttribute("class").contains("ps-f-blue"))
                .flatMapToInt(e -> e.getAttribute("d").chars())
                .filter(c -> c == 'M')
                .count();
        assertThat(squares).isEqualTo(1);
    }

    @Test
    void the_legend_lies_on_no_curve_and_on_no_note() {
        List<LinePlot> plots = List.of(
                SampleCurves.pulseTrain(),
                SampleCurves.retention(),
                SampleCurves.accuracy(),
                HardCases.fullOfCurves(),
                HardCases.transfer(),
                HardCases.pairedPulses(),
                HardCases.hundredPulses());
        for (LinePlot plot : plots) {
            assertThat(coveredLegendCells(plot)).as(plot.name()).isZero();
        }
    }

    /** Finds the legend in the written picture and asks a fresh grid of the written curves whether it is free. */
    private static int coveredLegendCells(LinePlot plot) {
        Document document = Xml.parse(plot.figure().file());
        List<Element> groups = Xml.elements(document, "g");
        Occupancy occupancy = new Occupancy(plot.size().box());
        for (Element group : groups) {
            if (group.hasAttribute("data-ps-series")) {
                drawnPoints(group).forEach(occupancy::coverLine);
            }
        }
        int cost = 0;
        for (Element group : groups) {
            if (group.hasAttribute("data-ps-legend")) {
                Element text = (Element) group.getElementsByTagName("text").item(0);
                double width = RichText.of(text.getTextContent()).width(FigureStyle.SMALL);
                double left = value(text, "x") - 20;
                cost += occupancy.cost(new Box(left, value(text, "y") - 6, 20 + width, 7));
            }
        }
        return cost;
    }

    private static List<List<Point>> drawnPoints(Element group) {
        List<List<Point>> lines = new ArrayList<>();
        for (int i = 0; i < group.getElementsByTagName("path").getLength(); i++) {
            Element path = (Element) group.getElementsByTagName("path").item(i);
            if (path.getAttribute("class").startsWith("ps-line")) {
                lines.addAll(polyline(path.getAttribute("d")));
            }
        }
        return lines;
    }

    private static List<List<Point>> polyline(String data) {
        List<List<Point>> lines = new ArrayList<>();
        for (String piece : data.substring(1).split("M", -1)) {
            List<Point> line = new ArrayList<>();
            Matcher numbers = Pattern.compile("-?[.0-9]+").matcher(piece);
            double x = 0;
            double y = 0;
            while (numbers.find()) {
                x += Double.parseDouble(numbers.group());
                assertThat(numbers.find()).isTrue();
                y += Double.parseDouble(numbers.group());
                line.add(new Point(x, y));
            }
            lines.add(line);
        }
        return lines;
    }

    @Test
    void more_room_is_made_when_the_legend_has_none() {
        double high = drawnHigh(HardCases.fullOfCurves());
        double largest = 3.6;
        assertThat(high).isGreaterThan(largest * 1.1);
    }

    private static double drawnHigh(LinePlot plot) {
        Element hit = Xml.elements(Xml.parse(plot.figure().file()), "rect").stream()
                .filter(e -> e.hasAttribute("data-ps-y"))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(hit.getAttribute("data-ps-y").split(" ", -1)[2]);
    }

    @Test
    void light_and_gate_keep_their_colours() {
        String file = SampleCurves.pulseTrain().figure().file();
        assertThat(file).contains("ps-f-light", "ps-s-gate");
        for (int i = 0; i < 20; i++) {
            assertThat(Hue.ofSeries(i)).isNotIn(Hue.LIGHT, Hue.GATE);
        }
    }

    @Test
    void series_differ_by_more_than_colour() {
        for (int i = 0; i < 4; i++) {
            for (int k = 0; k < i; k++) {
                assertThat(Dash.ofSeries(i)).isNotEqualTo(Dash.ofSeries(k));
                assertThat(Symbol.ofSeries(i)).isNotEqualTo(Symbol.ofSeries(k));
                assertThat(Hue.ofSeries(i)).isNotEqualTo(Hue.ofSeries(k));
            }
            assertThat(Dash.ofSeries(i)).isNotEqualTo(Dash.EXTRAPOLATED);
        }
    }

    @Test
    void columns_of_different_length_are_refused_by_name() {
        assertThatThrownBy(() -> Series.of("s", new Column("t_s", 1, 2), new Column("i_A", 1), Look.line(0)))
                .hasMessageContaining("t_s has 2 rows")
                .hasMessageContaining("i_A has 1");
        assertThatThrownBy(() -> new LinePlot(
                        "p", Size.COLUMN, Axis.linear("x", ""), Axis.linear("y", ""), List.of(), List.of(), "t", "d"))
                .hasMessageContaining("no series");
    }
}
