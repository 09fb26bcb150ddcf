package photosynapse.experiments.sweep;

import java.util.List;
import java.util.Optional;
import photosynapse.experiments.config.SweepConfig.FigureConfig;
import photosynapse.experiments.config.SweepConfig.StoryConfig;
import photosynapse.experiments.result.JsonFormatException;
import photosynapse.experiments.result.JsonValue;

/** What a sweep is about, in its file. */
final class StoryJson {
    private StoryJson() {}

    static JsonValue of(StoryConfig story) {
        return JsonValue.object()
                .with("title", story.title())
                .with("question", story.question())
                .with("notice", story.notice())
                .with("figures", story.figures().stream().map(StoryJson::of).toList())
                .done();
    }

    private static JsonValue of(FigureConfig figure) {
        return JsonValue.object()
                .with("number", figure.number())
                .with("across", figure.across())
                .with("by", figure.by().orElse(""))
                .with("up", figure.up().orElse(""))
                .with("caption", figure.caption())
                .done();
    }

    static StoryConfig read(Members members) {
        if (!(members.value("figures") instanceof JsonValue.Array array)) {
            throw new JsonFormatException(members.file(), 0, "figures must be a list");
        }
        List<FigureConfig> figures = array.items().stream()
                .map(item -> {
                    if (item instanceof JsonValue.Fields fields) {
                        return figure(new Members(members.file(), fields));
                    }
                    throw new JsonFormatException(members.file(), 0, "a figure must be an object");
                })
                .toList();
        return new StoryConfig(members.text("title"), members.text("question"), members.text("notice"), figures);
    }

    private static FigureConfig figure(Members figure) {
        return new FigureConfig(
                figure.text("number"),
                figure.text("across"),
                word(figure.text("by")),
                word(figure.text("up")),
                figure.text("caption"));
    }

    private static Optional<String> word(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
