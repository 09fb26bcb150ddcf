package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.StandardExperiments;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Study;

/**
 * What is done at each point.
 *
 * @param protocols only these protocols; empty: those of the file
 * @param studies these studies instead of what the file says; empty: none
 * @param training whether the compact synapse is extracted and the network trained, too
 * @param readings further numbers, in the form of {@link Reading}
 */
public record SweepWork(List<String> protocols, List<String> studies, boolean training, List<String> readings) {
    /** What the file says. */
    public static final SweepWork OF_THE_FILE = new SweepWork(List.of(), List.of(), false, List.of());

    public SweepWork {
        protocols = List.copyOf(protocols);
        studies = List.copyOf(studies);
        readings = List.copyOf(readings);
        readings.forEach(Reading::of);
    }

    /** The configuration of a point with only what is asked for. */
    LoadedConfig chosen(LoadedConfig loaded) {
        if (!studies.isEmpty()) {
            return StandardExperiments.studying(
                    loaded, studies.stream().map(SweepWork::study).toList());
        }
        return protocols.isEmpty() ? loaded : StandardExperiments.only(loaded, protocols);
    }

    private static Study study(String word) {
        return Stream.of(Study.values())
                .filter(study -> study.key().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new SweepProblem("there is no study " + word, "`photosynapse presets` lists the studies"));
    }

    /** The experiments of a configuration that was {@linkplain #chosen chosen}. */
    List<Experiment> plan(LoadedConfig chosen) {
        List<Experiment> plan = new ArrayList<>();
        if (!training || chosen.config().isRunnable()) {
            plan.addAll(studies.isEmpty() ? Catalogue.of(chosen.runnable()) : Catalogue.studies(chosen.runnable()));
        }
        if (training) {
            plan.addAll(Catalogue.recognition());
        }
        return plan;
    }
}
