package photosynapse.experiments.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private final String name;
    private final String text;
    private int at;

    private JsonReader(String name, String text) {
        this.name = name;
        this.text = text;
    }

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
        }
        return value;
    }

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
            default -> number();
        };
    }

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
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw failure("an unknown escape");
        };
    }

    private char unicode() {
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
        }
        at += word.length();
        return value;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

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
    }
}
