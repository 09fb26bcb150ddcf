package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photosynapse.experiments.catalog.DeviceText;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.SweepFile;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.sweep.SweepAxis;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how files are understood, without solving anything. */
@Command(
        name = "check",
        description = "Check files: structure, units, bounds; show the device and what would be run. Solves nothing.")
final class CheckCommand extends Verb {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Configurations; - reads the standard input.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--set", paramLabel = "PATH=VALUE", description = "Replace one value of each file. Repeatable.")
    private List<String> settings = new ArrayList<>();

    @Override
    public Integer call() {
        int worst = ExitCodes.GOOD;
        for (String file : files) {
            worst = Math.max(worst, check(file));
        }
        return worst;
    }

    /** A file that says what is swept is checked as a whole; its first point stands for the others. */
    private LoadedConfig configuration(String file) {
        Optional<SweepFile> sweep =
                file.equals("-") ? Optional.empty() : SweepInput.of(file).file();
        if (sweep.isEmpty()) {
            return new ConfigInput(terminal()).read(file, settings);
        }
        List<String> first = new ArrayList<>(sweep.get().sweep().settings());
        first.addAll(settings);
        sweep.get().axes().stream().map(SweepAxis::of).forEach(axis -> first.add(axis.key() + "=" + axis.at(0)));
        return SweepInput.of(file).configuration(terminal(), first);
    }

    private int check(String file) {
        try {
            LoadedConfig loaded = configuration(file);
            if (wantsJson()) {
                terminal()
                        .out()
                        .println(JsonValue.object()
                                .with("file", file)
                                .with("valid", true)
                                .done()
                                .line());
            } else {
                terminal().out().println(file + ": valid");
                DeviceText.stack(loaded.config()).forEach(terminal().out()::println);
                DeviceText.plan(loaded.config()).forEach(terminal().out()::println);
            }
            return ExitCodes.GOOD;
        } catch (InvalidConfigException problems) {
            return new Failures(terminal()).report(problems, wantsJson());
        }
    }
}
