package photosynapse.experiments.config;

import java.util.List;

/**
 * A text and the name under which messages show it: a file as the user typed it, a preset, or one {@code --set}
 * argument.
 *
 * @param name name for messages
 * @param lines the text without its line ends
 */
record SourceText(String name, List<String> lines) {
    SourceText {
        lines = List.copyOf(lines);
    }

    /** The text of a whole file. */
    static SourceText of(String name, String text) {
        return new SourceText(name, text.lines().toList());
    }

    /** A place by line and column, both from 1. */
    Place place(int line, int column, int span) {
        return new Place(this, line, column, Math.max(1, span));
    }

    /** A line, counted from 1; empty beyond the end. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }
}
