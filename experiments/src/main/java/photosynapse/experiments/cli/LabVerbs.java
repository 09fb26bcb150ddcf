package photosynapse.experiments.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.report.RunSummary;
import photosynapse.experiments.report.StoredRun;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.RunListener;
import photosynapse.experiments.web.Verbs;

/** The verbs as the lab calls them: the same command line, with its words kept instead of printed. */
final class LabVerbs implements Verbs {
    @Override
    public Ended run(List<String> words, RunListener listener, BooleanSupplier stop) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int exitCode = new Main(terminal, stop, listener).execute(words.toArray(String[]::new));
        return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Override
    public StoredRun stored(RunFolder folder) {
        return new ReportFiles(folder).stored();
    }

    @Override
    public RunSummary sweep(String name, Path folder) {
        return new SweepComparison(name, folder).summary();
    }
}
