package photosynapse.experiments.cli;

import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.StandardExperiments;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The whole chain once. */
@Command(
        name = "demo",
        description = "See everything once: the default device under all protocols, its compact synapse, and a network"
                + " of them that reads digits.",
        footer = {"", "Writes ./photosynapse-demo, or DIR with --out; equal runs give equal bytes."})
final class DemoCommand extends Verb {
    @Mixin
    private RunFlags flags;

    @Override
    public Integer call() {
        LoadedConfig loaded = StandardExperiments.demo(flags.settings());
        RunRequest request = new RunRequest("demo", "photosynapse demo", loaded, Catalogue.demo(loaded.config()));
        RunFolder folder = flags.folder("photosynapse-demo");
        folder.write("device.yaml", flags.settings().isEmpty() ? StandardExperiments.demoText() : loaded.resolved());
        int exitCode = new RunSession(main(), flags.limits(main().interrupted()), wantsJson()).run(request, folder);
        if (!wantsJson()) {
            String name = folder.path().toString();
            terminal()
                    .out()
                    .println("next             photosynapse run " + name
                            + "/device.yaml --set device.films.nanocrystals.traps[0].depth_eV=0.70 --out deeper");
            terminal().out().println("then             photosynapse compare " + name + " deeper");
        }
        return exitCode;
    }
}
