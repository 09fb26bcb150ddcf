package photosynapse.experiments.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words in messages: near misses, lists, and text of a user made safe to show. */
final class Words {
    private static final int LONGEST_SHOWN = 60;
    private static final int LONGEST_SENTENCE = 600;
    private static final int LONGEST_COMPARED = 80;

    private Words() {}

    /** The candidate that a mistyped word most likely means; empty when none is near. */
    static Optional<String> nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .filter(candidate -> isNear(word, candidate))
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether a word is a plausible typing error of a candidate: one edit in four characters, at least one. */
    static boolean isNear(String word, String candidate) {
        int longer = Math.max(word.length(), candidate.length());
        return longer <= LONGEST_COMPARED && distance(word, candidate) <= Math.max(1, longer / 4);
    }

    /**
     * Number of insertions, deletions, replacements and swaps of neighbours between two words, small and capital
     * letters taken as equal.
     */
    static int distance(String first, String second) {
        String a = first.toLowerCase(Locale.ROOT);
        String b = second.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int k = 0; k <= b.length(); k++) {
                cost[i][k] = i == 0 || k == 0 ? i + k : cheapest(cost, a, b, i, k);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int k) {
        boolean same = a.charAt(i - 1) == b.charAt(k - 1);
        int best = Math.min(cost[i - 1][k - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][k], cost[i][k - 1]));
        boolean swapped = i > 1 && k > 1 && a.charAt(i - 1) == b.charAt(k - 2) && a.charAt(i - 2) == b.charAt(k - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][k - 2]) : best;
    }

    /** Text of a user in back quotes: cut when long, control characters as {@code \\uXXXX}. */
    static String shortened(String text) {
        String cut = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
        return "`" + visible(cut) + "`";
    }

    /** A message that may hold text of a user: cut when very long, control characters as escapes. */
    static String sentence(String text) {
        return visible(text.length() <= LONGEST_SENTENCE ? text : text.substring(0, LONGEST_SENTENCE) + "...");
    }

    /** Text with its control characters as escapes, so that it cannot steer a terminal or forge a line of a log. */
    static String visible(String text) {
        StringBuilder safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean control = Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
            boolean breaks = letter == '\u2028' || letter == '\u2029';
            safe.append(control || breaks ? escape(letter) : String.valueOf(letter));
        }
        return safe.toString();
    }

    private static String escape(char letter) {
        String hex = Integer.toHexString(letter).toUpperCase(Locale.ROOT);
        return "\\u" + "0".repeat(4 - hex.length()) + hex;
    }

    /** The first words of a list, separated by commas, with dots when there are more. */
    static String listed(List<String> words, int most) {
        String first = words.stream().limit(most).collect(Collectors.joining(", "));
        return words.size() <= most ? first : first + ", ...";
    }
}
