package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.extraction.ExtractionReport;
import photosynapse.device.extraction.ExtractionSpec;
import photosynapse.device.extraction.FitParameter;
import photosynapse.device.extraction.ProtocolError;
import photosynapse.device.extraction.ReservoirComparison;
import photosynapse.device.extraction.SynapseFit;
import photosynapse.device.extraction.SynapseFitResult;
import photosynapse.device.extraction.TraceComparison;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.ProtocolConfig.PulseConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;

/**
 * The synapse of a few states that stands for the device, fitted to some protocols and judged on others.
 *
 * <p>Gives {@code synapse} (errors of every protocol), {@code synapse_traces} (device and synapse), {@code synapse_fit}
 * (fitted numbers with intervals), {@code synapse_parameters} and {@code synapse_reservoirs} (what networks take over),
 * and the summary.
 */
public final class E08CompactSynapse implements Experiment {
    private static final String KEY = "synapse";
    private static final String FITTED = "fitted";
    private static final String HELD_OUT = "held out";
    private static final double LONGEST_PULSE = 0.1;
    private static final double SECONDS = 6;
    private static final double SECONDS_OF_COMPARISON = 30;
    private static final double SECONDS_OF_RESPONSES = 4;

    private final boolean compares;
    private final boolean responds;

    private E08CompactSynapse(boolean compares, boolean responds) {
        this.compares = compares;
        this.responds = responds;
    }

    /** The extraction with the usual number of reservoirs, one light and one temperature. */
    public E08CompactSynapse() {
        this(false, false);
    }

    /** The extraction with the usual number of reservoirs and with the responses to colour and temperature. */
    public static E08CompactSynapse responding() {
        return new E08CompactSynapse(false, true);
    }

    /**
     * The extraction that compares one to five reservoirs, gives {@code synapse_states}, and takes the number after
     * which no further one lowers the held-out error by a tenth; with the responses to colour and temperature.
     */
    public static E08CompactSynapse comparing() {
        return new E08CompactSynapse(true, true);
    }

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E08",
                KEY,
                "The compact synapse",
                "Can a few numbers of state stand for the device on pulse patterns that they have not seen?",
                List.of(
                        "reservoirs of trapped electrons that compete for free ones, one ionic screening state;"
                                + " Levenberg and Marquardt on the change of current, each protocol with the same"
                                + " weight",
                        "residual: (change of the synapse - change of the device)/(largest change of the device)"),
                "The held-out protocols mix rates, powers, widths and gates in ways that were not"
                        + " fitted; their error is"
                        + " the honest one.",
                "A device with another trap depth, then the digits.");
    }

    private static ExtractionSpec settings(ExperimentConfig config) {
        PulseTrain pulse = config.protocols()
                .flatMap(protocols -> protocols.pulse())
                .map(PulseConfig::train)
                .orElse(null);
        ExtractionSpec standard = ExtractionSpec.DEFAULT;
        if (pulse == null || pulse.width() >= LONGEST_PULSE || !pulse.light().isOn()) {
            return standard;
        }
        Light light = pulse.light();
        return new ExtractionSpec(light, pulse.width(), pulse.gateVoltage(), standard.reservoirCount());
    }

    @Override
    public String setting(ExperimentConfig config) {
        return (compares ? "1 to 5 reservoirs" : Phrases.count(settings(config).reservoirCount(), "reservoir"))
                + ", 1 ionic state";
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "error of the change " + Phrases.percent(Summaries.value(tables, "fitted_rms_ratio")) + " fitted, "
                + Phrases.percent(Summaries.value(tables, "held_out_rms_ratio")) + " held out";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return SECONDS + (compares ? SECONDS_OF_COMPARISON : 0) + (responds ? SECONDS_OF_RESPONSES : 0);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        Watch watch = Watch.of(bench);
        SynapseFit fit = new SynapseFit(config.device(), SynapseFit.DEVICE_OPTIONS, settings(config));
        List<ResultTable> tables = new ArrayList<>();
        SynapseFitResult first = Solving.of(() -> fit.extract(watch.stop(), watch.progress()));
        SynapseFitResult result = first;
        if (compares) {
            ReservoirComparison comparison =
                    Solving.of(() -> fit.compareReservoirs(first, watch.stop(), ProgressListener.SILENT));
            tables.add(states(comparison));
            result = Solving.of(() -> fit.withReservoirs(first, comparison.choice(), watch.stop()));
        }
        if (responds) {
            SynapseFitResult chosen = result;
            result = Solving.of(() -> fit.withResponses(chosen, watch.stop(), ProgressListener.SILENT));
        }
        tables.add(errors(result.report()));
        tables.add(traces(result.traces()));
        tables.add(fit(result.report().parameters()));
        tables.addAll(SynapseTables.of(result.parameters()));
        tables.add(summary(result.report()));
        return tables;
    }

    private static ResultTable states(ReservoirComparison comparison) {
        ResultTable rows = RecordTables.of(KEY + "_states", ReservoirComparison.Row.class, comparison.rows());
        double[] chosen = comparison.rows().stream()
                .mapToDouble(row -> row.reservoirs() == comparison.choice() ? 1 : 0)
                .toArray();
        List<Column> columns = new ArrayList<>(rows.columns());
        columns.add(new Column("is_chosen", chosen));
        return new ResultTable(rows.name(), columns);
    }

    private static ResultTable errors(ExtractionReport report) {
        List<ProtocolError> errors = report.errors();
        List<String> roles =
                errors.stream().map(e -> e.isFitted() ? FITTED : HELD_OUT).toList();
        return new ResultTable(
                KEY,
                List.of(
                        new TextColumn(
                                "protocol",
                                errors.stream().map(ProtocolError::protocol).toList()),
                        new TextColumn("role", roles)),
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
                roles.add(trace.isFitted() ? FITTED : HELD_OUT);
                rows.add(new double[] {
                    trace.device().times().get(k),
                    trace.device().changes().get(k),
                    trace.compactChanges().get(k)
                });
            }
        }
        return new ResultTable(
                KEY + "_traces",
                List.of(new TextColumn("protocol", names), new TextColumn("role", roles)),
                List.of(
                        new Column(
                                "time_s", rows.stream().mapToDouble(r -> r[0]).toArray()),
                        new Column(
                                "device_change_ratio",
                                rows.stream().mapToDouble(r -> r[1]).toArray()),
                        new Column(
                                "synapse_change_ratio",
                                rows.stream().mapToDouble(r -> r[2]).toArray())));
    }

    private static ResultTable fit(List<FitParameter> parameters) {
        return new ResultTable(
                KEY + "_fit",
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

    /** An end that the data do not determine is a missing number. */
    private static double finite(double end) {
        return Double.isFinite(end) ? end : Double.NaN;
    }

    private static ResultTable summary(ExtractionReport report) {
        return SampleTables.row(
                KEY + "_summary",
                new Column("fitted_rms_ratio", report.rms(true)),
                new Column("held_out_rms_ratio", report.rms(false)),
                new Column("worst_fitted_rms_ratio", report.worstFittedRms()),
                new Column("worst_held_out_rms_ratio", report.worstHeldOutRms()),
                new Column("worst_held_out_maximum_ratio", report.worstHeldOutMaximum()),
                new Column("parameters_count", report.parameters().size()),
                new Column("evaluations_count", report.evaluations()),
                new Column("is_converged", report.isConverged() ? 1 : 0));
    }
}
