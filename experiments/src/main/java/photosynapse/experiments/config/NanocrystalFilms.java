package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.device.units.UnitSuffix;
import photosynapse.experiments.result.NumberText;

/**
 * Films that are described by the {@code nanocrystal} group: puts the keys that follow from it into its place.
 *
 * <p>A key that follows must not stand in the same file: the same thing would be given twice. On a preset, the group
 * replaces the preset's keys; a later setting of such a key ({@code --set}) replaces what followed.
 */
final class NanocrystalFilms {
    /** Key of the group in a film. */
    static final String KEY = "nanocrystal";

    private static final String FILMS = "films";
    private static final String VACANCIES = "vacancies";
    private static final String DIFFUSIVITY = "diffusivity";
    private static final Set<String> ALWAYS =
            Set.of("band_gap", "valence_band_offset", "electron_mobility", "hole_mobility");
    private static final String SOURCE =
            "paper: follows from the group nanocrystal by Brus, J. Chem. Phys. 80, 4403 (1984) (confinement), Liu et"
                    + " al., Nano Lett. 10, 1960 (2010) (ligands), Bruggeman, Ann. Phys. 416, 636 "
                    + "(1935) (permittivity)";

    private final PhysicalConstants constants;
    private final ConfigProblems problems;
    private final List<String> derivedPaths = new ArrayList<>();

    NanocrystalFilms(PhysicalConstants constants, ConfigProblems problems) {
        this.constants = constants;
        this.problems = problems;
    }

    /** Whether a setting acts on the group and not on what followed from it. */
    static boolean isInGroup(String path) {
        return path.contains("." + KEY + ".") || path.endsWith("." + KEY);
    }

    /** The base without the keys that follow from a group in the file that is laid over it. */
    static YamlNode.Mapping withoutReplaced(YamlNode.Mapping base, YamlNode.Mapping own) {
        YamlNode.Mapping changed = base;
        for (YamlNode.Entry structure : ConfigKeys.structures(own)) {
            if (base.get(structure.key()).orElse(null) instanceof YamlNode.Mapping lower
                    && lower.get(FILMS).orElse(null) instanceof YamlNode.Sequence films
                    && ((YamlNode.Mapping) structure.value()).get(FILMS).orElse(null)
                            instanceof YamlNode.Sequence ownFilms) {
                List<YamlNode> items = new ArrayList<>(films.items());
                for (YamlNode film : ownFilms.items()) {
                    int at = NodePaths.nameOf(film)
                            .map(name -> NodeMerge.indexOf(films.items(), name))
                            .orElse(-1);
                    if (at >= 0
                            && film instanceof YamlNode.Mapping upper
                            && upper.get(KEY).orElse(null) instanceof YamlNode.Mapping group) {
                        items.set(at, without((YamlNode.Mapping) items.get(at), group));
                    }
                }
                YamlNode.Entry list = lower.entry(FILMS).orElseThrow();
                YamlNode.Entry device = base.entry(structure.key()).orElseThrow();
                changed = changed.with(
                        device.withValue(lower.with(list.withValue(new YamlNode.Sequence(items, films.place())))));
            }
        }
        return changed;
    }

    private static YamlNode.Mapping without(YamlNode.Mapping film, YamlNode.Mapping group) {
        List<YamlNode.Entry> kept = new ArrayList<>();
        for (YamlNode.Entry entry : film.entries()) {
            if (entry.key().equals(VACANCIES)
                    && has(group, "crystal_vacancy_diffusivity")
                    && entry.value() instanceof YamlNode.Mapping vacancies) {
                kept.add(entry.withValue(new YamlNode.Mapping(
                        vacancies.entries().stream()
                                .filter(e -> !UnitSuffix.stem(e.key()).equals(DIFFUSIVITY))
                                .toList(),
                        vacancies.place())));
            } else if (!followedStems(group).contains(UnitSuffix.stem(entry.key()))) {
                kept.add(entry);
            }
        }
        return new YamlNode.Mapping(kept, film.place());
    }

    private static boolean has(YamlNode.Mapping group, String stem) {
        return group.entries().stream().anyMatch(e -> UnitSuffix.stem(e.key()).equals(stem));
    }

    private static Set<String> followedStems(YamlNode.Mapping group) {
        Set<String> stems = new TreeSet<>(ALWAYS);
        if (has(group, "crystal_permittivity")) {
            stems.add("relative_permittivity");
        }
        return stems;
    }

    /** The file with the keys that follow in place of every group. */
    YamlNode.Mapping derive(YamlNode.Mapping root) {
        YamlNode.Mapping derived = root;
        for (YamlNode.Entry structure : ConfigKeys.structures(root)) {
            YamlNode.Mapping device = (YamlNode.Mapping) structure.value();
            if (device.get(FILMS).orElse(null) instanceof YamlNode.Sequence films) {
                List<YamlNode> items = new ArrayList<>();
                for (YamlNode film : films.items()) {
                    items.add(
                            film instanceof YamlNode.Mapping mapping
                                            && mapping.entry(KEY).isPresent()
                                    ? filmOf(mapping, structure.key())
                                    : film);
                }
                YamlNode.Entry list = device.entry(FILMS).orElseThrow();
                derived = derived.with(
                        structure.withValue(device.with(list.withValue(new YamlNode.Sequence(items, films.place())))));
            }
        }
        return withSources(derived);
    }

    private YamlNode.Mapping filmOf(YamlNode.Mapping film, String structure) {
        YamlNode.Entry entry = film.entry(KEY).orElseThrow();
        String path = structure + "." + FILMS + "." + NodePaths.nameOf(film).orElse("?");
        Schemas schemas = new Schemas(constants, Driving.GATE);
        RecordBinder binder = new RecordBinder(schemas, ExperimentConfig.class, problems);
        Optional<NanocrystalConfig> config = new Site(binder, path + "." + KEY, Optional.empty())
                .block(NanocrystalConfig.class, entry.value())
                .map(NanocrystalConfig.class::cast);
        YamlNode.Mapping rest = film.without(KEY);
        if (config.isEmpty()) {
            return rest;
        }
        for (Map.Entry<String, Double> key :
                config.get().derived(temperature(film), constants).entrySet()) {
            rest = put(rest, key, entry, path);
        }
        return rest;
    }

    /** Reference temperature of the vacancies (K); what is wrong with it is told when the whole file is read. */
    private static double temperature(YamlNode.Mapping film) {
        return film.get(VACANCIES)
                .filter(YamlNode.Mapping.class::isInstance)
                .flatMap(group -> ((YamlNode.Mapping) group).get("reference_temperature_K"))
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text())
                .filter(text -> text.matches("(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?"))
                .map(Double::parseDouble)
                .filter(kelvin -> kelvin > 0 && Double.isFinite(kelvin))
                .orElse(ActivationSpec.NONE.referenceTemperature());
    }

    private YamlNode.Mapping put(
            YamlNode.Mapping film, Map.Entry<String, Double> key, YamlNode.Entry group, String path) {
        boolean ofVacancies = key.getKey().startsWith(VACANCIES + ".");
        if (!ofVacancies) {
            return putInto(film, key.getKey(), key.getValue(), group, path);
        }
        if (film.get(VACANCIES).orElse(null) instanceof YamlNode.Mapping vacancies) {
            String name = key.getKey().substring(VACANCIES.length() + 1);
            YamlNode.Mapping filled = putInto(vacancies, name, key.getValue(), group, path + "." + VACANCIES);
            return film.with(film.entry(VACANCIES).orElseThrow().withValue(filled));
        }
        problems.add(Finding.of(
                        ProblemCode.CONTRADICTION,
                        "`" + path + "." + KEY + "` gives crystal_vacancy_diffusivity, but the film has no vacancies")
                .at(group.place())
                .key(path + "." + KEY)
                .hint("add the group vacancies with its density_per_m3, or leave the diffusivity out"));
        return film;
    }

    private YamlNode.Mapping putInto(
            YamlNode.Mapping into, String key, double value, YamlNode.Entry group, String path) {
        String stem = UnitSuffix.stem(key);
        Optional<YamlNode.Entry> before = into.entries().stream()
                .filter(e -> UnitSuffix.stem(e.key()).equals(stem))
                .findFirst();
        if (before.isPresent()) {
            problems.add(Finding.of(
                            ProblemCode.GIVEN_TWICE,
                            "`" + path + "." + before.get().key() + "` also follows from the group " + KEY
                                    + ", which gives " + NumberText.of(value))
                    .at(before.get().place())
                    .key(path + "." + before.get().key())
                    .hint("delete the key, or the group"));
            return into;
        }
        derivedPaths.add(path + "." + key);
        return into.with(
                new YamlNode.Entry(key, group.place(), new YamlNode.Scalar(NumberText.of(value), true, group.place())));
    }

    /** Says of every key that followed where it comes from, beside other sources if there are any. */
    private YamlNode.Mapping withSources(YamlNode.Mapping root) {
        if (derivedPaths.isEmpty() || !(root.get("sources").orElse(null) instanceof YamlNode.Mapping sources)) {
            return root;
        }
        YamlNode.Mapping told = sources;
        for (String path : derivedPaths) {
            told = told.with(
                    new YamlNode.Entry(path, sources.place(), new YamlNode.Scalar(SOURCE, false, sources.place())));
        }
        return root.with(root.entry("sources").orElseThrow().withValue(told));
    }
}
