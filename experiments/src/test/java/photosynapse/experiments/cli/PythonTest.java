package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that Python users take, with Debian's Python and NumPy. */
class PythonTest {
    private static final String SCRIPT = """
            import numpy
            from photosynapse import sweep
            keys = {"device.temperature_K": [290, 300], "seed": "1..2"}
            points = sweep("tiny.yaml", keys, "--workers", "1", out="out")
            assert points["temperature_K"].tolist() == [290.0, 290.0, 300.0, 300.0], points["temperature_K"]
            assert points["seed"].tolist() == [1.0, 2.0, 1.0, 2.0]
            assert all(word == "done" for word in points["status"].tolist())
            assert numpy.all(points["stimulus_change_ratio"] > 0.01)
            try:
                sweep("tiny.yaml", {"device.temprature_K": [290]}, out="wrong")
            except RuntimeError as error:
                assert "temperature_K" in str(error)
            else:
                raise AssertionError("a wrong key was taken")
            print("fine")
            """;

    @TempDir
    private Path folder;

    private static Process python(Path folder, String... arguments) throws IOException {
        List<String> command = new java.util.ArrayList<>(List.of("python3"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment()
                .put(
                        "PHOTOSYNAPSE",
                        "'" + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1 -cp '"
                                + System.getProperty("java.class.path") + "' " + Main.class.getName());
        builder.environment().put("PYTHONPATH", page().getParent().toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        return builder.start();
    }

    private static Path page() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("docs"))) {
            here = here.getParent();
        }
        return here.resolve("docs").resolve("photosynapse.py");
    }

    private static boolean hasNumpy(Path folder) throws InterruptedException {
        try {
            Process process = python(folder, "-c", "import numpy");
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void a_study_comes_back_as_arrays() throws IOException, InterruptedException {
        assumeTrue(hasNumpy(folder), "SKIPPED: there is no python3 with numpy here");
        TinyRun.write(folder);
        Files.writeString(folder.resolve("study.py"), SCRIPT, StandardCharsets.UTF_8);
        Process process = python(folder, "study.py");
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.strip()).isEqualTo("fine");
        assertThat(Files.readAllLines(page()).size()).isLessThanOrEqualTo(34);
        assertThat(new File(folder.toFile(), "out/results/points.npz")).exists();
    }
}
