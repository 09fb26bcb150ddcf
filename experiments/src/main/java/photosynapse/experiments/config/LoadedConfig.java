package photosynapse.experiments.config;

import java.util.List;

/**
 * A configuration that was read.
 *
 * @param name name of the file, as typed
 * @param written the text as it was written
 * @param config what it means, defaults filled in
 */
public record LoadedConfig(String name, String written, ExperimentConfig config) {

    /** The complete configuration as text; reads back to an equal one. */
    public String resolved() {
        return ResolvedYaml.write(config);
    }

    /**
     * The configuration, when it says what is done to the device.
     *
     * @throws InvalidConfigException when there is no stimulus, protocol or study
     */
    public ExperimentConfig runnable() {
        if (!config.isRunnable()) {
            Finding finding = Finding.of(
                            ProblemCode.NOTHING_TO_RUN,
                            name + " describes a device but not what is done to it: there is no"
                                    + " `stimulus`, `protocol` or `studies`")
                    .help("add for example protocol: {pulse: {width_ms: 50, photon_flux_per_m2_s: 2e16,"
                            + " dark_s: 1000}}");
            throw new InvalidConfigException(List.of(finding.diagnostic()));
        }
        return config;
    }
}
