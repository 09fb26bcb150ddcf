package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;

/** All experiments, and which of them a configuration asks for. */
public final class Catalogue {
    private Catalogue() {}

    /** The experiments of a file: its stimulus first, then its protocols in their order. */
    public static List<Experiment> of(ExperimentConfig config) {
        List<Experiment> plan = new ArrayList<>();
        config.stimulus().ifPresent(stimulus -> plan.add(new StimulusRun()));
        return plan;
    }
}
