package photosynapse.experiments.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import photosynapse.experiments.config.FoundPulse;
import photosynapse.experiments.config.InvalidMeasurementException;
import photosynapse.experiments.config.MeasuredColumn;
import photosynapse.experiments.config.MeasuredQuantity;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.config.MeasurementFile;
import photosynapse.experiments.config.MeasurementLayout;
import photosynapse.experiments.config.MeasurementQuestion;
import photosynapse.experiments.config.PulseSearch;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonValue;

/** Measured files that a page has sent, and how they were understood; they go when the lab ends. */
final class Uploads {
    private static final int MOST_FILES = 40;
    private static final int PREVIEW = 2000;
    private static final int HEAD_LINES = 12;
    private static final int HEAD_LETTERS = 4096;

    private final LabFolder folder;
    private final Map<String, Upload> uploads = new LinkedHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    /**
     * One file.
     *
     * @param id of it
     * @param name as the user calls it, for the eye only
     * @param file on disk
     * @param said about how it is to be read
     */
    record Upload(String id, String name, Path file, ReadingWords said) {
        /** The flags of the command line that say the same. */
        List<String> flags() {
            return said.flags();
        }
    }

    Uploads(LabFolder folder) {
        this.folder = folder;
    }

    synchronized Upload find(String id) {
        Upload found = uploads.get(id);
        if (found == null) {
            throw Refusal.missing("upload", "there is no such file");
        }
        return found;
    }

    /** Takes a file and says how it is understood. */
    Answer take(Request request) throws IOException {
        String id = "upload-" + numbers.incrementAndGet();
        Path file = folder.uploads().resolve(id + ".csv");
        try (OutputStream out = Files.newOutputStream(file)) {
            request.copyTo(out, Guard.MOST_UPLOAD);
        } catch (IOException | Refusal failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
        Upload upload = new Upload(id, nameOf(request), file, ReadingWords.NONE);
        keep(upload);
        return Answer.json(reading(upload));
    }

    /** The name that a browser gave, without anything that is no letter of a name. */
    private static String nameOf(Request request) {
        String name = request.header("x-file-name").orElse("trace.csv");
        String plain = name.replaceAll("%20", " ").replaceAll("[^A-Za-z0-9 ._-]", "_");
        return plain.isBlank() ? "trace.csv" : plain.substring(0, Math.min(plain.length(), 100));
    }

    private synchronized void keep(Upload upload) throws IOException {
        uploads.put(upload.id(), upload);
        while (uploads.size() > MOST_FILES) {
            Upload oldest = uploads.values().iterator().next();
            uploads.remove(oldest.id());
            Files.deleteIfExists(oldest.file());
        }
    }

    /** Reads a file as somebody says. */
    Answer correct(String id, Json flags) throws IOException {
        Upload before = find(id);
        Upload upload = new Upload(id, before.name(), before.file(), ReadingWords.of(flags));
        keep(upload);
        return Answer.json(reading(upload));
    }

    private static JsonValue reading(Upload upload) throws IOException {
        JsonValue.FieldsBuilder answer =
                JsonValue.object().with("id", upload.id()).with("name", upload.name());
        answer.with("flags", JsonValue.ofTexts(upload.flags()));
        try {
            Measurement measurement =
                    MeasurementFile.read(upload.file(), upload.said().options());
            MeasurementLayout layout = measurement.layout();
            return answer.with("head", head(upload, layout.separator()))
                    .with("reading", reading(measurement))
                    .with("preview", preview(measurement))
                    .with("problems", List.of())
                    .done();
        } catch (InvalidMeasurementException invalid) {
            return answer.with("head", head(upload, ""))
                    .with("reading", new JsonValue.Null())
                    .with("preview", new JsonValue.Null())
                    .with("problems", Problems.list(invalid.problems()))
                    .done();
        }
    }

    /** The first lines as they stand there, cut at the separator. */
    private static List<JsonValue> head(Upload upload, String separator) throws IOException {
        String mark = switch (separator) {
            case "tab" -> "\t";
            case "semicolon" -> ";";
            case "comma" -> ",";
            case "pipe" -> "\\|";
            case "space" -> "\\s+";
            default -> "\n";
        };
        List<JsonValue> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(upload.file()), encoding(upload)), HEAD_LETTERS)) {
            char[] letters = new char[HEAD_LETTERS];
            int count = reader.read(letters);
            String text = count < 0 ? "" : new String(letters, 0, count);
            text.replace("\r", "")
                    .replace("\uFEFF", "")
                    .lines()
                    .limit(HEAD_LINES)
                    .forEach(line -> lines.add(JsonValue.ofTexts(List.of(line.split(mark, -1)))));
        }
        return lines;
    }

    private static Charset encoding(Upload upload) {
        return upload.said().options().encoding().isEmpty()
                ? StandardCharsets.UTF_8
                : Charset.forName(upload.said().options().encoding().get().word());
    }

    private static JsonValue reading(Measurement m) {
        MeasurementLayout layout = m.layout();
        PulseSearch.Found found = PulseSearch.in(m);
        List<JsonValue> pulses = new ArrayList<>();
        for (FoundPulse pulse :
                found.pulses().subList(0, Math.min(PREVIEW, found.pulses().size()))) {
            pulses.add(JsonValue.object()
                    .with("start_s", pulse.from())
                    .with("width_s", pulse.until() - pulse.from())
                    .with("level", pulse.level())
                    .done());
        }
        int missing = m.columns().stream().mapToInt(MeasuredColumn::missing).sum();
        return JsonValue.object()
                .with("kind", layout.kind())
                .with("encoding", layout.encoding())
                .with("separator", layout.separator())
                .with("decimal", layout.decimal())
                .with("header_row", layout.headerLine())
                .with("first_row", layout.firstRow())
                .with("rows", layout.rows())
                .with("columns", m.columns().stream().map(Uploads::column).toList())
                .with("sampling", sampling(m))
                .with("pulses", pulses)
                .with("pulses_from_light", found.isFromLight())
                .with("missing", missing)
                .with("assumed", JsonValue.ofTexts(m.notes()))
                .with("questions", m.questions().stream().map(Uploads::question).toList())
                .done();
    }

    private static JsonValue column(MeasuredColumn column) {
        return JsonValue.object()
                .with("index", column.number())
                .with("header", column.name())
                .with("quantity", JsonValue.ofOptional(column.quantity().map(MeasuredQuantity::word)))
                .with("written_unit", JsonValue.ofOptional(column.writtenUnit()))
                .with("unit", JsonValue.ofOptional(column.unit()))
                .with("missing", column.missing())
                .done();
    }

    private static JsonValue question(MeasurementQuestion question) {
        return JsonValue.object()
                .with("text", question.text())
                .with("flag", question.flag())
                .with("open", question.isOpen())
                .done();
    }

    private static JsonValue sampling(Measurement m) {
        Optional<double[]> times =
                m.column(MeasuredQuantity.TIME).map(c -> c.values().values());
        if (times.isEmpty() || times.get().length < 2) {
            return new JsonValue.Null();
        }
        double[] t = times.get();
        double[] steps = new double[t.length - 1];
        for (int k = 1; k < t.length; k++) {
            steps[k - 1] = t[k] - t[k - 1];
        }
        java.util.Arrays.sort(steps);
        return JsonValue.object()
                .with("median_s", LiveAnswers.finite(steps[steps.length / 2]))
                .with("shortest_s", LiveAnswers.finite(steps[0]))
                .with("longest_s", LiveAnswers.finite(steps[steps.length - 1]))
                .done();
    }

    /** The trace, thinned to what a screen shows. */
    private static JsonValue preview(Measurement m) {
        Optional<double[]> time =
                m.column(MeasuredQuantity.TIME).map(c -> c.values().values());
        Optional<MeasuredColumn> read =
                m.column(MeasuredQuantity.CURRENT).or(() -> m.column(MeasuredQuantity.CONDUCTANCE));
        if (time.isEmpty() || read.isEmpty()) {
            return new JsonValue.Null();
        }
        int every = (time.get().length + PREVIEW - 1) / PREVIEW;
        JsonValue.FieldsBuilder preview = JsonValue.object().with("t_s", thinned(time.get(), every));
        boolean current = m.column(MeasuredQuantity.CURRENT).isPresent();
        preview.with(
                current ? "current_A" : "conductance_S",
                thinned(read.get().values().values(), every));
        preview.with("unit", JsonValue.ofOptional(read.get().unit()));
        m.column(MeasuredQuantity.LIGHT)
                .ifPresent(light -> preview.with("light", thinned(light.values().values(), every)));
        return preview.with("every", every).done();
    }

    private static JsonValue thinned(double[] values, int every) {
        double[] few = new double[(values.length + every - 1) / every];
        for (int k = 0; k < few.length; k++) {
            few[k] = values[k * every];
        }
        return LiveAnswers.array(few);
    }

    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }
}
