package photosynapse.experiments.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.ExperimentCard;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.config.ShippedStudies;
import photosynapse.experiments.config.Study;
import photosynapse.experiments.config.SweepConfig;
import photosynapse.experiments.config.SweepFile;
import photosynapse.experiments.result.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists and shows the devices that ship. */
@Command(
        name = "presets",
        description = "List the devices that ship with the program, or show the file of one.",
        footer = {
            "",
            "presets            names and what they are",
            "presets show NAME  the whole file of a preset or a study, each number with its source"
        })
final class PresetsCommand extends Verb {
    private static final String SHOW = "show";

    @Parameters(arity = "0..2", paramLabel = "show NAME", description = "Show the file of a preset.")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        if (words.isEmpty()) {
            list();
            return ExitCodes.GOOD;
        }
        if (!words.get(0).equals(SHOW) || words.size() != 2) {
            throw new UsageException(
                    "presets takes nothing, or: show NAME", "photosynapse presets show " + Presets.DEFAULT);
        }
        String text = Presets.text(words.get(1))
                .or(() -> ShippedStudies.text(words.get(1)))
                .orElseThrow(() -> new UsageException(
                        "there is no preset " + words.get(1), "presets are " + String.join(", ", Presets.names())));
        printText(JsonValue.object().with("name", words.get(1)), text);
        return ExitCodes.GOOD;
    }

    private void list() {
        if (wantsJson()) {
            List<JsonValue> presets = Presets.names().stream()
                    .<JsonValue>map(name -> JsonValue.object()
                            .with("name", name)
                            .with("title", Presets.title(name).orElse(""))
                            .done())
                    .toList();
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("presets", presets)
                            .with("sweeps", sweeps())
                            .done()
                            .line());
            return;
        }
        for (String name : Presets.names()) {
            terminal().out().printf("%-20s %s%n", name, Presets.title(name).orElse(""));
        }
        terminal().out().println();
        terminal().out().println("studies, numbered experiments that vary a device: run PRESET --study KEY");
        for (Study study : Study.values()) {
            ExperimentCard card = Catalogue.of(study).card();
            terminal().out().printf("%-4s %-18s %s%n", card.id(), card.key(), card.question());
        }
        terminal().out().println();
        terminal().out().println("studies that vary one or more keys and ship with their numbers: sweep NAME");
        for (String name : ShippedStudies.names()) {
            terminal().out().printf("%-34s %s%n", name, story(name).question());
        }
        terminal().out().println();
        terminal()
                .out()
                .println("photosynapse presets show NAME prints the file; a file of yours builds on one"
                        + " with preset: NAME");
    }

    private static SweepConfig.StoryConfig story(String name) {
        byte[] text = ShippedStudies.text(name).orElseThrow().getBytes(StandardCharsets.UTF_8);
        return SweepFile.read(name, text).orElseThrow().sweep().story();
    }

    private static List<JsonValue> sweeps() {
        return ShippedStudies.names().stream()
                .<JsonValue>map(name -> JsonValue.object()
                        .with("name", name)
                        .with("title", story(name).title())
                        .with("question", story(name).question())
                        .done())
                .toList();
    }
}
