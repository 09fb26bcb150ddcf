package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import photosynapse.device.units.UnitSuffix;

/**
 * Keeps {@code sources} honest: where a value of a preset was replaced, the preset's source no longer speaks for it.
 */
final class SourceNotes {
    /** What stands instead. */
    static final String BY_USER = "set by the user";

    private static final String SOURCES = "sources";

    private SourceNotes() {}

    /** The configuration with the sources of replaced values replaced, unless a file gives a source of its own. */
    static YamlNode.Mapping update(YamlNode.Mapping root, List<String> changed, Set<String> ownSources) {
        if (!(root.get(SOURCES).orElse(null) instanceof YamlNode.Mapping sources)) {
            return root;
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (YamlNode.Entry entry : sources.entries()) {
            boolean replaced = changed.stream().anyMatch(path -> covers(path, entry.key()));
            if (!replaced || ownSources.contains(entry.key())) {
                entries.add(entry);
            }
        }
        Set<String> kept = entries.stream().map(YamlNode.Entry::key).collect(Collectors.toSet());
        for (String path : changed) {
            boolean told = ownSources.stream().anyMatch(source -> path.startsWith(source + "."));
            if (!kept.contains(path) && !told) {
                entries.add(new YamlNode.Entry(
                        path, sources.place(), new YamlNode.Scalar(BY_USER, false, sources.place())));
            }
        }
        YamlNode.Entry before = root.entry(SOURCES).orElseThrow();
        return root.with(before.withValue(new YamlNode.Mapping(entries, sources.place())));
    }

    private static boolean covers(String changed, String source) {
        int step = changed.lastIndexOf('.') + 1;
        boolean sameGroup = source.startsWith(changed.substring(0, step)) && source.indexOf('.', step) < 0;
        boolean same = sameGroup && NodeMerge.saysTheSame(changed.substring(step), source.substring(step));
        String stem = UnitSuffix.stem(changed);
        return same || source.startsWith(stem + ".") || source.startsWith(stem + "[");
    }

    /**
     * Paths of the single values and plain lists of a configuration, without those of {@code sources} and
     * {@code preset}.
     */
    static List<String> leaves(YamlNode.Mapping root) {
        List<String> paths = new ArrayList<>();
        for (YamlNode.Entry entry : root.entries()) {
            if (!entry.key().equals(SOURCES) && !entry.key().equals(ConfigKeys.PRESET)) {
                collect(entry.value(), entry.key(), paths);
            }
        }
        return paths;
    }

    private static void collect(YamlNode node, String path, List<String> paths) {
        if (node instanceof YamlNode.Mapping mapping && !mapping.entries().isEmpty()) {
            for (YamlNode.Entry entry : mapping.entries()) {
                if (!entry.key().equals("name")) {
                    collect(entry.value(), path + "." + entry.key(), paths);
                }
            }
        } else if (node instanceof YamlNode.Sequence sequence
                && sequence.items().stream().anyMatch(YamlNode.Mapping.class::isInstance)) {
            for (int k = 0; k < sequence.items().size(); k++) {
                int number = k;
                YamlNode item = sequence.items().get(k);
                String step = NodePaths.nameOf(item).map(name -> "." + name).orElseGet(() -> "[" + number + "]");
                collect(item, path + step, paths);
            }
        } else {
            paths.add(path);
        }
    }

    /** The keys of {@code sources} in a configuration. */
    static Set<String> keys(YamlNode.Mapping root) {
        return root.get(SOURCES).orElse(null) instanceof YamlNode.Mapping sources
                ? sources.entries().stream().map(YamlNode.Entry::key).collect(Collectors.toSet())
                : Set.of();
    }
}
