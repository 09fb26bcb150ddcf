package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A configuration as it was written, with the place of every part; text is still text, the schema decides what it
 * means.
 */
sealed interface YamlNode {

    /** Where the node begins. */
    Place place();

    /** What the node is, for messages. */
    String kind();

    /** A word or number, as text. */
    record Scalar(String text, boolean plain, Place place) implements YamlNode {
        @Override
        public String kind() {
            return isMissing() ? "nothing" : "the single value " + Words.shortened(text);
        }

        /** Whether nothing was written. */
        boolean isMissing() {
            return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** A list. */
    record Sequence(List<YamlNode> items, Place place) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys and their values in the order of the file. */
    record Mapping(List<Entry> entries, Place place) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a group of keys";
        }

        /** The entry of a key. */
        Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.key().equals(key)).findFirst();
        }

        /** The node of a key. */
        Optional<YamlNode> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** The same mapping without a key. */
        Mapping without(String key) {
            return new Mapping(
                    entries.stream().filter(e -> !e.key().equals(key)).toList(), place);
        }

        /** The same mapping with an entry in place of the one of the same key, or at the end. */
        Mapping with(Entry entry) {
            List<Entry> changed = new ArrayList<>();
            boolean replaced = false;
            for (Entry old : entries) {
                boolean same = old.key().equals(entry.key());
                changed.add(same ? entry : old);
                replaced |= same;
            }
            if (!replaced) {
                changed.add(entry);
            }
            return new Mapping(changed, place);
        }
    }

    /** A key, where it stands, and what it holds. */
    record Entry(String key, Place place, YamlNode value) {
        /** The same key with another value. */
        Entry withValue(YamlNode newValue) {
            return new Entry(key, place, newValue);
        }
    }
}
