package photosynapse.experiments.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many requests of all kinds at the same time, jobs, and connections that break: nothing is lost and nothing is left.
 */
class LabSoakTest {
    private static final int CLIENTS = 6;

    /** Connections that clients keep open for their next request, with both ends in this process. */
    private static final int KEPT = 2 * CLIENTS + 2;

    private static final String PULSES =
            "\"pulses\":[{\"start_s\":1,\"width_s\":0.05},{\"start_s\":2,\"width_s\":0.05}]";
    private static final byte[] TRACE = trace();

    private final Map<String, List<Double>> milliseconds = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();

    /**
     * How much.
     *
     * @param requests in all
     * @param jobs among them
     * @param drops connections that break
     */
    private record Load(int requests, int jobs, int drops) {}

    @Test
    void the_lab_bears_500_requests_with_20_jobs_and_10_broken_connections(@TempDir Path folder) throws Exception {
        soak(folder, new Load(500, 20, 10));
    }

    @Test
    @Tag("campaign")
    void the_lab_bears_10000_requests_with_200_jobs_and_50_broken_connections(@TempDir Path folder) throws Exception {
        soak(folder, new Load(10_000, 200, 50));
        new TreeMap<>(milliseconds)
                .forEach((kind, times) -> System.out.printf(
                        java.util.Locale.ROOT,
                        "%-12s %5d requests, median %.1f ms, p95 %.1f ms%n",
                        kind,
                        times.size(),
                        quantile(times, 0.5),
                        quantile(times, 0.95)));
        assertThat(quantile(milliseconds.get("live"), 0.95))
                .as("p95 of live (ms)")
                .isLessThanOrEqualTo(50);
        assertThat(quantile(milliseconds.get("page"), 0.95))
                .as("p95 of a page (ms)")
                .isLessThanOrEqualTo(200);
    }

    private void soak(Path folder, Load load) throws Exception {
        try (LabBench lab = LabBench.in(folder)) {
            warmUp(lab);
            int handles = handles().size();
            List<String> jobs = Collections.synchronizedList(new ArrayList<>());
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> work = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                work.add(clients.submit(() -> client(lab, number, load, jobs)));
            }
            for (Future<?> one : work) {
                one.get();
            }
            clients.shutdown();
            assertThat(jobs).hasSizeGreaterThanOrEqualTo(load.jobs());
            for (String job : jobs) {
                lab.events(job);
                assertThat(LabBench.text(lab.asked("/api/jobs/" + job), "status"))
                        .as(job)
                        .isEqualTo("done");
            }
            assertThat(statuses.keySet()).as(statuses.toString()).isSubsetOf(200, 202, 401, 403, 404, 503);
            assertThat(statuses.getOrDefault(503, new AtomicInteger()).get()).isLessThan(load.requests() / 5);
            assertNothingLeft(folder, lab, handles, load);
        }
    }

    private static void warmUp(LabBench lab) {
        lab.done(LabBench.tinyRun());
        lab.asked("/api/live", "{" + PULSES + ",\"until_s\":100}");
        lab.asked("/api/device", "{}");
        lab.asked("/api/runs");
    }

    private void assertNothingLeft(Path folder, LabBench lab, int handles, Load load) throws Exception {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (System.nanoTime() < deadline && (workers() > 0 || handles().size() > handles + KEPT)) {
            Thread.sleep(200);
        }
        assertThat(workers()).as("threads that answer").isZero();
        assertThat(handles()).as("open files and sockets").hasSizeLessThanOrEqualTo(handles + KEPT);
        Path own = folder.resolve(LabFolder.NAME);
        assertThat(LabBench.files(own))
                .filteredOn(name -> name.startsWith("fault"))
                .as("faults")
                .isEmpty();
        assertThat(LabBench.files(own.resolve("at-" + lab.port()).resolve("jobs")))
                .as("files of jobs")
                .isEmpty();
        assertThat(LabBench.files(own.resolve("at-" + lab.port()).resolve("uploads"))
                        .size())
                .isLessThanOrEqualTo(40);
        assertThat(LabBench.items(lab.asked("/api/runs"), "runs")).hasSize(load.jobs() + 1);
    }

    private void client(LabBench lab, int number, Load load, List<String> jobs) {
        Random random = new Random(number + 1);
        int mine = load.requests() / CLIENTS + (number < load.requests() % CLIENTS ? 1 : 0);
        int myJobs = load.jobs() / CLIENTS + (number < load.jobs() % CLIENTS ? 1 : 0);
        int myDrops = load.drops() / CLIENTS + (number < load.drops() % CLIENTS ? 1 : 0);
        for (int k = 0; k < mine; k++) {
            if (k * (long) myJobs / mine != (k + 1) * (long) myJobs / mine) {
                jobs.add(job(lab));
            } else if (k * (long) myDrops / mine != (k + 1) * (long) myDrops / mine) {
                drop(lab, random, jobs);
            } else {
                ask(lab, random);
            }
        }
    }

    /** Queues a run; when the queue is full, waits as a user would. */
    private String job(LabBench lab) {
        for (int attempt = 0; attempt < 600; attempt++) {
            var response = lab.post("/api/jobs", LabBench.tinyRun());
            count(response.statusCode());
            if (response.statusCode() == 202) {
                return LabBench.text(LabBench.json(response.body()), "id");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("the queue stayed full for a minute");
    }

    private void count(int status) {
        statuses.computeIfAbsent(status, s -> new AtomicInteger()).incrementAndGet();
    }

    /** A connection that breaks: in the head, in the body, or while events come. */
    private static void drop(LabBench lab, Random random, List<String> jobs) {
        String head = "Host: 127.0.0.1:" + lab.port() + "\r\nOrigin: " + lab.origin() + "\r\nCookie: " + lab.cookie()
                + "\r\nX-Photosynapse-Token: " + lab.header() + "\r\n";
        String job = jobs.isEmpty() ? "job-1" : jobs.get(random.nextInt(jobs.size()));
        String text = switch (random.nextInt(3)) {
            case 0 -> "GET /api/about HTTP/1.1\r\n" + head;
            case 1 ->
                "POST /api/live HTTP/1.1\r\n" + head
                        + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"pulses\"";
            default -> "GET /api/jobs/" + job + "/events HTTP/1.1\r\n" + head + "\r\n";
        };
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), lab.port())) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void ask(LabBench lab, Random random) {
        int power = 1 + random.nextInt(50);
        switch (random.nextInt(14)) {
            case 0, 1, 2, 3 ->
                timed(
                        "live",
                        () -> lab.post(
                                        "/api/live",
                                        "{\"pulses\":[{\"start_s\":1,\"width_s\":0.05,\"power_W_per_m2\":"
                                                + power / 1000.0 + "}],\"until_s\":100}")
                                .statusCode());
            case 4 ->
                timed(
                        "memory",
                        () -> lab.post("/api/memory", "{" + PULSES + ",\"rest_s\":100}")
                                .statusCode());
            case 5 ->
                timed(
                        "plasticity",
                        () -> lab.post("/api/plasticity", "{\"kind\":\"rate\",\"count\":5}")
                                .statusCode());
            case 6 ->
                timed(
                        "device",
                        () -> lab.post("/api/device", "{\"power_W_per_m2\":" + power / 1000.0 + "}")
                                .statusCode());
            case 7 -> timed("page", () -> lab.get("/favicon.ico").statusCode());
            case 8 -> timed("page", () -> lab.get("/api/about").statusCode());
            case 9 -> timed("page", () -> lab.get("/api/runs").statusCode());
            case 10 -> timed("page", () -> lab.get("/api/synapse/cspbi3-swcnt").statusCode());
            case 11 ->
                timed(
                        "check",
                        () -> lab.post("/api/check", "{\"preset\":\"pn-diode\"}")
                                .statusCode());
            case 12 -> timed("upload", () -> lab.upload("trace.csv", TRACE).statusCode());
            default ->
                timed("missing", () -> lab.get("/api/runs/nobody-" + power).statusCode());
        }
    }

    private interface Asked {
        int status();
    }

    private void timed(String kind, Asked asked) {
        long start = System.nanoTime();
        count(asked.status());
        milliseconds
                .computeIfAbsent(kind, k -> Collections.synchronizedList(new ArrayList<>()))
                .add((System.nanoTime() - start) / 1e6);
    }

    private static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(v -> v).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static byte[] trace() {
        StringBuilder text = new StringBuilder("time_s,current_A\n");
        for (int k = 0; k < 200; k++) {
            text.append(k / 10.0)
                    .append(',')
                    .append(k < 20 ? 1e-7 : 1e-7 + 5e-8 * Math.exp(-(k - 20) / 80.0))
                    .append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Threads that answer requests; they end when there is nothing to do. */
    private static long workers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("lab-\\d+"))
                .count();
    }

    /**
     * Open files and sockets of this process, none where the system does not tell; libraries do not count, which the
     * machine opens when a class is used for the first time.
     */
    private static List<String> handles() throws IOException {
        Path open = Path.of("/proc/self/fd");
        if (!Files.isDirectory(open)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(open)) {
            return entries.map(LabSoakTest::target)
                    .filter(target -> !target.isEmpty() && !target.endsWith(".jar") && !target.endsWith(".so"))
                    .toList();
        }
    }

    /** What a handle leads to; empty where it has been closed. */
    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (NoSuchFileException closed) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
