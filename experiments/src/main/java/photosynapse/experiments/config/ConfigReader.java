package photosynapse.experiments.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.result.FileAccessException;

/**
 * Reads a file, a text or a preset into a configuration.
 *
 * <p>A file or a preset may build on a preset by {@code preset: NAME} at its top; its own keys then replace the
 * preset's one by one. A file that gives a stimulus does without the preset's protocols; one that names protocols keeps
 * of the preset's only those of the same name. Settings {@code PATH=VALUE} come last.
 */
public final class ConfigReader {
    /** Key of the protocols. */
    static final String PROTOCOL = "protocol";

    private static final String PRESET_SETTING = ConfigKeys.PRESET + "=";

    private final String name;
    private final ConfigProblems problems = new ConfigProblems();

    private final Optional<Path> folder;

    private ConfigReader(String name, Optional<Path> folder) {
        this.name = name;
        this.folder = folder;
    }

    /**
     * Reads a file.
     *
     * @param settings {@code PATH=VALUE}, in order
     * @throws InvalidConfigException with every problem
     * @throws FileAccessException when the file cannot be read
     */
    public static LoadedConfig read(Path file, List<String> settings) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            boolean fits = Files.size(file) <= YamlReader.MOST_BYTES;
            byte[] text = fits ? Files.readAllBytes(file) : new byte[YamlReader.MOST_BYTES + 1];
            return new ConfigReader(file.toString(), Optional.ofNullable(folder)).read(text, settings);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    /** Reads a text, for example what stood on the standard input; other files count from the current folder. */
    public static LoadedConfig read(String name, byte[] text, List<String> settings) {
        return new ConfigReader(name, Optional.of(Path.of(""))).read(text, settings);
    }

    /** Reads a text that may name no other file, for example what a page has sent. */
    public static LoadedConfig readAlone(String name, byte[] text, List<String> settings) {
        return new ConfigReader(name, Optional.empty()).read(text, settings);
    }

    private LoadedConfig read(byte[] text, List<String> settings) {
        Optional<YamlNode> root = YamlReader.read(name, text, problems);
        problems.throwIfAny();
        ExperimentConfig config = config(group(root.orElseThrow()), settings);
        return new LoadedConfig(name, new String(text, StandardCharsets.UTF_8), config);
    }

    /**
     * Reads a preset.
     *
     * @throws InvalidConfigException when there is none of this name, or a setting is wrong
     */
    public static LoadedConfig preset(String preset, List<String> settings) {
        ConfigReader reader = new ConfigReader(preset, Optional.empty());
        Optional<YamlNode.Mapping> root = reader.presetNode(preset, Optional.empty());
        reader.problems.throwIfAny();
        ExperimentConfig config = reader.config(root.orElseThrow(), settings);
        return new LoadedConfig(preset, Presets.text(preset).orElseThrow(), config);
    }

    private YamlNode.Mapping group(YamlNode root) {
        if (root instanceof YamlNode.Mapping mapping) {
            mapping.entry(SweepFile.KEY).ifPresent(this::refuseSweep);
            return mapping;
        }
        problems.add(Finding.of(ProblemCode.WRONG_SHAPE, name + " must be a group of keys, was " + root.kind())
                .at(root.place())
                .note("a file begins with preset: NAME, with device: or with vertical_device:"));
        problems.throwIfAny();
        throw new IllegalStateException("unreachable");
    }

    /** A file with a group that only one verb understands is not taken for one without it. */
    private void refuseSweep(YamlNode.Entry entry) {
        problems.add(Finding.of(ProblemCode.UNKNOWN_KEY, "the file says what is swept, and this computes a single run")
                .at(entry.place())
                .key(entry.key())
                .help("photosynapse sweep " + name));
        problems.throwIfAny();
    }

    private ExperimentConfig config(YamlNode.Mapping written, List<String> settings) {
        List<ConfigOverride> overrides = settings.stream()
                .filter(setting -> !setting.startsWith(PRESET_SETTING))
                .flatMap(setting -> ConfigOverride.read(setting, problems).stream())
                .toList();
        YamlNode.Mapping root = Arrangement.nameFilms(onPreset(withPreset(written, settings)));
        for (ConfigOverride override : overrides) {
            root = comesFirst(override) ? overridden(root, override) : root;
        }
        YamlNode.Mapping gathered = Arrangement.gather(root, new ConfigProblems());
        root = new NanocrystalFilms(constants(gathered), problems).derive(Arrangement.nameFilms(root));
        problems.throwIfAny();
        for (ConfigOverride override : overrides) {
            root = comesFirst(override) ? root : overridden(root, override);
        }
        root = Arrangement.gather(Arrangement.nameFilms(root), problems);
        RecordBinder binder = new RecordBinder(
                new Schemas(constants(root), Driving.of(root), folder), ExperimentConfig.class, problems);
        Optional<Object> bound = binder.bind(ExperimentConfig.class, root, "");
        Optional<ExperimentConfig> config = bound.map(ExperimentConfig.class::cast);
        YamlNode.Mapping whole = root;
        config.ifPresent(c -> new FileConsistency(c, whole, problems).check());
        problems.throwIfAny();
        return withOutput(config.orElseThrow());
    }

    /** A setting {@code preset=NAME} stands for the preset of the file, and is the first thing that is done. */
    private static YamlNode.Mapping withPreset(YamlNode.Mapping written, List<String> settings) {
        YamlNode.Mapping root = written;
        for (String setting : settings) {
            if (setting.startsWith(PRESET_SETTING)) {
                String name = setting.substring(PRESET_SETTING.length());
                Place place = SourceText.of("--set", setting).place(1, PRESET_SETTING.length() + 1, name.length());
                root = root.without(ConfigKeys.PRESET)
                        .with(new YamlNode.Entry(ConfigKeys.PRESET, place, new YamlNode.Scalar(name, true, place)));
            }
        }
        return root;
    }

    /** Whether other values follow from a setting, so that it comes before those that replace them. */
    private static boolean comesFirst(ConfigOverride override) {
        String path = override.path();
        return NanocrystalFilms.isInGroup(path)
                || path.endsWith("reference_temperature_K")
                || path.endsWith("device.films")
                || path.equals(ConfigKeys.DEVICE)
                || path.equals(ConfigKeys.VERTICAL)
                || path.contains("constants");
    }

    private YamlNode.Mapping overridden(YamlNode.Mapping root, ConfigOverride override) {
        YamlNode.Mapping changed = override.apply(root, problems);
        return SourceNotes.update(changed, List.of(override.namedPath(changed)), java.util.Set.of());
    }

    private YamlNode.Mapping onPreset(YamlNode.Mapping written) {
        Optional<YamlNode.Entry> preset = written.entry(ConfigKeys.PRESET);
        if (preset.isEmpty()) {
            return written;
        }
        YamlNode.Mapping own = written.without(ConfigKeys.PRESET);
        Optional<YamlNode.Mapping> base = preset.get().value() instanceof YamlNode.Scalar word
                ? presetNode(word.text(), Optional.of(word.place())).map(this::onPreset)
                : Optional.empty();
        if (base.isEmpty()) {
            if (problems.isEmpty()) {
                problems.add(Finding.of(ProblemCode.WRONG_SHAPE, "`preset` must be the name of a preset")
                        .at(preset.get().place()));
            }
            problems.throwIfAny();
        }
        YamlNode.Mapping lower = withoutReplacedProtocols(
                NanocrystalFilms.withoutReplaced(Arrangement.nameFilms(base.orElseThrow()), own), own);
        YamlNode.Mapping merged = (YamlNode.Mapping) NodeMerge.merge(lower, own);
        return SourceNotes.update(merged, SourceNotes.leaves(own), SourceNotes.keys(own));
    }

    private Optional<YamlNode.Mapping> presetNode(String preset, Optional<Place> place) {
        Optional<String> text = Presets.text(preset);
        if (text.isEmpty()) {
            Finding finding = Finding.of(ProblemCode.UNKNOWN_PRESET, "there is no preset " + Words.shortened(preset))
                    .key(ConfigKeys.PRESET)
                    .allowed(Presets.names())
                    .note("presets: " + String.join(", ", Presets.names()));
            place.ifPresent(finding::at);
            Words.nearest(preset, Presets.names()).ifPresent(near -> finding.hint("did you mean `" + near + "`?"));
            problems.add(finding);
            return Optional.empty();
        }
        return YamlReader.readText("preset " + preset, text.get(), problems).map(YamlNode.Mapping.class::cast);
    }

    private static YamlNode.Mapping withoutReplacedProtocols(YamlNode.Mapping base, YamlNode.Mapping own) {
        if (own.get(PROTOCOL).orElse(null) instanceof YamlNode.Mapping named
                && base.get(PROTOCOL).orElse(null) instanceof YamlNode.Mapping given) {
            List<YamlNode.Entry> kept = given.entries().stream()
                    .filter(e -> named.entry(e.key()).isPresent())
                    .toList();
            YamlNode.Entry entry = base.entry(PROTOCOL).orElseThrow();
            return base.with(entry.withValue(new YamlNode.Mapping(kept, given.place())));
        }
        return own.entry("stimulus").isPresent() ? base.without(PROTOCOL) : base;
    }

    /** The constants of nature that this file uses; problems in them are told when the whole file is read. */
    private static PhysicalConstants constants(YamlNode.Mapping root) {
        Optional<YamlNode> written = ConfigKeys.structures(root).stream()
                .findFirst()
                .flatMap(device -> ((YamlNode.Mapping) device.value()).get("constants"));
        if (written.orElse(null) instanceof YamlNode.Mapping constants) {
            Schemas schemas = new Schemas(PhysicalConstants.CODATA_2018, Driving.GATE);
            return new RecordBinder(schemas, PhysicalConstants.class, new ConfigProblems())
                    .bind(PhysicalConstants.class, constants, "")
                    .map(PhysicalConstants.class::cast)
                    .orElse(PhysicalConstants.CODATA_2018);
        }
        return PhysicalConstants.CODATA_2018;
    }

    private static ExperimentConfig withOutput(ExperimentConfig config) {
        if (config.stimulus().isEmpty() || config.output().isPresent()) {
            return config;
        }
        Stimulus stimulus = config.stimulus().get();
        List<Double> ends = stimulus.segments().stream().map(Segment::until).toList();
        List<Double> times = java.util.stream.Stream.concat(java.util.stream.Stream.of(0.0), ends.stream())
                .toList();
        OutputTimes output = new OutputTimes(times, OutputTimesSchema.standardProfiles(times));
        return new ExperimentConfig(
                config.structure(),
                config.stimulus(),
                Optional.of(output),
                config.protocols(),
                config.studies(),
                config.solver(),
                config.network(),
                config.seed(),
                config.sources());
    }
}
