package photosynapse.experiments.sweep;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.SweepConfig;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.SealedJson;
import photosynapse.experiments.run.Release;

/**
 * A sweep as it was asked for; all that is needed to make its points again.
 *
 * @param source the file
 * @param axes what is varied
 * @param sampling how points are chosen
 * @param seed of the choice, where it is random
 * @param work what is done at each point
 * @param search what is looked for; {@link Search#NONE}: the points are all that is asked for
 * @param story what it is about and how it is shown; points do not depend on it
 */
public record SweepSpec(
        Source source,
        List<SweepAxis> axes,
        Sampling sampling,
        long seed,
        SweepWork work,
        Search search,
        SweepConfig.StoryConfig story) {
    /** Name of the file. */
    public static final String FILE = "sweep.json";

    private static final int FORMAT = 1;

    /**
     * A file and settings that hold for all points.
     *
     * @param name as it was typed
     * @param text content
     * @param settings {@code PATH=VALUE}
     */
    public record Source(String name, String text, List<String> settings) {
        public Source {
            settings = List.copyOf(settings);
        }

        /** Reads it with further settings. */
        public LoadedConfig read(List<String> further) {
            List<String> all = java.util.stream.Stream.concat(settings.stream(), further.stream())
                    .toList();
            return ConfigReader.read(name, text.getBytes(StandardCharsets.UTF_8), all);
        }
    }

    public SweepSpec {
        axes = List.copyOf(axes);
        if (axes.isEmpty()) {
            throw new SweepProblem("nothing is varied", "add KEY=VALUES, for example device.temperature_K=300,320,340");
        }
        for (SweepAxis axis : axes) {
            requireFits(axis, sampling);
        }
        if (axes.stream().map(SweepAxis::key).distinct().count() < axes.size()) {
            throw new SweepProblem("a key is varied twice", "give all its values in one place");
        }
    }

    /** A sweep of which nothing more is said. */
    public SweepSpec(Source source, List<SweepAxis> axes, Sampling sampling, long seed, SweepWork work, Search search) {
        this(source, axes, sampling, seed, work, search, SweepConfig.StoryConfig.DEFAULT);
    }

    private static void requireFits(SweepAxis axis, Sampling sampling) {
        if (sampling.kind() == Sampling.Kind.GRID && axis.values().isEmpty()) {
            throw new SweepProblem(
                    axis.text() + " has no number of steps", "add it, or draw points with --sample sobol:100");
        }
        if (sampling.needsRanges() && !axis.isRange()) {
            throw new SweepProblem(
                    axis.text() + " is no range, but " + sampling.text() + " goes along ranges",
                    "write " + axis.key() + "=lin(from,to) or log(from,to)");
        }
    }

    /** The text of the file; it names the version of the program, on which the points depend. */
    public String json() {
        return SealedJson.text(JsonValue.object()
                .with("format", FORMAT)
                .with("photosynapse", Release.VERSION)
                .with("file", source.name())
                .with("settings", JsonValue.ofTexts(source.settings()))
                .with(
                        "axes",
                        JsonValue.ofTexts(axes.stream().map(SweepAxis::text).toList()))
                .with("sample", sampling.text())
                .with("seed", seed)
                .with("protocols", JsonValue.ofTexts(work.protocols()))
                .with("studies", JsonValue.ofTexts(work.studies()))
                .with("training", work.training())
                .with("readings", JsonValue.ofTexts(work.readings()))
                .with("search", search.json())
                .with("story", StoryJson.of(story))
                .with("text", source.text())
                .done());
    }

    /**
     * Reads the text of a file.
     *
     * @throws JsonFormatException when it is damaged
     */
    public static SweepSpec read(byte[] json) {
        Members members = new Members(FILE, SealedJson.read(FILE, json));
        if (members.whole("format") != FORMAT) {
            throw new JsonFormatException(FILE, 0, "format " + members.whole("format") + " is not " + FORMAT);
        }
        return new SweepSpec(
                new Source(members.text("file"), members.text("text"), members.texts("settings")),
                members.texts("axes").stream().map(SweepAxis::of).toList(),
                Sampling.of(members.text("sample")),
                members.whole("seed"),
                new SweepWork(
                        members.texts("protocols"),
                        members.texts("studies"),
                        members.truth("training"),
                        members.texts("readings")),
                Search.read(members.below("search")),
                StoryJson.read(members.below("story")));
    }

    /** The version of the program that made a file. */
    public static String versionOf(byte[] json) {
        return new Members(FILE, SealedJson.read(FILE, json)).text("photosynapse");
    }

    /** Columns of the keys that are varied: the shortest ends of their paths that tell them apart. */
    public Map<String, String> columns() {
        return AxisColumns.of(axes.stream().map(SweepAxis::key).toList());
    }
}
