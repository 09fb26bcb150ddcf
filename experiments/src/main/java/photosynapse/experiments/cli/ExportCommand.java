package photosynapse.experiments.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.export.ExportFormat;
import photosynapse.experiments.export.ExportRequest;
import photosynapse.experiments.export.SpiceCheck;
import photosynapse.experiments.export.SynapseExport;
import photosynapse.experiments.export.WriteProgramSpec;
import photosynapse.experiments.report.ReportWriter;
import photosynapse.experiments.report.SpicePage;
import photosynapse.experiments.result.CsvTables;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.run.Release;
import photosynapse.experiments.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a synapse in the formats of other tools. */
@Command(
        name = "export",
        description = "Write a synapse in the formats of other tools; where its numbers come from travels along as"
                + " comments.",
        footer = {
            "",
            "photosynapse export synapse --to spice,verilog-a,neurosim,aihwkit,crosssim,csv,npz",
            "RUN is a folder in which a synapse was extracted (synapse, train, demo)."
        })
final class ExportCommand extends Verb {
    private static final double NANOMETRES = 1e9;

    @Parameters(paramLabel = "RUN|synapse.json", description = "Folder of a run, or a file of a synapse.")
    private Path source;

    @Option(
            names = "--to",
            split = ",",
            required = true,
            paramLabel = "FORMAT",
            description = "spice, verilog-a, neurosim, aihwkit, crosssim, csv, npz.")
    private List<String> formats = new ArrayList<>();

    @Option(
            names = "--pulses",
            paramLabel = "N",
            description = "In each direction, for tools that know no time. Default: 50.")
    private int pulses = WriteProgramSpec.DEFAULT.pulses();

    @Option(
            names = "--seconds-per-batch",
            paramLabel = "S",
            description = "Time of one mini-batch, for the lifetime of aihwkit. Default: 1.")
    private double secondsPerBatch = 1;

    @Option(names = "--temperature", paramLabel = "K", description = "Write the numbers at this temperature.")
    private Double temperature;

    @Option(names = "--wavelength", paramLabel = "NM", description = "Write the photon fluxes of this light.")
    private Double wavelength;

    @Option(
            names = "--check",
            description = "Run the SPICE export in the ngspice of this machine and compare it with our own synapse.")
    private boolean check;

    @Option(names = "--out", paramLabel = "DIR", description = "New folder. Default: a free name here.")
    private Path out;

    @Override
    public Integer call() {
        List<ExportFormat> wanted = formats.stream()
                .map(word -> ExportFormat.of(word)
                        .orElseThrow(() -> new UsageException(
                                "there is no format " + word,
                                "formats are " + String.join(", ", ExportFormat.words()))))
                .toList();
        if (check && !wanted.contains(ExportFormat.SPICE)) {
            throw new UsageException("--check runs the SPICE export", "add spice to --to");
        }
        ExportRequest request = request();
        Map<String, byte[]> files = files(request, wanted);
        PlainFolder folder = PlainFolder.create(out != null ? out : RunFolder.freeName(Path.of("export")));
        List<String> written = new ArrayList<>();
        files.forEach((name, bytes) -> {
            write(folder.path().resolve(name), bytes);
            written.add(folder.path().resolve(name).toString());
        });
        boolean agrees = !check || compared(request, folder, written);
        written.sort(null);
        if (wantsJson()) {
            terminal()
                    .out()
                    .println(JsonValue.object()
                            .with("status", "complete")
                            .with("exit_code", agrees ? ExitCodes.GOOD : ExitCodes.PARTIAL)
                            .with("files", JsonValue.ofTexts(written))
                            .done()
                            .line());
        } else {
            written.forEach(file -> terminal().out().println("written   " + file));
        }
        return agrees ? ExitCodes.GOOD : ExitCodes.PARTIAL;
    }

    /** Runs ngspice; whether it agrees, or is not there. */
    private boolean compared(ExportRequest request, PlainFolder folder, List<String> written) {
        if (!SpiceCheck.isPossible()) {
            terminal().error("skipped   --check: ngspice is not installed, the SPICE export was not run");
            return true;
        }
        Path place = folder.path().resolve("spice");
        ResultTable table;
        try {
            table = new SpiceCheck(request).run(place);
        } catch (IllegalStateException failed) {
            terminal().error("error[S001]: " + failed.getMessage());
            return false;
        }
        double largest = SpiceCheck.largest(table);
        folder.write("spice/spice_check.csv", CsvTables.write(table));
        folder.write("spice/check.html", new ReportWriter().html(SpicePage.of(table, largest, SpiceCheck.LIMIT)));
        written.add(place.resolve("spice_check.csv").toString());
        written.add(place.resolve("check.html").toString());
        if (!wantsJson()) {
            terminal()
                    .out()
                    .println(String.format(
                            Locale.ROOT,
                            "ngspice   differs from our synapse by at most %.3g %% of the change",
                            100 * largest));
        }
        return largest <= SpiceCheck.LIMIT;
    }

    private Map<String, byte[]> files(ExportRequest request, List<ExportFormat> wanted) {
        SynapseExport export = new SynapseExport(request);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try {
            wanted.forEach(format -> files.putAll(export.files(format)));
        } catch (IllegalArgumentException outside) {
            // the pulses of the program lead out of the range in which the synapse holds
            throw new UsageException(outside.getMessage(), "take fewer pulses with --pulses");
        }
        return files;
    }

    /** The request at the temperature and for the light that were asked for. */
    private ExportRequest request() {
        ExportRequest asked = asRead();
        try {
            asked = temperature == null ? asked : asked.atTemperature(temperature);
            return wavelength == null ? asked : asked.underLight(wavelength / NANOMETRES);
        } catch (IllegalArgumentException outside) {
            throw new UsageException(
                    outside.getMessage(),
                    "extract the synapse of a device with photosynapse synapse, which measures"
                            + " temperatures and colours");
        }
    }

    private ExportRequest asRead() {
        WriteProgramSpec program = program();
        if (!(secondsPerBatch > 0)) {
            throw new UsageException(
                    "--seconds-per-batch must be > 0, was " + secondsPerBatch, "give a number of seconds");
        }
        if (!Files.isDirectory(source)) {
            return ExportRequest.ofFile(text(source), program, secondsPerBatch, notes());
        }
        Path fitted = source.resolve("synapse.json");
        if (!Files.isRegularFile(source.resolve("results/synapse_parameters.csv")) && Files.isRegularFile(fitted)) {
            List<String> notes = notes();
            notes.add("Fitted to measured traces: " + source + "; intervals and residuals stand there.");
            return ExportRequest.ofFile(text(fitted), program, secondsPerBatch, notes);
        }
        RunFolder run = RunFolder.open(source);
        Map<String, ResultTable> tables = new LinkedHashMap<>();
        run.tableNames().forEach(name -> tables.put(name, run.table(name)));
        if (!tables.containsKey("synapse_parameters")) {
            throw new UsageException(
                    source + " holds no synapse",
                    "extract one first: photosynapse synapse " + source + " --out synapse");
        }
        List<String> notes = notes();
        notes.addAll(sources(run));
        return ExportRequest.ofTables(tables, program, secondsPerBatch, notes);
    }

    private WriteProgramSpec program() {
        WriteProgramSpec usual = WriteProgramSpec.DEFAULT;
        try {
            return new WriteProgramSpec(
                    pulses, usual.photonFlux(), usual.width(), usual.period(), usual.eraseWidth(), usual.readVoltage());
        } catch (IllegalArgumentException wrong) {
            throw new UsageException(wrong.getMessage(), "for example --pulses 50");
        }
    }

    private static List<String> notes() {
        return new ArrayList<>(List.of("Written by photosynapse " + Release.VERSION + "."));
    }

    /** What the configuration of a run says about the numbers of its device. */
    private static List<String> sources(RunFolder run) {
        if (!run.has(Runner.CONFIGURATION)) {
            return List.of();
        }
        ExperimentConfig config = ConfigReader.read(
                        Runner.CONFIGURATION,
                        run.read(Runner.CONFIGURATION).getBytes(StandardCharsets.UTF_8),
                        List.of())
                .config();
        List<String> lines = new ArrayList<>();
        config.sources().forEach((path, source) -> lines.add("source of " + path + ": " + source));
        return lines;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw FileAccessException.writing(file, e);
        }
    }
}
