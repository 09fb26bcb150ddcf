package photosynapse.experiments.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import photosynapse.device.spec.FilmSpec;
import photosynapse.experiments.result.ComponentName;

/**
 * A film with the group {@code nanocrystal}. By the time a film is made, {@link NanocrystalFilms} has put the keys that
 * follow from the group into its place.
 */
final class FilmSchema implements Schema {
    private static final RecordSchema WHOLE = RecordSchema.of(FilmSpec.class);
    private static final List<Slot> SLOTS = Stream.concat(
                    WHOLE.slots().stream(),
                    Stream.of(Slot.optional(
                            NanocrystalFilms.KEY,
                            new ComponentName(NanocrystalFilms.KEY, Optional.empty()),
                            new Shape.Block(NanocrystalConfig.class))))
            .toList();

    @Override
    public Class<?> type() {
        return FilmSpec.class;
    }

    @Override
    public List<Slot> slots() {
        return SLOTS;
    }

    @Override
    public Object build(Map<String, Object> values) {
        return WHOLE.build(values);
    }

    @Override
    public Map<String, Object> take(Object value) {
        return WHOLE.take(value);
    }
}
