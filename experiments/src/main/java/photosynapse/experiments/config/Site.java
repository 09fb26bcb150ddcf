package photosynapse.experiments.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import photosynapse.device.units.UnitSuffix;

/**
 * The place at which a value is read: its path, the unit of its key, and where problems are told.
 *
 * @param binder reader of groups
 * @param path path for messages
 * @param suffix unit of the key; empty for a number without unit
 */
record Site(RecordBinder binder, String path, Optional<UnitSuffix> suffix) {
    private static final int LONGEST_NUMBER = 64;
    private static final double LARGEST_WHOLE = 0x1p53;
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern ZERO = Pattern.compile("[-+]?[0.]+([eE].*)?");
    private static final Pattern DIGITS = Pattern.compile("[-+]?\\d+");

    Site below(String key) {
        return new Site(binder, path + "." + key, suffix);
    }

    /** The place of an item of a list: by its name, if it has one, else by its number. */
    Site item(int index, YamlNode item) {
        String step = NodePaths.nameOf(item).map(name -> "." + name).orElse("[" + index + "]");
        return new Site(binder, path + step, suffix);
    }

    void refuse(Finding finding) {
        binder.problems().add(finding);
    }

    /** A finding that begins with the path. */
    Finding finding(ProblemCode code, String message, YamlNode node) {
        return Finding.of(code, "`" + path + "` " + message)
                .at(node.place())
                .key(path)
                .value(node);
    }

    /** A number, in the unit of memory. */
    Optional<Double> number(YamlNode node) {
        Optional<String> text = numberText(node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean zero = ZERO.matcher(text.get()).matches();
        double written = Double.parseDouble(text.get());
        boolean scaled = suffix.isPresent() && !zero && written != 0 && Double.isFinite(written);
        double value = scaled ? suffix.get().toMemory(new BigDecimal(text.get())) : written;
        boolean lost = value == 0 && !zero;
        if (!Double.isFinite(value) || lost) {
            refuse(finding(
                    ProblemCode.NOT_REPRESENTABLE, lost ? "is too small to be held" : "is too large to be held", node));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** A whole number. */
    Optional<Long> wholeNumber(YamlNode node) {
        Optional<String> text = numberText(node);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (DIGITS.matcher(text.get()).matches()) {
            return longNumber(new BigInteger(text.get()), node);
        }
        double value = Double.parseDouble(text.get());
        if (!(Math.abs(value) <= LARGEST_WHOLE) || value != Math.rint(value)) {
            refuse(finding(
                    ProblemCode.NOT_A_NUMBER, "must be a whole number, was " + Words.shortened(text.get()), node));
            return Optional.empty();
        }
        return Optional.of((long) value);
    }

    private Optional<Long> longNumber(BigInteger whole, YamlNode node) {
        if (whole.bitLength() >= Long.SIZE) {
            refuse(finding(ProblemCode.NOT_REPRESENTABLE, "is too large to be held", node));
            return Optional.empty();
        }
        return Optional.of(whole.longValueExact());
    }

    private Optional<String> numberText(YamlNode node) {
        Optional<String> text = text(node);
        if (text.isPresent() && text.get().length() > LONGEST_NUMBER) {
            refuse(finding(
                    ProblemCode.NOT_REPRESENTABLE,
                    "has a number of more than " + LONGEST_NUMBER + " characters",
                    node));
            return Optional.empty();
        }
        if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
            Finding finding =
                    finding(ProblemCode.NOT_A_NUMBER, "must be a number, was " + Words.shortened(text.get()), node);
            if (text.get().matches("[-+]?\\d+,\\d+")) {
                finding.hint("the decimal mark is a point");
            }
            refuse(finding);
            return Optional.empty();
        }
        return text;
    }

    /** A single value as text. */
    Optional<String> text(YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.isMissing()) {
            refuse(finding(ProblemCode.WRONG_SHAPE, "must be a single value, was " + node.kind(), node));
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    /** One of several words. */
    Optional<String> word(YamlNode node, List<String> words) {
        Optional<String> text = text(node);
        if (text.isPresent() && !words.contains(text.get())) {
            Finding finding = finding(
                            ProblemCode.UNKNOWN_WORD,
                            "must be one of " + Words.listed(words, words.size()) + ", was "
                                    + Words.shortened(text.get()),
                            node)
                    .allowed(words);
            Words.nearest(text.get(), words).ifPresent(near -> finding.hint("did you mean `" + near + "`?"));
            refuse(finding);
            return Optional.empty();
        }
        return text;
    }

    /** A group of keys that makes a value of a type. */
    Optional<Object> block(Class<?> type, YamlNode node) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            Finding finding = finding(ProblemCode.WRONG_SHAPE, "must be a group of keys, was " + node.kind(), node);
            refuse(finding.note("keys here: " + binder.schemas().shownKeys(type)));
            return Optional.empty();
        }
        return binder.bind(type, mapping, path);
    }
}
