package photosynapse.experiments.catalog;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.ResolvedYaml;

/**
 * One of several devices that a study compares: the device of the file with some settings over it.
 *
 * @param label few words
 * @param value what is varied as a number; NaN where it is none
 * @param settings {@code PATH=VALUE}, as a user would write them after {@code --set}
 * @param built what no setting can say
 */
record Variant(String label, double value, List<String> settings, Built built) {

    /**
     * A change that no setting can say.
     *
     * @param words what it does
     * @param change of the configuration
     */
    record Built(String words, UnaryOperator<ExperimentConfig> change) {
        static final Built NOTHING = new Built("", UnaryOperator.identity());
    }

    Variant {
        settings = List.copyOf(settings);
    }

    static Variant of(String label, String... settings) {
        return new Variant(label, Double.NaN, List.of(settings), Built.NOTHING);
    }

    static Variant at(double value, String label, String... settings) {
        return new Variant(label, value, List.of(settings), Built.NOTHING);
    }

    static Variant built(String label, String words, UnaryOperator<ExperimentConfig> change) {
        return new Variant(label, Double.NaN, List.of(), new Built(words, change));
    }

    /** The settings in one line. */
    String words() {
        String all = (String.join(" ", settings) + " " + built.words()).strip();
        return all.isEmpty() ? "as in the file" : all;
    }

    /**
     * The file with the settings.
     *
     * @throws ExperimentFailedException when the device of the file has no such part
     */
    ExperimentConfig of(ExperimentConfig base) {
        if (settings.isEmpty()) {
            return built.change().apply(base);
        }
        byte[] text = ResolvedYaml.write(base).getBytes(StandardCharsets.UTF_8);
        try {
            return built.change().apply(ConfigReader.read(label, text, settings).config());
        } catch (InvalidConfigException e) {
            throw new ExperimentFailedException(
                    ExperimentFailedException.Cause.INVALID_INPUT,
                    "the variant " + label + " cannot be made of this device: "
                            + e.getMessage().lines().findFirst().orElse(""),
                    "run the study on the preset that was made for it",
                    e);
        }
    }
}
