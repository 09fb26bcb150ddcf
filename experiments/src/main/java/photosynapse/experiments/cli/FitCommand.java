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
import java.util.Optional;
import photosynapse.experiments.catalog.MeasuredFit;
import photosynapse.experiments.catalog.MeasuredLight;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.result.FileAccessException;
import photosynapse.experiments.result.JsonText;
import photosynapse.experiments.result.JsonValue;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunFolder;
import photosynapse.experiments.result.TextColumn;
import photosynapse.experiments.run.Seeds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fits a device or a compact synapse to measured files. */
@Command(
        name = "fit",
        description = "Fit numbers of a device, or of the compact synapse, to measured files: values with intervals,"
                + " what moves together, residuals, and the error on files that were held out.",
        footer = {
            "",
            "photosynapse fit trace.csv --free reservoirs[0].write_rate,ions.screening_time",
            "photosynapse fit trace.csv --device cspbi3-swcnt --free traps[0].depth_eV,diffusivity_m2_per_s",
            "Writes a run folder: report.html, results/fit_*.csv, figures/fit-*.svg, and synapse.json or fitted.yaml."
        })
final class FitCommand extends Verb {
    private static final double NANOMETRES = 1e9;
    private static final double PER_MW_PER_CM2 = 10;

    @Parameters(arity = "1..*", paramLabel = "DATA", description = "Measured files, fitted together.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--free",
            split = ",",
            paramLabel = "NAME[=LOW..HIGH]",
            description = "Numbers to fit: whole paths, or ends of paths that only one has.")
    private List<String> free = new ArrayList<>();

    @Option(names = "--device", paramLabel = "FILE", description = "Device whose numbers are free; a preset, too.")
    private String device;

    @Option(
            names = "--synapse",
            paramLabel = "FILE",
            description = "synapse.json from which the compact synapse starts.")
    private Path synapse;

    @Option(
            names = "--hold-out",
            paramLabel = "DATA",
            description = "Measured file for the judgement only. Repeatable.")
    private List<String> heldOut = new ArrayList<>();

    @Option(names = "--wavelength", paramLabel = "NM", description = "Of the light, in nm. Default: 405.")
    private double wavelength = 405;

    @Option(
            names = "--pulse-width",
            paramLabel = "SECONDS",
            description = "Of every pulse, where readings are too far apart to say it.")
    private Double pulseWidth;

    @Option(names = "--irradiance", paramLabel = "MW/CM2", description = "Of a pulse, where the file does not say it.")
    private Double irradiance;

    @Option(names = "--dark-current", paramLabel = "A", description = "Where no reading before the light says it.")
    private Double darkCurrent;

    @Option(names = "--global", description = "Search the whole range first (CMA-ES).")
    private boolean global;

    @Option(names = "--linear-time", description = "Count each reading alike, not each factor of time.")
    private boolean linearTime;

    @Option(names = "--seed", paramLabel = "N", description = "Of the search. Default: 1.")
    private long seed = 1;

    @Mixin
    private OutFlags out;

    @Mixin
    private MeasurementFlags flags;

    @Override
    public Integer call() {
        MeasuredFit.Request request = new MeasuredFit.Request(
                read(files),
                read(heldOut),
                light(),
                Optional.ofNullable(device).map(this::device),
                Optional.ofNullable(synapse).map(FitCommand::text),
                free,
                global,
                !linearTime);
        MeasuredFit.Outcome outcome = new MeasuredFit(request, main().interrupted(), main().audience()::fitted)
                .run(new Seeds(seed).stream("fit"));
        RunFolder folder = out.folder("fit");
        folder.write(outcome.file(), outcome.text());
        List<ResultTable> tables = new ArrayList<>(outcome.tables());
        tables.add(new ResultTable("fit_warnings", List.of(new TextColumn("warning", outcome.warnings())), List.of()));
        new StoredPages(folder).write(making(), tables, outcome.isConverged());
        if (wantsJson()) {
            terminal().out().println(json(outcome, folder).line());
        } else {
            lines(outcome, folder).forEach(terminal().out()::println);
        }
        return outcome.isConverged() ? ExitCodes.GOOD : ExitCodes.PARTIAL;
    }

    private StoredPages.Making making() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("data", list(files));
        settings.put("hold_out", list(heldOut));
        settings.put("free", list(free));
        settings.put("device", device == null ? "none" : JsonText.quoted(device));
        settings.put("synapse", synapse == null ? "none" : JsonText.quoted(synapse.toString()));
        settings.put("wavelength_nm", NumberText.of(wavelength));
        settings.put("irradiance_mW_per_cm2", irradiance == null ? "none" : NumberText.of(irradiance));
        settings.put("pulse_width_s", pulseWidth == null ? "none" : NumberText.of(pulseWidth));
        settings.put("dark_current_A", darkCurrent == null ? "none" : NumberText.of(darkCurrent));
        settings.put("global_search", Boolean.toString(global));
        settings.put("weights", linearTime ? "linear_time" : "logarithmic_time");
        StringBuilder text = new StringBuilder("fit:\n");
        settings.forEach((key, value) ->
                text.append("  ").append(key).append(": ").append(value).append('\n'));
        text.append("seed: ").append(seed).append('\n');
        Map<String, String> inputs = new LinkedHashMap<>();
        files.forEach(name -> inputs.put(name, digest(name)));
        heldOut.forEach(name -> inputs.put(name, digest(name)));
        String model = device == null ? "the compact synapse" : "the device " + device;
        return new StoredPages.Making("fit", command(), model, text.toString(), seed, inputs);
    }

    private static String list(List<String> words) {
        return "[" + String.join(", ", words.stream().map(JsonText::quoted).toList()) + "]";
    }

    private static String digest(String file) {
        if (file.equals("-")) {
            return "standard input";
        }
        try {
            return RunFolder.digest(Files.readAllBytes(Path.of(file)));
        } catch (IOException e) {
            throw FileAccessException.reading(Path.of(file), e);
        }
    }

    /** The command line that was typed, without its folder. */
    private String command() {
        List<String> words = new ArrayList<>(List.of("photosynapse", "fit"));
        files.forEach(file -> words.add(shell(file)));
        if (device != null) {
            words.addAll(List.of("--device", shell(device)));
        }
        if (synapse != null) {
            words.addAll(List.of("--synapse", shell(synapse.toString())));
        }
        words.addAll(List.of("--free", shell(String.join(",", free))));
        heldOut.forEach(file -> words.addAll(List.of("--hold-out", shell(file))));
        words.addAll(List.of("--wavelength", NumberText.of(wavelength)));
        if (irradiance != null) {
            words.addAll(List.of("--irradiance", NumberText.of(irradiance)));
        }
        if (pulseWidth != null) {
            words.addAll(List.of("--pulse-width", NumberText.of(pulseWidth)));
        }
        if (darkCurrent != null) {
            words.addAll(List.of("--dark-current", NumberText.of(darkCurrent)));
        }
        if (global) {
            words.add("--global");
        }
        if (linearTime) {
            words.add("--linear-time");
        }
        words.addAll(flags.words());
        words.addAll(List.of("--seed", Long.toString(seed), "--out", "again"));
        return String.join(" ", words);
    }

    private static String shell(String word) {
        return word.matches("[A-Za-z0-9_.,/=@%+:-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private List<Measurement> read(List<String> names) {
        return names.stream().map(name -> flags.read(terminal(), name)).toList();
    }

    private MeasuredLight light() {
        if (!(wavelength > 0)) {
            throw new UsageException("--wavelength must be > 0 nm, was " + wavelength, "for example --wavelength 405");
        }
        if (pulseWidth != null && !(pulseWidth > 0)) {
            throw new UsageException(
                    "--pulse-width must be > 0 s, was " + pulseWidth, "for example --pulse-width 0.05");
        }
        return new MeasuredLight(
                wavelength / NANOMETRES,
                Optional.ofNullable(irradiance).map(v -> v * PER_MW_PER_CM2),
                Optional.ofNullable(pulseWidth),
                Optional.ofNullable(darkCurrent));
    }

    private LoadedConfig device(String name) {
        return new ConfigInput(terminal()).read(name, List.of());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw FileAccessException.reading(file, e);
        }
    }

    private static ResultTable table(MeasuredFit.Outcome outcome, String name) {
        return outcome.tables().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(MeasuredFit.Outcome outcome, RunFolder folder) {
        List<String> lines = new ArrayList<>();
        ResultTable parameters = table(outcome, "fit_parameters");
        for (int k = 0; k < parameters.rowCount(); k++) {
            String unit = parameters.label("unit").values().get(k);
            lines.add(String.format(
                            Locale.ROOT,
                            "%-44s %-12s [%s, %s] %s",
                            parameters.label("parameter").values().get(k),
                            number(parameters.column("value").get(k)),
                            number(parameters.column("low").get(k)),
                            number(parameters.column("high").get(k)),
                            unit)
                    .stripTrailing());
        }
        ResultTable errors = table(outcome, "fit_errors");
        for (int k = 0; k < errors.rowCount(); k++) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%-9s %-34s rms %s %%, at most %s %% of the largest change",
                    errors.label("role").values().get(k),
                    errors.label("trace").values().get(k),
                    number(100 * errors.column("rms_ratio").get(k)),
                    number(100 * errors.column("maximum_ratio").get(k))));
        }
        outcome.warnings().forEach(w -> lines.add("warning   " + w));
        if (!outcome.isConverged()) {
            lines.add("warning   the search ended at its limit, not at a minimum");
        }
        lines.add("written   " + folder.path().resolve(outcome.file()));
        lines.add("report    " + folder.path().resolve(ReportFiles.FILE));
        return lines;
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? "not determined"
                : NumberText.of(new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(4))
                        .doubleValue());
    }

    private static JsonValue.Fields json(MeasuredFit.Outcome outcome, RunFolder folder) {
        ResultTable parameters = table(outcome, "fit_parameters");
        List<JsonValue> values = new ArrayList<>();
        for (int k = 0; k < parameters.rowCount(); k++) {
            values.add(JsonValue.object()
                    .with("name", parameters.label("parameter").values().get(k))
                    .with("unit", parameters.label("unit").values().get(k))
                    .with("value", parameters.column("value").get(k))
                    .with("low", parameters.column("low").get(k))
                    .with("high", parameters.column("high").get(k))
                    .done());
        }
        return JsonValue.object()
                .with("status", outcome.isConverged() ? "complete" : "partial")
                .with("exit_code", outcome.isConverged() ? ExitCodes.GOOD : ExitCodes.PARTIAL)
                .with("folder", folder.path().toString())
                .with("parameters", values)
                .with("warnings", JsonValue.ofTexts(outcome.warnings()))
                .done();
    }
}
