package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One setting {@code PATH=VALUE} over a configuration.
 *
 * @param source the setting as typed
 * @param steps the way to the value
 * @param value what to put there
 */
record ConfigOverride(SourceText source, List<Step> steps, YamlNode value) {
    private static final String NAME = "--set";

    /** One step of a path: a key, the name of an item, or the number of an item. */
    record Step(String word, int index, Place place) {
        boolean isIndex() {
            return index >= 0;
        }

        String text() {
            return isIndex() ? "[" + index + "]" : word;
        }
    }

    /** Reads a setting; empty when it has not the form PATH=VALUE, which is then told. */
    static Optional<ConfigOverride> read(String setting, ConfigProblems problems) {
        SourceText source = SourceText.of(NAME, setting);
        int equals = setting.indexOf('=');
        Optional<List<Step>> steps = equals < 0 ? Optional.empty() : steps(setting.substring(0, equals), source);
        if (steps.isEmpty()) {
            problems.add(Finding.of(ProblemCode.BAD_ASSIGNMENT, "not a setting: " + Words.shortened(setting))
                    .help("write PATH=VALUE, for example device.films.nanocrystals.traps[0].depth_eV=0.70"));
            return Optional.empty();
        }
        Optional<YamlNode> value =
                YamlReader.readText(NAME, " ".repeat(equals + 1) + setting.substring(equals + 1), problems);
        return value.map(node -> new ConfigOverride(source, steps.get(), inSource(node, source)));
    }

    private static YamlNode inSource(YamlNode node, SourceText source) {
        Place place = source.place(
                node.place().line(), node.place().column(), node.place().span());
        if (node instanceof YamlNode.Scalar scalar) {
            return new YamlNode.Scalar(scalar.text(), scalar.plain(), place);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return new YamlNode.Sequence(
                    sequence.items().stream()
                            .map(item -> inSource(item, source))
                            .toList(),
                    place);
        }
        return new YamlNode.Mapping(
                ((YamlNode.Mapping) node)
                        .entries().stream()
                                .map(e -> new YamlNode.Entry(
                                        e.key(),
                                        source.place(
                                                e.place().line(),
                                                e.place().column(),
                                                e.place().span()),
                                        inSource(e.value(), source)))
                                .toList(),
                place);
    }

    private static Optional<List<Step>> steps(String path, SourceText source) {
        List<Step> steps = new ArrayList<>();
        int at = 0;
        for (String part : path.split("\\.", -1)) {
            int bracket = part.indexOf('[');
            String word = (bracket < 0 ? part : part.substring(0, bracket)).strip();
            String rest = bracket < 0 ? "" : part.substring(bracket).strip();
            if (word.isEmpty() || !rest.matches("(\\[\\d{1,6}\\])*")) {
                return Optional.empty();
            }
            steps.add(new Step(word, -1, source.place(1, at + 1, word.length())));
            for (String index : rest.isEmpty()
                    ? new String[0]
                    : rest.substring(1, rest.length() - 1).split("\\]\\[")) {
                steps.add(new Step("", Integer.parseInt(index), source.place(1, at + bracket + 1, rest.length())));
            }
            at += part.length() + 1;
        }
        return Optional.of(steps);
    }

    /** The path as text. */
    String path() {
        return pathUpTo(steps.size());
    }

    private String pathUpTo(int count) {
        StringBuilder path = new StringBuilder();
        for (Step step : steps.subList(0, count)) {
            path.append(path.length() == 0 || step.isIndex() ? "" : ".").append(step.text());
        }
        return path.toString();
    }

    /** The path in a configuration, with names for the items that have one. */
    String namedPath(YamlNode.Mapping root) {
        StringBuilder path = new StringBuilder();
        Optional<YamlNode> at = Optional.of(root);
        for (Step step : steps) {
            at = at.flatMap(node -> below(node, step));
            Optional<String> name = step.isIndex() ? at.flatMap(NodePaths::nameOf) : Optional.of(step.word());
            String word = name.orElse(step.text());
            path.append(path.length() == 0 || word.startsWith("[") ? "" : ".").append(word);
        }
        return path.toString();
    }

    private static Optional<YamlNode> below(YamlNode node, Step step) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.get(step.word());
        }
        if (node instanceof YamlNode.Sequence sequence) {
            int index = step.isIndex() ? step.index() : NodeMerge.indexOf(sequence.items(), step.word());
            boolean there = index >= 0 && index < sequence.items().size();
            return there ? Optional.of(sequence.items().get(index)) : Optional.empty();
        }
        return Optional.empty();
    }

    /** The configuration with the setting in it; unchanged when the path leads nowhere, which is then told. */
    YamlNode.Mapping apply(YamlNode.Mapping root, ConfigProblems problems) {
        try {
            return (YamlNode.Mapping) put(root, 0);
        } catch (RefusedException e) {
            problems.add(e.finding());
            return root;
        }
    }

    private YamlNode put(YamlNode node, int depth) {
        if (depth == steps.size()) {
            return value;
        }
        Step step = steps.get(depth);
        if (node instanceof YamlNode.Mapping mapping && !step.isIndex()) {
            Optional<YamlNode.Entry> entry = mapping.entry(step.word());
            YamlNode below =
                    entry.map(YamlNode.Entry::value).orElseGet(() -> new YamlNode.Mapping(List.of(), step.place()));
            return NodeMerge.replace(mapping, new YamlNode.Entry(step.word(), step.place(), put(below, depth + 1)));
        }
        if (node instanceof YamlNode.Sequence sequence) {
            int index = step.isIndex() ? step.index() : NodeMerge.indexOf(sequence.items(), step.word());
            if (index < 0 || index >= sequence.items().size()) {
                throw new RefusedException(noItem(sequence, depth));
            }
            List<YamlNode> items = new ArrayList<>(sequence.items());
            items.set(index, put(items.get(index), depth + 1));
            return new YamlNode.Sequence(items, sequence.place());
        }
        throw new RefusedException(Finding.of(
                        ProblemCode.UNKNOWN_PATH,
                        "`" + pathUpTo(depth) + "` is " + node.kind() + " and has no part "
                                + Words.shortened(step.text()))
                .at(step.place())
                .key(path()));
    }

    private Finding noItem(YamlNode.Sequence sequence, int depth) {
        Step step = steps.get(depth);
        List<String> names = new ArrayList<>();
        for (int k = 0; k < sequence.items().size(); k++) {
            int number = k;
            names.add(NodePaths.nameOf(sequence.items().get(k)).orElseGet(() -> "[" + number + "]"));
        }
        Finding finding = Finding.of(
                        ProblemCode.UNKNOWN_PATH,
                        "`" + pathUpTo(depth) + "` has no item " + Words.shortened(step.text()))
                .at(step.place())
                .key(path())
                .allowed(names)
                .note(names.isEmpty() ? "the list is empty" : "items: " + Words.listed(names, 12));
        Words.nearest(step.word(), names).ifPresent(near -> finding.hint("did you mean `" + near + "`?"));
        return finding;
    }
}
