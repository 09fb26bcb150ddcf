package photosynapse.experiments.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.catalog.DeviceText;
import photosynapse.experiments.catalog.ExperimentCard;
import photosynapse.experiments.catalog.StandardExperiments;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ConfigTree;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.JsonSchema;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.config.Study;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.run.Release;

/** What there is, and what a configuration means: {@code about}, {@code schema}, {@code presets}, {@code check}. */
final class Descriptions {
    private final Subject.Reader subjects;
    private final JsonValue about = told();

    Descriptions(Subject.Reader subjects) {
        this.subjects = subjects;
    }

    Answer answer(Request request) throws IOException {
        List<String> path = request.path();
        return switch (path.get(1)) {
            case "about" -> Answer.json(about);
            case "schema" -> Answer.json(photosynapse.experiments.result.JsonReader.read("schema", JsonSchema.text()));
            case "presets" -> path.size() == 3 ? preset(path.get(2)) : Answer.json(presets());
            default -> check(Json.read(request.bytes(Guard.MOST_BODY)));
        };
    }

    /** What there is; the same as long as the program runs. */
    private static JsonValue told() {
        return JsonValue.object()
                .with("version", Release.VERSION)
                .with("presets", presetList())
                .with(
                        "protocols",
                        StandardExperiments.protocolNames().stream()
                                .map(Catalogue::card)
                                .map(Descriptions::card)
                                .toList())
                .with(
                        "studies",
                        Stream.of(Study.values())
                                .map(study -> card(Catalogue.of(study).card()))
                                .toList())
                .with(
                        "limits",
                        JsonValue.object()
                                .with("jobs", 2)
                                .with("queue", 20)
                                .with("upload_bytes", Guard.MOST_UPLOAD)
                                .done())
                .done();
    }

    private static JsonValue card(ExperimentCard card) {
        return JsonValue.object()
                .with("key", card.key())
                .with("number", card.id())
                .with("title", card.title())
                .with("question", card.question())
                .with("notice", card.notice())
                .done();
    }

    private static JsonValue presets() {
        return JsonValue.object().with("presets", presetList()).done();
    }

    private static List<JsonValue> presetList() {
        List<JsonValue> list = new ArrayList<>();
        for (String name : Presets.names()) {
            list.add(JsonValue.object()
                    .with("id", name)
                    .with("title", name)
                    .with("summary", Presets.title(name).orElse(""))
                    .with("lab", SynapseStore.isShipped(name))
                    .done());
        }
        return list;
    }

    private static Answer preset(String name) {
        if (!Presets.names().contains(name)) {
            throw Refusal.missing("path", "there is no preset of this name");
        }
        LoadedConfig loaded = ConfigReader.preset(name, List.of());
        return Answer.json(JsonValue.object()
                .with("id", name)
                .with("summary", Presets.title(name).orElse(""))
                .with("yaml", loaded.written())
                .with("config", ConfigTree.of(loaded.config()))
                .done());
    }

    private Answer check(Json body) {
        body.only(Subject.PRESET, Subject.YAML, Subject.CONFIG, Subject.SETTINGS);
        try {
            ExperimentConfig config = subjects.of(body).config();
            LoadedConfig resolved = new LoadedConfig("page", "", config);
            return Answer.json(JsonValue.object()
                    .with("problems", List.of())
                    .with("yaml", resolved.resolved())
                    .with("config", ConfigTree.of(config))
                    .with("estimate", estimate(config))
                    .with("stack", JsonValue.ofTexts(DeviceText.stack(config)))
                    .done());
        } catch (InvalidConfigException invalid) {
            return Answer.json(JsonValue.object()
                    .with("problems", Problems.list(invalid.problems()))
                    .done());
        }
    }

    private static JsonValue estimate(ExperimentConfig config) {
        double seconds = Catalogue.of(config).stream()
                .mapToDouble(experiment -> experiment.estimatedSeconds(config))
                .sum();
        return JsonValue.object()
                .with("seconds", seconds)
                .with(
                        "text",
                        Catalogue.of(config).isEmpty()
                                ? "nothing to run"
                                : String.format(Locale.ROOT, "about %.2g s on one processor", seconds))
                .done();
    }
}
