package photosynapse.experiments.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import photosynapse.experiments.catalog.ExperimentFailedException;
import photosynapse.experiments.catalog.LivingNetwork;
import photosynapse.experiments.catalog.LivingNetwork.LessonOptions;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.run.Seeds;

/** Networks that learned in this lab, and what they say after a rest. */
final class Networks {
    private static final int KEPT = 6;
    private static final int PIXELS = 784;

    private final Map<String, Kept> networks = new LinkedHashMap<>();
    private final Subject.Reader subjects;
    private final SynapseStore synapses;

    /**
     * A network that is kept.
     *
     * @param title of it
     * @param network itself
     */
    private record Kept(String title, LivingNetwork network) {}

    Networks(Subject.Reader subjects, SynapseStore synapses) {
        this.subjects = subjects;
        this.synapses = synapses;
    }

    /** Queues a training. */
    Job teach(Json body, Jobs jobs) {
        body.only("kind", "title", Subject.PRESET, Subject.YAML, Subject.CONFIG, Subject.SETTINGS, "options");
        Subject subject = subjects.of(body);
        subject.config().requireSheet();
        String synapse = synapses.text(subject)
                .orElseThrow(() -> new Refusal(
                        Refusal.CONFLICT,
                        "synapse",
                        "the compact synapse of this device has not been extracted yet",
                        "a shipped device, or one that was extracted",
                        "extract it: a job of the kind synapse, about half a minute"));
        Json options = body.object("options")
                .orElse(new Json("options", JsonValue.object().done()))
                .only("images", "epochs", "hidden", "seed");
        LessonOptions lesson = new LessonOptions(
                options.count("images", LessonOptions.DEFAULT.images(), 500, 60_000),
                options.count("epochs", LessonOptions.DEFAULT.epochs(), 1, 20),
                options.count("hidden", LessonOptions.DEFAULT.hidden(), 2, 400));
        int seed = options.count("seed", 1, 0, Integer.MAX_VALUE);
        String device = subject.config().deviceName();
        String title = "400-" + lesson.hidden() + "-10 on " + device + ", " + lesson.images() + " images, seed " + seed;
        return jobs.submit("network", body.text("title").orElse(title), job -> {
            long start = System.nanoTime();
            try {
                LivingNetwork network = LivingNetwork.taught(
                        synapse,
                        lesson,
                        new Seeds(seed).stream("lab network"),
                        look -> tell(job, lesson, look, start),
                        job::isCancelled);
                keep(job.id(), new Kept(title, network));
                job.progress(1, 0, "trained");
                return new Job.Ended(Optional.empty(), Optional.empty()).withNetwork(job.id());
            } catch (ExperimentFailedException failed) {
                return new Job.Ended(
                        Optional.empty(), job.isCancelled() ? Optional.empty() : Optional.of(failed.getMessage()));
            }
        });
    }

    private synchronized void keep(String id, Kept network) {
        networks.put(id, network);
        if (networks.size() > KEPT) {
            networks.remove(networks.keySet().iterator().next());
        }
    }

    private static void tell(Job job, LessonOptions lesson, LivingNetwork.Look look, long start) {
        double fraction = 0.9 * look.images() / look.total();
        double seconds = (System.nanoTime() - start) / 1e9;
        job.progress(
                fraction,
                fraction > 0.02 ? seconds * (1 - fraction) / fraction : Double.NaN,
                "learning, " + look.images() + " images");
        job.events()
                .add(
                        "training",
                        JsonValue.object()
                                .with("epoch", look.epoch())
                                .with("epochs", lesson.epochs())
                                .with("images", look.images())
                                .with("images_total", look.total())
                                .with("accuracy", look.accuracy())
                                .with("ideal_accuracy", look.ideal())
                                .done());
        job.events().state("weights", tiles(look.weights()));
        job.events()
                .state(
                        "confusion",
                        JsonValue.object()
                                .with("counts", matrix(look.confusion()))
                                .done());
    }

    private static JsonValue tiles(LivingNetwork.Tiles tiles) {
        double low = 0;
        double high = 0;
        List<JsonValue> values = new ArrayList<>();
        for (List<Double> tile : tiles.values()) {
            for (double value : tile) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
            values.add(rounded(tile));
        }
        return JsonValue.object()
                .with("tiles", tiles.values().size())
                .with("rows", tiles.side())
                .with("columns", tiles.side())
                .with("values", values)
                .with("low", low)
                .with("high", high)
                .done();
    }

    /** Four decimals are enough for a picture. */
    private static JsonValue rounded(List<Double> values) {
        return LiveAnswers.array(
                values.stream().mapToDouble(v -> Math.rint(v * 1e4) / 1e4).toArray());
    }

    private static List<JsonValue> matrix(List<Long> counts) {
        int side = (int) Math.round(Math.sqrt(counts.size()));
        List<JsonValue> rows = new ArrayList<>();
        for (int row = 0; row < side; row++) {
            rows.add(new JsonValue.Array(counts.subList(row * side, (row + 1) * side).stream()
                    .map(JsonValue::of)
                    .map(JsonValue.class::cast)
                    .toList()));
        }
        return rows;
    }

    synchronized JsonValue list() {
        List<JsonValue> list = new ArrayList<>();
        networks.forEach((id, kept) -> list.add(
                0,
                JsonValue.object()
                        .with("id", id)
                        .with("title", kept.title())
                        .with("ready", true)
                        .done()));
        return JsonValue.object().with("networks", list).done();
    }

    private synchronized LivingNetwork find(Json body) {
        Kept kept = networks.get(body.neededText("id"));
        if (kept == null) {
            throw Refusal.missing("id", "there is no such network");
        }
        return kept.network();
    }

    /** Three digits of a rest are enough for a slider. */
    private static double rest(Json body) {
        double rest = body.number("rest_s", 1, 0, LivingNetwork.LONGEST_REST);
        return new java.math.BigDecimal(rest)
                .round(new java.math.MathContext(3))
                .doubleValue();
    }

    /** A network after a rest. */
    Answer after(Json body) {
        long start = System.nanoTime();
        LivingNetwork network = find(body.only("id", "rest_s"));
        double rest = rest(body);
        LivingNetwork.Aged aged = network.after(rest);
        List<LivingNetwork.Aged> curve = network.curve();
        return Answer.json(JsonValue.object()
                .with("id", body.neededText("id"))
                .with("asked_rest_s", rest)
                .with("accuracy", aged.accuracy())
                .with("ideal_accuracy", network.ideal())
                .with("chance", network.chance())
                .with("at_chance", network.isAtChance(aged.accuracy()))
                .with(
                        "rest_s",
                        LiveAnswers.array(
                                curve.stream().map(LivingNetwork.Aged::rest).toList()))
                .with(
                        "accuracies",
                        LiveAnswers.array(
                                curve.stream().map(LivingNetwork.Aged::accuracy).toList()))
                .with("weights", tiles(aged.weights()))
                .with("left", aged.left())
                .with("confusion", matrix(aged.confusion()))
                .with("inside_range", network.isInside(rest))
                .with("test_images", LivingNetwork.TEST_IMAGES)
                .with("facts", JsonValue.ofTexts(network.facts()))
                .with("milliseconds", (System.nanoTime() - start) / 1e6)
                .done());
    }

    /** What a network says to a drawn digit, now and after a rest. */
    Answer recognise(Json body) {
        long start = System.nanoTime();
        LivingNetwork network = find(body.only("id", "rest_s", "pixels"));
        double[] numbers = body.numbers("pixels", PIXELS);
        if (numbers.length != PIXELS) {
            throw Refusal.of("pixels", "a digit has " + PIXELS + " pixels, got " + numbers.length, "28 rows of 28");
        }
        List<Double> pixels = new ArrayList<>();
        for (double number : numbers) {
            pixels.add(Math.max(0, Math.min(1, number)));
        }
        double rest = rest(body);
        return Answer.json(JsonValue.object()
                .with("now", scores(network.scores(pixels, 0)))
                .with("later", scores(network.scores(pixels, rest)))
                .with("rest_s", rest)
                .with("milliseconds", (System.nanoTime() - start) / 1e6)
                .done());
    }

    private static JsonValue scores(List<Double> scores) {
        return JsonValue.object().with("scores", LiveAnswers.array(scores)).done();
    }
}
