package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.catalog.DeviceText;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.JsonValue;
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

    private int check(String file) {
        try {
            LoadedConfig loaded = new ConfigInput(terminal()).read(file, settings);
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
