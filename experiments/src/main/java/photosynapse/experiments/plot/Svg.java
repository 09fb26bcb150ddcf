package photosynapse.experiments.plot;

import java.util.List;

/**
 * Writes SVG elements into one string: escaped, with numbers of two decimals, and nothing that depends on place or
 * time.
 */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);

    /** Shortest form of a number with at most two decimals. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a drawing needs finite numbers, was " + value);
        }
        long hundredths = Math.round(value * 100);
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        String sign = hundredths < 0 ? "-" : "";
        if (rest == 0) {
            return sign + whole;
        }
        String decimals = rest % 10 == 0 ? "" + rest / 10 : rest < 10 ? "0" + rest : "" + rest;
        return sign + (whole == 0 ? "" : "" + whole) + "." + decimals;
    }

    /** Text with the five special characters of XML written as entities and characters that XML forbids left out. */
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
                    if (isXml(c)) {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n';
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF && !(c >= 0x7F && c <= 0x9F);
    }

    /** An opening tag; attributes are name, value, name, value. */
    Svg open(String element, Object... attributes) {
        tag(element, List.of(attributes));
        out.append('>');
        return this;
    }

    /** A tag without content. */
    Svg empty(String element, Object... attributes) {
        tag(element, List.of(attributes));
        out.append("/>");
        return this;
    }

    /** A closing tag. */
    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** A line between two points. */
    Svg line(String styleClass, double x1, double y1, Point end) {
        return empty(
                "path",
                "class",
                styleClass,
                "d",
                "M" + number(x1) + " " + number(y1) + "L" + number(end.x()) + " " + number(end.y()));
    }

    /** A rectangle. */
    Svg rect(String styleClass, Box box) {
        return empty(
                "rect",
                "class",
                styleClass,
                "x",
                box.left(),
                "y",
                box.top(),
                "width",
                box.width(),
                "height",
                box.height());
    }

    /** Letters at a place; the class says size and anchor. */
    Svg text(String styleClass, double x, double y, RichText text) {
        open("text", "class", styleClass, "x", x, "y", y);
        text.write(this);
        return close("text");
    }

    /** Plain letters, escaped. */
    Svg characters(String text) {
        out.append(escape(text));
        return this;
    }

    /** Ready-made elements of this package. */
    Svg raw(String elements) {
        out.append(elements);
        return this;
    }

    private void tag(String element, List<Object> attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.size(); i += 2) {
            Object value = attributes.get(i + 1);
            String written =
                    value instanceof Number number ? number(number.doubleValue()) : escape(String.valueOf(value));
            if (!written.isEmpty()) {
                out.append(' ')
                        .append(attributes.get(i))
                        .append("=\"")
                        .append(written)
                        .append('"');
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
