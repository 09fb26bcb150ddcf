package photosynapse.experiments.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    private static final RunManifest BEGUN = RunManifest.begun(7, "exact", Map.of("photosynapse", "0.1.0"), Map.of());

    @TempDir
    private Path temporary;

    @Test
    void a_run_is_kept_and_read_back() {
        RunFolder folder = RunFolder.create(temporary.resolve("run"), false);
        folder.begin(BEGUN);
        assertThat(folder.manifest().status()).isEqualTo(RunStatus.RUNNING);
        ResultTable table = new ResultTable("transient", List.of(new Column("time_s", 0, 1)));
        folder.write(table);
        folder.write("run.yaml", "device: x\n");
        folder.write("figures/a.svg", "<svg/>");
        folder.write(RunFolder.ENVIRONMENT, "{}");
        folder.log(JsonValue.object().with("event", "a\nb").done());
        RunManifest manifest = folder.end(BEGUN, RunStatus.COMPLETE);
        RunFolder again = RunFolder.open(folder.path());
        assertThat(again.manifest()).isEqualTo(manifest);
        assertThat(again.table("transient")).isEqualTo(table);
        assertThat(again.tableNames()).containsExactly("transient");
        assertThat(manifest.files()).containsOnlyKeys("figures/a.svg", "results/transient.csv", "run.yaml");
        assertThat(manifest.files().get("run.yaml"))
                .isEqualTo(RunFolder.digest("device: x\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(again.read(RunFolder.LOG)).isEqualTo("{\"event\": \"a\\nb\"}\n");
    }

    @Test
    void the_digest_is_that_of_the_standard() {
        assertThat(RunFolder.digest("abc".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void the_same_run_writes_the_same_manifest() {
        assertThat(manifestOf("one")).isEqualTo(manifestOf("two"));
    }

    private String manifestOf(String name) {
        RunFolder folder = RunFolder.create(temporary.resolve(name), false);
        folder.begin(BEGUN);
        folder.write(RunFolder.ENVIRONMENT, name);
        folder.write("results/a.csv", "a\n1\n");
        folder.end(BEGUN, RunStatus.COMPLETE);
        return folder.read(RunManifest.FILE);
    }

    @Test
    void a_folder_with_content_is_refused_unless_it_is_a_run_and_may_be_replaced() throws IOException {
        Path run = temporary.resolve("run");
        RunFolder first = RunFolder.create(run, false);
        first.begin(BEGUN);
        first.write("results/old.csv", "a\n1\n");
        first.write("synapse.json", "{}");
        first.end(BEGUN, RunStatus.COMPLETE);
        Files.writeString(run.resolve("notes.txt"), "mine");
        assertThatThrownBy(() -> RunFolder.create(run, false))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--overwrite");
        RunFolder second = RunFolder.create(run, true);
        assertThat(second.has("results/old.csv")).isFalse();
        assertThat(second.has("synapse.json")).isFalse();
        assertThat(Files.readString(run.resolve("notes.txt"))).isEqualTo("mine");
    }

    @Test
    void what_is_no_run_is_never_replaced() throws IOException {
        Path thesis = Files.createDirectories(temporary.resolve("thesis"));
        Files.writeString(thesis.resolve("chapter.tex"), "text");
        assertThatThrownBy(() -> RunFolder.create(thesis, true)).hasMessageContaining("not the folder of a run");
        Path file = Files.writeString(temporary.resolve("file"), "text");
        assertThatThrownBy(() -> RunFolder.create(file, true)).hasMessageContaining("is a file");
        assertThatThrownBy(() -> RunFolder.open(thesis)).hasMessageContaining("no manifest.json");
        assertThat(Files.readString(thesis.resolve("chapter.tex"))).isEqualTo("text");
    }

    @Test
    void an_empty_folder_is_taken() throws IOException {
        Path empty = Files.createDirectories(temporary.resolve("empty"));
        assertThat(RunFolder.create(empty, false).path()).isEqualTo(empty);
    }

    @Test
    void a_free_name_counts_up() throws IOException {
        Path wanted = temporary.resolve("run");
        assertThat(RunFolder.freeName(wanted)).isEqualTo(wanted);
        Files.createDirectories(wanted);
        Files.createDirectories(temporary.resolve("run-2"));
        assertThat(RunFolder.freeName(wanted)).isEqualTo(temporary.resolve("run-3"));
    }

    @Test
    void names_that_lead_out_of_the_folder_are_refused() throws IOException {
        RunFolder folder = RunFolder.create(temporary.resolve("run"), false);
        for (String name : List.of("../x", "/x", "a/../x", "", "a//b", "a b", "con:", "-x", ".x", "x".repeat(101))) {
            assertThatThrownBy(() -> folder.write(name, "x")).as(name).isInstanceOf(FileAccessException.class);
        }
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Files.createSymbolicLink(folder.path().resolve("link"), outside);
        assertThatThrownBy(() -> folder.write("link/x.csv", "x")).hasMessageContaining("outside the folder");
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void a_failed_writing_leaves_the_old_file_and_no_trace() throws IOException {
        RunFolder folder = RunFolder.create(temporary.resolve("run"), false);
        folder.write("a.txt", "old");
        Files.createDirectories(folder.path().resolve(".a.txt.part"));
        assertThatThrownBy(() -> folder.write("a.txt", "new"))
                .isInstanceOfSatisfying(
                        FileAccessException.class, e -> assertThat(e.file()).hasFileName("a.txt"))
                .hasMessageContaining("cannot be written");
        assertThat(folder.read("a.txt")).isEqualTo("old");
    }

    @Test
    void a_missing_file_is_named() {
        RunFolder folder = RunFolder.create(temporary.resolve("run"), false);
        assertThatThrownBy(() -> folder.read("results/none.csv"))
                .isInstanceOf(FileAccessException.class)
                .hasMessageContaining("none.csv")
                .hasMessageContaining("does not exist");
    }

    @Test
    void a_damaged_manifest_is_refused() {
        RunFolder folder = RunFolder.create(temporary.resolve("run"), false);
        for (String text : List.of(
                "{",
                "[]",
                "{}",
                BEGUN.text().replace("\"format\": 2", "\"format\": 3"),
                BEGUN.text().replace("running", "sleeping"),
                BEGUN.text().replace("7", "7.5"))) {
            folder.write(RunManifest.FILE, text);
            assertThatThrownBy(folder::manifest)
                    .as(text)
                    .isInstanceOf(FileAccessException.class)
                    .hasMessageContaining("damaged");
        }
    }
}
