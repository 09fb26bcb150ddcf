package photosynapse.experiments.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import photosynapse.experiments.catalog.ScoreRow;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.ResultTable;

/** Claims of the demo, and of the synapse and the digits in it: runs the demo twice in a process of its own. */
final class DemoScores {
    private static final double NANO = 1e9;
    private static final double BYTES_PER_MEGABYTE = 1e6;
    private static final int HELP_RUNS = 3;
    private static final int STEPS = 100;

    /** How far the steps of the curve shrink from first to last, as a natural logarithm. */
    private static final double BEND = 1;

    private final Consumer<ScoreRow> rows;

    DemoScores(Consumer<ScoreRow> rows) {
        this.rows = rows;
    }

    /** Measures every row. */
    void measure() {
        help();
        try {
            Path place = Files.createTempDirectory("photosynapse-scorecard");
            try {
                demo(place.resolve("first"), place.resolve("second"));
                recognise(place.resolve("curve.csv"));
            } finally {
                delete(place);
            }
        } catch (IOException e) {
            throw FileAccessException.writing(Path.of("the folder of temporary files"), e);
        }
    }

    private void help() {
        double seconds = Double.POSITIVE_INFINITY;
        for (int k = 0; k < HELP_RUNS; k++) {
            seconds = Math.min(seconds, seconds("-XX:TieredStopAtLevel=1", "--help"));
        }
        rows.accept(ScoreRow.atMost(
                "demo.help_seconds",
                "--help answers",
                new ScoreRow.Measured(seconds, "s"),
                0.5,
                "fastest of " + HELP_RUNS + " starts of the JVM as the launcher starts it"));
    }

    private void demo(Path first, Path second) throws IOException {
        double seconds = seconds("", "demo", "--out", first.toString());
        rows.accept(ScoreRow.atMost(
                "demo.seconds",
                "the demo runs the whole chain",
                new ScoreRow.Measured(seconds, "s"),
                60,
                "wall time of the process, everything included, at the machine's present load"));
        seconds("", "demo", "--out", second.toString());
        rows.accept(ScoreRow.atMost(
                "demo.different_files",
                "two runs of the demo give the same bytes",
                new ScoreRow.Measured(different(first, second), ""),
                0,
                "files below results/ and figures/, run.yaml and report.html that differ or are missing"));
        rows.accept(ScoreRow.atMost(
                "demo.report_megabytes",
                "the report is small",
                new ScoreRow.Measured(Files.size(first.resolve("report.html")) / BYTES_PER_MEGABYTE, "MB"),
                3,
                "size of report.html"));
        synapse(table(first, "synapse"));
        digits(table(first, "digits_summary"));
    }

    /**
     * From a curve of a hundred steps up and a hundred down, as measured, to what an array of such devices recognises.
     */
    private void recognise(Path curve) throws IOException {
        StringBuilder text = new StringBuilder("pulse number;conductance [nS]\n");
        for (int k = 0; k <= 2 * STEPS; k++) {
            double part = (double) (k <= STEPS ? k : 2 * STEPS - k) / STEPS;
            double bent = (1 - StrictMath.exp(-BEND * part)) / (1 - StrictMath.exp(-BEND));
            text.append(k).append(';').append(10 + 40 * bent).append('\n');
        }
        Files.writeString(curve, text);
        rows.accept(ScoreRow.atMost(
                "demo.recognise_seconds",
                "recognise goes from a measured curve to an accuracy with its spread over ten seeds",
                new ScoreRow.Measured(seconds("", "recognise", curve.toString()), "s"),
                60,
                "wall time of the process on all processors, 400-100-10, 5000 images four times each"));
    }

    private void synapse(ResultTable errors) {
        String how = "largest of all protocols, relative to the largest change of current of each";
        rows.accept(ScoreRow.atMost(
                "synapse.fitted_rms",
                "error of the compact synapse on what it was fitted to",
                new ScoreRow.Measured(100 * largest(errors, "fitted", "rms_ratio"), "%"),
                2,
                "rms, " + how));
        rows.accept(ScoreRow.atMost(
                "synapse.held_out_rms",
                "error of the compact synapse on protocols that it has not seen",
                new ScoreRow.Measured(100 * largest(errors, "held out", "rms_ratio"), "%"),
                3,
                "rms, " + how));
        rows.accept(ScoreRow.atMost(
                "synapse.held_out_maximum",
                "largest error of the compact synapse on protocols that it has not seen",
                new ScoreRow.Measured(100 * largest(errors, "held out", "maximum_ratio"), "%"),
                6,
                "at any reading, " + how));
    }

    private static double largest(ResultTable errors, String role, String column) {
        List<String> roles = errors.label("role").values();
        return DoubleStream.iterate(0, row -> row < errors.rowCount(), row -> row + 1)
                .filter(row -> roles.get((int) row).equals(role))
                .map(row -> errors.column(column).get((int) row))
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void digits(ResultTable summary) {
        accuracy("ideal", "accuracy with ideal weights", summary, "ideal_ratio", 97);
        accuracy("first", "accuracy of the array 1 s after writing", summary, "first_ratio", 95);
        accuracy("hour", "accuracy of the array an hour after writing", summary, "hour_ratio", 90);
    }

    private void accuracy(String id, String claim, ResultTable summary, String column, double target) {
        ScoreRow.Measured measured =
                new ScoreRow.Measured(100 * summary.column(column).get(0), "%");
        rows.accept(ScoreRow.atLeast(
                "network.accuracy_" + id,
                claim,
                measured,
                target,
                "all 10,000 test images of MNIST, 784-100-10; mean over the arrays"));
    }

    private static ResultTable table(Path folder, String name) throws IOException {
        return CsvTables.read(name, Files.readString(folder.resolve("results").resolve(name + ".csv")));
    }

    /** Starts this program again and waits; wall seconds. */
    private static double seconds(String option, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        if (!option.isEmpty()) {
            command.add(option);
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        long start = System.nanoTime();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int exitCode = process.waitFor();
            if (exitCode != ExitCodes.GOOD) {
                return Double.POSITIVE_INFINITY;
            }
        } catch (IOException e) {
            return Double.POSITIVE_INFINITY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.POSITIVE_INFINITY;
        }
        return (System.nanoTime() - start) / NANO;
    }

    private static double different(Path first, Path second) throws IOException {
        double count = 0;
        for (Path file : repeated(first)) {
            Path other = second.resolve(first.relativize(file));
            count += Files.exists(other) && Files.mismatch(file, other) < 0 ? 0 : 1;
        }
        return count + Math.abs(repeated(first).size() - repeated(second).size());
    }

    private static List<Path> repeated(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isRepeated(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isRepeated(Path file) {
        String top = file.getName(0).toString();
        return List.of("results", "figures", "run.yaml", "report.html").contains(top);
    }

    /** Removes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = new ArrayList<>(files.sorted().toList());
        }
        for (int k = all.size() - 1; k >= 0; k--) {
            Files.delete(all.get(k));
        }
    }
}
