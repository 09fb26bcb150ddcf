package photosynapse.experiments.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.experiments.catalog.Bench;
import photosynapse.experiments.catalog.E09Digits;
import photosynapse.experiments.catalog.E40PulseTraining;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.ExperimentCard;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;

/** A process that trains, to be killed: {@code FOLDER TABLES}, goes on where an earlier one was killed. */
final class TrainingChild {
    private static final String TEXT = """
            preset: cspbi3-swcnt
            network:
              hidden_count: 12
              epochs_count: 3
              batch_size: 50
              training_images_count: 1500
              test_images_count: 300
              rest_times_s: [1, 3600]
              draws_count: 1
              cell_model: shared_levels
              pulse_learning:
                hidden_count: 12
                epochs_count: 2
                training_images_count: 1500
                test_images_count: 300
                seeds_count: 1
            """;

    private TrainingChild() {}

    /** Stands for the extraction, whose tables were written by the parent. */
    private record Given(Path tables) implements Experiment {
        @Override
        public ExperimentCard card() {
            return new ExperimentCard("E08", "synapse", "", "?", List.of(), "", "");
        }

        @Override
        public String setting(ExperimentConfig config) {
            return "";
        }

        @Override
        public String finding(List<ResultTable> found) {
            return "";
        }

        @Override
        public double estimatedSeconds(ExperimentConfig config) {
            return 1;
        }

        @Override
        public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
            RunFolder folder = RunFolder.open(tables);
            return folder.tableNames().stream().map(folder::table).toList();
        }
    }

    static RunRecord train(Path place, Path tables) {
        List<Experiment> plan = List.of(new Given(tables), new E09Digits(), new E40PulseTraining());
        // a state after every question, so that there is one at every moment of a kill
        return train(
                place, plan, List.of(), new Runner(RunListener.SILENT, RunLimits.NONE, TrainingStates.Pace.every(0)));
    }

    /** Learns by pulses only, with some settings of its own; ends early where the limits say so. */
    static RunRecord learnByPulses(Path place, Path tables, List<String> settings, RunLimits limits) {
        List<Experiment> plan = List.of(new Given(tables), new E40PulseTraining());
        return train(place, plan, settings, new Runner(RunListener.SILENT, limits));
    }

    private static RunRecord train(Path place, List<Experiment> plan, List<String> settings, Runner runner) {
        LoadedConfig config = ConfigReader.read("train.yaml", TEXT.getBytes(StandardCharsets.UTF_8), settings);
        RunRequest request = new RunRequest("train", "photosynapse train run.yaml --out again", config, plan);
        return Files.exists(place.resolve("manifest.json"))
                ? runner.resume(request, RunFolder.open(place))
                : runner.run(request, RunFolder.create(place, false));
    }

    /** Trains. */
    public static void main(String[] arguments) {
        train(Path.of(arguments[0]), Path.of(arguments[1]));
    }
}
