package photosynapse.experiments.config;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import photosynapse.experiments.result.JsonText;

/**
 * Nodes to text: block style, two spaces, lists of single values in one line; always the same text for the same nodes.
 */
final class YamlText {
    private static final Place NOWHERE = new SourceText("", List.of()).place(1, 1, 1);
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Set<String> WORDS_WITH_MEANING =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private YamlText() {}

    static YamlNode.Scalar word(String text) {
        return new YamlNode.Scalar(text, true, NOWHERE);
    }

    static YamlNode.Scalar text(String text) {
        return new YamlNode.Scalar(text, false, NOWHERE);
    }

    static YamlNode.Mapping mapping(List<YamlNode.Entry> entries) {
        return new YamlNode.Mapping(entries, NOWHERE);
    }

    static YamlNode.Sequence sequence(List<YamlNode> items) {
        return new YamlNode.Sequence(items, NOWHERE);
    }

    static YamlNode.Entry entry(String key, YamlNode value) {
        return new YamlNode.Entry(key, NOWHERE, value);
    }

    /** The text of a whole document. */
    static String write(YamlNode.Mapping root) {
        StringBuilder text = new StringBuilder();
        appendMapping(text, root, "", "");
        return text.toString();
    }

    private static void appendMapping(StringBuilder text, YamlNode.Mapping mapping, String first, String indent) {
        String margin = first;
        for (YamlNode.Entry entry : mapping.entries()) {
            text.append(margin).append(scalar(text(entry.key()))).append(':');
            appendValue(text, entry.value(), indent + "  ");
            margin = indent;
        }
    }

    private static void appendValue(StringBuilder text, YamlNode value, String indent) {
        if (value instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
            text.append('\n');
            appendMapping(text, mapping, indent, indent);
        } else if (value instanceof YamlNode.Sequence sequence && !isFlat(sequence)) {
            text.append('\n');
            sequence.items().forEach(item -> appendItem(text, item, indent));
        } else {
            text.append(' ').append(inLine(value)).append('\n');
        }
    }

    private static void appendItem(StringBuilder text, YamlNode item, String indent) {
        if (item instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
            appendMapping(text, mapping, indent + "- ", indent + "  ");
        } else {
            text.append(indent).append("- ").append(inLine(item)).append('\n');
        }
    }

    private static boolean isFlat(YamlNode.Sequence sequence) {
        return sequence.items().stream().allMatch(YamlNode.Scalar.class::isInstance);
    }

    private static String inLine(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar(scalar);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return "["
                    + String.join(
                            ", ",
                            sequence.items().stream().map(YamlText::inLine).toList()) + "]";
        }
        YamlNode.Mapping mapping = (YamlNode.Mapping) node;
        return "{"
                + String.join(
                        ", ",
                        mapping.entries().stream()
                                .map(e -> scalar(text(e.key())) + ": " + inLine(e.value()))
                                .toList())
                + "}";
    }

    private static String scalar(YamlNode.Scalar scalar) {
        boolean bare = scalar.plain()
                || (SIMPLE.matcher(scalar.text()).matches()
                        && !WORDS_WITH_MEANING.contains(scalar.text().toLowerCase(java.util.Locale.ROOT)));
        return bare ? scalar.text() : JsonText.quoted(scalar.text());
    }
}
