package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a configuration into the one form that the schema knows: films have names, options and constants stand in the
 * device.
 */
final class Arrangement {
    private static final String DEVICE = "device";
    private static final String FILMS = "films";
    private static final List<String> MAY_STAND_AT_THE_TOP = List.of("options", "constants");

    private Arrangement() {}

    /** Names the films that have no name: film-1 is next to the channel. */
    static YamlNode.Mapping nameFilms(YamlNode.Mapping root) {
        Optional<YamlNode.Entry> device = root.entry(DEVICE);
        if (device.isPresent()
                && device.get().value() instanceof YamlNode.Mapping group
                && group.get(FILMS).orElse(null) instanceof YamlNode.Sequence films) {
            List<YamlNode> named = new ArrayList<>();
            for (YamlNode film : films.items()) {
                named.add(named(film, named.size() + 1));
            }
            YamlNode.Entry entry = group.entry(FILMS).orElseThrow();
            YamlNode.Mapping changed = group.with(entry.withValue(new YamlNode.Sequence(named, films.place())));
            return root.with(device.get().withValue(changed));
        }
        return root;
    }

    private static YamlNode named(YamlNode film, int number) {
        if (!(film instanceof YamlNode.Mapping mapping) || mapping.entry("name").isPresent()) {
            return film;
        }
        YamlNode.Scalar name = new YamlNode.Scalar("film-" + number, false, film.place());
        List<YamlNode.Entry> entries = new ArrayList<>();
        entries.add(new YamlNode.Entry("name", film.place(), name));
        entries.addAll(mapping.entries());
        return new YamlNode.Mapping(entries, film.place());
    }

    /** Moves options and constants from the top of the file into the device. */
    static YamlNode.Mapping gather(YamlNode.Mapping root, ConfigProblems problems) {
        YamlNode.Mapping arranged = root;
        for (String key : MAY_STAND_AT_THE_TOP) {
            Optional<YamlNode.Entry> atTop = arranged.entry(key);
            if (atTop.isPresent() && arranged.get(DEVICE).orElse(null) instanceof YamlNode.Mapping device) {
                if (device.entry(key).isPresent()) {
                    problems.add(Finding.of(
                                    ProblemCode.GIVEN_TWICE,
                                    "`" + key + "` stands both at the top of the file and in `device`")
                            .at(atTop.get().place())
                            .key(key)
                            .hint("keep one of the two"));
                }
                YamlNode.Entry before = arranged.entry(DEVICE).orElseThrow();
                arranged = arranged.without(key).with(before.withValue(device.with(atTop.get())));
            }
        }
        return arranged;
    }
}
