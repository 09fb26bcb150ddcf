package photosynapse.experiments.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import photosynapse.experiments.cli.RealVerbs;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;

/** A lab in a folder of its own, and a page that is let in. */
final class LabBench implements AutoCloseable {
    /** Seconds that a request may take to arrive; the limit of the program is longer. */
    static final int SECONDS_TO_SEND = 3;

    /** A run of a tenth of a second. */
    static final String TINY = """
            preset: cspbi3-swcnt
            stimulus:
              segments:
                - {until_s: 0.05, photon_flux_per_m2_s: 2e16, gate_voltage_V: 0}
                - {until_s: 1.05, photon_flux_per_m2_s: 0, gate_voltage_V: 0}
            solver: {node_count: 20, relative_tolerance_ratio: 1e-3}
            output: {times_s: [0, 0.05, 0.5, 1.05]}
            """;

    private final LabServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String cookie;
    private final String header;
    private final String usedToken;

    private LabBench(LabServer server) {
        this.server = server;
        String link = server.link();
        usedToken = link.substring(link.indexOf("#token=") + "#token=".length());
        HttpResponse<String> opened = send(HttpRequest.newBuilder(uri("/api/session"))
                .header("Content-Type", "application/json")
                .header("Origin", origin())
                .POST(HttpRequest.BodyPublishers.ofString("{\"token\":\"" + usedToken + "\"}"))
                .build());
        cookie = opened.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        header = text(json(opened.body()), "header");
    }

    static LabBench in(Path folder) {
        System.setProperty("sun.net.httpserver.maxReqTime", Integer.toString(SECONDS_TO_SEND));
        // connections that nobody uses must not look like a leak
        System.setProperty("jdk.httpclient.keepalive.timeout", "2");
        return new LabBench(LabServer.start(new LabOptions(0, folder), RealVerbs.verbs()));
    }

    LabServer server() {
        return server;
    }

    int port() {
        return server.port();
    }

    String origin() {
        return "http://127.0.0.1:" + port();
    }

    String cookie() {
        return cookie;
    }

    String header() {
        return header;
    }

    /** A token that has been exchanged already. */
    String usedToken() {
        return usedToken;
    }

    private URI uri(String path) {
        return URI.create(origin() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofMinutes(3))
                .header("Cookie", cookie)
                .header("Origin", origin())
                .header("X-Photosynapse-Token", header);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    HttpResponse<String> upload(String name, byte[] content) {
        return send(request("/api/uploads")
                .header("Content-Type", "text/csv")
                .header("X-File-Name", name)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                .build());
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer of a request that must be good. */
    JsonValue.Fields asked(String path) {
        return good(get(path));
    }

    /** The answer of a change that must be good. */
    JsonValue.Fields asked(String path, String body) {
        return good(post(path, body));
    }

    static JsonValue.Fields good(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(response.statusCode() + ": " + response.body());
        }
        return json(response.body());
    }

    static JsonValue.Fields json(String text) {
        return (JsonValue.Fields) JsonReader.read("answer", text);
    }

    static String text(JsonValue value, String name) {
        return member(value, name) instanceof JsonValue.Text text ? text.value() : "";
    }

    static double number(JsonValue value, String name) {
        return ((JsonValue.Numeral) member(value, name)).toDouble();
    }

    static JsonValue member(JsonValue value, String name) {
        return ((JsonValue.Fields) value)
                .get(name)
                .orElseThrow(() -> new AssertionError("no " + name + " in "
                        + ((JsonValue.Fields) value).members().keySet()));
    }

    static List<JsonValue> items(JsonValue value, String name) {
        return ((JsonValue.Array) member(value, name)).items();
    }

    static double[] numbers(JsonValue value, String name) {
        return items(value, name).stream()
                .mapToDouble(item -> item instanceof JsonValue.Numeral n ? n.toDouble() : Double.NaN)
                .toArray();
    }

    /** The events of a job until it has ended. */
    String events(String job) {
        return send(request("/api/jobs/" + job + "/events").GET().build()).body();
    }

    /** Starts a job, waits for its end and returns its last state. */
    JsonValue.Fields done(String body) {
        String job = text(asked("/api/jobs", body), "id");
        events(job);
        return asked("/api/jobs/" + job);
    }

    /** The tiny run as the body of a job. */
    static String tinyRun() {
        return JsonValue.object().with("kind", "run").with("yaml", TINY).done().line();
    }

    /** Names of all files below a folder. */
    static List<String> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            List<String> names = new ArrayList<>();
            found.filter(Files::isRegularFile)
                    .forEach(
                            file -> names.add(folder.relativize(file).toString().replace('\\', '/')));
            names.sort(null);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
