package photosynapse.experiments.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import photosynapse.experiments.result.JsonValue;

/** What the lab answers: finds who is asked by the first words of the path. */
final class LabApi implements AutoCloseable {
    private static final int SHORT_BODY = 1 << 10;

    private final Session session;
    private final Descriptions descriptions;
    private final LiveAnswers live;

    LabApi(Session session, LabFolder folder, Verbs verbs) {
        this.session = session;
        this.descriptions = new Descriptions();
        this.live = new LiveAnswers(new SynapseStore(folder));
    }

    Answer answer(Request request) {
        try {
            return routed(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer routed(Request request) throws IOException {
        if (request.path().isEmpty()) {
            return Assets.page();
        }
        return switch (request.path().get(0)) {
            case "favicon.ico" -> Assets.icon();
            case "assets" ->
                Assets.named(request.path().subList(1, request.path().size()));
            case "api" -> api(request);
            default -> throw Refusal.missing("path", "there is no such page");
        };
    }

    private Answer api(Request request) throws IOException {
        String word = request.path().size() < 2 ? "" : request.path().get(1);
        return switch (word) {
            case "session" -> session(request);
            case "about", "schema", "presets", "check" -> descriptions.answer(request);
            case "device", "live", "memory", "plasticity", "synapse" -> live.answer(request);
            default -> throw Refusal.missing("path", "the lab has no such part");
        };
    }

    private Answer session(Request request) throws IOException {
        JsonValue header = JsonValue.object().with("header", session.header()).done();
        if (!request.isPost()) {
            return Answer.json(header);
        }
        Json body = Json.read(request.bytes(SHORT_BODY)).only("token");
        if (!session.exchange(body.neededText("token"))) {
            throw new Refusal(
                    Refusal.FORBIDDEN,
                    "token",
                    "it was used already, or is not of this lab",
                    "the token of the newest link",
                    "press Enter where `photosynapse lab` runs; it prints a new link");
        }
        return Answer.withCookie(header, session.setCookie());
    }

    @Override
    public void close() {}
}
