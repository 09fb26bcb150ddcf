package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import photosynapse.experiments.config.MeasuredQuantity;
import photosynapse.experiments.config.MeasurementOptions;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;
import photosynapse.experiments.config.MeasurementOptions.TextEncoding;

/**
 * How a file is to be read: for the reader, and as flags of the command line that say the same.
 *
 * @param options for the reader
 * @param flags of the command line
 */
record ReadingWords(MeasurementOptions options, List<String> flags) {
    static final ReadingWords NONE = new ReadingWords(MeasurementOptions.NONE, List.of());

    private static final int MOST_COLUMNS = 4096;

    ReadingWords {
        flags = List.copyOf(flags);
    }

    /** What a page says; words of the command line's flags. */
    static ReadingWords of(Json said) {
        said.only("separator", "decimal", "encoding", "columns", "column", "unit", "merge_equal_times", "test");
        List<String> flags = new ArrayList<>();
        Optional<TextEncoding> encoding = choice(said, "encoding", TextEncoding.values(), TextEncoding::word, flags);
        Optional<Separator> separator = choice(said, "separator", Separator.values(), Separator::word, flags);
        Optional<DecimalMark> decimal = choice(said, "decimal", DecimalMark.values(), DecimalMark::word, flags);
        List<String> columns = said.texts("columns", MOST_COLUMNS);
        columns.forEach(name -> plain("columns", name));
        if (!columns.isEmpty()) {
            flags.add("--columns=" + String.join(",", columns));
        }
        Map<MeasuredQuantity, String> roles = new LinkedHashMap<>();
        texts(said, "column").forEach((word, name) -> {
            MeasuredQuantity quantity = MeasuredQuantity.of(word)
                    .orElseThrow(() -> Refusal.of("column." + word, "there is no such quantity", "a quantity"));
            roles.put(quantity, name);
            flags.add("--column=" + word + "=" + name);
        });
        Map<String, String> units = new LinkedHashMap<>();
        texts(said, "unit").forEach((name, unit) -> {
            units.put(name, unit);
            flags.add("--unit=" + name + "=" + unit);
        });
        boolean merges = said.truth("merge_equal_times", false);
        if (merges) {
            flags.add("--merge-equal-times");
        }
        Optional<Integer> test = said.has("test") ? Optional.of(said.count("test", 1, 1, 1_000_000)) : Optional.empty();
        test.ifPresent(number -> flags.add("--test=" + number));
        return new ReadingWords(
                new MeasurementOptions(encoding, separator, decimal, columns, roles, units, merges, test), flags);
    }

    private static <E> Optional<E> choice(
            Json said, String name, E[] values, Function<E, String> word, List<String> flags) {
        if (!said.has(name)) {
            return Optional.empty();
        }
        String chosen = said.word(name, "", Stream.of(values).map(word).toList());
        flags.add("--" + name + "=" + chosen);
        return Stream.of(values)
                .filter(value -> word.apply(value).equals(chosen))
                .findFirst();
    }

    private static Map<String, String> texts(Json said, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        said.object(name)
                .ifPresent(object -> object.fields().members().keySet().forEach(key -> {
                    plain(name, key);
                    String value = object.neededText(key);
                    plain(name, value);
                    texts.put(key, value);
                }));
        return texts;
    }

    /** A name that a flag can hold. */
    private static void plain(String where, String name) {
        boolean bad = name.isBlank()
                || name.length() > 200
                || name.indexOf(',') >= 0
                || name.indexOf('=') >= 0
                || name.chars().anyMatch(c -> c < ' ');
        if (bad) {
            throw Refusal.of(where, "a name that no flag can hold", "1 to 200 letters without comma and equals sign");
        }
    }
}
