package photosynapse.experiments.cli;

import java.util.List;
import photosynapse.experiments.result.JsonValue;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Writes what a shell needs to complete verbs and flags. */
@Command(
        name = "completion",
        description = "Print a script by which bash or zsh completes verbs and flags.",
        footer = {"", "source <(photosynapse completion bash)"})
final class CompletionCommand extends Verb {
    private static final List<String> SHELLS = List.of("bash", "zsh");

    @Parameters(arity = "0..1", paramLabel = "SHELL", defaultValue = "bash", description = "bash or zsh.")
    private String shell;

    @Override
    public Integer call() {
        if (!SHELLS.contains(shell)) {
            throw new UsageException("there is no completion for " + shell, "shells are " + String.join(", ", SHELLS));
        }
        String first = shell.equals("zsh") ? "autoload -U +X bashcompinit && bashcompinit\n" : "";
        String script = AutoComplete.bash("photosynapse", new CommandLine(main()));
        printText(JsonValue.object().with("shell", shell), first + script);
        return ExitCodes.GOOD;
    }
}
