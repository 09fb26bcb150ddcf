package photosynapse.experiments.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Looks at every request before anything else does.
 *
 * <p>Against another site in the same browser: exact {@code Host} (a name that was pointed at this computer is not
 * ours), {@code Origin} and {@code Sec-Fetch-Site}, a cookie that only pages of ours are sent with, and a header that
 * only our page knows. Against other users of this computer: the cookie needs the one-time token. Against odd paths: a
 * path has letters, digits, points, dashes and underscores, and nothing that needs to be decoded.
 */
final class Guard {
    /** Largest body of a request (bytes). */
    static final int MOST_BODY = 16 << 20;

    /** Largest uploaded file (bytes). */
    static final long MOST_UPLOAD = 256L << 20;

    /** All headers together (characters). */
    static final int MOST_HEADERS = 16 << 10;

    /** Page, picture and style need no cookie; they are the same for everybody. */
    private static final Set<String> OPEN = Set.of("/", "/favicon.ico");

    private static final String ASSETS = "/assets/";
    private static final String SESSION = "/api/session";
    private static final String UPLOADS = "/api/uploads";
    private static final Pattern PATH = Pattern.compile("/|(/[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}){1,6}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9._=&,-]{0,1000}");
    private static final Set<String> ONCE = Set.of(
            "Host", "Origin", "Cookie", "X-photosynapse-token", "Sec-fetch-site", "Content-length", "Content-type");

    private final Set<String> hosts;
    private final Session session;

    Guard(int port, Session session) {
        this.hosts = Set.of("127.0.0.1:" + port, "[::1]:" + port, "localhost:" + port);
        this.session = session;
    }

    /** Refuses what must not come in. */
    void check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        checkPeer(exchange.getRemoteAddress().getAddress());
        checkHost(headers);
        checkSize(headers);
        checkTarget(exchange.getRequestURI());
        if (!isOpening(exchange)) {
            checkFetch(headers);
        }
        boolean changes = checkMethod(exchange.getRequestMethod());
        String path = exchange.getRequestURI().getRawPath();
        checkOrigin(headers, changes);
        if (changes) {
            checkBody(path, headers);
        }
        boolean open = OPEN.contains(path) || path.startsWith(ASSETS);
        boolean opening = changes && path.equals(SESSION);
        if (!open && !opening) {
            checkCookie(headers);
        }
        if (changes && !opening) {
            checkToken(headers);
        }
    }

    private static void checkPeer(InetAddress peer) {
        if (!peer.isLoopbackAddress()) {
            throw refused(Refusal.FORBIDDEN, "connection", "it comes from another computer", "one of this computer");
        }
    }

    private void checkHost(Headers headers) {
        List<String> values = headers.getOrDefault("Host", List.of());
        if (values.size() != 1 || !hosts.contains(values.get(0))) {
            throw refused(Refusal.WRONG_HOST, "Host", "not a host of the lab", "the address that the lab printed");
        }
    }

    private static void checkSize(Headers headers) {
        long size = 0;
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                size += header.getKey().length() + value.length();
                if (value.chars().anyMatch(c -> c < ' ' || c == 127)) {
                    throw refused(Refusal.BAD_REQUEST, "headers", "a control character", "plain text");
                }
            }
            if (ONCE.contains(header.getKey()) && header.getValue().size() > 1) {
                throw refused(Refusal.BAD_REQUEST, header.getKey(), "the header stands twice", "one");
            }
        }
        if (size > MOST_HEADERS) {
            throw refused(Refusal.HEADERS_TOO_LARGE, "headers", "too large", "at most " + MOST_HEADERS + " characters");
        }
        if (headers.containsKey("Upgrade") || headers.containsKey("Http2-settings")) {
            throw refused(Refusal.BAD_REQUEST, "Upgrade", "no other protocol is spoken here", "HTTP/1.1");
        }
        if (headers.containsKey("Transfer-encoding") && headers.containsKey("Content-length")) {
            throw refused(Refusal.BAD_REQUEST, "body", "its length is said twice", "Content-Length alone");
        }
    }

    private static void checkTarget(URI target) {
        boolean plain = target.getScheme() == null
                && target.getRawAuthority() == null
                && target.getRawFragment() == null
                && target.getRawPath() != null
                && PATH.matcher(target.getRawPath()).matches()
                && !target.getRawPath().contains("..");
        if (!plain) {
            throw refused(
                    Refusal.BAD_REQUEST,
                    "path",
                    "it holds what no path of the lab holds",
                    "letters, digits, points, dashes and underscores between single slashes");
        }
        if (target.getRawQuery() != null && !QUERY.matcher(target.getRawQuery()).matches()) {
            throw refused(
                    Refusal.BAD_REQUEST, "query", "it holds what no query of the lab holds", "NAME=VALUE&NAME=VALUE");
        }
    }

    /** The page itself may be opened from anywhere, for example from the file that hides its link from other users. */
    private static boolean isOpening(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET")
                && "/".equals(exchange.getRequestURI().getRawPath())
                && exchange.getRequestURI().getRawQuery() == null
                && "navigate".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode"))
                && "document".equals(exchange.getRequestHeaders().getFirst("Sec-Fetch-Dest"));
    }

    private static void checkFetch(Headers headers) {
        String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw refused(
                    Refusal.FORBIDDEN, "Sec-Fetch-Site", "the request comes from another site", "the lab's own page");
        }
    }

    private static boolean checkMethod(String method) {
        return switch (method) {
            case "GET", "HEAD" -> false;
            case "POST" -> true;
            default -> throw refused(Refusal.WRONG_METHOD, "method", "not a method of the lab", "GET, HEAD or POST");
        };
    }

    private static void checkOrigin(Headers headers, boolean changes) {
        String origin = headers.getFirst("Origin");
        boolean own = origin != null && origin.equals("http://" + headers.getFirst("Host"));
        if (changes ? !own : origin != null && !own) {
            throw refused(Refusal.FORBIDDEN, "Origin", "the request comes from another page", "the lab's own page");
        }
    }

    private static void checkBody(String path, Headers headers) {
        boolean upload = path.equals(UPLOADS);
        String type = headers.getFirst("Content-Type");
        String plain = type == null ? "" : type.split(";", 2)[0].strip();
        boolean known = upload
                ? Set.of("text/csv", "text/plain", "application/octet-stream").contains(plain)
                : plain.equals("application/json");
        if (!known) {
            throw refused(
                    Refusal.WRONG_TYPE,
                    "Content-Type",
                    "not what is read here",
                    upload ? "text/csv or application/octet-stream" : "application/json");
        }
        String length = headers.getFirst("Content-Length");
        if (length != null && !length.matches("[0-9]{1,18}")) {
            throw refused(Refusal.BAD_REQUEST, "Content-Length", "not a number of bytes", "decimal digits");
        }
        long most = upload ? MOST_UPLOAD : MOST_BODY;
        if (length != null && Long.parseLong(length) > most) {
            throw Request.tooLarge(most);
        }
    }

    private void checkCookie(Headers headers) {
        String cookies = headers.getFirst("Cookie");
        if (cookies == null || !session.holdsCookie(cookies)) {
            throw new Refusal(
                    Refusal.UNAUTHORISED,
                    "Cookie",
                    "this browser has not been let in",
                    "the cookie that the one-time link gives",
                    "open the link that `photosynapse lab` printed, or press Enter there for a new one");
        }
    }

    private void checkToken(Headers headers) {
        String token = headers.getFirst("X-Photosynapse-Token");
        if (token == null || !session.isHeader(token)) {
            throw refused(
                    Refusal.FORBIDDEN, "X-Photosynapse-Token", "missing or wrong", "what /api/session told the page");
        }
    }

    private static Refusal refused(int status, String where, String what, String expected) {
        return new Refusal(status, where, what, expected, "open the lab by the link that it printed");
    }
}
