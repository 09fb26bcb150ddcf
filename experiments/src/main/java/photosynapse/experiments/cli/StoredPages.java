package photosynapse.experiments.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import photosynapse.experiments.report.DataPage;
import photosynapse.experiments.report.FitPage;
import photosynapse.experiments.report.ReportContent;
import photosynapse.experiments.report.ReportWriter;
import photosynapse.experiments.report.Reproduction;
import photosynapse.experiments.report.RunPage;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.run.Runner;

/**
 * The run folders of {@code fit} and {@code data}, and their pages, from what is stored in them and nothing else.
 *
 * <p>{@code run.json} says which verb made the folder, by which command, and how it ended.
 */
final class StoredPages {
    private static final String RECORD = "run.json";
    private static final String FIGURES = "figures/";

    private final RunFolder folder;

    StoredPages(RunFolder folder) {
        this.folder = folder;
    }

    /**
     * What makes a folder.
     *
     * @param verb fit or data
     * @param command that makes it again
     * @param model what was fitted, in words; empty for data
     * @param configuration text of {@code run.yaml}
     * @param seed of the search
     * @param inputs SHA-256 of what went in, by name
     */
    record Making(
            String verb, String command, String model, String configuration, long seed, Map<String, String> inputs) {
        Making {
            inputs = Map.copyOf(inputs);
        }
    }

    /** Whether a folder was made by these verbs. */
    static boolean isOne(RunFolder folder) {
        return folder.has("results/fit_parameters.csv") || folder.has("results/data_columns.csv");
    }

    /** Writes tables, record, page and manifest. */
    void write(Making making, List<ResultTable> tables, boolean isConverged) {
        RunManifest manifest =
                RunManifest.begun(making.seed(), Map.of("photosynapse", Release.VERSION), making.inputs());
        folder.begin(manifest);
        folder.write(Runner.CONFIGURATION, making.configuration());
        tables.forEach(folder::write);
        folder.write(
                RECORD,
                JsonValue.object()
                        .with("verb", making.verb())
                        .with("command", making.command())
                        .with("model", making.model())
                        .with("status", isConverged ? "complete" : "partial")
                        .done()
                        .text());
        page();
    }

    /** Makes figures, page and manifest again. */
    void page() {
        RunManifest manifest = folder.manifest();
        Map<String, ResultTable> tables = new LinkedHashMap<>();
        folder.tableNames().forEach(name -> tables.put(name, folder.table(name)));
        boolean isComplete = text("status").equals("complete");
        Reproduction reproduction = new Reproduction(
                text("command"),
                Runner.CONFIGURATION,
                folder.read(Runner.CONFIGURATION),
                manifest.seed(),
                manifest.versions().getOrDefault("photosynapse", ""),
                hashes(),
                "");
        ReportContent content = text("verb").equals("fit")
                ? FitPage.of(new FitPage.Fit(tables, isComplete, text("model"), reproduction))
                : DataPage.of(new DataPage.Data(tables, reproduction));
        RunPage.figureFiles(content).forEach((name, svg) -> folder.write(FIGURES + name + ".svg", svg));
        folder.write(ReportFiles.FILE, new ReportWriter().html(content));
        folder.end(manifest, isComplete ? RunStatus.COMPLETE : RunStatus.PARTIAL);
    }

    private Map<String, String> hashes() {
        Map<String, String> hashes = new TreeMap<>(folder.digests());
        hashes.keySet().removeIf(name -> !name.startsWith(RunFolder.RESULTS) && !name.equals(Runner.CONFIGURATION));
        return hashes;
    }

    private String text(String name) {
        if (JsonReader.read(RECORD, folder.read(RECORD)) instanceof JsonValue.Fields fields
                && fields.get(name).orElse(null) instanceof JsonValue.Text text) {
            return text.value();
        }
        throw new JsonFormatException(RECORD, 1, name + " must be a text");
    }
}
