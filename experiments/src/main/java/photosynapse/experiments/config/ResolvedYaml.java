package photosynapse.experiments.config;

/**
 * The complete configuration as text: every default written out, units of memory, shortest numbers; always the same
 * text for equal values.
 */
public final class ResolvedYaml {
    private ResolvedYaml() {}

    /** The text; reads back to an equal configuration. */
    public static String write(ExperimentConfig config) {
        Schemas schemas = Schemas.writing(config);
        return YamlText.write(YamlText.mapping(schemas.write(schemas.of(ExperimentConfig.class), config)));
    }
}
