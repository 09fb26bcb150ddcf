package photosynapse.experiments.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is not meant for it reaches the lab: 4xx or a closed connection, nothing read, nothing changed. */
class HostileRequestsTest {
    private static final String SECRET = "the secret beside the lab";

    @TempDir
    private static Path place;

    private static LabBench lab;
    private static Path folder;
    private static List<String> before;

    @BeforeAll
    static void open() throws IOException {
        Files.writeString(place.resolve("secret.txt"), SECRET, StandardCharsets.UTF_8);
        Path outside = Files.createDirectory(place.resolve("outside"));
        Files.writeString(outside.resolve("manifest.json"), SECRET, StandardCharsets.UTF_8);
        Files.writeString(outside.resolve("report.html"), SECRET, StandardCharsets.UTF_8);
        folder = Files.createDirectory(place.resolve("runs"));
        Files.createSymbolicLink(folder.resolve("link"), outside);
        lab = LabBench.in(folder);
        before = LabBench.files(place);
    }

    @AfterAll
    static void close() {
        lab.close();
    }

    static List<HostileRequests.Case> requests() {
        return new HostileRequests(lab).all();
    }

    @Test
    void there_are_at_least_150_of_them() {
        List<HostileRequests.Case> all = requests();
        assertThat(all.stream().map(HostileRequests.Case::name).distinct()).hasSizeGreaterThanOrEqualTo(150);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void a_hostile_request_comes_to_nothing(HostileRequests.Case request) throws IOException {
        RawRequest.Reply reply = RawRequest.send(lab.port(), request.bytes());
        if (reply.statuses().isEmpty()) {
            assertThat(request.expected()).as("closed without an answer").contains(HostileRequests.CLOSED);
        } else {
            assertThat(request.expected()).as(reply.text()).containsAll(reply.statuses());
        }
        assertThat(reply.text()).doesNotContain(SECRET).doesNotContain("root:").doesNotContain("\tat ");
        assertThat(reply.text().toLowerCase(java.util.Locale.ROOT)).doesNotContain("access-control-allow");
        assertThat(LabBench.files(place)).as("files").isEqualTo(before);
        assertThat(LabBench.items(lab.asked("/api/jobs"), "jobs")).as("jobs").isEmpty();
    }

    @Test
    void the_same_page_is_let_in() {
        assertThat(lab.get("/api/about").statusCode()).isEqualTo(200);
        assertThat(lab.post("/api/live", "{\"pulses\":[],\"until_s\":1}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void every_answer_has_the_headers_that_keep_it_in_its_place() {
        for (String path : List.of("/api/about", "/favicon.ico", "/api/nothing")) {
            var headers = lab.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        }
    }

    @Test
    void a_request_that_never_ends_is_cut_off() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), lab.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("GET / HTTP/1.1\r\nHost: 127.0.0.1:" + lab.port() + "\r\nX-Slow: ")
                    .getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            assertThat(RawRequest.read(socket.getInputStream()).statuses()).doesNotContain(200);
        }
    }

    @Test
    void a_body_that_never_comes_is_cut_off() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), lab.port())) {
            socket.setSoTimeout(20_000);
            String head = "POST /api/live HTTP/1.1\r\nHost: 127.0.0.1:" + lab.port() + "\r\nOrigin: " + lab.origin()
                    + "\r\nCookie: " + lab.cookie() + "\r\nX-Photosynapse-Token: " + lab.header()
                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            assertThat(RawRequest.read(socket.getInputStream()).statuses()).doesNotContain(200);
        }
    }

    @Test
    void a_hundred_idle_connections_do_not_keep_the_page_out() throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int k = 0; k < 100; k++) {
                try {
                    idle.add(new Socket(InetAddress.getLoopbackAddress(), lab.port()));
                } catch (IOException refused) {
                    break;
                }
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
        assertThat(lab.get("/api/about").statusCode()).isEqualTo(200);
    }

    @Test
    void the_lab_does_not_listen_on_other_addresses() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .toList();
        Assumptions.assumeFalse(others.isEmpty(), "skipped: this machine has no address but the loopback ones");
        for (InetAddress other : others) {
            assertThatThrownBy(() -> {
                        try (Socket socket = new Socket()) {
                            socket.connect(new InetSocketAddress(other, lab.port()), 2000);
                        }
                    })
                    .as(other.toString())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void only_the_owner_may_read_the_port_file_and_it_holds_no_secret() throws IOException {
        Path file = folder.resolve(LabFolder.NAME).resolve("port-" + lab.port() + ".json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(LabFolder.NAME))))
                .isEqualTo("rwx------");
        assertThat(Files.readString(file)).doesNotContain(lab.header()).doesNotContain(lab.usedToken());
    }

    @Test
    void a_link_lets_in_once_and_a_new_one_makes_the_old_one_worthless(@TempDir Path other) throws IOException {
        try (LabServer server =
                LabServer.start(new LabOptions(0, other), photosynapse.experiments.cli.RealVerbs.verbs())) {
            String first = token(server.link());
            String second = token(server.link());
            assertThat(exchanged(server.port(), first)).isEqualTo(403);
            assertThat(exchanged(server.port(), second)).isEqualTo(200);
            assertThat(exchanged(server.port(), second)).isEqualTo(403);
        }
    }

    private static String token(String link) {
        return link.substring(link.indexOf('=') + 1);
    }

    private static int exchanged(int port, String token) throws IOException {
        String body = "{\"token\":\"" + token + "\"}";
        String request =
                "POST /api/session HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nOrigin: http://127.0.0.1:" + port
                        + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body;
        return RawRequest.send(port, request.getBytes(StandardCharsets.ISO_8859_1))
                .statuses()
                .get(0);
    }

    @Test
    void after_its_end_nothing_answers_and_its_own_files_are_gone(@TempDir Path other) throws IOException {
        LabBench short_ = LabBench.in(other);
        short_.upload("trace.csv", "time_s,current_A\n0,1e-9\n1,2e-9\n2,3e-9\n".getBytes(StandardCharsets.UTF_8));
        short_.close();
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), short_.port()).close())
                .isInstanceOf(ConnectException.class);
        assertThat(LabBench.files(other)).isEmpty();
    }
}
