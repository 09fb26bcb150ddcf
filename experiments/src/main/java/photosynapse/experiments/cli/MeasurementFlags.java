package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import photosynapse.experiments.config.MeasuredQuantity;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.config.MeasurementFile;
import photosynapse.experiments.config.MeasurementOptions;
import photosynapse.experiments.config.MeasurementOptions.DecimalMark;
import photosynapse.experiments.config.MeasurementOptions.Separator;
import photosynapse.experiments.config.MeasurementOptions.TextEncoding;
import photosynapse.experiments.result.FileAccessException;
import picocli.CommandLine.Option;

/** Flags that say how a measured file is to be understood. */
final class MeasurementFlags {
    private static final int MOST_PIPED = 1 << 28;

    @Option(
            names = "--separator",
            paramLabel = "WORD",
            description = "Between cells: tab, semicolon, comma, pipe, space.")
    private String separator;

    @Option(names = "--decimal", paramLabel = "WORD", description = "Before decimals: point or comma.")
    private String decimal;

    @Option(
            names = "--encoding",
            paramLabel = "WORD",
            description = "utf-8, utf-16le, utf-16be or windows-1252; the last one is read only when named.")
    private String encoding;

    @Option(
            names = "--columns",
            split = ",",
            paramLabel = "NAME",
            description = "Names of all columns in order, for example time_s,current_nA.")
    private List<String> columns = new ArrayList<>();

    @Option(
            names = "--column",
            paramLabel = "QUANTITY=NAME",
            description = "Column (name or number) that holds a quantity: time, current, conductance, gate, drain,"
                    + " gate_current, light, temperature. Repeatable.")
    private List<String> roles = new ArrayList<>();

    @Option(names = "--unit", paramLabel = "NAME=UNIT", description = "Unit of a column (name or number). Repeatable.")
    private List<String> units = new ArrayList<>();

    @Option(names = "--merge-equal-times", description = "Average readings of the same time.")
    private boolean merge;

    @Option(names = "--test", paramLabel = "N", description = "Which of several tests or sweeps in one file, from 1.")
    private Integer test;

    MeasurementOptions options() {
        Map<MeasuredQuantity, String> roleMap = new LinkedHashMap<>();
        for (String role : roles) {
            String[] parts = parts("--column", role);
            MeasuredQuantity quantity = MeasuredQuantity.of(parts[0])
                    .orElseThrow(() -> new UsageException(
                            "--column knows no quantity " + parts[0],
                            "quantities are " + words(MeasuredQuantity.values(), MeasuredQuantity::word)));
            roleMap.put(quantity, parts[1]);
        }
        Map<String, String> unitMap = new LinkedHashMap<>();
        for (String unit : units) {
            String[] parts = parts("--unit", unit);
            unitMap.put(parts[0], parts[1]);
        }
        return new MeasurementOptions(
                choice("--encoding", encoding, TextEncoding.values(), TextEncoding::word),
                choice("--separator", separator, Separator.values(), Separator::word),
                choice("--decimal", decimal, DecimalMark.values(), DecimalMark::word),
                columns,
                roleMap,
                unitMap,
                merge,
                Optional.ofNullable(test));
    }

    /** The flags as they were typed. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        add(words, "--separator", separator);
        add(words, "--decimal", decimal);
        add(words, "--encoding", encoding);
        add(words, "--columns", columns.isEmpty() ? null : String.join(",", columns));
        roles.forEach(role -> add(words, "--column", role));
        units.forEach(unit -> add(words, "--unit", unit));
        if (merge) {
            words.add("--merge-equal-times");
        }
        add(words, "--test", test == null ? null : test.toString());
        return words;
    }

    private static void add(List<String> words, String flag, String value) {
        if (value != null) {
            words.add(flag);
            words.add(value.matches("[A-Za-z0-9_.,/=-]+") ? value : "'" + value.replace("'", "'\\''") + "'");
        }
    }

    Measurement read(Terminal terminal, String file) {
        if (!file.equals("-")) {
            return MeasurementFile.read(Path.of(file), options());
        }
        try {
            return MeasurementFile.read("standard input", terminal.in().readNBytes(MOST_PIPED), options());
        } catch (IOException e) {
            throw FileAccessException.reading(Path.of("-"), e);
        }
    }

    private static String[] parts(String flag, String text) {
        int at = text.indexOf('=');
        if (at <= 0 || at == text.length() - 1) {
            throw new UsageException(
                    flag + " needs the form A=B, was " + text,
                    "for example " + flag + (flag.equals("--unit") ? " Id=nA" : " current=Id"));
        }
        return new String[] {text.substring(0, at), text.substring(at + 1)};
    }

    private static <E> Optional<E> choice(String flag, String word, E[] values, Function<E, String> wordOf) {
        if (word == null) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(values)
                .filter(v -> wordOf.apply(v).equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new UsageException(flag + " knows no word " + word, "words are " + words(values, wordOf))));
    }

    private static <E> String words(E[] values, Function<E, String> wordOf) {
        return String.join(", ", Arrays.stream(values).map(wordOf).toList());
    }
}
