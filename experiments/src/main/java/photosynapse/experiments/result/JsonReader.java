package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

<<<<<<< HEAD
/** Reads one JSON document. */
final class JsonReader {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final int LONGEST_NUMBER = 64;
=======
/**
 * Reads JSON with narrow limits: 64 Mi characters, 32 levels, 1 Mi characters of text, 64 of a number, a name once in
 * its object, finite numbers.
 */
public final class JsonReader {
    private static final int LONGEST = 64 << 20;
    private static final int DEEPEST = 32;
    private static final int LONGEST_TEXT = 1 << 20;
    private static final int LONGEST_NUMBER = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][-+]?\\d+)?");
>>>>>>> main

    private final String name;
    private final String text;
    private int at;
<<<<<<< HEAD
    private int depth;

    JsonReader(String name, String text) {
=======

    private JsonReader(String name, String text) {
>>>>>>> main
        this.name = name;
        this.text = text;
    }

<<<<<<< HEAD
    Object document() {
        Object value = value();
        skipBlanks();
        if (at < text.length()) {
            throw failure("nothing may follow the document");
=======
    /**
     * Reads a whole text.
     *
     * @param name name for messages
     * @throws JsonFormatException when it is not JSON or beyond a limit
     */
    public static JsonValue read(String name, String text) {
        JsonReader reader = new JsonReader(name, text);
        if (text.length() > LONGEST) {
            throw reader.failure("longer than " + LONGEST + " characters");
        }
        JsonValue value = reader.value(1);
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.failure("text after the end of the value");
>>>>>>> main
        }
        return value;
    }

<<<<<<< HEAD
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
=======
    private JsonValue value(int depth) {
        skipBlanks();
        if (depth > DEEPEST) {
            throw failure("nested more than " + DEEPEST + " deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new JsonValue.Text(string());
            case 't' -> word("true", new JsonValue.Truth(true));
            case 'f' -> word("false", new JsonValue.Truth(false));
            case 'n' -> word("null", new JsonValue.Null());
>>>>>>> main
            default -> number();
        };
    }

<<<<<<< HEAD
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
=======
    private JsonValue object(int depth) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        at++;
        skipBlanks();
        if (take('}')) {
            return new JsonValue.Fields(members);
        }
        do {
            skipBlanks();
            int start = at;
            String key = string();
            skipBlanks();
            require(':');
            JsonValue before = members.put(key, value(depth + 1));
            if (before != null) {
                at = start;
                throw failure("a name stands twice in one object");
            }
            skipBlanks();
        } while (take(','));
        require('}');
        return new JsonValue.Fields(members);
    }

    private JsonValue array(int depth) {
        List<JsonValue> items = new ArrayList<>();
        at++;
        skipBlanks();
        if (take(']')) {
            return new JsonValue.Array(items);
        }
        do {
            items.add(value(depth + 1));
            skipBlanks();
        } while (take(','));
        require(']');
        return new JsonValue.Array(items);
    }

    private String string() {
        require('"');
        StringBuilder value = new StringBuilder();
        while (!take('"')) {
            char letter = next();
            if (letter < ' ') {
                throw failure("a control character in a text");
            }
            value.append(letter == '\\' ? escape() : letter);
            if (value.length() > LONGEST_TEXT) {
                throw failure("a text longer than " + LONGEST_TEXT + " characters");
            }
        }
        return value.toString();
    }

    private char escape() {
        char letter = next();
        return switch (letter) {
            case '"', '\\', '/' -> letter;
>>>>>>> main
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
<<<<<<< HEAD
            default -> throw failure("unknown escape \\" + kind);
=======
            default -> throw failure("an unknown escape");
>>>>>>> main
        };
    }

    private char unicode() {
<<<<<<< HEAD
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw failure("an escape needs four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw failure("neither a value nor a word");
=======
        int code = 0;
        for (int k = 0; k < 4; k++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw failure("an escape needs four hexadecimal digits");
            }
            code = 16 * code + digit;
        }
        return (char) code;
    }

    private JsonValue number() {
        Matcher matcher = NUMBER.matcher(text).region(at, Math.min(text.length(), at + LONGEST_NUMBER + 1));
        if (!matcher.lookingAt()) {
            throw failure("a value was expected");
        }
        String digits = matcher.group();
        if (digits.length() > LONGEST_NUMBER || !Double.isFinite(Double.parseDouble(digits))) {
            throw failure("a number that is too long or not finite");
        }
        at += digits.length();
        return new JsonValue.Numeral(digits);
    }

    private JsonValue word(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw failure("a value was expected");
>>>>>>> main
        }
        at += word.length();
        return value;
    }

<<<<<<< HEAD
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

=======
>>>>>>> main
    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

<<<<<<< HEAD
    private TableFormatException failure(String what) {
        long line = text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
        return new TableFormatException(name, (int) line, what);
=======
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private char next() {
        if (at >= text.length()) {
            throw failure("the text ends too early");
        }
        char letter = text.charAt(at);
        at++;
        return letter;
    }

    private boolean take(char expected) {
        boolean there = peek() == expected && at < text.length();
        at += there ? 1 : 0;
        return there;
    }

    private void require(char expected) {
        if (!take(expected)) {
            throw failure("expected " + expected);
        }
    }

    private JsonFormatException failure(String detail) {
        return new JsonFormatException(name, at, detail);
>>>>>>> main
    }
}
