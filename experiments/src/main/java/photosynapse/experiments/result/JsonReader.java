package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one JSON document. */
final class JsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONGEST_NUMBER = 64;

    private final String name;
    private final String text;
    private int at;
    private int depth;

    JsonReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    Object document() {
        Object value = value();
        skipBlanks();
        if (at < text.length()) {
            throw failure("nothing may follow the document");
        }
        return value;
    }

    private Object value() {
        skipBlanks();
        char next = peek();
        return switch (next) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        enter('{');
        Map<String, Object> map = new LinkedHashMap<>();
        while (!leaves('}', map.isEmpty())) {
            skipBlanks();
            String key = string();
            skipBlanks();
            take(':');
            Object value = value();
            if (map.containsKey(key)) {
                throw failure("the key " + key + " stands twice");
            }
            map.put(key, value);
        }
        depth--;
        return map;
    }

    private List<Object> array() {
        enter('[');
        List<Object> list = new ArrayList<>();
        while (!leaves(']', list.isEmpty())) {
            list.add(value());
        }
        depth--;
        return list;
    }

    private void enter(char open) {
        take(open);
        if (++depth > JsonDocument.DEEPEST) {
            throw failure("nested more than " + JsonDocument.DEEPEST + " deep");
        }
    }

    private boolean leaves(char close, boolean first) {
        skipBlanks();
        if (peek() == close) {
            at++;
            return true;
        }
        if (!first) {
            take(',');
        }
        return false;
    }

    private String string() {
        take('"');
        StringBuilder out = new StringBuilder();
        while (peek() != '"') {
            char letter = text.charAt(at++);
            if (letter < ' ') {
                throw failure("a control character in a text");
            }
            out.append(letter == '\\' ? escaped() : letter);
        }
        at++;
        return out.toString();
    }

    private char escaped() {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw failure("unknown escape \\" + kind);
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw failure("an escape needs four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw failure("neither a value nor a word");
        }
        at += word.length();
        return value;
    }

    private Object number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt() || matcher.end() - at > LONGEST_NUMBER) {
            throw failure("neither a value nor a number");
        }
        at = matcher.end();
        String digits = matcher.group();
        boolean whole = matcher.group(2) == null && matcher.group(3) == null && digits.length() <= 18;
        return whole ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
    }

    private char peek() {
        if (at >= text.length()) {
            throw failure("the document ends too early");
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw failure("expected " + expected);
        }
        at++;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private TableFormatException failure(String what) {
        long line = text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
        return new TableFormatException(name, (int) line, what);
    }
}
