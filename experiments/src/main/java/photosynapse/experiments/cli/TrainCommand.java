package photosynapse.experiments.cli;

import java.util.Locale;
import java.util.Objects;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains the network of a file on synapses of its device. */
@Command(
        name = "train",
        description = "Extract the compact synapse of a device, train the network of the file on MNIST, write it into"
                + " arrays of synapses and read it after rest; or let it learn by pulses. Both end with a table of what"
                + " each imperfection costs. What is done is kept: `photosynapse resume DIR` goes on.")
final class TrainCommand extends Verb {
    private static final String THREADS = "OMP_NUM_THREADS";

    @Parameters(
            paramLabel = "FILE",
            description = "Configuration; - reads the standard input; a preset's name is a file, too.")
    private String file;

    @Option(
            names = "--by",
            paramLabel = "WAY",
            description =
                    "computer: trained by DL4J within what devices hold, then written (default); pulses: trained by"
                            + " pulses in the arrays, network.pulse_learning of the file.")
    private Way way = Way.COMPUTER;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "exact: the same bits in every run (default); fast: linear algebra on all processors, whose sums"
                            + " end in other last digits.")
    private Mode mode = Mode.EXACT;

    /** Who computes the weights. */
    private enum Way {
        COMPUTER,
        PULSES
    }

    /** What is promised of the last digits. */
    private enum Mode {
        EXACT,
        FAST;

        /** The word of the launcher. */
        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Mixin
    private RunFlags flags;

    @Override
    public Integer call() {
        LoadedConfig loaded = new ConfigInput(terminal()).read(file, flags.settings());
        Objects.requireNonNull(loaded.config().device(), "only a phototransistor can be trained with");
        boolean computed = way == Way.COMPUTER;
        if (mode == Mode.EXACT && computed && !"1".equals(System.getenv(THREADS))) {
            throw new UsageException(
                    "--mode exact needs the linear algebra on one thread, but " + THREADS + " is "
                            + Objects.requireNonNullElse(System.getenv(THREADS), "not set"),
                    "start with the launcher ./photosynapse, set " + THREADS + "=1, or take --mode fast");
        }
        RunRequest request = new RunRequest(
                "train",
                "photosynapse train run.yaml"
                        + (computed ? "" : " --by pulses")
                        + (mode == Mode.FAST ? " --mode fast" : "")
                        + " --out again",
                loaded,
                computed ? Catalogue.training() : Catalogue.trainingByPulses(),
                mode.word());
        return new RunSession(main(), flags.limits(main().interrupted()), wantsJson())
                .run(request, flags.folder("train"));
    }
}
