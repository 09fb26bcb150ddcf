package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.spec.Graded;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.result.NumberText;

/** How a value appears in a file: each shape reads its node and writes it again. */
sealed interface Shape {

    /** Reads a node; empty when it cannot be read, which is then told. */
    Optional<Object> read(YamlNode node, Site site);

    /** The node that reads back as the value. */
    YamlNode write(Object value, Schemas schemas);

    /** Whether the unit at the end of the key applies. */
    default boolean carriesUnit() {
        return false;
    }

    /** One number. */
    record Quantity() implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            return site.number(node).map(v -> v);
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return YamlText.word(NumberText.of((double) value));
        }

        @Override
        public boolean carriesUnit() {
            return true;
        }
    }

    /** One number, or its value at the bottom and at the top of a film. */
    record Gradable() implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            if (!(node instanceof YamlNode.Mapping mapping)) {
                return site.number(node).map(Graded::uniform);
            }
            Optional<Double> bottom = end(mapping, "bottom", site);
            Optional<Double> top = end(mapping, "top", site);
            for (YamlNode.Entry entry : mapping.entries()) {
                if (!Set.of("bottom", "top").contains(entry.key())) {
                    site.refuse(Finding.of(
                                    ProblemCode.UNKNOWN_KEY,
                                    "unknown key " + Words.shortened(entry.key()) + " in `" + site.path() + "`")
                            .at(entry.place())
                            .allowed(List.of("bottom", "top"))
                            .note("a graded quantity has the keys bottom and top"));
                    return Optional.empty();
                }
            }
            return bottom.isEmpty() || top.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Graded(bottom.get(), top.get()));
        }

        private static Optional<Double> end(YamlNode.Mapping mapping, String end, Site site) {
            Optional<YamlNode> node = mapping.get(end);
            if (node.isEmpty()) {
                site.refuse(Finding.of(ProblemCode.MISSING_KEY, "missing key `" + end + "` in `" + site.path() + "`")
                        .at(mapping.place())
                        .note("a graded quantity is written {bottom: .., top: ..}"));
                return Optional.empty();
            }
            return site.below(end).number(node.get());
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            Graded graded = (Graded) value;
            if (graded.isUniform()) {
                return YamlText.word(NumberText.of(graded.bottom()));
            }
            return YamlText.mapping(List.of(
                    YamlText.entry("bottom", YamlText.word(NumberText.of(graded.bottom()))),
                    YamlText.entry("top", YamlText.word(NumberText.of(graded.top())))));
        }

        @Override
        public boolean carriesUnit() {
            return true;
        }
    }

    /**
     * A whole number.
     *
     * @param wide whether it may go beyond 32 bits
     */
    record Count(boolean wide) implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            Optional<Long> whole = site.wholeNumber(node);
            if (wide || whole.isEmpty()) {
                return whole.map(v -> v);
            }
            if (whole.get() != whole.get().intValue()) {
                site.refuse(site.finding(
                        ProblemCode.NOT_REPRESENTABLE,
                        "must be from " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE,
                        node));
                return Optional.empty();
            }
            return Optional.of(whole.get().intValue());
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return YamlText.word(value.toString());
        }
    }

    /** true or false. */
    record Truth() implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            return site.word(node, List.of("true", "false")).map(word -> word.equals("true"));
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return YamlText.word(value.toString());
        }
    }

    /** Text. */
    record Text() implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            return site.text(node).map(v -> v);
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return YamlText.text((String) value);
        }
    }

    /** One word of an enumeration, in small letters. */
    record Word(Class<?> type) implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            List<Object> constants = List.of(type.getEnumConstants());
            List<String> words = constants.stream().map(Word::text).toList();
            return site.word(node, words).map(word -> constants.get(words.indexOf(word)));
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return YamlText.word(text(value));
        }

        private static String text(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }

        /** All words, in order. */
        List<String> words() {
            return Arrays.stream(type.getEnumConstants()).map(Word::text).toList();
        }
    }

    /** A list; a list of numbers may be written as its only number. */
    record Many(Shape item) implements Shape {
        private static boolean isNumber(Shape shape) {
            return shape instanceof Quantity || shape instanceof Count;
        }

        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            if (node instanceof YamlNode.Scalar single && isNumber(item) && !single.isMissing()) {
                return item.read(node, site).map(List::of);
            }
            if (!(node instanceof YamlNode.Sequence sequence)) {
                site.refuse(site.finding(ProblemCode.WRONG_SHAPE, "must be a list, was " + node.kind(), node));
                return Optional.empty();
            }
            List<Object> values = new ArrayList<>();
            for (int k = 0; k < sequence.items().size(); k++) {
                YamlNode element = sequence.items().get(k);
                item.read(element, site.item(k, element)).ifPresent(values::add);
            }
            return values.size() == sequence.items().size() ? Optional.of(values) : Optional.empty();
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return YamlText.sequence(((List<?>) value)
                    .stream().map(element -> item.write(element, schemas)).toList());
        }

        @Override
        public boolean carriesUnit() {
            return item.carriesUnit();
        }
    }

    /**
     * Free keys with equal values.
     *
     * @param keys allowed keys; empty when any key will do
     */
    record Table(Shape value, Set<String> keys) implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            if (!(node instanceof YamlNode.Mapping mapping)) {
                site.refuse(site.finding(ProblemCode.WRONG_SHAPE, "must be a group of keys, was " + node.kind(), node));
                return Optional.empty();
            }
            Map<String, Object> values = new LinkedHashMap<>();
            for (YamlNode.Entry entry : mapping.entries()) {
                String key = named(entry.key());
                if (!keys.isEmpty() && !keys.contains(key)) {
                    site.refuse(unknown(entry, site));
                } else {
                    value.read(entry.value(), site.below(entry.key())).ifPresent(v -> values.put(key, v));
                }
            }
            return values.size() == mapping.entries().size() ? Optional.of(values) : Optional.empty();
        }

        /** A quantity may be named as it stands beside the table, with its unit, or by its word alone. */
        private String named(String key) {
            String stem = UnitSuffix.stem(key);
            return keys.contains(stem) ? stem : key;
        }

        private Finding unknown(YamlNode.Entry entry, Site site) {
            List<String> allowed = keys.stream().sorted().toList();
            Finding finding = Finding.of(
                            ProblemCode.UNKNOWN_KEY,
                            "unknown key " + Words.shortened(entry.key()) + " in `" + site.path() + "`")
                    .at(entry.place())
                    .key(site.path() + "." + entry.key())
                    .allowed(allowed)
                    .note("possible keys here: " + Words.listed(allowed, allowed.size()));
            Words.nearest(entry.key(), allowed).ifPresent(near -> finding.hint("did you mean `" + near + "`?"));
            return finding;
        }

        @Override
        public YamlNode write(Object table, Schemas schemas) {
            return YamlText.mapping(((Map<?, ?>) table)
                    .entrySet().stream()
                            .map(e -> YamlText.entry((String) e.getKey(), value.write(e.getValue(), schemas)))
                            .toList());
        }

        @Override
        public boolean carriesUnit() {
            return value.carriesUnit();
        }
    }

    /** The word of a kind, or a group that names its kind: one of the records of a sealed interface. */
    record Choice(Class<?> type) implements Shape {
        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            return site.binder().schemas().choice(type).read(node, site);
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return schemas.choice(type).write(value, schemas);
        }
    }

    /**
     * A group of keys that makes one value of a type.
     *
     * @param type the type
     * @param tableKeys the only keys that its tables may have; empty when any key will do
     */
    record Block(Class<?> type, Set<String> tableKeys) implements Shape {
        Block(Class<?> type) {
            this(type, Set.of());
        }

        @Override
        public Optional<Object> read(YamlNode node, Site site) {
            return site.block(type, node);
        }

        @Override
        public YamlNode write(Object value, Schemas schemas) {
            return YamlText.mapping(schemas.write(schemas.of(type), value));
        }
    }
}
