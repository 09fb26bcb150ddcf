package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.config.Diagnostic.Location;

/** A finding as text: message, place, the line with a mark under the place, notes and help. */
final class DiagnosticText {
    private static final int WIDEST_LINE = 120;
    private static final int BEFORE_PLACE = 40;

    private DiagnosticText() {}

    static String render(Diagnostic diagnostic) {
        List<String> lines = new ArrayList<>();
        lines.add(diagnostic.severity().word() + "[" + diagnostic.code() + "]: " + diagnostic.message());
        int gutter = diagnostic.location().map(l -> digits(l.line())).orElse(1);
        diagnostic.location().ifPresent(location -> addSnippet(lines, location, diagnostic));
        String margin = " ".repeat(gutter + 1);
        if (diagnostic.location().isEmpty()) {
            diagnostic.advice().hint().ifPresent(hint -> lines.add(margin + "= hint: " + hint));
        }
        diagnostic.advice().notes().forEach(note -> lines.add(margin + "= note: " + note));
        diagnostic.advice().help().forEach(help -> lines.add(margin + "= help: " + help));
        return String.join("\n", lines);
    }

    private static void addSnippet(List<String> lines, Location location, Diagnostic diagnostic) {
        String margin = " ".repeat(digits(location.line()));
        lines.add(margin + "--> " + Words.visible(location.file()) + ":" + location.line() + ":" + location.column());
        int from = location.column() <= WIDEST_LINE - BEFORE_PLACE ? 0 : location.column() - 1 - BEFORE_PLACE;
        String text = location.text();
        int to = Math.min(text.length(), from + WIDEST_LINE);
        String shown = from >= text.length() ? "" : inOneColumnEach(text.substring(from, to));
        int column = Math.max(0, location.column() - 1 - from);
        int span = Math.max(1, Math.min(location.span(), shown.length() - column));
        String hint = diagnostic.advice().hint().map(h -> " " + h).orElse("");
        lines.add(margin + " |");
        lines.add((location.line() + " | " + shown).stripTrailing());
        lines.add(margin + " | " + " ".repeat(column) + "^".repeat(span) + hint);
    }

    private static int digits(int line) {
        return Integer.toString(line).length();
    }

    private static String inOneColumnEach(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars().forEach(letter -> {
            boolean blank = letter == '\t' || letter == '\u00a0';
            boolean hidden = Words.visible(String.valueOf((char) letter)).length() != 1;
            shown.append(blank ? ' ' : hidden ? '\ufffd' : (char) letter);
        });
        return shown.toString();
    }
}
