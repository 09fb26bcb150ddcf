package photosynapse.experiments.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import photosynapse.experiments.report.Comparison;
import photosynapse.experiments.report.KeyNumber;
import photosynapse.experiments.report.OverlayRequest;
import photosynapse.experiments.report.RunPage;
import photosynapse.experiments.report.RunSummary;
import photosynapse.experiments.report.StoredRun;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunManifest;
import photosynapse.experiments.result.TextColumn;
import photosynapse.experiments.run.RunListener;

/** Runs that are there: their list, what is in them, beside each other, as files of other tools. */
final class RunAnswers {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_-]{0,99}");
    private static final int SHORT_BODY = 1 << 16;
    private static final int MOST_RUNS = 12;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_OVERLAY = 2000;
    private static final List<String> FORMATS =
            List.of("spice", "verilog-a", "neurosim", "aihwkit", "crosssim", "csv", "npz");

    private final Runs runs;
    private final Verbs verbs;
    private final LabFolder folder;

    RunAnswers(Verbs verbs, LabFolder folder) {
        this.runs = new Runs(folder, this::numbers);
        this.verbs = verbs;
        this.folder = folder;
    }

    /** Answers under {@code runs}. */
    Answer answer(Request request) throws IOException {
        List<String> path = request.path();
        if (path.size() == 2) {
            return Answer.json(runs.list());
        }
        if (path.size() == 3 && path.get(2).equals("compare") && request.isPost()) {
            return compare(Json.read(request.bytes(SHORT_BODY)));
        }
        String id = path.get(2);
        if (path.size() == 3) {
            return run(id);
        }
        String part = path.get(3);
        if (request.isPost()) {
            return change(id, part, request);
        }
        return switch (part) {
            case "report" -> Answer.sandboxed("text/html; charset=utf-8", report(id));
            case "tables" -> table(id, named(path, 4));
            case "figures" -> figure(id, named(path, 4));
            case "sweep" -> SweepAnswers.of(runs.folder(id));
            case "yaml" ->
                Answer.content(
                        "text/plain; charset=utf-8",
                        runs.folder(id).read("run.yaml").getBytes(StandardCharsets.UTF_8));
            default -> throw Refusal.missing("path", "a run has no such part");
        };
    }

    /** The last part of a path as the name of a table or figure. */
    private static String named(List<String> path, int at) {
        if (path.size() != at + 1 || !PART.matcher(path.get(at)).matches()) {
            throw Refusal.of("path", "not a name of the index", "letters, digits, dashes and underscores");
        }
        return path.get(at);
    }

    private String report(String id) {
        return runs.folder(id).read("report.html");
    }

    private Answer table(String id, String name) {
        RunFolder run = runs.folder(id);
        if (!run.has(RunFolder.RESULTS + "/" + name + ".csv")) {
            throw Refusal.missing("path", "the run has no such table");
        }
        return Answer.json(json(run.table(name)));
    }

    private static JsonValue json(ResultTable table) {
        int every = Math.max(1, (table.rowCount() + MOST_ROWS - 1) / MOST_ROWS);
        List<JsonValue> columns = new ArrayList<>();
        for (TextColumn label : table.labels()) {
            List<String> few = new ArrayList<>();
            for (int row = 0; row < table.rowCount(); row += every) {
                few.add(label.values().get(row));
            }
            columns.add(JsonValue.object()
                    .with("name", label.name())
                    .with("unit", "")
                    .with("values", JsonValue.ofTexts(few))
                    .done());
        }
        for (Column column : table.columns()) {
            columns.add(JsonValue.object()
                    .with("name", column.name())
                    .with("unit", ColumnWords.unit(column.name()))
                    .with("values", thinned(column, every))
                    .done());
        }
        return JsonValue.object()
                .with("name", table.name())
                .with("rows", table.rowCount())
                .with("every", every)
                .with("columns", columns)
                .done();
    }

    private static JsonValue thinned(Column column, int every) {
        double[] few = new double[(column.size() + every - 1) / every];
        for (int k = 0; k < few.length; k++) {
            few[k] = column.get(k * every);
        }
        return LiveAnswers.array(few);
    }

    private Answer figure(String id, String name) {
        RunFolder run = runs.folder(id);
        String file = "figures/" + name + ".svg";
        if (!run.has(file)) {
            throw Refusal.missing("path", "the run has no such figure");
        }
        return Answer.sandboxed("image/svg+xml", run.read(file));
    }

    private Answer run(String id) throws IOException {
        RunFolder run = runs.folder(id);
        RunManifest manifest = run.manifest();
        RunWords words = RunWords.of(run.path());
        Runs.Light light = Runs.light(manifest);
        List<JsonValue> tables = new ArrayList<>();
        List<JsonValue> figures = new ArrayList<>();
        List<JsonValue> files = new ArrayList<>();
        for (String name : manifest.files().keySet()) {
            Path file = run.path().resolve(name);
            if (!Files.isRegularFile(file)) {
                continue;
            }
            files.add(JsonValue.object()
                    .with("name", name)
                    .with("bytes", Files.size(file))
                    .done());
            if (name.startsWith("results/") && name.endsWith(".csv")) {
                tables.add(head(file, plain(name)));
            } else if (name.startsWith("figures/") && name.endsWith(".svg")) {
                figures.add(JsonValue.object()
                        .with("name", plain(name))
                        .with("title", plain(name).replace('-', ' ').replace('_', ' '))
                        .done());
            }
        }
        return Answer.json(JsonValue.object()
                .with("id", id)
                .with("title", words.title(id))
                .with("verb", words.verb())
                .with("status", light.colour())
                .with("sentence", light.sentence())
                .with("command", words.command())
                .with("started", words.started())
                .with("numbers", settled(run, id, light))
                .with("tables", tables)
                .with("figures", figures)
                .with("files", files)
                .with("report", run.has("report.html"))
                .done());
    }

    private static String plain(String name) {
        return name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
    }

    private static JsonValue head(Path file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
            List<String> all = lines.toList();
            List<JsonValue> columns = new ArrayList<>();
            for (String column : all.isEmpty() ? new String[0] : all.get(0).split(",")) {
                columns.add(JsonValue.object()
                        .with("name", column)
                        .with("unit", ColumnWords.unit(column))
                        .done());
            }
            return JsonValue.object()
                    .with("name", name)
                    .with("columns", columns)
                    .with("rows", Math.max(0, all.size() - 1))
                    .done();
        }
    }

    /** Key numbers of a run of which no file comes or goes any more. */
    private List<JsonValue> settled(RunFolder run, String id, Runs.Light light) {
        try {
            return light.colour().equals(Runs.RUNNING) ? List.of() : numbers(run, id);
        } catch (UncheckedIOException changing) {
            return List.of();
        }
    }

    /** Key numbers of a run of experiments; other folders have none. */
    private List<JsonValue> numbers(RunFolder run, String id) {
        return summary(run, id).stream()
                .flatMap(summary -> summary.keyNumbers().stream())
                .map(RunAnswers::number)
                .toList();
    }

    private Optional<RunSummary> summary(RunFolder run, String id) {
        if (SweepAnswers.isSweep(run)) {
            return Optional.of(verbs.sweep(id, run.path()));
        }
        boolean experiments = run.has("run.json") && run.read("run.json").contains("\"steps\"");
        if (!experiments) {
            return Optional.empty();
        }
        StoredRun stored = verbs.stored(run);
        return Optional.of(RunPage.summary(id, stored));
    }

    private static JsonValue number(KeyNumber number) {
        JsonValue.FieldsBuilder fields = JsonValue.object()
                .with("key", number.name())
                .with("name", plainWords(number.name()))
                .with("value", LiveAnswers.finite(number.value()))
                .with("unit", number.unit())
                .with("definition", plainWords(number.definition()));
        return number.trust().isTrusted()
                ? fields.done()
                : fields.with("trust", number.trust().words()).done();
    }

    /** Marks of a report are for its page. */
    private static String plainWords(String text) {
        return text.replaceAll("[_^]\\{([^}]*)}", "$1");
    }

    private Answer change(String id, String part, Request request) throws IOException {
        Json body = Json.read(request.bytes(SHORT_BODY));
        switch (part) {
            case "trash" -> {
                body.only();
                runs.trash(id);
                return Answer.json(JsonValue.object().with("moved_to", ".trash").done());
            }
            case "tag" -> {
                List<String> tags = body.only("tags").texts("tags", 20);
                boolean odd = tags.stream()
                        .anyMatch(tag -> tag.isBlank()
                                || tag.length() > 40
                                || tag.chars().anyMatch(c -> c < ' '));
                if (odd) {
                    throw Refusal.of("tags", "a tag is empty or too long", "1 to 40 letters");
                }
                runs.tag(id, tags);
                return Answer.json(
                        JsonValue.object().with("tags", JsonValue.ofTexts(tags)).done());
            }
            case "verify" -> {
                body.only();
                return verify(id);
            }
            default -> throw Refusal.missing("path", "a run has no such part");
        }
    }

    private Answer verify(String id) {
        Verbs.Ended ended =
                verbs.run(List.of("verify", runs.path(id).toString(), "--json"), RunListener.SILENT, () -> false);
        return Answer.json(JsonValue.object()
                .with("ok", ended.exitCode() == 0)
                .with("details", fields(ended.out()))
                .with(
                        "problems",
                        JsonValue.ofTexts(Stream.of(ended.err().split("\n"))
                                .filter(line -> !line.isBlank())
                                .limit(20)
                                .toList()))
                .done());
    }

    private static JsonValue fields(String out) {
        return Stream.of(out.split("\n"))
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .map(RunAnswers::read)
                .orElseGet(JsonValue.Null::new);
    }

    private static JsonValue read(String line) {
        try {
            return JsonReader.read("verb", line);
        } catch (JsonFormatException e) {
            return new JsonValue.Null();
        }
    }

    private Answer compare(Json body) {
        List<String> ids = body.only("runs").texts("runs", MOST_RUNS);
        if (ids.size() < 2 || ids.stream().distinct().count() < ids.size()) {
            throw Refusal.of("runs", "two different runs at least are compared", "2 to " + MOST_RUNS + " ids");
        }
        List<RunSummary> summaries = new ArrayList<>();
        for (String id : ids) {
            summaries.add(summary(runs.folder(id), id)
                    .orElseThrow(() ->
                            Refusal.of("runs", id + " holds no experiments", "runs of run, train, demo or sweep")));
        }
        long sweeps =
                ids.stream().filter(id -> SweepAnswers.isSweep(runs.folder(id))).count();
        if (sweeps > 0 && sweeps < ids.size()) {
            throw Refusal.of("runs", "runs and sweeps cannot be laid over each other", "all runs, or all sweeps");
        }
        List<OverlayRequest> wanted = sweeps > 0
                ? summaries.get(0).tables().stream().map(OverlayRequest::of).toList()
                : RunPage.overlays();
        return Answer.json(JsonValue.object()
                .with("runs", JsonValue.ofTexts(ids))
                .with("differences", new Comparison(summaries, wanted).differences("key"))
                .with("numbers", beside(summaries))
                .with("overlays", overlays(summaries, wanted))
                .done());
    }

    private static List<JsonValue> beside(List<RunSummary> summaries) {
        Map<String, KeyNumber> names = new LinkedHashMap<>();
        summaries.forEach(run -> run.keyNumbers().forEach(number -> names.putIfAbsent(number.name(), number)));
        List<JsonValue> rows = new ArrayList<>();
        names.forEach((name, like) -> {
            List<JsonValue> values = new ArrayList<>();
            for (RunSummary run : summaries) {
                values.add(run.keyNumbers().stream()
                        .filter(number -> number.name().equals(name))
                        .findFirst()
                        .map(number -> JsonValue.of(LiveAnswers.finite(number.value())))
                        .orElseGet(JsonValue.Null::new));
            }
            rows.add(JsonValue.object()
                    .with("name", plainWords(name))
                    .with("unit", like.unit())
                    .with("definition", plainWords(like.definition()))
                    .with("values", values)
                    .done());
        });
        return rows;
    }

    private static List<JsonValue> overlays(List<RunSummary> summaries, List<OverlayRequest> wanted) {
        List<JsonValue> overlays = new ArrayList<>();
        for (OverlayRequest request : wanted) {
            List<JsonValue> series = new ArrayList<>();
            boolean[] logarithmic = {true, true};
            for (RunSummary run : summaries) {
                run.tables().stream()
                        .filter(table -> table.name().equals(request.table())
                                && table.columnNames().containsAll(List.of(request.x(), request.y())))
                        .findFirst()
                        .ifPresent(table -> {
                            logarithmic[0] &= isWide(table.column(request.x()));
                            logarithmic[1] &= isWide(table.column(request.y()));
                            series.add(series(run.name(), table, request));
                        });
            }
            if (series.size() > 1) {
                overlays.add(JsonValue.object()
                        .with("table", request.table())
                        .with("title", request.table().replace('_', ' '))
                        .with("x", axis(request.x(), logarithmic[0]))
                        .with("y", axis(request.y(), logarithmic[1]))
                        .with("series", series)
                        .done());
            }
        }
        return overlays;
    }

    /** Positive numbers over more than three decades are seen better on a logarithmic axis. */
    private static boolean isWide(Column column) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (double value : column.values()) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        return low > 0 && high > 1000 * low;
    }

    private static JsonValue axis(String column, boolean logarithmic) {
        return JsonValue.object()
                .with("name", column)
                .with("unit", ColumnWords.unit(column))
                .with("log", logarithmic)
                .done();
    }

    private static JsonValue series(String run, ResultTable table, OverlayRequest request) {
        int every = Math.max(1, table.rowCount() / MOST_OVERLAY);
        return JsonValue.object()
                .with("run", run)
                .with("x", thinned(table.column(request.x()), every))
                .with("y", thinned(table.column(request.y()), every))
                .done();
    }

    /** The synapse of a run or of a shipped device in the formats of other tools. */
    Answer export(Json body, Subject.Reader subjects, SynapseStore synapses) throws IOException {
        body.only("run", Subject.PRESET, "to", "pulses");
        List<String> formats = body.texts("to", FORMATS.size());
        if (formats.isEmpty() || !FORMATS.containsAll(formats)) {
            throw Refusal.of("to", "not all of these are formats", String.join(", ", FORMATS));
        }
        Path place = Files.createTempDirectory(folder.jobs(), "export-");
        try {
            Path source =
                    body.has("run") ? runs.path(body.neededText("run")) : synapse(subjects.of(body), place, synapses);
            Path out = place.resolve("files");
            List<String> words = new ArrayList<>(List.of("export", source.toString()));
            words.add("--to=" + String.join(",", formats));
            words.add("--pulses=" + body.count("pulses", 50, 4, 10_000));
            words.add("--out=" + out);
            words.add("--json");
            Verbs.Ended ended = verbs.run(words, RunListener.SILENT, () -> false);
            if (ended.exitCode() != 0) {
                throw new Refusal(
                        Refusal.UNPROCESSABLE,
                        "export",
                        JobRequests.problem(ended),
                        "a run that holds a synapse",
                        "extract one: a job of the kind synapse");
            }
            return Answer.json(JsonValue.object().with("files", files(out)).done());
        } finally {
            LabFolder.remove(place);
        }
    }

    private static Path synapse(Subject subject, Path place, SynapseStore synapses) throws IOException {
        String text = synapses.text(subject)
                .orElseThrow(() -> Refusal.missing("preset", "its synapse has not been extracted"));
        return Files.writeString(place.resolve("synapse.json"), text, StandardCharsets.UTF_8);
    }

    private static List<JsonValue> files(Path out) throws IOException {
        List<JsonValue> files = new ArrayList<>();
        try (Stream<Path> found = Files.walk(out)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String name = out.relativize(file).toString().replace('\\', '/');
                byte[] bytes = Files.readAllBytes(file);
                JsonValue.FieldsBuilder fields =
                        JsonValue.object().with("name", name).with("bytes", bytes.length);
                files.add(
                        name.endsWith(".npz")
                                ? fields.with(
                                                "base64",
                                                java.util.Base64.getEncoder().encodeToString(bytes))
                                        .done()
                                : fields.with("text", new String(bytes, StandardCharsets.UTF_8))
                                        .done());
            }
        }
        return files;
    }

    /** Whom a run has to cite. */
    Answer cite(Request request) {
        String id = request.query("run").orElseThrow(() -> Refusal.of("run", "it is missing", "run=ID"));
        String path = runs.path(id).toString();
        JsonValue cited = fields(verbs.run(List.of("cite", path, "--json"), RunListener.SILENT, () -> false)
                .out());
        Verbs.Ended bibtex = verbs.run(List.of("cite", path, "--bibtex"), RunListener.SILENT, () -> false);
        if (!(cited instanceof JsonValue.Fields fields) || bibtex.exitCode() != 0) {
            throw new Refusal(
                    Refusal.UNPROCESSABLE,
                    "run",
                    "it does not say what to cite",
                    "a run of experiments",
                    "choose another run");
        }
        return Answer.json(JsonValue.object()
                .with("groups", groups(fields))
                .with("sources", fields.get("sources").orElseGet(JsonValue.Null::new))
                .with("bibtex", bibtex.out())
                .done());
    }

    private static List<JsonValue> groups(JsonValue.Fields cited) {
        Map<String, List<JsonValue>> groups = new LinkedHashMap<>();
        if (cited.get("citations").orElse(null) instanceof JsonValue.Array citations) {
            for (JsonValue item : citations.items()) {
                JsonValue.Fields citation = (JsonValue.Fields) item;
                String group = ((JsonValue.Text) citation.get("group").orElseThrow()).value();
                groups.computeIfAbsent(group, g -> new ArrayList<>())
                        .add(JsonValue.object()
                                .with("text", citation.get("text").orElseThrow())
                                .with("doi", citation.get("identifier").orElseThrow())
                                .with("why", citation.get("reason").orElseThrow())
                                .done());
            }
        }
        return groups.entrySet().stream()
                .<JsonValue>map(group -> JsonValue.object()
                        .with("reason", group.getKey())
                        .with("entries", group.getValue())
                        .done())
                .toList();
    }
}
