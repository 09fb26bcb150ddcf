package photosynapse.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photosynapse.experiments.config.ShippedStudies;
import photosynapse.experiments.config.SweepConfig.FigureConfig;
import photosynapse.experiments.config.SweepFile;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.sweep.SweepAxis;

/** The studies that ship give the numbers that stand beside them. */
class ShippedStudiesTest {
    @TempDir
    private Path folder;

    static Stream<String> studies() {
        return ShippedStudies.names().stream();
    }

    private static SweepFile file(String study) {
        byte[] text = ShippedStudies.text(study).orElseThrow().getBytes(StandardCharsets.UTF_8);
        return SweepFile.read(study, text).orElseThrow();
    }

    private static List<SweepAxis> axes(String study) {
        return file(study).axes().stream().map(SweepAxis::of).toList();
    }

    private CommandLineCall sweep(String study, List<String> more) {
        List<String> words = new ArrayList<>(List.of("sweep", study, "--out", folder.toString(), "--overwrite"));
        words.addAll(more);
        return CommandLineCall.of(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_point_has_expected_numbers_and_every_figure_a_column(String study) {
        ResultTable expected =
                CsvTables.read("expected", ShippedStudies.expected(study).orElseThrow());
        int points = axes(study).stream().mapToInt(axis -> axis.values().size()).reduce(1, (a, b) -> a * b);
        assertThat(expected.rowCount()).isEqualTo(points);
        List<String> names = new ArrayList<>(expected.columnNames());
        expected.labels().forEach(label -> names.add(label.name()));
        for (FigureConfig figure : file(study).sweep().story().figures()) {
            assertThat(names).contains(figure.number(), figure.across());
            assertThat(names).containsAll(figure.by().or(figure::up).stream().toList());
        }
        assertThat(file(study).sweep().story().question()).endsWith("?");
        assertThat(Path.of("studies", study, "study.yaml")).isRegularFile();
    }

    /** One point of each; the network is left to the campaign. */
    @ParameterizedTest
    @MethodSource("studies")
    void a_point_of_each_comes_out_as_expected(String study) throws IOException {
        List<String> one = new ArrayList<>(List.of("--no-train", "--workers", "1"));
        axes(study)
                .forEach(axis -> one.add(
                        axis.key() + "=" + axis.values().get(axis.values().size() / 2)));
        CommandLineCall call = sweep(study, one);
        assertThat(call.exitCode()).as(call.out() + call.err()).isZero();
        assertThat(call.out()).contains("numbers are as expected").doesNotContain("expected         0 ");
        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .contains(file(study).sweep().story().title())
                .contains("numbers are as expected.")
                .contains("<figure");
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("studies")
    void all_points_of_each_come_out_as_expected(String study) {
        CommandLineCall call = sweep(study, List.of());
        assertThat(call.exitCode()).as(call.out() + call.err()).isZero();
        assertThat(call.out()).contains("numbers are as expected");
    }

    @Test
    void a_number_that_is_not_as_expected_ends_with_code_8_and_is_named() throws IOException {
        String study = "chiral-light";
        Path copy = folder.resolve("copy");
        Files.createDirectories(copy);
        Files.writeString(copy.resolve("study.yaml"), ShippedStudies.text(study).orElseThrow());
        String expected = ShippedStudies.expected(study).orElseThrow();
        Files.writeString(copy.resolve("expected.csv"), expected.replace("0.02,1.796533478", "0.02,1.796533479"));
        String out = folder.resolve("out").toString();
        String[] point = {
            "sweep",
            copy.toString(),
            "device.films.nanocrystals.dissymmetry_ratio=0.02",
            "stimulus.segments[0].polarisation=left",
            "stimulus.segments[2].polarisation=left",
            "--workers",
            "1",
            "--out",
            out
        };
        CommandLineCall same = CommandLineCall.of(point);
        assertThat(same.exitCode()).as("a change far below the tolerance").isZero();
        Files.writeString(
                copy.resolve("expected.csv"),
                expected.replace("\"left\",\"left\",0.02,1.", "\"left\",\"left\",0.02,2."));
        List<String> again = new ArrayList<>(List.of(point));
        again.add("--overwrite");
        CommandLineCall other = CommandLineCall.of(again.toArray(String[]::new));
        assertThat(other.exitCode()).isEqualTo(ExitCodes.DIFFERS);
        assertThat(other.err()).contains("written_holes_per_m2 at").contains("expected 2");
        assertThat(other.out()).contains("1 of 3 numbers are not as expected");
        assertThat(Files.readString(Path.of(out, "report.html"))).contains("1 of 3 numbers are not as expected");
    }

    @Test
    void they_are_listed_and_shown() {
        CommandLineCall list = CommandLineCall.of("presets");
        studies().forEach(study -> assertThat(list.out()).contains(study));
        assertThat(CommandLineCall.of("presets", "--json").out()).contains("\"sweeps\": [{\"name\": \"retention-");
        assertThat(CommandLineCall.of("presets", "show", "chiral-light").out()).contains("sweep:");
    }

    @Test
    void a_study_is_checked_and_not_taken_for_a_single_run() {
        String study = Path.of("studies", "chiral-light").toString();
        assertThat(CommandLineCall.of("check", study).out()).contains("valid");
        CommandLineCall run = CommandLineCall.of("run", study + "/study.yaml");
        assertThat(run.exitCode()).isEqualTo(ExitCodes.INVALID_INPUT);
        assertThat(run.err()).contains("what is swept").contains("photosynapse sweep ");
    }
}
