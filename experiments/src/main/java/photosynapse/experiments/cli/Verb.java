package photosynapse.experiments.cli;

import java.util.concurrent.Callable;
import photosynapse.experiments.result.JsonValue;
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

    /** Prints a whole text as it is; as JSON it is a member beside others. */
    final void printText(JsonValue.FieldsBuilder others, String text) {
        if (json) {
            terminal().out().println(others.with("text", text).done().line());
        } else {
            terminal().out().print(text);
            terminal().out().flush();
        }
    }
}
