package photosynapse.experiments.config;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import photosynapse.device.units.PhysicalConstants;

/**
 * A file that says what is swept, beside the configuration itself: the group {@code sweep} at its top.
 *
 * @param name of the file
 * @param sweep what its group says
 * @param configuration the text with the lines of that group empty, so that places in it stay where they are
 */
public record SweepFile(String name, SweepConfig sweep, String configuration) {
    /** Key of the group. */
    public static final String KEY = "sweep";

    /** Name of the file in the folder of a study. */
    public static final String IN_FOLDER = "study.yaml";

    /**
     * Reads a file; empty when it has no group {@code sweep}.
     *
     * @throws InvalidConfigException with every problem of the group
     */
    public static Optional<SweepFile> read(String name, byte[] text) {
        ConfigProblems problems = new ConfigProblems();
        Optional<YamlNode> root = YamlReader.read(name, text, problems);
        problems.throwIfAny();
        if (!(root.orElseThrow() instanceof YamlNode.Mapping mapping)
                || mapping.entry(KEY).isEmpty()) {
            return Optional.empty();
        }
        YamlNode.Entry entry = mapping.entry(KEY).orElseThrow();
        SweepConfig sweep = bound(entry, problems);
        return Optional.of(
                new SweepFile(name, sweep, without(new String(text, StandardCharsets.UTF_8), entry, mapping)));
    }

    private static SweepConfig bound(YamlNode.Entry entry, ConfigProblems problems) {
        if (!(entry.value() instanceof YamlNode.Mapping group)) {
            problems.add(Finding.of(
                            ProblemCode.WRONG_SHAPE,
                            "`sweep` must be a group of keys, was "
                                    + entry.value().kind())
                    .at(entry.place())
                    .note("its keys are title, vary, protocols, figures, ..."));
            problems.throwIfAny();
            return SweepConfig.DEFAULT;
        }
        Schemas schemas = new Schemas(PhysicalConstants.CODATA_2018, Driving.GATE);
        Optional<SweepConfig> sweep = new RecordBinder(schemas, SweepConfig.class, problems)
                .bind(SweepConfig.class, group, KEY)
                .map(SweepConfig.class::cast);
        problems.throwIfAny();
        return sweep.orElseThrow();
    }

    /** The lines from the key up to the next key of the file are made empty. */
    private static String without(String text, YamlNode.Entry entry, YamlNode.Mapping mapping) {
        int first = entry.place().line();
        int next = mapping.entries().stream()
                .map(other -> other.place().line())
                .filter(line -> line > first)
                .min(Comparator.naturalOrder())
                .orElse(Integer.MAX_VALUE);
        List<String> lines = text.lines().toList();
        StringBuilder rest = new StringBuilder();
        for (int k = 1; k <= lines.size(); k++) {
            rest.append(k < first || k >= next ? lines.get(k - 1) : "").append('\n');
        }
        return rest.toString();
    }

    /** The readings in the form of the command line. */
    public List<String> readings() {
        return sweep.work().readings().entrySet().stream()
                .map(reading -> reading.getKey() + "=" + reading.getValue())
                .collect(Collectors.toList());
    }

    /** What is varied, in the form of the command line. */
    public List<String> axes() {
        return sweep.vary().entrySet().stream()
                .map(axis -> axis.getKey() + "=" + axis.getValue())
                .collect(Collectors.toList());
    }
}
