package photosynapse.experiments.config;

/** Keys at the top of a file that are used up before records are made. */
final class ConfigKeys {
    /** Name of the preset on which a file builds. */
    static final String PRESET = "preset";

    private ConfigKeys() {}
}
