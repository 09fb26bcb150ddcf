package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a type is made from the keys of a group, and taken apart again. */
interface Schema {

    /** The type. */
    Class<?> type();

    /** Its keys; a slot without a word stands for the keys of another schema. */
    List<Slot> slots();

    /**
     * Makes the value.
     *
     * @param values by component: a value for each slot, an Optional for those that may be left out
     * @throws SchemaException when the values do not fit together
     * @throws IllegalArgumentException when the type itself refuses them
     */
    Object build(Map<String, Object> values);

    /** The parts of a value by component; an absent part is missing or an empty Optional. */
    Map<String, Object> take(Object value);

    /** A value known to be legal, in which one part after the other can be replaced to see which one a type refuses. */
    default Optional<Object> example() {
        return Optional.empty();
    }

    /** The slot of a component. */
    default Optional<Slot> slot(String component) {
        return slots().stream().filter(s -> s.component().equals(component)).findFirst();
    }

    /** The word for the type in messages, for example {@code film}. */
    default String word() {
        return SchemaWords.of(type());
    }
}
