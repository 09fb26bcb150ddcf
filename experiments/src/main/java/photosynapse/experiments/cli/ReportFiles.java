package photosynapse.experiments.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.ExperimentCard;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ConfigValues;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.Study;
import photosynapse.experiments.report.ReportContent;
import photosynapse.experiments.report.ReportWriter;
import photosynapse.experiments.report.Reproduction;
import photosynapse.experiments.report.RunPage;
import photosynapse.experiments.report.StoredRun;
import photosynapse.experiments.report.Trust;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.run.RunRecord;
import photosynapse.experiments.run.Runner;
import photosynapse.experiments.run.StepStatus;

/** The report of a run folder, from what is stored in it and nothing else. */
final class ReportFiles {
    /** Name of the page in a run folder. */
    static final String FILE = "report.html";

    private static final String FIGURES = "figures/";

    private final RunFolder folder;

    ReportFiles(RunFolder folder) {
        this.folder = folder;
    }

    /** Writes figures, page and manifest. */
    void write() {
        RunManifest manifest = RunManifest.read(folder.read(RunManifest.FILE));
        ReportContent content = RunPage.of(stored());
        RunPage.figureFiles(content).forEach((name, text) -> folder.write(FIGURES + name + ".svg", text));
        folder.write(FILE, new ReportWriter().html(content));
        folder.end(manifest, record().status());
    }

    RunRecord record() {
        return RunRecord.read(folder.read(RunRecord.FILE));
    }

    /** The configuration of the run. */
    ExperimentConfig config() {
        return ConfigReader.read(
                        folder.path().resolve(Runner.CONFIGURATION).toString(),
                        folder.read(Runner.CONFIGURATION).getBytes(StandardCharsets.UTF_8),
                        List.of())
                .config();
    }

    /** All that the folder holds, as the report takes it. */
    StoredRun stored() {
        String text = folder.read(Runner.CONFIGURATION);
        ExperimentConfig config = ConfigReader.read(
                        folder.path().resolve(Runner.CONFIGURATION).toString(),
                        text.getBytes(StandardCharsets.UTF_8),
                        List.of())
                .config();
        RunRecord record = record();
        Map<String, ResultTable> tables = new LinkedHashMap<>();
        for (String name : folder.tableNames()) {
            tables.put(name, folder.table(name));
        }
        Map<String, String> values = ConfigValues.of(config);
        Map<String, String> sources = new LinkedHashMap<>();
        values.keySet()
                .forEach(path -> ConfigValues.sourceOf(config, path).ifPresent(source -> sources.put(path, source)));
        return new StoredRun(tables, values, sources, steps(record, tables), reproduction(text, record));
    }

    private static List<StoredRun.StoredStep> steps(RunRecord record, Map<String, ResultTable> tables) {
        List<StoredRun.StoredStep> steps = new ArrayList<>();
        for (RunRecord.Step step : record.steps()) {
            Experiment experiment = Catalogue.of(step.key());
            ExperimentCard card = experiment.card();
            List<ResultTable> own = tables.values().stream()
                    .filter(table -> (table.name() + "_").startsWith(step.key() + "_"))
                    .toList();
            String finding = step.status().isGood() && !experiment.pictures().isEmpty() ? experiment.finding(own) : "";
            steps.add(new StoredRun.StoredStep(
                    card.key(),
                    card.title(),
                    card.question(),
                    card.equations(),
                    card.notice(),
                    new StoredRun.Outcome(step.status().word(), trust(step.status()), step.message()),
                    new StoredRun.View(finding, experiment.pictures(), card.next(), option(card.key()))));
        }
        return steps;
    }

    private static String option(String key) {
        return Stream.of(Study.values()).anyMatch(study -> study.key().equals(key)) ? "--study" : "--protocol";
    }

    private static Trust trust(StepStatus status) {
        return switch (status) {
            case COMPLETE -> Trust.CONVERGED;
            case WITH_HELP -> Trust.WITH_HELP;
            case FAILED -> Trust.PARTIAL;
            case TIME_LIMIT, INTERRUPTED, SKIPPED -> Trust.NOT_MEASURED;
        };
    }

    private Reproduction reproduction(String configuration, RunRecord record) {
        RunManifest manifest = RunManifest.read(folder.read(RunManifest.FILE));
        Map<String, String> hashes = new TreeMap<>(folder.digests());
        hashes.keySet().removeIf(name -> !name.startsWith(RunFolder.RESULTS) && !name.equals(Runner.CONFIGURATION));
        return new Reproduction(
                record.command(),
                Runner.CONFIGURATION,
                configuration,
                manifest.seed(),
                manifest.versions().getOrDefault("photosynapse", ""),
                hashes,
                "Machine and times stand in environment.json and log.jsonl, so that equal runs have equal pages.");
    }
}
