package photosynapse.experiments.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;

/**
 * One call of the program inside the test's process.
 *
 * @param exitCode what it would exit with
 * @param out what it printed as data
 * @param err what it printed as messages
 */
record CommandLineCall(int exitCode, String out, String err) {

    static CommandLineCall of(String... arguments) {
        return with("", () -> false, arguments);
    }

    static CommandLineCall with(String input, BooleanSupplier interrupted, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false);
        int exitCode = new Main(terminal, interrupted).execute(arguments);
        return new CommandLineCall(
                exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
