package photosynapse.experiments.cli;

import java.util.Objects;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Trains the network of a file on synapses of its device. */
@Command(
        name = "train",
        description = "Extract the compact synapse of a device, train the network of the file on MNIST, write it into"
                + " arrays of synapses and read it after rest.")
final class TrainCommand extends Verb {
    @Parameters(
            paramLabel = "FILE",
            description = "Configuration; - reads the standard input; a preset's name is a file, too.")
    private String file;

    @Mixin
    private RunFlags flags;

    @Override
    public Integer call() {
        LoadedConfig loaded = new ConfigInput(terminal()).read(file, flags.settings());
        Objects.requireNonNull(loaded.config().device(), "only a phototransistor can be trained with");
        RunRequest request =
                new RunRequest("train", "photosynapse train run.yaml --out again", loaded, Catalogue.training());
        return new RunSession(terminal(), flags.limits(main().interrupted()), wantsJson())
                .run(request, flags.folder("train"));
    }
}
