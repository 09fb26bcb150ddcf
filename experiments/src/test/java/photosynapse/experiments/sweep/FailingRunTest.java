package photosynapse.experiments.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import photosynapse.experiments.catalog.Catalogue;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.RunStatus;
import photosynapse.experiments.run.RunLimits;
import photosynapse.experiments.run.RunListener;
import photosynapse.experiments.run.RunRequest;
import photosynapse.experiments.run.Runner;

/**
 * Whatever file operation of a run fails, and however: the error has a name, and the run goes on with the same bytes.
 */
class FailingRunTest {
    private static final LoadedConfig CONFIG =
            ConfigReader.read("tiny.yaml", TinySweep.TEXT.getBytes(StandardCharsets.UTF_8), List.of());
    private static final RunRequest REQUEST =
            new RunRequest("run", "photosynapse run run.yaml --out again", CONFIG, Catalogue.of(CONFIG.config()));

    @TempDir
    private Path folder;

    private static Runner runner() {
        return new Runner(RunListener.SILENT, RunLimits.NONE);
    }

    @Test
    void the_nth_operation_of_a_run_fails_for_every_n() throws IOException {
        everyOperation(n -> List.of(FailingFiles.Kind.values()).get(n % 3));
    }

    @ParameterizedTest
    @EnumSource(
            value = FailingFiles.Kind.class,
            names = {"FULL", "BROKEN", "FORBIDDEN"})
    @Tag("campaign")
    void the_nth_operation_of_a_run_fails_in_every_way_for_every_n(FailingFiles.Kind kind) throws IOException {
        everyOperation(n -> kind);
    }

    private void everyOperation(IntFunction<FailingFiles.Kind> kinds) throws IOException {
        Path whole = folder.resolve("whole");
        runner().run(REQUEST, RunFolder.create(whole, false));
        Map<String, String> expected = RunFolder.open(whole).digests();
        int n = 1;
        while (fails(n, kinds.apply(n), expected)) {
            n++;
        }
        assertThat(n - 1).as("operations of this run").isGreaterThan(30);
    }

    /** Whether the n-th operation of a run was there to fail; whatever it left goes on or is begun again. */
    private boolean fails(int n, FailingFiles.Kind kind, Map<String, String> expected) throws IOException {
        Path path = folder.resolve("operation-" + n);
        RunFolder plain = RunFolder.create(path, false);
        try {
            runner().run(REQUEST, plain.through(new FailingFiles(n, kind)));
            return false;
        } catch (FileAccessException e) {
            assertThat(e).hasMessageContaining(path.toString());
        }
        if (!Files.exists(path.resolve("checkpoints").resolve("plan.json"))) {
            if (Files.exists(path.resolve("manifest.json"))) {
                assertThatThrownBy(() -> Runner.unfinished(plain, CONFIG))
                        .hasMessageContaining("was ended before anything was computed");
            }
            return true;
        }
        RunRequest unfinished = Runner.unfinished(RunFolder.open(path), CONFIG);
        assertThat(runner().resume(unfinished, RunFolder.open(path)).status()).isEqualTo(RunStatus.COMPLETE);
        assertThat(RunFolder.open(path).digests()).as("operation " + n).isEqualTo(expected);
        return true;
    }
}
