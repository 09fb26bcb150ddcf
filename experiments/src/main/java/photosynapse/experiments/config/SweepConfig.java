package photosynapse.experiments.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.units.Key;

/**
 * The group {@code sweep} of a file: what is varied, what is done at each point, what is looked for, and which pictures
 * show it. The other keys of the file are the configuration that is swept.
 *
 * @param story what the sweep is about
 * @param vary values of each key, in the forms of the command line
 * @param settings {@code PATH=VALUE} at all points
 * @param drawing how points are chosen
 * @param work what is done at each point
 * @param goals what is looked for
 */
public record SweepConfig(
        @Key("") StoryConfig story,
        Map<String, String> vary,
        @Key("set") List<String> settings,
        @Key("") DrawingConfig drawing,
        @Key("") WorkConfig work,
        @Key("") GoalsConfig goals) {

    /** A sweep of which nothing is said. */
    public static final SweepConfig DEFAULT = new SweepConfig(
            StoryConfig.DEFAULT, Map.of(), List.of(), DrawingConfig.DEFAULT, WorkConfig.DEFAULT, GoalsConfig.DEFAULT);

    public SweepConfig {
        vary = ordered(vary);
        settings = List.copyOf(settings);
    }

    private static Map<String, String> ordered(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * What the sweep is about.
     *
     * @param title in a few words
     * @param question that it answers
     * @param notice what came out and what to look at
     * @param figures pictures of its table
     */
    public record StoryConfig(String title, String question, String notice, List<FigureConfig> figures) {
        /** Nothing is said. */
        public static final StoryConfig DEFAULT = new StoryConfig("", "", "", List.of());

        public StoryConfig {
            figures = List.copyOf(figures);
        }
    }

    /**
     * A picture of the table: curves of a number, or with {@code up} a map of it.
     *
     * @param number column that is drawn
     * @param across column along the horizontal axis
     * @param by column whose values tell curves apart
     * @param up column along the upright axis of a map
     * @param caption what is drawn, exactly
     */
    public record FigureConfig(String number, String across, Optional<String> by, Optional<String> up, String caption) {
        public FigureConfig {
            if (by.isPresent() && up.isPresent()) {
                throw new IllegalArgumentException(
                        "a figure has curves (by) or is a map (up), not both; leave one of them out");
            }
        }
    }

    /**
     * How points are chosen.
     *
     * @param sample grid, random:N, lhs:N, sobol:N, local, morris:N or saltelli:N
     * @param seed of what is drawn
     */
    public record DrawingConfig(String sample, long seed) {
        /** Every combination. */
        public static final DrawingConfig DEFAULT = new DrawingConfig("grid", 1);
    }

    /**
     * What is done at each point.
     *
     * @param protocols only these protocols; none: those of the file
     * @param studies numbered experiments instead
     * @param training whether the compact synapse is extracted and the network trained, too
     * @param readings further numbers, {@code NAME: TABLE.COLUMN@VALUE}
     */
    public record WorkConfig(
            List<String> protocols,
            List<String> studies,
            @Key("train") boolean training,
            @Key("read") Map<String, String> readings) {
        /** What the file says. */
        public static final WorkConfig DEFAULT = new WorkConfig(List.of(), List.of(), false, Map.of());

        public WorkConfig {
            protocols = List.copyOf(protocols);
            studies = List.copyOf(studies);
            readings = ordered(readings);
        }
    }

    /**
     * What is looked for.
     *
     * @param largest columns whose largest value is looked for
     * @param smallest columns whose smallest value is looked for
     * @param method cma-es or nelder-mead
     * @param pointsCount most points of a search
     */
    public record GoalsConfig(
            @Key("maximise") List<String> largest,
            @Key("minimise") List<String> smallest,
            String method,
            int pointsCount) {
        /** Nothing. */
        public static final GoalsConfig DEFAULT = new GoalsConfig(List.of(), List.of(), "cma-es", 100);

        public GoalsConfig {
            largest = List.copyOf(largest);
            smallest = List.copyOf(smallest);
        }
    }
}
