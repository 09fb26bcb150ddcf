package photosynapse.experiments.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.DrawnTrain;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ConfigTree;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;

/** Turns what a page asks for into verbs of the command line. */
final class JobRequests {
    /** Stands for the file of the configuration until it is written; no word of a user can hold it. */
    private static final String FILE = "\u0000file";

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.\\[\\]=+-]{1,200}");
    private static final int MOST_WORDS = 60;
    private static final int PROFILES = 60;
    private static final int READINGS = 240;

    private final Desk desk;
    private final Subject.Reader subjects;
    private final SynapseStore synapses;
    private final Uploads uploads;
    private final Networks networks;

    /**
     * Where work is queued and done.
     *
     * @param jobs queue
     * @param folder of runs and of configurations
     * @param verbs that work
     */
    record Desk(Jobs jobs, LabFolder folder, Verbs verbs) {}

    JobRequests(Desk desk, Subject.Reader subjects, SynapseStore synapses, Uploads uploads, Networks networks) {
        this.desk = desk;
        this.subjects = subjects;
        this.synapses = synapses;
        this.uploads = uploads;
        this.networks = networks;
    }

    /** Queues what a body asks for. */
    Job submit(Json body) {
        return switch (body.word("kind", "run", List.of("run", "synapse", "train", "fit", "network"))) {
            case "network" -> networks.teach(body, desk.jobs());
            case "synapse" -> synapse(body);
            case "train" -> train(body);
            case "fit" -> fit(body);
            default -> run(body);
        };
    }

    private Job run(Json body) {
        body.only(
                "kind",
                "title",
                Subject.PRESET,
                Subject.YAML,
                Subject.CONFIG,
                Subject.SETTINGS,
                "protocols",
                "studies",
                "pulses",
                "until_s");
        List<String> words = new ArrayList<>(List.of("run"));
        LoadedConfig loaded = subjects.of(body).loaded();
        if (body.has("pulses")) {
            loaded = drawn(loaded, LiveAnswers.train(body));
        } else {
            List<String> protocols = keys(body, "protocols");
            List<String> studies = keys(body, "studies");
            words.addAll(protocols.isEmpty() ? List.of() : List.of("--protocol=" + String.join(",", protocols)));
            words.addAll(studies.isEmpty() ? List.of() : List.of("--study=" + String.join(",", studies)));
            if (protocols.isEmpty() && studies.isEmpty()) {
                loaded.runnable();
            }
        }
        LoadedConfig config = loaded;
        return verb(new Wish("run", title(body, "Device model of " + name(config)), "run"), words, config, out -> {});
    }

    private static String name(LoadedConfig config) {
        return config.config().deviceName();
    }

    private static String title(Json body, String standard) {
        String title = body.text("title").orElse(standard);
        return title.length() > 100 ? title.substring(0, 100) : title;
    }

    /** Keys of experiments that are named by key or number. */
    private static List<String> keys(Json body, String name) {
        List<String> keys = new ArrayList<>();
        for (String word : body.texts(name, MOST_WORDS)) {
            keys.add(Catalogue.all().stream()
                    .map(Experiment::card)
                    .filter(card -> card.key().equals(word) || card.id().equals(word))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of(body.path(name), "there is no such experiment", "a key or a number"))
                    .key());
        }
        return keys;
    }

    /** The device under a drawn train instead of its own protocols. */
    static LoadedConfig drawn(LoadedConfig loaded, DrawnTrain train) {
        Map<String, JsonValue> tree =
                new LinkedHashMap<>(((JsonValue.Fields) ConfigTree.of(loaded.config())).members());
        List.of("protocol", "studies", "network", "output").forEach(tree::remove);
        Stimulus stimulus = train.stimulus();
        tree.put(
                "stimulus",
                JsonValue.object().with("segments", segments(stimulus)).done());
        tree.put(
                "output",
                JsonValue.object()
                        .with("times_s", LiveAnswers.array(DrawnTimes.of(train, READINGS)))
                        .with("profile_times_s", LiveAnswers.array(DrawnTimes.of(train, PROFILES)))
                        .done());
        byte[] text = new JsonValue.Fields(tree).text().getBytes(StandardCharsets.UTF_8);
        return ConfigReader.readAlone(loaded.name(), text, List.of());
    }

    private static List<JsonValue> segments(Stimulus stimulus) {
        List<JsonValue> list = new ArrayList<>();
        for (Segment segment : stimulus.segments()) {
            list.add(JsonValue.object()
                    .with("until_s", segment.until())
                    .with("photon_flux_per_m2_s", segment.light().photonFlux())
                    .with("wavelength_m", segment.light().wavelength())
                    .with("gate_voltage_V", segment.gateVoltage())
                    .done());
        }
        return list;
    }

    private Job synapse(Json body) {
        body.only("kind", "title", Subject.PRESET, Subject.YAML, Subject.CONFIG, Subject.SETTINGS, "quick");
        Subject subject = subjects.of(body);
        LoadedConfig config = subject.loaded();
        config.config().requireSheet();
        List<String> words = new ArrayList<>(List.of("synapse"));
        if (body.truth("quick", false)) {
            words.add("--quick");
        }
        Wish wish = new Wish("synapse", title(body, "Compact synapse of " + name(config)), "synapse");
        return verb(wish, words, config, out -> {
            Path file = out.resolve("synapse.json");
            if (Files.isRegularFile(file)) {
                synapses.keep(subject, read(file));
            }
        });
    }

    private Job train(Json body) {
        body.only("kind", "title", Subject.PRESET, Subject.YAML, Subject.CONFIG, Subject.SETTINGS, "by");
        LoadedConfig config = subjects.of(body).loaded();
        config.config().requireSheet();
        String by = body.word("by", "computer", List.of("computer", "pulses"));
        Wish wish = new Wish("train", title(body, "Digits on " + name(config)), "train");
        return verb(wish, List.of("train", "--by=" + by), config, out -> {});
    }

    private Job fit(Json body) {
        body.only("kind", "title", "upload", "hold_out", "options");
        Uploads.Upload upload = uploads.find(body.neededText("upload"));
        Json options = body.object("options")
                .orElse(new Json("options", JsonValue.object().done()));
        options.only(
                "to",
                "free",
                Subject.PRESET,
                Subject.YAML,
                Subject.CONFIG,
                Subject.SETTINGS,
                "wavelength_nm",
                "irradiance_mW_per_cm2",
                "dark_current_A",
                "pulse_width_s",
                "global",
                "linear_time",
                "seed");
        List<String> free = options.texts("free", MOST_WORDS);
        if (free.isEmpty() || !free.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw Refusal.of("options.free", "no names of numbers", "at least one NAME or NAME=LOW..HIGH");
        }
        List<String> words = new ArrayList<>(List.of("fit", upload.file().toString()));
        words.addAll(upload.flags());
        words.add("--free=" + String.join(",", free));
        String device = "";
        if (options.word("to", "synapse", List.of("synapse", "device")).equals("device")) {
            device = subjects.of(options).loaded().resolved();
            words.add("--device=" + FILE);
        }
        for (String other : body.texts("hold_out", MOST_WORDS)) {
            words.add("--hold-out=" + uploads.find(other).file());
        }
        number(options, "wavelength_nm", "--wavelength", words);
        number(options, "irradiance_mW_per_cm2", "--irradiance", words);
        number(options, "dark_current_A", "--dark-current", words);
        number(options, "pulse_width_s", "--pulse-width", words);
        if (options.truth("global", false)) {
            words.add("--global");
        }
        if (options.truth("linear_time", false)) {
            words.add("--linear-time");
        }
        words.add("--seed=" + options.count("seed", 1, 0, Integer.MAX_VALUE));
        Wish wish = new Wish("fit", title(body, "Fit to " + upload.name()), "fit");
        return submit(wish, words, device, out -> {});
    }

    private static void number(Json options, String name, String flag, List<String> words) {
        options.optionalNumber(name)
                .ifPresent(number -> words.add(flag + "=" + photosynapse.experiments.result.NumberText.of(number)));
    }

    /**
     * What is wanted.
     *
     * @param kind of the job
     * @param title of it
     * @param out name of its folder, when that is free
     */
    private record Wish(String kind, String title, String out) {}

    /** A verb that reads a configuration, which is written into the lab's folder first. */
    private Job verb(Wish wish, List<String> words, LoadedConfig config, Consumer<Path> then) {
        List<String> all = new ArrayList<>(words);
        all.add(1, FILE);
        return submit(wish, all, config.resolved(), then);
    }

    private Job submit(Wish wish, List<String> words, String configuration, Consumer<Path> then) {
        return desk.jobs().submit(wish.kind(), wish.title(), job -> {
            List<String> all = new ArrayList<>(words);
            Optional<Path> file = configuration.isEmpty()
                    ? Optional.empty()
                    : Optional.of(written(desk.folder().jobs().resolve(job.id() + ".yaml"), configuration));
            file.ifPresent(path -> all.replaceAll(word -> word.replace(FILE, path.toString())));
            Path out = desk.folder().reserved(wish.out());
            all.add("--json");
            all.add("--out=" + out);
            Verbs.Ended ended = desk.verbs().run(all, job, job::isCancelled);
            file.ifPresent(JobRequests::delete);
            boolean made = Files.isRegularFile(out.resolve("manifest.json"));
            if (!made) {
                desk.folder().giveBack(out);
                return new Job.Ended(Optional.empty(), Optional.of(problem(ended)));
            }
            then.accept(out);
            String name = out.getFileName().toString();
            return new Job.Ended(
                    Optional.of(name), ended.exitCode() > 1 ? Optional.of(problem(ended)) : Optional.empty());
        });
    }

    /** The first message of a verb that did not end well. */
    static String problem(Verbs.Ended ended) {
        Optional<String> told = Stream.of(ended.out().split("\n"))
                .filter(line -> line.startsWith("{"))
                .flatMap(JobRequests::messages)
                .findFirst();
        return told.or(() -> Stream.of(ended.err().split("\n"))
                        .filter(line -> line.startsWith("error"))
                        .map(line -> line.replaceFirst("^error(\\[\\w+])?: ", ""))
                        .findFirst())
                .orElse("ended with exit code " + ended.exitCode());
    }

    private static Stream<String> messages(String line) {
        try {
            if (JsonReader.read("verb", line) instanceof JsonValue.Fields fields
                    && fields.get("errors").orElse(null) instanceof JsonValue.Array errors) {
                return errors.items().stream()
                        .filter(JsonValue.Fields.class::isInstance)
                        .flatMap(error -> ((JsonValue.Fields) error).get("message").stream())
                        .filter(JsonValue.Text.class::isInstance)
                        .map(message -> ((JsonValue.Text) message).value());
            }
        } catch (JsonFormatException e) {
            return Stream.empty();
        }
        return Stream.empty();
    }

    private static Path written(Path file, String text) {
        try {
            return Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }
}
