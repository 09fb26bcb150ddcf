package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.Presets;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.sweep.SweepEngine;
import picocli.CommandLine.Command;

/** Looks at what the program stands on. */
@Command(
        name = "doctor",
        description = "Look at Java, memory, cores, libraries, language, clock and disk, and say what will hinder.")
final class DoctorCommand extends Verb {
    private static final int OLDEST_JAVA = 17;
    private static final long MEBIBYTE = 1L << 20;
    private static final long LITTLE_HEAP = 250;
    private static final long LITTLE_DISK = 1024;
    private static final int YEAR_OF_RELEASE = 2026;

    /** One thing that was looked at. */
    private record Sign(String name, String found, boolean well, String advice) {}

    @Override
    public Integer call() {
        List<Sign> signs = new ArrayList<>();
        signs.add(java());
        signs.add(heap());
        int cores = Runtime.getRuntime().availableProcessors();
        signs.add(new Sign("cores", Integer.toString(cores), true, ""));
        signs.add(algebra());
        signs.add(presets());
        signs.add(language());
        signs.add(clock());
        signs.add(disk(Path.of("").toAbsolutePath()));
        signs.add(disk(Path.of(System.getProperty("java.io.tmpdir"))));
        signs.add(engines());
        boolean well = signs.stream().allMatch(Sign::well);
        int exitCode = well ? ExitCodes.GOOD : ExitCodes.PARTIAL;
        if (wantsJson()) {
            printJson(signs, exitCode);
        } else {
            terminal().out().println("photosynapse " + Release.VERSION);
            for (Sign sign : signs) {
                terminal()
                        .out()
                        .printf(
                                Locale.ROOT,
                                "%-4s %-18s %s%n",
                                sign.well() ? "ok" : "!!",
                                sign.name(),
                                sign.found() + (sign.well() ? "" : "; " + sign.advice()));
            }
        }
        return exitCode;
    }

    private static Sign java() {
        int version = Runtime.version().feature();
        return new Sign(
                "java",
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version") + ", "
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                version >= OLDEST_JAVA,
                "install Java " + OLDEST_JAVA + " or newer");
    }

    private static Sign heap() {
        long most = Runtime.getRuntime().maxMemory() / MEBIBYTE;
        return new Sign(
                "memory", most + " MiB at most", most >= LITTLE_HEAP, "give it more: PHOTOSYNAPSE_JAVA_OPTS=-Xmx1g");
    }

    private static Sign algebra() {
        String threads = System.getenv("OMP_NUM_THREADS");
        boolean one = "1".equals(threads);
        return new Sign(
                "linear algebra",
                one ? "one thread" : "OMP_NUM_THREADS is " + (threads == null ? "not set" : threads),
                one,
                "start it by the launcher, or set OMP_NUM_THREADS=1: with more, busy cores wait for each other");
    }

    private static Sign presets() {
        List<String> broken = new ArrayList<>();
        for (String name : Presets.names()) {
            try {
                ConfigReader.preset(name, List.of());
            } catch (InvalidConfigException e) {
                broken.add(name);
            }
        }
        return new Sign(
                "presets",
                Presets.names().size() + " read" + (broken.isEmpty() ? "" : ", damaged: " + String.join(", ", broken)),
                broken.isEmpty(),
                "build the program again");
    }

    private static Sign language() {
        boolean utf8 = Charset.defaultCharset().name().equals("UTF-8");
        return new Sign(
                "language",
                Locale.getDefault().toLanguageTag() + ", " + Charset.defaultCharset() + ", "
                        + TimeZone.getDefault().getID() + "; numbers are written the same everywhere",
                utf8,
                "start it by the launcher, or add -Dfile.encoding=UTF-8");
    }

    private static Sign clock() {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
        boolean well = today.getYear() >= YEAR_OF_RELEASE;
        return new Sign("clock", today.toString(), well, "set the clock; journals use it");
    }

    private static Sign disk(Path folder) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace() / MEBIBYTE;
            boolean writable = Files.isWritable(folder);
            return new Sign(
                    "disk",
                    folder + ": " + free + " MiB free" + (writable ? "" : ", cannot be written"),
                    free >= LITTLE_DISK && writable,
                    "make room, or work in another folder");
        } catch (IOException e) {
            return new Sign("disk", folder + " cannot be looked at", false, "work in another folder");
        }
    }

    private static Sign engines() {
        List<String> names = new ArrayList<>(List.of("local"));
        java.util.ServiceLoader.load(SweepEngine.class).forEach(engine -> names.add(engine.name()));
        return new Sign("engines of sweeps", String.join(", ", names), true, "");
    }

    private void printJson(List<Sign> signs, int exitCode) {
        terminal()
                .out()
                .println(JsonValue.object()
                        .with("status", exitCode == ExitCodes.GOOD ? "complete" : "partial")
                        .with("exit_code", exitCode)
                        .with("version", Release.VERSION)
                        .with(
                                "signs",
                                signs.stream()
                                        .map(sign -> JsonValue.object()
                                                .with("name", sign.name())
                                                .with("found", sign.found())
                                                .with("well", sign.well())
                                                .with("advice", sign.well() ? "" : sign.advice())
                                                .done())
                                        .toList())
                        .done()
                        .line());
    }
}
