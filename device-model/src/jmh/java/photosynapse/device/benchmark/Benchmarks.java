package photosynapse.device.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs benchmarks and writes what came out: JMH's JSON and a table for {@code docs/benchmarks.md}. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs.
     *
     * @param arguments folder of the results, then patterns and options of JMH
     */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException, IOException {
        Path folder = Path.of(arguments[0]);
        Files.createDirectories(folder);
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(options))
                        .forks(1)
                        .addProfiler(GCProfiler.class)
                        .resultFormat(ResultFormatType.JSON)
                        .result(folder.resolve("results.json").toString())
                        .build())
                .run();
        Files.write(folder.resolve("table.md"), table(results));
    }

    private static List<String> table(Collection<RunResult> results) {
        List<String> lines = new ArrayList<>();
        lines.add("Java " + Runtime.version() + ", " + System.getProperty("os.name") + ", " + processor());
        lines.add("");
        lines.add("| benchmark | of | time | bytes allocated | steps | iterations |");
        lines.add("|---|---|---|---|---|---|");
        for (RunResult result : results) {
            lines.add(row(result));
        }
        return lines;
    }

    private static String row(RunResult result) {
        Map<String, String> parameters = new TreeMap<>();
        for (String key : result.getParams().getParamsKeys()) {
            parameters.put(key, result.getParams().getParam(key));
        }
        String full = result.getParams().getBenchmark();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %.0f | %s | %s |",
                full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1),
                String.join(
                        ", ",
                        parameters.entrySet().stream().map(Object::toString).toList()),
                time(result),
                mean(result, "gc.alloc.rate.norm"),
                count(result, "steps"),
                count(result, "iterations"));
    }

    /**
     * Least processor time of the runs where it was taken, else the median on the clock: other work disturbs neither.
     */
    private static String time(RunResult result) {
        if (result.getSecondaryResults().containsKey("cpuMilliseconds")) {
            double least = iterations(result, "cpuMilliseconds").min().orElseThrow();
            return String.format(Locale.ROOT, "%.1f ms", least);
        }
        double median = result.getPrimaryResult().getStatistics().getPercentile(50);
        String unit = result.getPrimaryResult().getScoreUnit().replace("/op", "");
        return String.format(Locale.ROOT, "%.1f %s", median, unit);
    }

    private static String count(RunResult result, String name) {
        double counted = mean(result, name);
        return counted > 0 ? String.format(Locale.ROOT, "%.0f", counted) : "";
    }

    private static double mean(RunResult result, String name) {
        return iterations(result, name).average().orElse(Double.NaN);
    }

    private static DoubleStream iterations(RunResult result, String name) {
        return result.getAggregatedResult().getIterationResults().stream()
                .map(iteration -> iteration.getSecondaryResults().get(name))
                .filter(Objects::nonNull)
                .mapToDouble(found -> found.getScore());
    }

    /** Model of the processor where the system tells it. */
    private static String processor() {
        Path cpuinfo = Path.of("/proc/cpuinfo");
        try {
            return Files.readAllLines(cpuinfo).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unreadable) {
            return System.getProperty("os.arch");
        }
    }
}
