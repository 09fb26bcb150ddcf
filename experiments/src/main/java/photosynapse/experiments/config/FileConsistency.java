package photosynapse.experiments.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.HeterojunctionSpec;
import photosynapse.device.spec.IonSpec;
import photosynapse.device.spec.StructureSpec;
import photosynapse.device.units.UnitSuffix;

/** What the groups of a file ask of each other. */
final class FileConsistency {
    private static final String OUTPUT = "output";
    private static final String NETWORK = "network";
    private static final String STUDIES = "studies";

    private final ExperimentConfig config;
    private final YamlNode.Mapping root;
    private final ConfigProblems problems;

    FileConsistency(ExperimentConfig config, YamlNode.Mapping root, ConfigProblems problems) {
        this.config = config;
        this.root = root;
        this.problems = problems;
    }

    /** Tells everything that does not fit together. */
    void check() {
        checkOutput();
        checkExperiments();
        checkIonVelocities();
    }

    private void checkOutput() {
        Optional<YamlNode.Entry> entry = root.entry(OUTPUT);
        if (entry.isEmpty() || config.output().isEmpty()) {
            return;
        }
        if (config.stimulus().isEmpty()) {
            problems.add(Finding.of(
                            ProblemCode.CONTRADICTION,
                            "`output` lists times of a `stimulus`, but there is none; protocols set their own times")
                    .at(entry.get().place())
                    .key(OUTPUT));
            return;
        }
        double end = config.stimulus().get().end();
        OutputTimes times = config.output().get();
        boolean beyond = Stream.concat(times.samples().stream(), times.profiles().stream())
                .anyMatch(time -> time > end);
        if (beyond) {
            problems.add(Finding.of(
                            ProblemCode.OUT_OF_BOUNDS,
                            "`output` asks for times after the end of the stimulus at " + end + " s")
                    .at(entry.get().place())
                    .key(OUTPUT));
        }
    }

    private void checkExperiments() {
        config.protocols().map(ProtocolsConfig::all).orElse(List.of()).stream()
                .filter(protocol -> !protocol.fits(config.structure()))
                .forEach(protocol ->
                        refuse(protocol.key(), ConfigReader.PROTOCOL + "." + protocol.key(), inProtocols(protocol)));
        config.studies().stream()
                .filter(study -> !study.fits(config.structure()))
                .forEach(study -> refuse(study.key(), STUDIES + "." + study.key(), root.entry(STUDIES)));
        if (config.network().isPresent() && Driving.of(config.structure()) == Driving.CONTACT) {
            refuse(NETWORK, NETWORK, root.entry(NETWORK));
        }
    }

    private Optional<YamlNode.Entry> inProtocols(ProtocolConfig protocol) {
        return root.get(ConfigReader.PROTOCOL)
                .filter(YamlNode.Mapping.class::isInstance)
                .flatMap(group -> ((YamlNode.Mapping) group).entry(protocol.key()));
    }

    private void refuse(String word, String path, Optional<YamlNode.Entry> entry) {
        boolean vertical = Driving.of(config.structure()) == Driving.CONTACT;
        Finding finding = Finding.of(
                        ProblemCode.WRONG_DEVICE,
                        "`" + path + "` needs a "
                                + (vertical
                                        ? "phototransistor (`device`), but the file describes a `vertical_device`"
                                        : "stack with two contacts (`vertical_device`), but the file describes a"
                                                + " `device`"))
                .key(path)
                .help("delete " + word + ", or describe the other device");
        entry.map(YamlNode.Entry::place).ifPresent(finding::at);
        problems.add(finding);
    }

    private void checkIonVelocities() {
        StructureSpec structure = config.structure();
        List<HeterojunctionSpec> junctions = structure.heterojunctions();
        for (int k = 0; k < junctions.size(); k++) {
            Set<String> species = speciesOf(structure, junctions.get(k));
            for (Map.Entry<String, Double> velocity :
                    junctions.get(k).ionVelocities().entrySet()) {
                if (!species.contains(velocity.getKey())) {
                    problems.add(unknownSpecies(k, velocity.getKey(), List.copyOf(species)));
                }
            }
        }
    }

    private static Set<String> speciesOf(StructureSpec structure, HeterojunctionSpec junction) {
        Set<String> species = new LinkedHashSet<>();
        for (FilmSpec film : structure.films()) {
            if (junction.between().contains(film.name())) {
                film.ions().stream().map(IonSpec::name).forEach(species::add);
            }
        }
        return species;
    }

    private Finding unknownSpecies(int junction, String ion, List<String> species) {
        YamlNode.Entry device = ConfigKeys.structures(root).get(0);
        List<YamlNode.Entry> group = velocities(device, junction);
        String path = device.key() + ".interfaces[" + junction + "]."
                + group.stream().map(YamlNode.Entry::key).findFirst().orElse("ion_velocities") + "." + ion;
        Finding finding = Finding.of(
                        ProblemCode.UNKNOWN_WORD, "`" + path + "` names no ion of the films that meet there")
                .key(path)
                .allowed(species)
                .note(
                        species.isEmpty()
                                ? "neither film has ions; ion_velocity_m_per_s is that of the vacancies"
                                : "ions of the two films: " + String.join(", ", species));
        group.stream()
                .flatMap(entry -> ((YamlNode.Mapping) entry.value()).entry(ion).stream())
                .findFirst()
                .ifPresent(entry -> finding.at(entry.place()));
        Words.nearest(ion, species).ifPresent(near -> finding.hint("did you mean `" + near + "`?"));
        return finding;
    }

    /** The written velocities of an interface, to show the place. */
    private static List<YamlNode.Entry> velocities(YamlNode.Entry device, int junction) {
        List<YamlNode.Entry> found = new ArrayList<>();
        if (((YamlNode.Mapping) device.value()).get("interfaces").orElse(null) instanceof YamlNode.Sequence all
                && all.items().get(junction) instanceof YamlNode.Mapping group) {
            group.entries().stream()
                    .filter(e -> UnitSuffix.stem(e.key()).equals("ion_velocities"))
                    .filter(e -> e.value() instanceof YamlNode.Mapping)
                    .forEach(found::add);
        }
        return found;
    }
}
