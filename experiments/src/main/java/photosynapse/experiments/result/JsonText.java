package photosynapse.experiments.result;

import java.util.Locale;

/** Text in double quotes, as JSON and YAML both read it. */
public final class JsonText {
    private JsonText() {}

    /** The text in quotes; everything that is invisible or breaks a line is an escape. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            appendLetter(out, text, i);
        }
        return out.append('"').toString();
    }

    private static void appendLetter(StringBuilder out, String text, int i) {
        char letter = text.charAt(i);
        switch (letter) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append(isVisible(text, i) ? String.valueOf(letter) : escape(letter));
        }
    }

    private static boolean isVisible(String text, int i) {
        char letter = text.charAt(i);
        if (Character.isHighSurrogate(letter)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
        }
        boolean breaksLine = letter == '\u2028' || letter == '\u2029';
        boolean noCharacter = letter >= '\ufff0' || Character.getType(letter) == Character.FORMAT;
        return !Character.isISOControl(letter) && !breaksLine && !noCharacter;
    }

    private static String escape(char letter) {
        String hex = Integer.toHexString(letter).toUpperCase(Locale.ROOT);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }
}
