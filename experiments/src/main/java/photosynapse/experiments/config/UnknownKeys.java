package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.units.UnitSuffix;

/**
 * What was probably meant by a key that is not known at its place: a key of the same group, of a group below, or of
 * anywhere in the file.
 */
final class UnknownKeys {
    private static final int MOST_SUGGESTIONS = 50;
    private static final int DEEPEST = 8;
    private static final int MOST_SHOWN = 12;

    private static final Map<Class<?>, Map<String, String>> NOT_BUILT = Map.of(
            ProtocolConfig.TransferCurveConfig.class,
            Map.of("hold", "a curve with a time at each voltage; without it the curve is quasi-static"));

    private final Schemas schemas;
    private final Class<?> root;

    UnknownKeys(Schemas schemas, Class<?> root) {
        this.schemas = schemas;
        this.root = root;
    }

    /** A key that could be meant: its path from the group, and its words without units. */
    private record Candidate(String path, String stem, String words) {}

    /**
     * The finding about an unknown key.
     *
     * @param meant collects the words of the group's keys that mistyped keys stand for
     * @param told number of problems told so far; after many of them nothing is suggested any more
     */
    Finding finding(YamlNode.Entry entry, Group group, Set<String> meant, int told) {
        String key = entry.key();
        Optional<String> notBuilt = Optional.ofNullable(
                NOT_BUILT.getOrDefault(group.schema().type(), Map.of()).get(UnitSuffix.stem(key)));
        if (notBuilt.isPresent()) {
            return Finding.of(
                            ProblemCode.NOT_BUILT,
                            "`" + key + "` in " + group.title() + " asks for what this version" + " cannot compute: "
                                    + notBuilt.get())
                    .at(entry.place())
                    .key(group.pathOf(key));
        }
        List<Slot> slots = schemas.keys(group.schema());
        List<String> keys = new ArrayList<>(slots.stream().map(Slot::shownKey).toList());
        if (group.path().isEmpty()) {
            keys.add(0, ConfigKeys.PRESET);
        }
        Finding finding = Finding.of(
                        ProblemCode.UNKNOWN_KEY, "unknown key " + Words.shortened(key) + " in " + group.title())
                .at(entry.place())
                .key(group.pathOf(key))
                .value(entry.value())
                .allowed(keys)
                .note("keys of "
                        + (group.path().isEmpty()
                                ? "a file"
                                : "this " + group.schema().word()) + ": " + Words.listed(keys, MOST_SHOWN));
        if (told < MOST_SUGGESTIONS) {
            suggestion(key, slots, group, meant).ifPresent(path -> finding.hint("did you mean `" + path + "`?"));
        }
        return finding;
    }

    private Optional<String> suggestion(String key, List<Slot> slots, Group group, Set<String> meant) {
        String stem = UnitSuffix.stem(key);
        Optional<Slot> near = slots.stream()
                .filter(s -> Words.isNear(stem, s.name().stem()))
                .min(Comparator.comparingInt(
                        (Slot s) -> Words.distance(stem, s.name().stem())));
        if (near.isPresent()) {
            meant.add(near.get().name().stem());
            return Optional.of(withUnitOf(key, near.get()));
        }
        Optional<String> inAnotherUnit = Words.nearest(
                key, slots.stream().flatMap(s -> s.possibleKeys().stream()).toList());
        if (inAnotherUnit.isPresent()) {
            meant.add(UnitSuffix.stem(inAnotherUnit.get()));
            return inAnotherUnit;
        }
        if (group.path().isEmpty() && Words.isNear(key, ConfigKeys.PRESET)) {
            return Optional.of(ConfigKeys.PRESET);
        }
        List<Candidate> below = new ArrayList<>();
        collect(group.schema(), "", 0, below);
        List<Candidate> anywhere = new ArrayList<>();
        collect(schemas.of(root), "", 0, anywhere);
        return same(stem, below)
                .or(() -> same(stem, anywhere))
                .or(() -> similar(stem, below))
                .or(() -> similar(stem, anywhere));
    }

    private static String withUnitOf(String key, Slot slot) {
        Optional<String> unit = UnitSuffix.atEndOf(key)
                .filter(u -> slot.unit().equals(Optional.of(u.unit())))
                .map(UnitSuffix::suffix);
        return unit.map(u -> slot.name().stem() + "_" + u).orElse(slot.shownKey());
    }

    private static Optional<String> same(String stem, List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> c.words().equals(stem)
                        || c.stem().equals(stem)
                        || c.words().endsWith("_" + stem))
                .map(Candidate::path)
                .findFirst();
    }

    private static Optional<String> similar(String stem, List<Candidate> candidates) {
        return candidates.stream()
                .filter(c -> Words.isNear(stem, c.words()) || Words.isNear(stem, c.stem()))
                .min(Comparator.comparingInt(
                        (Candidate c) -> Math.min(Words.distance(stem, c.words()), Words.distance(stem, c.stem()))))
                .map(Candidate::path);
    }

    private void collect(Schema schema, String prefix, int depth, List<Candidate> found) {
        for (Slot slot : schemas.keys(schema)) {
            String path = prefix + slot.shownKey();
            found.add(new Candidate(
                    path, slot.name().stem(), words(prefix + slot.name().stem())));
            if (depth < DEEPEST) {
                String step = slot.shape() instanceof Shape.Many ? "[0]." : ".";
                schemas.below(slot.shape()).forEach(group -> collect(group, path + step, depth + 1, found));
            }
        }
    }

    private static String words(String path) {
        return path.replaceAll("s?\\[0\\]", "").replace('.', '_');
    }
}
