package photosynapse.experiments.report;

/** Writes HTML into one string; all text is escaped on its way in. */
final class Html {
    private final StringBuilder out = new StringBuilder(1 << 16);

    /** Text with the five special characters written as entities; control characters are left out. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                    boolean printable = c >= 0x20 && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF);
                    if (printable || c == '\n' || c == '\t') {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    /** An opening tag; attributes are name, value, name, value; an empty value leaves the attribute out. */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ')
                        .append(attributes[i])
                        .append("=\"")
                        .append(escape(attributes[i + 1]))
                        .append('"');
            }
        }
        out.append('>');
        return this;
    }

    /** A closing tag. */
    Html close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** A new line, between elements only. */
    Html line() {
        out.append('\n');
        return this;
    }

    /** Plain text. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Plain text that may go on in a new line after each dot. */
    Html breakable(String text) {
        out.append(escape(text).replace(".", ".<wbr/>"));
        return this;
    }

    /** Text in which {@code _{index}} and {@code ^{power}} are lowered and raised. */
    Html rich(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = (c == '_' || c == '^') && text.startsWith("{", i + 1) ? text.indexOf('}', i) : -1;
            if (end > 0) {
                String element = c == '_' ? "sub" : "sup";
                text(text.substring(start, i))
                        .open(element)
                        .text(text.substring(i + 2, end))
                        .close(element);
                start = end + 1;
                i = end;
            }
        }
        return text(text.substring(start));
    }

    /** An element with rich text in it. */
    Html element(String element, String styleClass, String text) {
        return open(element, "class", styleClass).rich(text).close(element);
    }

    /** Elements that this program wrote itself. */
    Html raw(String elements) {
        out.append(elements);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
