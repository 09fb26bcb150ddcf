package photosynapse.experiments.catalog;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.extraction.BoundedParameter;
import photosynapse.device.extraction.CompactModel;
import photosynapse.device.extraction.DeviceFit;
import photosynapse.device.extraction.FitParameter;
import photosynapse.device.extraction.ObservedTrace;
import photosynapse.device.extraction.ProtocolError;
import photosynapse.device.extraction.SynapseFit;
import photosynapse.device.extraction.TraceComparison;
import photosynapse.device.extraction.TraceFit;
import photosynapse.device.extraction.TraceFitOptions;
import photosynapse.device.extraction.TraceFitResult;
import photosynapse.device.extraction.TraceModel;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.experiments.config.ConfigReader;
import photosynapse.experiments.config.ConfigValues;
import photosynapse.experiments.config.InvalidConfigException;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.config.PulseSearch;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.NumberText;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * Fits a device or a compact synapse to measured files.
 *
 * <p>Gives {@code fit_parameters} (values with intervals), {@code fit_correlations}, {@code fit_errors} (of every
 * trace, fitted or held out) and {@code fit_traces} (data, model, residual).
 */
public final class MeasuredFit {
    private final Request request;
    private final BooleanSupplier stop;
    private final Consumer<FitProgress> audience;

    /**
     * What is to be fitted.
     *
     * @param fitted measured files
     * @param heldOut measured files for the judgement only
     * @param light what the user says about their light
     * @param device whose numbers are free; without one those of the compact synapse are
     * @param synapse text of a {@code synapse.json} from which the compact synapse starts; without one the default
     * @param free names, with optional ranges
     * @param isGlobal whether the whole range is searched first
     * @param weighsLogTime whether each factor of time counts alike
     */
    public record Request(
            List<Measurement> fitted,
            List<Measurement> heldOut,
            MeasuredLight light,
            Optional<LoadedConfig> device,
            Optional<String> synapse,
            List<String> free,
            boolean isGlobal,
            boolean weighsLogTime) {
        public Request {
            fitted = List.copyOf(fitted);
            heldOut = List.copyOf(heldOut);
            free = List.copyOf(free);
        }
    }

    /**
     * What came out.
     *
     * @param tables for files
     * @param warnings in words
     * @param file name of the fitted file
     * @param text of it: the configuration or the synapse with the fitted values
     * @param isConverged whether the optimiser ended by its own criterion
     */
    public record Outcome(
            List<ResultTable> tables, List<String> warnings, String file, String text, boolean isConverged) {
        public Outcome {
            tables = List.copyOf(tables);
            warnings = List.copyOf(warnings);
        }
    }

    /** Prepares a fit of which nobody wants to know how far it is. */
    public MeasuredFit(Request request, BooleanSupplier stop) {
        this(request, stop, progress -> {});
    }

    /**
     * Prepares a fit.
     *
     * @param audience told after every evaluation of the model
     */
    public MeasuredFit(Request request, BooleanSupplier stop, Consumer<FitProgress> audience) {
        this.request = request;
        this.stop = stop;
        this.audience = audience;
    }

    /**
     * Fits.
     *
     * @throws ExperimentFailedException when the data cannot be used or a model cannot be solved
     */
    public Outcome run(RandomGenerator random) {
        if (request.free().isEmpty()) {
            throw new ExperimentFailedException(
                    Cause.INVALID_INPUT,
                    "nothing is free: no number is named that is to be fitted",
                    request.device().isPresent()
                            ? "for example --free traps[0].depth_eV,electron_recombination_m3_per_s; the numbers of the"
                                    + " device are those of its file"
                            : "for example --free reservoirs[0].write_rate,ions.screening_time; numbers of the compact"
                                    + " synapse are "
                                    + String.join(", ", CompactModel.names(SynapseParameters.DEFAULT)),
                    null);
        }
        List<ObservedTrace> fitted = request.fitted().stream()
                .map(m -> MeasuredTraces.of(m, request.light()))
                .toList();
        List<ObservedTrace> heldOut = request.heldOut().stream()
                .map(m -> MeasuredTraces.of(m, request.light()))
                .toList();
        return Solving.of(() -> request.device().isPresent()
                ? ofDevice(request.device().get(), fitted, heldOut, random)
                : ofSynapse(fitted, heldOut, random));
    }

    private List<String> vagueWidths() {
        if (request.light().pulseWidth().isPresent()) {
            return List.of();
        }
        return Stream.concat(request.fitted().stream(), request.heldOut().stream())
                .flatMap(m -> PulseSearch.in(m).vagueWidth().map(w -> m.name() + ": " + w).stream())
                .toList();
    }

    private Outcome ofSynapse(List<ObservedTrace> fitted, List<ObservedTrace> heldOut, RandomGenerator random) {
        SynapseParameters start = request.synapse().map(SynapseFile::read).orElse(SynapseParameters.DEFAULT);
        List<FreeNames.Asked> asked = FreeNames.among(CompactModel.names(start), request.free());
        CompactModel model =
                CompactModel.of(start, asked.stream().map(FreeNames.Asked::path).toList());
        List<BoundedParameter> free = new ArrayList<>();
        for (BoundedParameter usual : model.parameters()) {
            FreeNames.Asked one = asked.stream()
                    .filter(a -> a.path().equals(usual.parameter().name()))
                    .findFirst()
                    .orElseThrow();
            free.add(FreeNames.bounded(one, usual));
        }
        TraceFitResult result = fit(free, model, TraceFitOptions.COMPACT, new Traces(fitted, heldOut), random);
        ValidityRange range = range(start.validity(), fitted);
        return outcome(result, "synapse.json", SynapseFile.text(model.synapse(result.values(), range)));
    }

    /** Where the fitted synapse was compared with data. */
    private static ValidityRange range(ValidityRange start, List<ObservedTrace> fitted) {
        double flux = 0;
        double lowest = 0;
        double highest = 0;
        double change = start.maximumChangeRatio();
        double duration = 0;
        for (ObservedTrace trace : fitted) {
            for (int k = 0; k < trace.stimulus().segments().size(); k++) {
                var segment = trace.stimulus().segments().get(k);
                flux = Math.max(flux, segment.light().photonFlux());
                lowest = Math.min(lowest, segment.gateVoltage());
                highest = Math.max(highest, segment.gateVoltage());
                duration = Math.max(duration, segment.until() - trace.stimulus().start(k));
            }
            change = Math.max(change, trace.peak());
        }
        return new ValidityRange(flux, lowest, highest, change, duration);
    }

    private Outcome ofDevice(
            LoadedConfig device, List<ObservedTrace> fitted, List<ObservedTrace> heldOut, RandomGenerator random) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        ConfigValues.of(device.config()).forEach((path, text) -> {
            if (path.startsWith("device.") && text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
                numbers.put(path, Double.parseDouble(text));
            }
        });
        List<FreeNames.Asked> asked = FreeNames.among(List.copyOf(numbers.keySet()), request.free());
        List<BoundedParameter> free = asked.stream()
                .map(a -> FreeNames.bounded(a, numbers.get(a.path())))
                .toList();
        byte[] text = device.resolved().getBytes(StandardCharsets.UTF_8);
        Function<double[], LoadedConfig> with = values -> {
            List<String> settings = new ArrayList<>();
            for (int k = 0; k < values.length; k++) {
                settings.add(asked.get(k).path() + "=" + NumberText.of(values[k]));
            }
            return ConfigReader.read(device.name(), text, settings);
        };
        Function<double[], DeviceSpec> specs = values -> {
            try {
                return with.apply(values).config().device();
            } catch (InvalidConfigException outside) {
                throw new IllegalArgumentException(outside.getMessage(), outside);
            }
        };
        DeviceFit model = new DeviceFit(specs, SynapseFit.DEVICE_OPTIONS, stop::getAsBoolean);
        TraceFitResult result = fit(free, model, TraceFitOptions.DEVICE, new Traces(fitted, heldOut), random);
        return outcome(result, "fitted.yaml", with.apply(result.values()).resolved());
    }

    /** Traces that are fitted, and traces for the judgement. */
    private record Traces(List<ObservedTrace> fitted, List<ObservedTrace> heldOut) {}

    private TraceFitResult fit(
            List<BoundedParameter> free,
            TraceModel model,
            TraceFitOptions options,
            Traces traces,
            RandomGenerator random) {
        TraceFitOptions asked = options.global(request.isGlobal()).logTime(request.weighsLogTime());
        TraceModel watched =
                new WatchedModel(model, free, asked, traces.fitted().size(), audience);
        return new TraceFit(free, watched, asked, traces.fitted())
                .fit(traces.heldOut(), new CommonsRandom(random), stop::getAsBoolean);
    }

    private Outcome outcome(TraceFitResult result, String file, String text) {
        List<ResultTable> tables = List.of(
                parameters(result.parameters()),
                correlations(result.correlations()),
                errors(result.traces()),
                traces(result.traces()));
        List<String> warnings = new ArrayList<>(vagueWidths());
        warnings.addAll(result.warnings());
        return new Outcome(tables, warnings, file, text, result.isConverged());
    }

    private static ResultTable parameters(List<FitParameter> parameters) {
        return new ResultTable(
                "fit_parameters",
                List.of(
                        new TextColumn(
                                "parameter",
                                parameters.stream().map(FitParameter::name).toList()),
                        new TextColumn(
                                "unit",
                                parameters.stream().map(FitParameter::unit).toList())),
                List.of(
                        new Column(
                                "value",
                                parameters.stream()
                                        .mapToDouble(FitParameter::value)
                                        .toArray()),
                        new Column(
                                "low",
                                parameters.stream()
                                        .mapToDouble(p -> finite(p.low()))
                                        .toArray()),
                        new Column(
                                "high",
                                parameters.stream()
                                        .mapToDouble(p -> finite(p.high()))
                                        .toArray())));
    }

    private static double finite(double end) {
        return Double.isFinite(end) ? end : Double.NaN;
    }

    private static ResultTable correlations(List<TraceFitResult.Correlation> pairs) {
        return new ResultTable(
                "fit_correlations",
                List.of(
                        new TextColumn(
                                "first",
                                pairs.stream()
                                        .map(TraceFitResult.Correlation::first)
                                        .toList()),
                        new TextColumn(
                                "second",
                                pairs.stream()
                                        .map(TraceFitResult.Correlation::second)
                                        .toList())),
                List.of(new Column(
                        "correlation_ratio",
                        pairs.stream()
                                .mapToDouble(TraceFitResult.Correlation::value)
                                .toArray())));
    }

    private static String role(TraceComparison trace) {
        return trace.isFitted() ? "fitted" : "held out";
    }

    private static ResultTable errors(List<TraceComparison> traces) {
        List<ProtocolError> errors = traces.stream().map(TraceComparison::error).toList();
        return new ResultTable(
                "fit_errors",
                List.of(
                        new TextColumn(
                                "trace",
                                errors.stream().map(ProtocolError::protocol).toList()),
                        new TextColumn(
                                "role", traces.stream().map(MeasuredFit::role).toList())),
                List.of(
                        new Column(
                                "readings_count",
                                errors.stream()
                                        .mapToDouble(ProtocolError::readings)
                                        .toArray()),
                        new Column(
                                "peak_change_ratio",
                                errors.stream()
                                        .mapToDouble(ProtocolError::peakChangeRatio)
                                        .toArray()),
                        new Column(
                                "rms_ratio",
                                errors.stream()
                                        .mapToDouble(ProtocolError::rmsRatio)
                                        .toArray()),
                        new Column(
                                "maximum_ratio",
                                errors.stream()
                                        .mapToDouble(ProtocolError::maximumRatio)
                                        .toArray())));
    }

    private static ResultTable traces(List<TraceComparison> traces) {
        List<String> names = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (TraceComparison trace : traces) {
            for (int k = 0; k < trace.compactChanges().size(); k++) {
                names.add(trace.device().name());
                roles.add(role(trace));
                double data = trace.device().changes().get(k);
                double model = trace.compactChanges().get(k);
                rows.add(new double[] {trace.device().times().get(k), data, model, data - model});
            }
        }
        String[] columns = {"time_s", "data_change_ratio", "model_change_ratio", "residual_ratio"};
        List<Column> numbers = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            int at = c;
            numbers.add(
                    new Column(columns[c], rows.stream().mapToDouble(r -> r[at]).toArray()));
        }
        return new ResultTable(
                "fit_traces", List.of(new TextColumn("trace", names), new TextColumn("role", roles)), numbers);
    }
}
