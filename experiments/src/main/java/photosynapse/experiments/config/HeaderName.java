package photosynapse.experiments.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import photosynapse.device.units.UnitSuffix;

/**
 * A column's name as a header has it, taken apart.
 *
 * @param stem name without unit
 * @param unitWord unit as written, when there is one
 */
record HeaderName(String stem, Optional<String> unitWord) {
    private static final Pattern BRACKETS = Pattern.compile("(.*?)\\s*[\\[({]\\s*([^\\[\\](){}]{1,24})\\s*[\\])}]\\s*");
    private static final Pattern AFTER_SIGN = Pattern.compile("(.+?)\\s*(?:,|\\s/|/\\s)\\s*([^,]{1,24})");
    private static final Pattern SLASH = Pattern.compile("([^/]+)/([^/]{1,12})");

    static HeaderName of(String written) {
        String name = written.replace('\u00a0', ' ')
                .replace('\u2009', ' ')
                .replace('\u202f', ' ')
                .strip();
        Matcher brackets = BRACKETS.matcher(name);
        if (brackets.matches() && !brackets.group(1).isBlank()) {
            return new HeaderName(
                    brackets.group(1).strip(), Optional.of(brackets.group(2).strip()));
        }
        for (Pattern pattern : new Pattern[] {AFTER_SIGN, SLASH}) {
            Matcher sign = pattern.matcher(name);
            if (sign.matches() && MeasuredUnit.of(sign.group(2)).isPresent()) {
                return new HeaderName(
                        sign.group(1).strip(), Optional.of(sign.group(2).strip()));
            }
        }
        return suffixed(name);
    }

    private static HeaderName suffixed(String name) {
        Optional<UnitSuffix> suffix = UnitSuffix.atEndOf(name);
        if (suffix.isPresent()) {
            String stem = UnitSuffix.stem(name);
            Optional<MeasuredQuantity> quantity = MeasuredQuantity.named(stem);
            boolean belongs =
                    quantity.map(q -> q.units().contains(suffix.get().unit())).orElse(stem.length() > 2);
            if (belongs) {
                return new HeaderName(stem, Optional.of(suffix.get().suffix()));
            }
        }
        return new HeaderName(name, Optional.empty());
    }

    /** A word without brackets around it. */
    static String withoutBrackets(String word) {
        String text = word.strip();
        boolean enclosed = text.length() > 2
                && "[({".indexOf(text.charAt(0)) >= 0
                && "])}".indexOf(text.charAt(text.length() - 1)) >= 0;
        return enclosed ? text.substring(1, text.length() - 1).strip() : text;
    }
}
