package photosynapse.experiments.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import photosynapse.experiments.plot.FigureStyle;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * The page of a sweep: parallel coordinates, importance, scatter with front, one point, all points. It holds its data
 * and draws them itself, asks for nothing from outside, and shows of the key numbers only those that vary.
 */
public final class SweepPage {
    private static final int DIGITS = 7;
    private static final int ALL_DIGITS = 17;
    private static final int MOST_NUMBERS = 80;
    private static final Set<String> OWN = Set.of("point", "status", "reason", "name");
    private static final String NOTHING_FROM_OUTSIDE =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'";

    private final Head head;
    private final Story story;
    private final List<Key> keys;
    private final Map<String, Boolean> goals;
    private final Html html = new Html();

    /**
     * What stands above.
     *
     * @param file that was swept
     * @param settings {@code PATH=VALUE} that hold for all points
     * @param command makes it again
     * @param status how it ended
     * @param version of the program
     */
    public record Head(String file, List<String> settings, String command, String status, String version) {
        public Head {
            settings = List.copyOf(settings);
        }
    }

    /**
     * What it is about; texts may be empty.
     *
     * @param title in a few words
     * @param question that is answered
     * @param notice what came out
     * @param compared how its numbers compare with the expected ones
     * @param differences those that are not as expected
     * @param figures pictures of the table
     */
    public record Story(
            String title,
            String question,
            String notice,
            String compared,
            List<String> differences,
            List<Block> figures) {
        /** Nothing is told. */
        public static final Story NONE = new Story("", "", "", "", List.of(), List.of());

        public Story {
            differences = List.copyOf(differences);
            figures = List.copyOf(figures);
        }
    }

    /**
     * A key that is varied.
     *
     * @param path in the file
     * @param column in the tables
     * @param text as it was typed
     * @param logarithmic whether its axis is
     */
    public record Key(String path, String column, String text, boolean logarithmic) {}

    /**
     * A page.
     *
     * @param head what stands above
     * @param story what it is about
     * @param keys what is varied
     * @param goals what was looked for: whether the largest value of a column
     */
    public SweepPage(Head head, Story story, List<Key> keys, Map<String, Boolean> goals) {
        this.head = head;
        this.story = story;
        this.keys = List.copyOf(keys);
        this.goals = Map.copyOf(goals);
    }

    /** The page of tables; those of importance and sensitivity may be empty. */
    public String html(ResultTable points, ResultTable importance, ResultTable sensitivity) {
        top(points);
        if (!story.figures().isEmpty()) {
            section("Figures", () -> new BlockWriter(html).writeAll(story.figures()));
        }
        section("Parallel coordinates", () -> {
            bar(() -> html.raw("<span id=\"sweep-controls\"></span><span id=\"sweep-kept\"></span>"
                    + "<button id=\"sweep-clear\" type=\"button\">all points</button>"));
            html.raw("<div class=\"sweep-box\"><div id=\"sweep-parallel\"></div></div>\n");
            note("A line is a point. Draw along an axis to keep the points that pass there; the other pictures"
                    + " follow.");
        });
        if (importance.rowCount() > 0) {
            section("What matters", () -> matters(importance));
        }
        if (sensitivity.rowCount() > 0) {
            section("Sensitivity", () -> plain(sensitivity));
        }
        section("Scatter and front", this::scatter);
        section("One point", () -> html.raw("<div class=\"sweep-box\" id=\"sweep-point\"></div>\n"));
        section("All points", () -> {
            html.raw("<div class=\"sweep-box\" id=\"sweep-table\"></div>\n");
            bar(() -> html.raw(
                    "<button id=\"sweep-before\" type=\"button\">before</button><span id=\"sweep-page\"></span>"
                            + "<button id=\"sweep-next\" type=\"button\">next</button>"));
        });
        section("Reproduce", this::reproduce);
        bottom(points);
        return html.toString();
    }

    private void top(ResultTable points) {
        html.raw("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + Html.escape(NOTHING_FROM_OUTSIDE)
                + "\"/>\n<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"/>\n"
                + "<meta name=\"color-scheme\" content=\"light dark\"/>\n");
        html.open("title").text(title()).close("title").line();
        html.raw("<style>\n:root{" + FigureStyle.lightVariables() + "}\n");
        html.raw("@media screen and (prefers-color-scheme:dark){:root{" + FigureStyle.darkVariables() + "}}\n");
        html.raw(FigureStyle.forPages())
                .raw(ReportPage.resource("report.css"))
                .raw(ReportPage.resource("sweep.css"))
                .raw("</style>\n</head>\n");
        html.raw("<body>\n<main>\n");
        html.element("h1", "", title()).line();
        paragraph("prose", story.question());
        long good = points.label("status").values().stream()
                .filter(word -> word.startsWith("done"))
                .count();
        long failed = points.rowCount() - good;
        html.element(
                        "p",
                        "lead",
                        points.rowCount() + " points, " + good + " done"
                                + (failed == 0 ? "" : ", " + failed + " failed (see their reasons below)") + "; "
                                + head.status() + ".")
                .line();
        paragraph("prose", story.notice());
        compared();
        html.raw("<ul>\n");
        keys.forEach(key -> html.open("li").text(key.text()).close("li").line());
        html.raw("</ul>\n");
    }

    private String title() {
        return story.title().isEmpty() ? "Sweep of " + head.file() : story.title();
    }

    private void paragraph(String look, String text) {
        if (!text.isEmpty()) {
            html.element("p", look, text).line();
        }
    }

    /** Numbers that are not as expected are told where nobody overlooks them. */
    private void compared() {
        paragraph(story.differences().isEmpty() ? "note" : "lead", story.compared());
        if (!story.differences().isEmpty()) {
            html.raw("<ul>\n");
            story.differences()
                    .forEach(text -> html.open("li").text(text).close("li").line());
            html.raw("</ul>\n");
        }
    }

    private void section(String heading, Runnable body) {
        html.open("section", "id", heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .element("h2", "", heading)
                .line();
        body.run();
        html.close("section").line();
    }

    private void bar(Runnable body) {
        html.raw("<div class=\"sweep-bar\">");
        body.run();
        html.raw("</div>\n");
    }

    private void note(String text) {
        html.element("p", "note", text).line();
    }

    private void scatter() {
        bar(() -> html.raw("<span id=\"sweep-axes\"></span><label><input type=\"checkbox\" id=\"sweep-front\""
                + (goals.size() == 2 ? " checked" : "") + "/> front</label>"
                + "<label>across <select id=\"sweep-x-goal\">" + options(0) + "</select></label>"
                + "<label>up <select id=\"sweep-y-goal\">" + options(1) + "</select></label>"
                + "<span id=\"sweep-front-count\"></span>"));
        html.raw("<div class=\"sweep-box\"><div id=\"sweep-scatter\"></div></div>\n");
        note("The front joins the points that no other point beats in one number without losing in the other.");
    }

    private String options(int goal) {
        boolean largest =
                goals.size() != 2 || goals.get(List.copyOf(sortedGoals()).get(goal));
        return "<option value=\"max\"" + (largest ? " selected" : "") + ">large is good</option><option value=\"min\""
                + (largest ? "" : " selected") + ">small is good</option>";
    }

    /** Goals in the order of their names, since a map of any order may be given. */
    private Set<String> sortedGoals() {
        return new LinkedHashSet<>(goals.keySet().stream().sorted().toList());
    }

    /** A row a number, a column a key; the darker, the more of the number's spread the key explains by itself. */
    private void matters(ResultTable importance) {
        List<String> columns = keys.stream().map(Key::column).toList();
        html.raw("<div class=\"sweep-box heat\"><table><thead><tr><th>number</th>");
        columns.forEach(column -> html.element("th", "num", column));
        html.raw("</tr></thead><tbody>\n");
        int keyCount = columns.size();
        for (int row = 0; row + keyCount <= importance.rowCount(); row += keyCount) {
            html.raw("<tr>")
                    .element("td", "", importance.label("number").values().get(row));
            for (int k = 0; k < keyCount; k++) {
                double share = importance.column("explained_ratio").get(row + k);
                boolean known = !Double.isNaN(share);
                String shade = String.format(Locale.ROOT, "%.2f", known ? share : 0);
                html.raw("<td class=\"num\" style=\"background:rgba(0,99,156," + shade + ");"
                                + (known && share > 0.55 ? "color:#fff" : "") + "\">")
                        .text(known ? String.format(Locale.ROOT, "%.0f %%", 100 * share) : "-")
                        .raw("</td>");
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
        note("Share of the spread of a number that a key explains by itself (correlation ratio, corrected for chance). "
                + "Two keys that only act together both get little.");
    }

    private void plain(ResultTable table) {
        html.raw("<div class=\"sweep-box\"><table><thead><tr>");
        table.labels().forEach(label -> html.element("th", "", label.name()));
        table.columns().forEach(column -> html.element("th", "num", column.name()));
        html.raw("</tr></thead><tbody>\n");
        for (int row = 0; row < table.rowCount(); row++) {
            html.raw("<tr>");
            for (TextColumn label : table.labels()) {
                html.element("td", "", label.values().get(row));
            }
            for (Column column : table.columns()) {
                double value = column.get(row);
                html.element("td", "num", Double.isNaN(value) ? "-" : rounded(value, 3));
            }
            html.raw("</tr>\n");
        }
        html.raw("</tbody></table></div>\n");
    }

    private void reproduce() {
        html.open("pre").text(head.command()).close("pre").line();
        note("photosynapse " + head.version() + "; results/points.csv and results/points.npz hold all numbers, "
                + "`photosynapse verify` checks every file and computes points again.");
    }

    private void bottom(ResultTable points) {
        html.raw("</main>\n<script type=\"application/json\" id=\"sweep-data\">")
                .raw(data(points).line().replace("<", "\\u003c"))
                .raw("</script>\n<script>")
                .raw(ReportPage.resource("sweep.js"))
                .raw("</script>\n</body>\n</html>\n");
    }

    private JsonValue data(ResultTable points) {
        List<JsonValue> columns = new ArrayList<>();
        for (Key key : keys) {
            columns.add(column(points, key.column())
                    .with("key", true)
                    .with("exact", JsonValue.ofTexts(exact(points, key.column())))
                    .with("path", key.path())
                    .with("log", key.logarithmic())
                    .done());
        }
        Set<String> shown = new LinkedHashSet<>(goals.keySet());
        shown.addAll(varying(points));
        shown.stream()
                .filter(name -> points.columnNames().contains(name))
                .limit(MOST_NUMBERS)
                .forEach(name ->
                        columns.add(column(points, name).with("key", false).done()));
        List<JsonValue> wanted = sortedGoals().stream()
                .filter(name -> points.columnNames().contains(name))
                .<JsonValue>map(name -> JsonValue.object()
                        .with("column", name)
                        .with("largest", goals.get(name))
                        .done())
                .toList();
        return JsonValue.object()
                .with("count", points.rowCount())
                .with("file", head.file())
                .with("settings", JsonValue.ofTexts(head.settings()))
                .with("goals", wanted)
                .with("columns", columns)
                .with("point", numbers(points.column("point"), DIGITS))
                .with("status", JsonValue.ofTexts(points.label("status").values()))
                .with("reason", JsonValue.ofTexts(points.label("reason").values()))
                .with("name", JsonValue.ofTexts(points.label("name").values()))
                .done();
    }

    /** A number that was looked for keeps all its digits, since the front hangs on them. */
    private JsonValue.FieldsBuilder column(ResultTable points, String name) {
        JsonValue.FieldsBuilder column = JsonValue.object().with("name", name);
        if (points.columnNames().contains(name)) {
            Column values = points.column(name);
            return column.with("words", false)
                    .with("values", numbers(values, goals.containsKey(name) ? ALL_DIGITS : DIGITS));
        }
        return column.with("words", true)
                .with("values", JsonValue.ofTexts(points.label(name).values()));
    }

    /** The values of a key with all their digits, so that a point can be run again. */
    private static List<String> exact(ResultTable points, String name) {
        List<String> exact = new ArrayList<>();
        if (points.columnNames().contains(name)) {
            for (double value : points.column(name).values()) {
                exact.add(NumberText.of(value));
            }
        }
        return exact;
    }

    private static List<JsonValue> numbers(Column column, int digits) {
        List<JsonValue> values = new ArrayList<>(column.size());
        for (double value : column.values()) {
            values.add(Double.isNaN(value) ? JsonValue.of(value) : new JsonValue.Numeral(rounded(value, digits)));
        }
        return values;
    }

    private static String rounded(double value, int digits) {
        return NumberText.of(
                new BigDecimal(value).round(new MathContext(digits)).doubleValue());
    }

    private List<String> varying(ResultTable points) {
        Set<String> axes = new LinkedHashSet<>(keys.stream().map(Key::column).toList());
        return points.columns().stream()
                .filter(column -> !OWN.contains(column.name()) && !axes.contains(column.name()) && varies(column))
                .map(Column::name)
                .toList();
    }

    private static boolean varies(Column column) {
        double first = Double.NaN;
        for (double value : column.values()) {
            if (Double.isNaN(first)) {
                first = value;
            } else if (!Double.isNaN(value) && value != first) {
                return true;
            }
        }
        return false;
    }
}
