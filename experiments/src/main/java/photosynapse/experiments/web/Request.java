package photosynapse.experiments.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that has passed the guard.
 *
 * @param method GET or POST
 * @param path its parts, without the slashes
 * @param query names and values
 * @param headers of it that the interface reads, names in lower case
 * @param body what follows
 */
record Request(
        String method, List<String> path, Map<String, String> query, Map<String, String> headers, InputStream body) {
    private static final int PER_READ = 1 << 16;

    Request {
        path = List.copyOf(path);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    boolean isPost() {
        return method.equals("POST");
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The whole body, not longer than so many bytes. */
    byte[] bytes(int most) {
        byte[] bytes;
        try {
            bytes = body.readNBytes(most + 1);
        } catch (IOException e) {
            throw broken();
        }
        if (bytes.length > most) {
            throw tooLarge(most);
        }
        return bytes;
    }

    /** Hands on the body in parts, in all not more than so many bytes. */
    long copyTo(java.io.OutputStream out, long most) throws IOException {
        byte[] part = new byte[PER_READ];
        long sum = 0;
        for (int count = next(part); count >= 0; count = next(part)) {
            sum += count;
            if (sum > most) {
                throw tooLarge(most);
            }
            out.write(part, 0, count);
        }
        return sum;
    }

    private int next(byte[] part) {
        try {
            return body.read(part);
        } catch (IOException e) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return Refusal.of("body", "it did not come whole", "as many bytes as were announced");
    }

    static Refusal tooLarge(long most) {
        return new Refusal(
                Refusal.TOO_LARGE,
                "body",
                "the body is too large",
                "at most " + most + " bytes",
                "send less; large files can be read by the command line");
    }

    /** The names and values of a query, which may hold letters, digits and a few marks. */
    static Map<String, String> parsed(String query) {
        Map<String, String> values = new LinkedHashMap<>();
        if (query != null && !query.isEmpty()) {
            for (String part : query.split("&", -1)) {
                String[] pair = part.split("=", 2);
                if (pair.length != 2 || values.put(pair[0], pair[1]) != null) {
                    throw Refusal.of("query", "the query is not a list of NAME=VALUE, each name once", "NAME=VALUE");
                }
            }
        }
        return values;
    }
}
