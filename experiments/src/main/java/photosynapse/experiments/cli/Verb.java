package photosynapse.experiments.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What all verbs share. */
@Command(mixinStandardHelpOptions = true, synopsisHeading = "Usage: ", optionListHeading = "%nOptions:%n")
abstract class Verb implements Callable<Integer> {
    @ParentCommand
    private Main main;

    @Option(names = "--json", description = "Print one line of JSON instead of text.")
    private boolean json;

    final Main main() {
        return main;
    }

    final Terminal terminal() {
        return main.terminal();
    }

    final boolean wantsJson() {
        return json;
    }
}
