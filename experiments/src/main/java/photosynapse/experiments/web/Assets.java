package photosynapse.experiments.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Page, scripts and styles from the program itself. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "json", "application/json; charset=utf-8",
            "txt", "text/plain; charset=utf-8");

    private Assets() {}

    static Answer page() {
        return named(List.of("index.html"));
    }

    static Answer icon() {
        return read("/photosynapse/experiments/report/mark.svg")
                .map(bytes -> Answer.content("image/svg+xml", bytes))
                .orElseThrow(() -> Refusal.missing("path", "there is no picture"));
    }

    /** A file by the parts of its name, which the guard has looked at. */
    static Answer named(List<String> parts) {
        String name = String.join("/", parts);
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return Optional.ofNullable(type)
                .flatMap(known -> read(name).map(bytes -> Answer.content(known, bytes)))
                .orElseThrow(() -> Refusal.missing("path", "there is no such file of the page"));
    }

    private static Optional<byte[]> read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
