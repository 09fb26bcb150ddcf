package photosynapse.network.store;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A trained network as it is kept.
 *
 * @param name for reports
 * @param layers from the input on; outputs of one are inputs of the next
 * @param notes what else should be remembered, by short names: seed, device, data
 */
public record StoredModel(String name, List<StoredLayer> layers, Map<String, String> notes) {
    /** Layers, at most. */
    public static final int MOST_LAYERS = 64;
    /** Notes, at most. */
    public static final int MOST_NOTES = 64;
    /** Characters of a name, a note's name or a note, at most. */
    public static final int LONGEST_TEXT = 1000;

    public StoredModel {
        Objects.requireNonNull(name, "name");
        layers = List.copyOf(layers);
        notes = Collections.unmodifiableMap(new TreeMap<>(notes));
        if (layers.isEmpty() || layers.size() > MOST_LAYERS || notes.size() > MOST_NOTES) {
            throw new IllegalArgumentException("a model has 1 to " + MOST_LAYERS + " layers and up to " + MOST_NOTES
                    + " notes, got " + layers.size() + " and " + notes.size());
        }
        for (int k = 1; k < layers.size(); k++) {
            int outputs = layers.get(k - 1).weights().outputs();
            int inputs = layers.get(k).weights().inputs();
            if (outputs != inputs) {
                throw new IllegalArgumentException(
                        "layer " + k + " has " + inputs + " inputs, but the one before it " + outputs + " outputs");
            }
        }
        requireShort(name);
        notes.forEach((key, value) -> {
            requireShort(key);
            requireShort(value);
        });
    }

    private static void requireShort(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("a text may have " + LONGEST_TEXT + " characters, got " + text.length());
        }
    }
}
