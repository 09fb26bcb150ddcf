package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Brings a configuration into the one form that the schema knows: films have names, options and constants stand in the
 * device.
 */
final class Arrangement {
    private static final String FILMS = "films";
    private static final List<String> MAY_STAND_AT_THE_TOP = List.of("options", "constants");

    private Arrangement() {}

    /** Names the films that have no name: film-1 is at the bottom. */
    static YamlNode.Mapping nameFilms(YamlNode.Mapping root) {
        YamlNode.Mapping arranged = root;
        for (YamlNode.Entry device : ConfigKeys.structures(root)) {
            YamlNode.Mapping group = (YamlNode.Mapping) device.value();
            if (group.get(FILMS).orElse(null) instanceof YamlNode.Sequence films) {
                List<YamlNode> named = new ArrayList<>();
                for (YamlNode film : films.items()) {
                    named.add(named(film, named.size() + 1));
                }
                YamlNode.Entry entry = group.entry(FILMS).orElseThrow();
                YamlNode.Mapping changed = group.with(entry.withValue(new YamlNode.Sequence(named, films.place())));
                arranged = arranged.with(device.withValue(changed));
            }
        }
        return arranged;
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
        Optional<YamlNode.Entry> structure =
                ConfigKeys.structures(root).stream().findFirst();
        if (structure.isEmpty()) {
            return root;
        }
        String name = structure.get().key();
        YamlNode.Mapping device = (YamlNode.Mapping) structure.get().value();
        YamlNode.Mapping arranged = root;
        for (String key : MAY_STAND_AT_THE_TOP) {
            Optional<YamlNode.Entry> atTop = root.entry(key);
            if (atTop.isPresent()) {
                if (device.entry(key).isPresent()) {
                    problems.add(Finding.of(
                                    ProblemCode.GIVEN_TWICE,
                                    "`" + key + "` stands both at the top of the file and in `" + name + "`")
                            .at(atTop.get().place())
                            .key(key)
                            .hint("keep one of the two"));
                }
                device = device.with(atTop.get());
                arranged = arranged.without(key);
            }
        }
        return arranged.with(structure.get().withValue(device));
    }
}
