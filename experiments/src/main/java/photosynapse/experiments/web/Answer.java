package photosynapse.experiments.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import photosynapse.experiments.result.JsonValue;

/** What goes back. */
sealed interface Answer {

    /** Some bytes; sandboxed ones were made from a user's data and are shown without any right. */
    final class Content implements Answer {
        private final int status;
        private final String type;
        private final byte[] bytes;
        private final boolean sandboxed;
        private final Optional<String> cookie;

        Content(int status, String type, byte[] bytes, boolean sandboxed, Optional<String> cookie) {
            this.status = status;
            this.type = type;
            this.bytes = bytes.clone();
            this.sandboxed = sandboxed;
            this.cookie = cookie;
        }

        int status() {
            return status;
        }

        String type() {
            return type;
        }

        /** The content itself, not a copy: it is only written out. */
        byte[] bytes() {
            return bytes;
        }

        boolean sandboxed() {
            return sandboxed;
        }

        Optional<String> cookie() {
            return cookie;
        }
    }

    /**
     * Events, as long as both sides want.
     *
     * @param writer writes them
     */
    record Events(Writer writer) implements Answer {}

    /** Writes events until there are no more or nobody listens. */
    interface Writer {
        void write(OutputStream out) throws IOException;
    }

    static Answer json(JsonValue value) {
        return json(200, value);
    }

    static Answer json(int status, JsonValue value) {
        byte[] bytes = value.line().getBytes(StandardCharsets.UTF_8);
        return new Content(status, "application/json; charset=utf-8", bytes, false, Optional.empty());
    }

    static Answer content(String type, byte[] bytes) {
        return new Content(200, type, bytes, false, Optional.empty());
    }

    /** A page or picture made from data, which may neither run scripts nor ask for anything. */
    static Answer sandboxed(String type, String text) {
        return new Content(200, type, text.getBytes(StandardCharsets.UTF_8), true, Optional.empty());
    }

    static Answer withCookie(JsonValue value, String cookie) {
        byte[] bytes = value.line().getBytes(StandardCharsets.UTF_8);
        return new Content(200, "application/json; charset=utf-8", bytes, false, Optional.of(cookie));
    }
}
