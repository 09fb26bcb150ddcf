package photosynapse.experiments.run;

import java.util.List;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.config.LoadedConfig;

/**
 * What is to be run.
 *
 * @param verb that asks for it
 * @param command that makes it again from its {@code run.yaml}
 * @param config configuration
 * @param plan experiments, in order; a later one may use the tables of an earlier one
 * @param mode {@code exact} or {@code fast}
 */
public record RunRequest(String verb, String command, LoadedConfig config, List<Experiment> plan, String mode) {
    /** The mode in which every run gives the same bits. */
    public static final String EXACT = "exact";

    /** A run that gives the same bits every time. */
    public RunRequest(String verb, String command, LoadedConfig config, List<Experiment> plan) {
        this(verb, command, config, plan, EXACT);
    }

    public RunRequest {
        plan = List.copyOf(plan);
    }
}
