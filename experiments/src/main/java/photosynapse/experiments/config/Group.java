package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A group of keys while it is read: which entry belongs to which slot, and which entries belong to none. */
final class Group {
    private final YamlNode.Mapping mapping;
    private final String path;
    private final Schema schema;
    private final Map<String, List<YamlNode.Entry>> byStem = new HashMap<>();
    private final List<YamlNode.Entry> unknown = new ArrayList<>();

    Group(YamlNode.Mapping mapping, String path, Schema schema, List<Slot> slots) {
        this.mapping = mapping;
        this.path = path;
        this.schema = schema;
        for (YamlNode.Entry entry : mapping.entries()) {
            Optional<Slot> slot = slots.stream()
                    .filter(s -> s.suffixIn(entry.key()).isPresent())
                    .max(java.util.Comparator.comparingInt(
                            (Slot s) -> s.name().stem().length()));
            if (slot.isPresent()) {
                byStem.computeIfAbsent(slot.get().name().stem(), k -> new ArrayList<>())
                        .add(entry);
            } else {
                unknown.add(entry);
            }
        }
    }

    String path() {
        return path;
    }

    Schema schema() {
        return schema;
    }

    Place place() {
        return mapping.place();
    }

    /** Entries that name a slot, in whatever unit. */
    List<YamlNode.Entry> entries(Slot slot) {
        return byStem.getOrDefault(slot.name().stem(), List.of());
    }

    /** Entries that name no slot. */
    List<YamlNode.Entry> unknown() {
        return unknown;
    }

    /** What the group is, for messages: {@code film `nanocrystals`}, or its path. */
    String title() {
        if (path.isEmpty()) {
            return "this file";
        }
        Optional<String> name = NodePaths.nameOf(mapping);
        return name.map(n -> schema.word() + " " + Words.shortened(n)).orElse("`" + path + "`");
    }

    /** Path of a key of the group. */
    String pathOf(String key) {
        return NodePaths.join(path, key);
    }
}
