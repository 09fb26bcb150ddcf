package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.units.UnitSuffix;

/**
 * Lays one configuration over another: groups are merged key by key, lists whose items have names item by item,
 * everything else is replaced, a group of another kind as a whole. A key replaces the same quantity in another unit,
 * and the other ways to say the same thing.
 */
final class NodeMerge {
    private static final List<Set<String>> ALTERNATIVES = List.of(
            Set.of("photon_flux", "irradiance"),
            Set.of("segments", "waveform"),
            Set.of("state_density", "density_of_states"));

    private NodeMerge() {}

    /** The base with everything that stands in the upper configuration. */
    static YamlNode merge(YamlNode base, YamlNode upper) {
        if (base instanceof YamlNode.Mapping baseMapping && upper instanceof YamlNode.Mapping upperMapping) {
            if (isAnotherKind(baseMapping, upperMapping)) {
                return upper;
            }
            YamlNode.Mapping merged = baseMapping;
            for (YamlNode.Entry entry : upperMapping.entries()) {
                merged = put(merged, entry);
            }
            return new YamlNode.Mapping(merged.entries(), upperMapping.place());
        }
        boolean lists = base instanceof YamlNode.Sequence && upper instanceof YamlNode.Sequence;
        return lists ? mergeLists((YamlNode.Sequence) base, (YamlNode.Sequence) upper) : upper;
    }

    /** Whether two groups name different kinds, so that the keys of the one mean nothing to the other. */
    private static boolean isAnotherKind(YamlNode.Mapping base, YamlNode.Mapping upper) {
        return base.get(ChoiceSchema.KIND).orElse(null) instanceof YamlNode.Scalar before
                && upper.get(ChoiceSchema.KIND).orElse(null) instanceof YamlNode.Scalar now
                && !before.text().equals(now.text());
    }

    private static YamlNode.Mapping put(YamlNode.Mapping base, YamlNode.Entry entry) {
        Optional<YamlNode.Entry> before = base.entry(entry.key());
        YamlNode value = before.map(b -> merge(b.value(), entry.value())).orElse(entry.value());
        return replace(base, entry.withValue(value));
    }

    /** The group with an entry, and without the entries that say the same in another way. */
    static YamlNode.Mapping replace(YamlNode.Mapping base, YamlNode.Entry entry) {
        YamlNode.Mapping cleaned = base;
        for (YamlNode.Entry old : base.entries()) {
            if (!old.key().equals(entry.key()) && saysTheSame(old.key(), entry.key())) {
                cleaned = cleaned.without(old.key());
            }
        }
        return cleaned.with(entry);
    }

    /** Whether two keys of one group give the same quantity. */
    static boolean saysTheSame(String first, String second) {
        String a = UnitSuffix.stem(first);
        String b = UnitSuffix.stem(second);
        return a.equals(b) || ALTERNATIVES.stream().anyMatch(words -> words.contains(a) && words.contains(b));
    }

    private static YamlNode mergeLists(YamlNode.Sequence base, YamlNode.Sequence upper) {
        boolean named = java.util.stream.Stream.concat(base.items().stream(), upper.items().stream())
                .allMatch(item -> NodePaths.nameOf(item).isPresent());
        if (!named) {
            return upper;
        }
        List<YamlNode> items = new ArrayList<>(base.items());
        for (YamlNode item : upper.items()) {
            int place = indexOf(items, NodePaths.nameOf(item).orElseThrow());
            if (place < 0) {
                items.add(item);
            } else {
                items.set(place, merge(items.get(place), item));
            }
        }
        return new YamlNode.Sequence(items, upper.place());
    }

    /** Number of the item of a name; -1 when there is none. */
    static int indexOf(List<YamlNode> items, String name) {
        for (int k = 0; k < items.size(); k++) {
            if (NodePaths.nameOf(items.get(k)).equals(Optional.of(name))) {
                return k;
            }
        }
        return -1;
    }
}
