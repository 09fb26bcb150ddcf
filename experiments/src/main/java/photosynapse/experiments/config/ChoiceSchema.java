package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import photosynapse.device.spec.DensityOfStatesSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.spec.TrapSpec;
import photosynapse.experiments.result.ComponentName;

/**
 * One of the records of a sealed interface: a group {@code {kind: WORD, ..}} with the keys of that record, or the word
 * alone where the record needs no key. The word is the name of the record in snake case.
 */
final class ChoiceSchema {
    /** The key that names the kind. */
    static final String KIND = "kind";

    /** Sealed types that are told apart by their keys and not by a word. */
    private static final Set<Class<?>> TOLD_BY_THEIR_KEYS =
            Set.of(TrapSpec.class, DensityOfStatesSpec.class, StructureSpec.class);

    private final Map<String, RecordSchema> kinds;

    private ChoiceSchema(Map<String, RecordSchema> kinds) {
        this.kinds = kinds;
    }

    /** Whether a type is a sealed interface of records that a word tells apart. */
    static boolean isChoice(Class<?> type) {
        return type.isSealed()
                && !TOLD_BY_THEIR_KEYS.contains(type)
                && Arrays.stream(type.getPermittedSubclasses()).allMatch(Class::isRecord);
    }

    /** The records of a sealed interface, in the order of its declaration. */
    static ChoiceSchema of(Class<?> type) {
        Map<String, RecordSchema> kinds = new LinkedHashMap<>();
        for (Class<?> variant : type.getPermittedSubclasses()) {
            kinds.put(word(variant), withKind(RecordSchema.of(variant)));
        }
        return new ChoiceSchema(kinds);
    }

    private static RecordSchema withKind(RecordSchema variant) {
        if (variant.slots().stream().anyMatch(slot -> slot.name().stem().equals(KIND))) {
            throw new IllegalArgumentException("the word " + KIND + " tells what "
                    + variant.type().getSimpleName() + " is; no component may have it");
        }
        List<Slot> slots = new ArrayList<>();
        slots.add(Slot.optional(KIND, new ComponentName(KIND, Optional.empty()), new Shape.Text()));
        slots.addAll(variant.slots());
        return new RecordSchema(variant.type(), slots);
    }

    private static String word(Class<?> variant) {
        return SchemaWords.of(variant).replace(' ', '_');
    }

    /** The words of the kinds. */
    List<String> words() {
        return List.copyOf(kinds.keySet());
    }

    /** The keys of each kind, {@code kind} among them. */
    Map<String, RecordSchema> kinds() {
        return kinds;
    }

    /** Reads a word or a group; empty when it cannot be read, which is then told. */
    Optional<Object> read(YamlNode node, Site site) {
        if (node instanceof YamlNode.Mapping mapping) {
            return group(mapping, site);
        }
        if (node instanceof YamlNode.Scalar scalar && !scalar.isMissing()) {
            Optional<String> kind = site.word(scalar, words());
            return kind.filter(k -> needsNoKey(k, scalar, site)).flatMap(k -> bind(k, List.of(), node.place(), site));
        }
        site.refuse(site.finding(
                        ProblemCode.WRONG_SHAPE,
                        "must be the word of a kind or a group with the key " + KIND + ", was " + node.kind(),
                        node)
                .note(listOfKinds()));
        return Optional.empty();
    }

    private boolean needsNoKey(String kind, YamlNode.Scalar word, Site site) {
        List<String> needed = site.binder().schemas().keys(kinds.get(kind)).stream()
                .filter(Slot::isRequired)
                .map(Slot::shownKey)
                .toList();
        if (needed.isEmpty()) {
            return true;
        }
        site.refuse(site.finding(
                        ProblemCode.MISSING_KEY,
                        "is the word " + kind + " alone, which needs " + String.join(", ", needed),
                        word)
                .help("write {" + KIND + ": " + kind + ", " + String.join(": .., ", needed) + ": ..}"));
        return false;
    }

    private Optional<Object> group(YamlNode.Mapping mapping, Site site) {
        Optional<YamlNode.Entry> word = mapping.entry(KIND);
        if (word.isEmpty()) {
            site.refuse(missingKind(mapping, site));
            return Optional.empty();
        }
        Optional<String> kind = site.below(KIND).word(word.get().value(), words());
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        List<YamlNode.Entry> own = new ArrayList<>();
        for (YamlNode.Entry entry : mapping.entries()) {
            List<String> others = kindsWith(entry.key(), site);
            if (others.isEmpty() || others.contains(kind.get())) {
                own.add(entry);
            } else {
                site.refuse(foreign(entry, kind.get(), others, site));
            }
        }
        Optional<Object> value = bind(kind.get(), own, mapping.place(), site);
        return own.size() == mapping.entries().size() ? value : Optional.empty();
    }

    private Optional<Object> bind(String kind, List<YamlNode.Entry> entries, Place place, Site site) {
        return site.binder().bind(kinds.get(kind), new YamlNode.Mapping(entries, place), site.path());
    }

    private List<String> kindsWith(String key, Site site) {
        return kinds.entrySet().stream()
                .filter(kind -> site.binder().schemas().keys(kind.getValue()).stream()
                        .anyMatch(slot -> slot.suffixIn(key).isPresent()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Finding foreign(YamlNode.Entry entry, String kind, List<String> others, Site site) {
        return Finding.of(
                        ProblemCode.CONTRADICTION,
                        "`" + site.path() + "." + entry.key() + "` does not belong to the kind " + kind
                                + "; it is a key of " + String.join(" and ", others))
                .at(entry.place())
                .key(site.path() + "." + entry.key())
                .value(entry.value())
                .hint("delete it or write " + KIND + ": " + others.get(0));
    }

    private Finding missingKind(YamlNode.Mapping mapping, Site site) {
        Finding finding = Finding.of(ProblemCode.MISSING_KEY, "missing key `" + KIND + "` in `" + site.path() + "`")
                .at(mapping.place())
                .key(site.path() + "." + KIND)
                .allowed(words())
                .note(listOfKinds());
        Optional<String> mistyped = mapping.entries().stream()
                .map(YamlNode.Entry::key)
                .filter(key -> Words.isNear(key, KIND))
                .findFirst();
        List<String> fitting = words().stream()
                .filter(kind -> !mapping.entries().isEmpty()
                        && mapping.entries().stream()
                                .allMatch(e -> kindsWith(e.key(), site).contains(kind)))
                .toList();
        if (mistyped.isPresent()) {
            finding.hint("did you mean `" + KIND + "` where " + Words.shortened(mistyped.get()) + " stands?");
        } else if (fitting.size() == 1) {
            finding.hint("the keys are those of " + KIND + ": " + fitting.get(0));
        }
        return finding;
    }

    private String listOfKinds() {
        return "kinds: " + String.join(", ", words());
    }

    /** The word alone when there is nothing else to write, else the group. */
    YamlNode write(Object value, Schemas schemas) {
        String kind = word(value.getClass());
        List<YamlNode.Entry> keys = schemas.write(kinds.get(kind), value);
        if (keys.isEmpty()) {
            return YamlText.word(kind);
        }
        List<YamlNode.Entry> entries = new ArrayList<>();
        entries.add(YamlText.entry(KIND, YamlText.word(kind)));
        entries.addAll(keys);
        return YamlText.mapping(entries);
    }
}
