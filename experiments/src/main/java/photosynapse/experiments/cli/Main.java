package photosynapse.experiments.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.run.RunListener;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The program: finds the verb, calls it, and exits with what came of it. */
@Command(
        name = "photosynapse",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header = "Optical synapses from device physics to recognition.",
        synopsisHeading = "%nUsage: ",
        commandListHeading = "%nVerbs:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Exit codes: 0 good, 1 partly failed, 2 usage, 3 invalid input, 4 not solved, 5 files, 6 damaged file,",
            "7 time or memory limit, 8 computed again and different, 70 fault of the program,",
            "130 interrupted (what is done is kept)."
        },
        subcommands = {
            DemoCommand.class,
            LabCommand.class,
            RunCommand.class,
            TrainCommand.class,
            ResumeCommand.class,
            PresetsCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            CheckCommand.class,
            ScorecardCommand.class,
            DataCommand.class,
            FitCommand.class,
            SynapseCommand.class,
            ExportCommand.class,
            RecogniseCommand.class,
            SweepCommand.class,
            VerifyCommand.class,
            CiteCommand.class,
            ExplainCommand.class,
            DoctorCommand.class,
            NewCommand.class,
            MigrateCommand.class,
            SchemaCommand.class,
            CompletionCommand.class,
        })
public final class Main implements Runnable {
    private final Terminal terminal;
    private final BooleanSupplier interrupted;
    private final RunListener audience;

    Main(Terminal terminal, BooleanSupplier interrupted) {
        this(terminal, interrupted, RunListener.SILENT);
    }

    /** With somebody else who is told how far a run is. */
    Main(Terminal terminal, BooleanSupplier interrupted, RunListener audience) {
        this.terminal = terminal;
        this.interrupted = interrupted;
        this.audience = audience;
    }

    /** Starts the program. */
    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        interruption.install();
        int exitCode = new Main(Terminal.ofProcess(), interruption::isAsked).execute(arguments);
        interruption.workHasEnded();
        if (!interruption.isAsked()) {
            System.exit(exitCode);
        }
    }

    /** Carries out a command line and returns the exit code. */
    int execute(String... arguments) {
        CommandLine line = new CommandLine(this);
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setUsageHelpWidth(100);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler(this::wrongUsage);
        line.setExecutionExceptionHandler((failure, verb, result) ->
                new Failures(terminal).report(failure, verb.getCommand() instanceof Verb v && v.wantsJson()));
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private int wrongUsage(CommandLine.ParameterException failure, String[] arguments) {
        terminal.error("error[F004]: " + failure.getMessage());
        CommandLine verb = failure.getCommandLine();
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(failure, verb.getErr())) {
            terminal.err().println("  = help: " + verb.getCommandSpec().qualifiedName() + " --help");
        }
        return ExitCodes.USAGE;
    }

    Terminal terminal() {
        return terminal;
    }

    BooleanSupplier interrupted() {
        return interrupted;
    }

    RunListener audience() {
        return audience;
    }

    @Override
    public void run() {
        terminal.out()
                .println("photosynapse " + Release.VERSION + "  optical synapses from device physics to recognition");
        terminal.out().println();
        terminal.out()
                .println("  photosynapse demo                  see everything once (20 s, writes ./photosynapse-demo)");
        terminal.out()
                .println(
                        "  photosynapse lab                   play with a synapse in the browser (this computer only)");
        terminal.out()
                .println("  photosynapse presets               the devices that ship, each number with its source");
        terminal.out().println("  photosynapse run FILE              a device of yours under light and gate voltage");
        terminal.out().println();
        terminal.out()
                .println("  photosynapse --help                all verbs;  photosynapse VERB --help explains one");
    }

    /** The version in one line. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"photosynapse " + Release.VERSION};
        }
    }
}
