package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunsTest {
    private static final List<String> SMALL = List.of(
            "--set", "solver.node_count=16",
            "--set", "solver.relative_tolerance_ratio=1e-2",
            "--set", "network.training_images_count=400",
            "--set", "network.test_images_count=200",
            "--set", "network.epochs_count=1",
            "--set", "network.hidden_count=12",
            "--set", "network.draws_count=1",
            "--set", "network.rest_times_s=[1, 3600]");

    @TempDir
    Path place;

    private CommandLineCall demo(Path out) {
        List<String> arguments = Stream.concat(Stream.of("demo", "--out", out.toString()), SMALL.stream())
                .toList();
        return CommandLineCall.of(arguments.toArray(String[]::new));
    }

    @Test
    void the_demo_gives_the_same_bytes_twice_and_its_report_can_be_made_again() throws IOException {
        Path first = place.resolve("first");
        Path second = place.resolve("second");
        CommandLineCall call = demo(first);
        assertThat(call.exitCode()).as(call.out() + call.err()).isZero();
        assertThat(call.out()).contains("digits").contains("next ");
        demo(second);
        for (Path file : shared(first)) {
            assertThat(Files.mismatch(first.resolve(file), second.resolve(file)))
                    .as(file.toString())
                    .isEqualTo(-1);
        }
        assertThat(shared(first)).isEqualTo(shared(second)).hasSizeGreaterThan(40);
        CommandLineCall.of("report", second.toString());
        for (Path file : shared(first)) {
            assertThat(Files.mismatch(first.resolve(file), second.resolve(file)))
                    .as(file + " made again")
                    .isEqualTo(-1);
        }
        String page = Files.readString(first.resolve("report.html"));
        assertThat(page.length()).isLessThan(3_000_000);
        assertThat(page).contains("id=\"accuracy-rest-title\"").contains("Half the grid spacing");
        assertThat(page).doesNotContain("src=\"http").doesNotContain("href=\"http");
    }

    /** Every file but those that tell of the machine and the hour. */
    private static List<Path> shared(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(folder::relativize)
                    .filter(file -> !file.toString().equals("log.jsonl"))
                    .filter(file -> !file.toString().equals("environment.json"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void two_runs_that_differ_in_one_value_differ_in_one_row() throws IOException {
        String file = TinyRun.write(place).toString();
        String first = place.resolve("first").toString();
        String second = place.resolve("second").toString();
        CommandLineCall.of("run", file, "--out", first);
        CommandLineCall.of("run", file, "--out", second, "--set", "device.films.nanocrystals.traps[0].depth_eV=0.7");
        CommandLineCall compared = CommandLineCall.of(
                "compare", first, second, "--out", place.resolve("both").toString());
        assertThat(compared.exitCode()).as(compared.err()).isZero();
        assertThat(compared.out())
                .startsWith("one value differs\n  device.films.nanocrystals.traps[0].depth_eV  0.75 | 0.7\n");
        assertThat(place.resolve("both/compare.html")).isRegularFile();
        CommandLineCall json = CommandLineCall.of(
                "compare",
                first,
                second,
                "--json",
                "--out",
                place.resolve("json").toString());
        assertThat(json.out().split("\"path\": ", -1)).hasSize(2);
    }
}
