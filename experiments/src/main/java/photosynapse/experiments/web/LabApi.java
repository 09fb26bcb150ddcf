package photosynapse.experiments.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import photosynapse.experiments.result.JsonValue;

/** What the lab answers: finds who is asked by the first words of the path. */
final class LabApi implements AutoCloseable {
    private static final int SHORT_BODY = 1 << 10;

    private final Session session;
    private final Subject.Reader subjects;
    private final Descriptions descriptions;
    private final LiveAnswers live;
    private final SynapseStore synapses;
    private final Jobs jobs;
    private final Uploads uploads;
    private final Networks networks;
    private final JobRequests requests;
    private final RunAnswers runs;
    private final SynapseAnswers synapseAnswers = new SynapseAnswers();

    LabApi(Session session, LabFolder folder, Verbs verbs) {
        this.session = session;
        this.subjects = new Subject.Reader();
        this.descriptions = new Descriptions(subjects);
        this.synapses = new SynapseStore(folder);
        this.live = new LiveAnswers(subjects, synapses);
        this.jobs = new Jobs(folder.faults());
        this.uploads = new Uploads(folder);
        this.networks = new Networks(subjects, synapses);
        this.requests =
                new JobRequests(new JobRequests.Desk(jobs, folder, verbs), subjects, synapses, uploads, networks);
        this.runs = new RunAnswers(verbs, folder);
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
            case "jobs" -> jobs(request);
            case "runs" -> runs.answer(request);
            case "uploads" -> uploads(request);
            case "networks" -> Answer.json(networks.list());
            case "network" -> network(request);
            case "export" -> runs.export(posted(request), subjects, synapses);
            case "cite" -> runs.cite(request);
            case "device", "live", "memory", "plasticity" -> live.answer(request);
            case "synapse" -> synapseAnswers.answer(request);
            default -> throw Refusal.missing("path", "the lab has no such part");
        };
    }

    /** The body of a request that must change something. */
    private static Json posted(Request request) throws IOException {
        if (!request.isPost()) {
            throw new Refusal(
                    Refusal.WRONG_METHOD, "method", "this part is asked by POST", "POST", "correct the request");
        }
        return Json.read(request.bytes(Guard.MOST_BODY));
    }

    private Answer jobs(Request request) throws IOException {
        var path = request.path();
        if (path.size() == 2) {
            return request.isPost()
                    ? Answer.json(202, requests.submit(posted(request)).json())
                    : Answer.json(jobs.list());
        }
        if (path.size() == 3 && !request.isPost()) {
            return Answer.json(jobs.find(path.get(2)).json());
        }
        if (path.size() == 4 && path.get(3).equals("events") && !request.isPost()) {
            return jobs.events(jobs.find(path.get(2)), lastEvent(request));
        }
        if (path.size() == 4 && path.get(3).equals("cancel")) {
            posted(request).only();
            return Answer.json(jobs.cancel(path.get(2)).json());
        }
        throw Refusal.missing("path", "a job has no such part");
    }

    private static long lastEvent(Request request) {
        String number = request.header("last-event-id").orElse("0");
        if (!number.matches("[0-9]{1,18}")) {
            throw Refusal.of("Last-Event-ID", "not a number of an event", "a whole number");
        }
        return Long.parseLong(number);
    }

    private Answer network(Request request) throws IOException {
        Json body = posted(request);
        if (request.path().size() == 3 && request.path().get(2).equals("recognise")) {
            return networks.recognise(body);
        }
        if (request.path().size() != 2) {
            throw Refusal.missing("path", "a network has no such part");
        }
        return networks.after(body);
    }

    private Answer uploads(Request request) throws IOException {
        var path = request.path();
        if (path.size() == 2 && request.isPost()) {
            return uploads.take(request);
        }
        if (path.size() == 4 && path.get(3).equals("reading")) {
            Json body = posted(request).only("flags");
            return uploads.correct(
                    path.get(2),
                    body.object("flags")
                            .orElse(new Json("flags", JsonValue.object().done())));
        }
        throw Refusal.missing("path", "uploads have no such part");
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
    public void close() {
        jobs.close();
    }
}
