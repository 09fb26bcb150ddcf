package photosynapse.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.report.Citation;
import photosynapse.experiments.report.RunPage;
import photosynapse.experiments.result.FileLayer;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.sweep.SweepFolder;
import photosynapse.experiments.sweep.SweepPlan;
import photosynapse.experiments.sweep.SweepSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whom to cite. */
@Command(
        name = "cite",
        description = "Say whom a run has to cite, grouped by why; and where the numbers of its device come from.")
final class CiteCommand extends Verb {
    private static final Pattern YEAR = Pattern.compile("\\((1[89]\\d\\d|20\\d\\d)\\)");

    @Parameters(paramLabel = "RUN", description = "Folder of a run or of a sweep.")
    private Path path;

    @Option(names = "--bibtex", description = "As entries for BibTeX.")
    private boolean bibtex;

    @Override
    public Integer call() {
        boolean sweep = Files.isRegularFile(path.resolve(SweepSpec.FILE));
        List<Citation> citations = sweep
                ? RunPage.citedBySweep(swept().work().training())
                : RunPage.of(new ReportFiles(RunFolder.open(path)).stored()).citations();
        Map<String, String> sources = sources(sweep);
        if (wantsJson()) {
            printJson(citations, sources);
        } else if (bibtex) {
            citations.forEach(citation -> terminal().out().println(entry(citation)));
        } else {
            print(citations, sources);
        }
        return ExitCodes.GOOD;
    }

    private Map<String, String> sources(boolean sweep) {
        ExperimentConfig config = sweep ? firstPoint() : new ReportFiles(RunFolder.open(path)).config();
        return config.sources();
    }

    private SweepSpec swept() {
        return SweepFolder.open(path, FileLayer.DISK).spec();
    }

    private ExperimentConfig firstPoint() {
        SweepSpec spec = swept();
        return spec.source()
                .read(new SweepPlan(spec).points().get(0).settings())
                .config();
    }

    private void print(List<Citation> citations, Map<String, String> sources) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (Citation citation : citations) {
            groups.computeIfAbsent(citation.group(), g -> new LinkedHashSet<>())
                    .add(plain(citation.text())
                            + (citation.identifier().isEmpty() ? "" : " " + citation.identifier())
                            + (citation.reason().isEmpty() ? "" : "\n      for: " + plain(citation.reason())));
        }
        groups.forEach((group, texts) -> {
            terminal().out().println(group);
            texts.forEach(text -> terminal().out().println("  - " + text));
            terminal().out().println();
        });
        if (!sources.isEmpty()) {
            terminal().out().println("Numbers of the configuration");
            keysBySource(sources)
                    .forEach((source, keys) ->
                            terminal().out().println("  - " + String.join(", ", keys) + ": " + source));
        }
    }

    /** Keys that come from the same place stand together. */
    private static Map<String, List<String>> keysBySource(Map<String, String> sources) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        sources.forEach((key, source) ->
                keys.computeIfAbsent(source, s -> new ArrayList<>()).add(key));
        return keys;
    }

    /** Marks of the page are for the page. */
    private static String plain(String text) {
        return text.replaceAll("[_^]\\{([^}]*)}", "$1");
    }

    private static String entry(Citation citation) {
        String text = plain(citation.text());
        Matcher year = YEAR.matcher(text);
        String when = year.find() ? year.group(1) : "";
        String key = text.replaceAll("^(?:[A-Z]\\. )*([A-Za-z]+).*", "$1").replaceAll("[^A-Za-z]", "") + when;
        String id = citation.identifier();
        StringBuilder entry = new StringBuilder("@misc{" + key + ",\n  note = {" + text + "}");
        if (!when.isEmpty()) {
            entry.append(",\n  year = {").append(when).append('}');
        }
        if (id.startsWith("doi:")) {
            entry.append(",\n  doi = {").append(id.substring("doi:".length())).append('}');
        }
        return entry.append("\n}").toString();
    }

    private void printJson(List<Citation> citations, Map<String, String> sources) {
        JsonValue.FieldsBuilder numbers = JsonValue.object();
        sources.forEach(numbers::with);
        terminal()
                .out()
                .println(JsonValue.object()
                        .with(
                                "citations",
                                citations.stream()
                                        .map(citation -> JsonValue.object()
                                                .with("group", citation.group())
                                                .with("text", plain(citation.text()))
                                                .with("identifier", citation.identifier())
                                                .with("reason", plain(citation.reason()))
                                                .done())
                                        .toList())
                        .with("sources", numbers.done())
                        .done()
                        .line());
    }
}
