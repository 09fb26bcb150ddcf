package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import photosynapse.experiments.result.JsonReader;
import photosynapse.experiments.result.JsonValue;

class LabCommandTest {
    @TempDir
    private Path folder;

    /** Runs the verb until it has looked a few times whether it is to end. */
    private CommandLineCall lab(String input, String... more) {
        AtomicInteger looks = new AtomicInteger();
        String[] words = new String[more.length + 4];
        System.arraycopy(new String[] {"lab", "--no-browser", "--folder", folder.toString()}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return CommandLineCall.with(input, () -> looks.incrementAndGet() > 3, words);
    }

    @Test
    void it_prints_a_link_with_a_token_and_ends_when_it_is_interrupted() throws IOException {
        CommandLineCall call = lab("", "--port", "0");
        assertThat(call.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
        assertThat(call.out()).containsPattern("http://127\\.0\\.0\\.1:\\d+/#token=[0-9a-f]{64}");
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void a_program_reads_one_line_of_json() {
        CommandLineCall call = lab("", "--port", "0", "--json");
        assertThat(call.out().lines()).hasSize(1);
        JsonValue.Fields said =
                (JsonValue.Fields) JsonReader.read("line", call.out().strip());
        assertThat(said.members().keySet()).containsExactly("status", "port", "link", "folder");
    }

    @Test
    void enter_gives_a_new_link() {
        CommandLineCall call = lab("\n", "--port", "0");
        assertThat(call.out().lines().filter(line -> line.startsWith("lab ")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_port_that_is_taken_leads_to_the_next_one_and_says_so() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            CommandLineCall call = lab("", "--port", Integer.toString(port));
            assertThat(call.exitCode()).isEqualTo(ExitCodes.INTERRUPTED);
            assertThat(call.err()).contains("port " + port + " is taken");
            assertThat(call.out()).doesNotContain("127.0.0.1:" + port + "/");
        }
    }

    @Test
    void a_port_that_is_none_is_refused() {
        CommandLineCall call = lab("", "--port", "70000");
        assertThat(call.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(call.err()).contains("0 to 65535").contains("--port");
    }
}
