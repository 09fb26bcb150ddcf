package photosynapse.experiments.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import photosynapse.experiments.result.FileAccessException;

/** The lab on the loopback addresses of this computer, until it is closed. */
public final class LabServer implements AutoCloseable {
    /** Requests that are answered at the same time. */
    static final int MOST_REQUESTS = 32;

    private static final int MOST_CONNECTIONS = 32;

    /** Bodies beyond a mebibyte that are held in memory at the same time. */
    private static final int MOST_LARGE = 2;

    private static final long LARGE = 1L << 20;
    private static final int MOST_THREADS = 2 * MOST_CONNECTIONS + 2;
    private static final int SECONDS_TO_SEND = 10;
    private static final int SECONDS_IDLE = 30;
    private static final int PORTS_TO_TRY = 30;
    private static final long SECONDS_OF_THREADS = 5;
    private static final String EVERYTHING =
            "default-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private static final String NOTHING = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    private final List<HttpServer> servers = new ArrayList<>();
    private final ThreadPoolExecutor threads;
    private final Semaphore places = new Semaphore(MOST_REQUESTS);
    private final Semaphore large = new Semaphore(MOST_LARGE);
    private final Session session;
    private final Guard guard;
    private final LabFolder folder;
    private final LabApi api;
    private final int port;

    private LabServer(LabOptions options, Verbs verbs, List<HttpServer> bound) {
        servers.addAll(bound);
        port = bound.get(0).getAddress().getPort();
        session = new Session(port);
        guard = new Guard(port, session);
        folder = new LabFolder(options.folder());
        threads = threads();
        api = new LabApi(session, folder, verbs);
    }

    private static ThreadPoolExecutor threads() {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0, MOST_THREADS, SECONDS_OF_THREADS, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, "lab-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
    }

    /**
     * Starts the lab.
     *
     * @param options port and folder
     * @param verbs of the command line
     * @throws FileAccessException when the folder cannot be used, or no port is free
     */
    public static LabServer start(LabOptions options, Verbs verbs) {
        limit("sun.net.httpserver.maxReqTime", SECONDS_TO_SEND);
        // head and body of an answer are two packets: without this the second waits 40 ms for the first to be
        // acknowledged
        setting("sun.net.httpserver.nodelay", "true");
        limit("sun.net.httpserver.maxReqHeaderSize", 2 * Guard.MOST_HEADERS);
        limit("sun.net.httpserver.maxReqHeaders", 100);
        limit("sun.net.httpserver.idleInterval", SECONDS_IDLE);
        limit("sun.net.httpserver.maxIdleConnections", MOST_CONNECTIONS);
        limit("jdk.httpserver.maxConnections", MOST_CONNECTIONS);
        LabServer lab = new LabServer(options, verbs, bound(options));
        lab.folder.open(lab.port);
        for (HttpServer server : lab.servers) {
            server.createContext("/", lab::handle);
            server.setExecutor(lab.threads);
            server.start();
        }
        return lab;
    }

    /** A limit of the JDK's server, unless somebody has set it already. */
    private static void limit(String name, int value) {
        setting(name, Integer.toString(value));
    }

    private static void setting(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static List<HttpServer> bound(LabOptions options) {
        for (int port = options.port(); ; port++) {
            try {
                return bound(port);
            } catch (BindException e) {
                if (options.port() == 0 || port >= options.port() + PORTS_TO_TRY) {
                    throw new FileAccessException(
                            options.folder(),
                            "cannot be served: no port from " + options.port() + " to " + port + " is free",
                            "name another one with --port",
                            e);
                }
            } catch (IOException e) {
                throw FileAccessException.reading(options.folder(), e);
            }
        }
    }

    private static List<HttpServer> bound(int port) throws IOException {
        List<HttpServer> bound = new ArrayList<>();
        bound.add(HttpServer.create(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 0));
        int chosen = bound.get(0).getAddress().getPort();
        try {
            bound.add(HttpServer.create(
                    new InetSocketAddress(
                            InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}),
                            chosen),
                    0));
        } catch (IOException noSuchAddress) {
            return bound;
        }
        return bound;
    }

    /** Port that the lab listens on. */
    public int port() {
        return port;
    }

    /** The address with a token that opens the lab once, in place of an earlier one. */
    public String link() {
        return "http://127.0.0.1:" + port + "/#token=" + session.renewedToken();
    }

    /** A file for its owner alone that leads a browser to a link; a command line could be seen by other users. */
    public Path opening(String link) {
        return folder.opening(link);
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean isLarge = isLarge(exchange);
        boolean admitted = places.tryAcquire();
        boolean fits = admitted && (!isLarge || large.tryAcquire());
        try (exchange) {
            send(exchange, fits ? answer(exchange) : busy());
        } finally {
            if (admitted) {
                places.release();
            }
            if (fits && isLarge) {
                large.release();
            }
        }
    }

    /** Whether a body may be large; one that does not say its length may. */
    private static boolean isLarge(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String length = headers.getFirst("Content-Length");
        boolean beyond = length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > LARGE;
        boolean streamed = "/api/uploads".equals(exchange.getRequestURI().getRawPath());
        return !streamed && (beyond || headers.containsKey("Transfer-Encoding"));
    }

    private Answer busy() {
        return Problems.answer(
                Refusal.busy("too much is being answered at the moment", "try again in a moment"), folder.faults());
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // whatever went wrong becomes an answer
    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            guard.check(exchange);
            return api.answer(request(exchange));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            return Problems.answer(failure, folder.faults());
        }
    }

    private static Request request(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        List<String> parts =
                path.equals("/") ? List.of() : List.of(path.substring(1).split("/"));
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        String method = exchange.getRequestMethod().equals("POST") ? "POST" : "GET";
        return new Request(
                method,
                parts,
                Request.parsed(exchange.getRequestURI().getRawQuery()),
                headers,
                exchange.getRequestBody());
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cache-Control", "no-store");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        if (answer instanceof Answer.Content content) {
            headers.set("Content-Security-Policy", content.sandboxed() ? NOTHING : EVERYTHING);
            headers.set("Content-Type", content.type());
            content.cookie().ifPresent(cookie -> headers.set("Set-Cookie", cookie));
            boolean empty = head || content.bytes().length == 0;
            exchange.sendResponseHeaders(content.status(), empty ? -1 : content.bytes().length);
            if (!empty) {
                exchange.getResponseBody().write(content.bytes());
            }
        } else if (answer instanceof Answer.Events events) {
            headers.set("Content-Security-Policy", EVERYTHING);
            headers.set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, head ? -1 : 0);
            if (!head) {
                OutputStream out = exchange.getResponseBody();
                events.writer().write(out);
            }
        }
    }

    /** Ends all work, keeps what is done, and is not reachable any more. */
    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        api.close();
        threads.shutdownNow();
        folder.close();
    }
}
