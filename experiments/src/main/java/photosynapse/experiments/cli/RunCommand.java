package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.StandardExperiments;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Study;
import photosynapse.experiments.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs what a file describes. */
@Command(
        name = "run",
        description = "Run a device under the stimulus and the protocols of a file.",
        footer = {
            "",
            "Writes DIR/run.yaml (complete configuration), DIR/results/*.csv, DIR/figures/*.svg, DIR/report.html."
        })
final class RunCommand extends Verb {
    @Parameters(
            paramLabel = "FILE",
            description = "Configuration; - reads the standard input; a preset's name is a file, too.")
    private String file;

    @Option(
            names = "--protocol",
            split = ",",
            paramLabel = "NAME",
            description = "Run these protocols only: those of the file, and dark_equilibrium, transfer_curve, pulse,"
                    + " pulse_train, rate_dependence, paired_pulse, retention, erase, as the demo sets them.")
    private List<String> protocols = new ArrayList<>();

    @Option(
            names = "--study",
            split = ",",
            paramLabel = "NAME",
            description = "Make these studies only, numbered experiments that vary the device of the file;"
                    + " `photosynapse presets` lists them.")
    private List<String> studies = new ArrayList<>();

    @Mixin
    private RunFlags flags;

    @Override
    public Integer call() {
        LoadedConfig loaded = asked(new ConfigInput(terminal()).read(file, flags.settings()));
        ExperimentConfig config = loaded.runnable();
        boolean studying = !studies.isEmpty();
        RunRequest request = new RunRequest(
                "run",
                "photosynapse run run.yaml" + (studying ? " --study " + String.join(",", studies) : "")
                        + " --out again",
                loaded,
                studying ? Catalogue.studies(config) : Catalogue.of(config));
        return new RunSession(main(), flags.limits(main().interrupted()), wantsJson())
                .run(request, flags.folder("run"));
    }

    private LoadedConfig asked(LoadedConfig loaded) {
        if (!studies.isEmpty()) {
            return StandardExperiments.studying(
                    loaded, studies.stream().map(RunCommand::study).toList());
        }
        if (protocols.isEmpty()) {
            return loaded;
        }
        List<String> known = StandardExperiments.protocolNames(loaded.config());
        for (String name : protocols) {
            if (!known.contains(name)) {
                throw new UsageException("there is no protocol " + name, "protocols are " + String.join(", ", known));
            }
        }
        return StandardExperiments.only(loaded, protocols);
    }

    private static Study study(String name) {
        return Stream.of(Study.values())
                .filter(study -> study.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new UsageException(
                        "there is no study " + name,
                        "studies are "
                                + Stream.of(Study.values()).map(Study::key).collect(Collectors.joining(", "))));
    }
}
