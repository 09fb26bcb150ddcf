package photosynapse.network.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as far as model files need it: objects, lists, texts, numbers, booleans. Read strictly: no duplicate keys, no
 * trailing text, no null, numbers of at most 40 characters, a depth of at most 8.
 */
final class JsonText {
    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 40;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** Text of a value made of maps, lists, strings, numbers and booleans. */
    static String of(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.append('\n').toString();
    }

    private static void write(Object value, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator);
                quote((String) entry.getKey(), out);
                out.append(':');
                write(entry.getValue(), out);
                separator = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object one : list) {
                out.append(separator);
                write(one, out);
                separator = ",";
            }
            out.append(list.isEmpty() ? "[]" : "]");
        } else if (value instanceof String string) {
            quote(string, out);
        } else {
            out.append(value);
        }
    }

    private static void quote(String string, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    /**
     * Value of a text.
     *
     * @throws IllegalArgumentException with the place, if it is not what it should be
     */
    static Object parse(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value(0);
        json.space();
        if (json.at < text.length()) {
            throw json.problem("nothing more");
        }
        return value;
    }

    private IllegalArgumentException problem(String expected) {
        return new IllegalArgumentException("expected " + expected + " at character " + at);
    }

    private void space() {
        while (at < text.length() && " \n\r\t".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        space();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean takes(char c) {
        boolean there = peek() == c;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char c) {
        if (!takes(c)) {
            throw problem("'" + c + "'");
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw problem("a depth of at most " + DEEPEST);
        }
        char c = peek();
        if (c == '{') {
            return object(depth);
        }
        if (c == '[') {
            return list(depth);
        }
        if (c == '"') {
            return string();
        }
        for (String word : List.of("true", "false")) {
            if (text.startsWith(word, at)) {
                at += word.length();
                return Boolean.valueOf(word);
            }
        }
        return number();
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        require('{');
        while (!takes('}')) {
            if (!map.isEmpty()) {
                require(',');
            }
            peek();
            String key = string();
            require(':');
            if (map.put(key, value(depth + 1)) != null) {
                throw problem("each key once, \"" + key + "\" is there twice,");
            }
        }
        return map;
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        require('[');
        while (!takes(']')) {
            if (!list.isEmpty()) {
                require(',');
            }
            list.add(value(depth + 1));
        }
        return list;
    }

    private String string() {
        require('"');
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < ' ') {
                throw problem("no control character");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        if (at >= text.length()) {
            throw problem("the end of a text");
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        if (c == '"' || c == '\\' || c == '/') {
            return c;
        }
        if (c != 'u' || at + 4 > text.length()) {
            throw problem("an escape of \" \\ / or u and four digits");
        }
        int code = 0;
        for (int end = at + 4; at < end; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                throw problem("a hexadecimal digit");
            }
            code = 16 * code + digit;
        }
        return (char) code;
    }

    private Double number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start || at - start > LONGEST_NUMBER) {
            throw problem("a value");
        }
        try {
            double value = Double.parseDouble(text.substring(start, at));
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw problem("a number");
        }
        throw problem("a finite number");
    }
}
