package photosynapse.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import photosynapse.experiments.catalog.DeviceScores;
import photosynapse.experiments.catalog.NetworkSpeedTasks;
import photosynapse.experiments.catalog.ScoreRow;
import photosynapse.experiments.catalog.SpeedTasks;
import photosynapse.experiments.catalog.SpikingSpeedTasks;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.JsonValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what the project claims, on this machine. */
@Command(
        name = "scorecard",
        description = "Measure every claim of the project on this machine; a claim that misses makes the exit code 1.",
        footer = {"", "--json prints an array of rows: id, claim, value, unit, relation, target, pass, how."})
final class ScorecardCommand extends Verb {
    @Option(
            names = "--quick",
            description =
                    "Only the rows of the device, of its speed and of the lab; leaves out the demo, the synapse and the"
                            + " digits.")
    private boolean quick;

    private final List<ScoreRow> rows = new ArrayList<>();

    @Override
    public Integer call() {
        ExperimentConfig preset =
                ConfigReader.preset(Presets.DEFAULT, List.of()).config();
        new DeviceScores(preset, main().interrupted(), this::show).measure();
        new SpeedScores(new SpeedTasks(preset), this::show).measure();
        new LabScores(this::show).measure();
        if (quick) {
            terminal().err().println("left out by --quick: demo, synapse, network and spiking rows");
        } else {
            new NetworkScores(new NetworkSpeedTasks(), this::show).measure();
            new SpikingScores(new SpikingSpeedTasks(), this::show).measure();
            new DemoScores(this::show).measure();
        }
        long missed = rows.stream().filter(row -> !row.pass()).count();
        if (wantsJson()) {
            JsonValue all =
                    new JsonValue.Array(rows.stream().map(ScoreRow::json).toList());
            terminal().out().println(all.line());
        } else {
            terminal().out().printf(Locale.ROOT, "%d of %d claims hold%n", rows.size() - missed, rows.size());
        }
        return missed == 0 ? ExitCodes.GOOD : ExitCodes.PARTIAL;
    }

    private void show(ScoreRow row) {
        rows.add(row);
        if (!wantsJson()) {
            terminal()
                    .out()
                    .printf(
                            Locale.ROOT,
                            "%-4s  %-34s %12.6g %-7s %s %.6g%n",
                            row.pass() ? "ok" : "MISS",
                            row.id(),
                            row.value(),
                            row.unit(),
                            row.relation(),
                            row.target());
        }
    }
}
