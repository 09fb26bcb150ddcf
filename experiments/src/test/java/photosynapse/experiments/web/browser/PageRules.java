package photosynapse.experiments.web.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Scripts that find what on a page breaks a rule; each that judges answers a list of what it has found. */
enum PageRules {
    /** Text whose colour is nearer to its ground than 4.5 : 1. */
    PALE("pale"),

    /** Controls without a name, pictures without a text. */
    NAMELESS("nameless"),

    /** What reaches beyond the right edge of the window. */
    WIDE("wide"),

    /** Begins to note what gets the focus, and whether one sees it. */
    WATCH_FOCUS("watch-focus"),

    /** Whether the focus has come to the beginning of the page twice. */
    IS_ROUND("is-round"),

    /** What can be reached by Tab, in the order of the page: how many, missed ones, unseen ones, ones out of order. */
    FOCUSED("focused");

    private final String name;

    PageRules(String name) {
        this.name = name;
    }

    /** The text for the browser. */
    String script() {
        try (InputStream in = PageRules.class.getResourceAsStream(name + ".js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
