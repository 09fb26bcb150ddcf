package photosynapse.experiments.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import photosynapse.experiments.catalog.ScoreRow;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.web.LabOptions;
import photosynapse.experiments.web.LabServer;

/** How long the lab takes to answer a slider and to give a page: wall time, from question to whole answer. */
final class LabScores {
    private static final int WARM = 300;
    private static final int ASKED = 400;
    private static final int MOST_SLIDER = 50;
    private static final int MOST_PAGE = 200;
    private static final double MILLI = 1e6;
    private static final double SHARE = 0.95;
    private static final List<String> PAGES =
            List.of("/", "/assets/app.js", "/assets/lab.css", "/api/about", "/api/runs", "/api/synapse/cspbi3-swcnt");
    private static final String HOW = "wall time of one question after the other over the loopback, 95 % of " + ASKED
            + " are faster; at the machine's present load";

    private final Consumer<ScoreRow> rows;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    LabScores(Consumer<ScoreRow> rows) {
        this.rows = rows;
    }

    /** Measures every row. */
    void measure() {
        try {
            Path place = Files.createTempDirectory("photosynapse-lab-score");
            try (LabServer lab = LabServer.start(new LabOptions(0, place), new LabVerbs())) {
                measure(new Visit(lab.link()));
            } finally {
                DemoScores.delete(place);
            }
        } catch (IOException e) {
            throw FileAccessException.writing(Path.of("the folder of temporary files"), e);
        }
    }

    private void measure(Visit visit) throws IOException {
        row(
                "lab.slider_p95_milliseconds",
                "a live slider of the lab is answered",
                MOST_SLIDER,
                k -> visit.post(
                        "/api/live",
                        "{\"preset\":\"cspbi3-swcnt\",\"until_s\":20,\"pulses\":[{\"start_s\":1,\"width_s\":0.05,"
                                + "\"power_W_per_m2\":" + (1 + k % 97) / 1e4 + "}]}"));
        row(
                "lab.page_p95_milliseconds",
                "a page of the lab is given",
                MOST_PAGE,
                k -> visit.get(PAGES.get(k % PAGES.size())));
    }

    private void row(String id, String claim, double target, IntFunction<HttpRequest> question) throws IOException {
        for (int k = 0; k < WARM; k++) {
            milliseconds(question.apply(k));
        }
        double[] times = new double[ASKED];
        for (int k = 0; k < ASKED; k++) {
            times[k] = milliseconds(question.apply(k));
        }
        Arrays.sort(times);
        double value = times[(int) Math.floor(SHARE * ASKED)];
        rows.accept(ScoreRow.atMost(id, claim, new ScoreRow.Measured(value, "ms"), target, HOW));
    }

    private double milliseconds(HttpRequest question) throws IOException {
        long start = System.nanoTime();
        HttpResponse<String> answer = answer(question);
        double time = (System.nanoTime() - start) / MILLI;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the lab: answered " + answer.statusCode() + " to " + question.uri()
                    + "; expected 200; run its tests");
        }
        return time;
    }

    private HttpResponse<String> answer(HttpRequest question) throws IOException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Somebody who has opened the link. */
    private final class Visit {
        private final String origin;
        private final List<String> headers = new ArrayList<>();

        Visit(String link) throws IOException {
            int token = link.indexOf("/#token=");
            origin = link.substring(0, token);
            headers.addAll(List.of("Origin", origin, "Content-Type", "application/json"));
            HttpResponse<String> opened =
                    answer(post("/api/session", "{\"token\":\"" + link.substring(token + "/#token=".length()) + "\"}"));
            String cookie =
                    opened.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
            JsonValue.Fields said = (JsonValue.Fields) JsonReader.read("session", opened.body());
            headers.addAll(List.of(
                    "Cookie",
                    cookie,
                    "X-Photosynapse-Token",
                    ((JsonValue.Text) said.get("header").orElseThrow()).value()));
        }

        HttpRequest get(String path) {
            return request(path).GET().build();
        }

        HttpRequest post(String path, String body) {
            return request(path).POST(HttpRequest.BodyPublishers.ofString(body)).build();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(origin + path)).headers(headers.toArray(String[]::new));
        }
    }
}
