package photosynapse.experiments.web;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.report.RunSummary;
import photosynapse.experiments.report.StoredRun;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.RunListener;

/** The verbs of the command line as the lab calls them: what the page does, a command does in the same way. */
public interface Verbs {

    /**
     * How a verb ended.
     *
     * @param exitCode of the command line
     * @param out what it printed as data
     * @param err what it printed as messages
     */
    record Ended(int exitCode, String out, String err) {}

    /**
     * Carries out a verb in this process.
     *
     * @param words of the command line, without the name of the program
     * @param listener told how far it is
     * @param stop whether it is to end early
     */
    Ended run(List<String> words, RunListener listener, BooleanSupplier stop);

    /** All that the folder of a run holds, as its report takes it. */
    StoredRun stored(RunFolder folder);

    /** A sweep as something that can be laid over another one. */
    RunSummary sweep(String name, Path folder);
}
