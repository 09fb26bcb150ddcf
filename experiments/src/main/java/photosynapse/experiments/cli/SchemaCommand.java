package photosynapse.experiments.cli;

import photosynapse.experiments.config.JsonSchema;
import photosynapse.experiments.result.JsonReader;
import picocli.CommandLine.Command;

/** Writes the keys of a configuration for editors. */
@Command(
        name = "schema",
        description = "Print the keys of a configuration as JSON schema; editors that know it complete keys.",
        footer = {
            "",
            "photosynapse schema > photosynapse.schema.json, and as first line of a file:",
            "# yaml-language-server: $schema=photosynapse.schema.json"
        })
final class SchemaCommand extends Verb {
    @Override
    public Integer call() {
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonReader.read("schema", JsonSchema.text()).line());
            return ExitCodes.GOOD;
        }
        terminal().out().print(JsonSchema.text());
        terminal().out().flush();
        return ExitCodes.GOOD;
    }
}
