package photosynapse.experiments.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the program reads and prints.
 *
 * @param in standard input
 * @param out data
 * @param err messages and progress
 * @param interactive whether {@code err} is a terminal that a person looks at
 * @param coloured whether messages may have colour
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive, boolean coloured) {
    private static final String RED = "\u001b[1;31m";
    private static final String PLAIN = "\u001b[0m";

    /** The terminal of this process. */
    static Terminal ofProcess() {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean interactive = isTerminal();
        String noColour = System.getenv("NO_COLOR");
        boolean coloured =
                interactive && (noColour == null || noColour.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(System.in, out, err, interactive, coloured);
    }

    /** Linux names what a process writes to; elsewhere a console is there only when input and output are one. */
    private static boolean isTerminal() {
        Path error = Path.of("/proc/self/fd/2");
        try {
            if (Files.exists(error)) {
                String target = error.toRealPath().toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
        } catch (IOException e) {
            return false;
        }
        return hasConsole();
    }

    @SuppressWarnings(
            "SystemConsoleNull") // from Java 22 on a console may be no terminal; then only progress is too lively
    private static boolean hasConsole() {
        return System.console() != null;
    }

    /** Prints an error; its first words in red where colour is allowed. */
    void error(String text) {
        int colon = text.indexOf(':');
        if (coloured && text.startsWith("error") && colon > 0) {
            err.println(RED + text.substring(0, colon) + PLAIN + text.substring(colon));
        } else {
            err.println(text);
        }
    }
}
