package photosynapse.experiments.catalog;

import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/**
 * A numbered experiment: result tables out of a configuration and a generator.
 *
 * <p>It does not print, knows no clock and no folder. Equal configurations and equal generators give equal tables,
 * whatever the number of processors.
 */
public interface Experiment {

    /** What it asks and shows. */
    ExperimentCard card();

    /** What it will do with this configuration, in a few words: {@code 10 pulses of 50 ms at 1 Hz}. */
    String setting(ExperimentConfig config);

    /** What came out, in a few words with the most telling numbers; empty when there is nothing to say. */
    String finding(List<ResultTable> tables);

    /** How its tables are looked at, when the report has no figure of its own for them. */
    default List<TablePicture> pictures() {
        return List.of();
    }

    /** Estimated seconds of one processor for this configuration, right within a factor of three. */
    double estimatedSeconds(ExperimentConfig config);

    /**
     * Runs the experiment.
     *
     * @param config device, settings of the experiment, solver
     * @param random source of all randomness
     * @param bench earlier tables, progress and stopping
     * @throws ExperimentFailedException when no result can be given
     */
    List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench);
}
