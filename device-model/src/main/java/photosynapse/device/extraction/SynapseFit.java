package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.solver.FailureReason;
import photosynapse.device.solver.NoConvergenceException;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;

/**
 * From the description of a device to the parameters of its compact synapse.
 *
 * <p>Runs the device through the protocols of the extraction, fits the compact synapse to the changes of current of
 * some of them, and judges it on the others. Each protocol has the same weight, whatever its number of readings and the
 * size of its change. First guesses come from the description of the device.
 */
public final class SynapseFit {
    /**
     * Solver options with which the device is run: errors of the change of current near 3e-4, a tenth of those of the
     * fit.
     */
    public static final SolverOptions DEVICE_OPTIONS =
            SolverOptions.DEFAULT.withNodeCount(60).withRelativeTolerance(1e-3);

    /** Steps well above the integration noise of the compact synapse. */
    private static final CurveFit.Precision PRECISION = new CurveFit.Precision(3e-3, 5e-4, 30);

    /** Share of the time that the device takes. */
    private static final double DEVICE_SHARE = 0.7;

    private final DeviceSpec device;
    private final SolverOptions options;
    private final ExtractionSpec spec;

    /** Prepares an extraction. */
    public SynapseFit(DeviceSpec device, SolverOptions options, ExtractionSpec spec) {
        this.device = device;
        this.options = options;
        this.spec = spec;
    }

    /**
     * Runs the device and fits.
     *
     * @throws NoConvergenceException when the device cannot be solved or the stop condition asks to end
     */
    public SynapseFitResult extract(StopCondition stop, ProgressListener progress) {
        DeviceTraces traces = DeviceTraces.measure(
                new ProbeStation(device, options), spec, stop, f -> progress.progressed(DEVICE_SHARE * f));
        SynapseFitResult result = fit(traces, spec, stop);
        progress.progressed(1);
        return result;
    }

    /**
     * Extends an extraction to other colours, handedness and temperatures: measures and fits the responses, and judges
     * them on further protocols.
     *
     * @throws NoConvergenceException when the device cannot be solved or the stop condition asks to end
     */
    public SynapseFitResult withResponses(SynapseFitResult extraction, StopCondition stop, ProgressListener progress) {
        return new ResponseFit(device, options, spec, stop).extend(extraction, progress);
    }

    /**
     * Compares one to five reservoirs by their held-out error, on the device's traces of an extraction.
     *
     * @throws NoConvergenceException when the stop condition asks to end
     */
    public ReservoirComparison compareReservoirs(
            SynapseFitResult extraction, StopCondition stop, ProgressListener progress) {
        DeviceTraces traces = extraction.deviceTraces();
        List<ReservoirComparison.Row> rows = new ArrayList<>();
        for (int count = 1; count <= SynapseParameters.MAXIMUM_RESERVOIRS; count++) {
            boolean isThere = count == extraction.report().spec().reservoirCount();
            ExtractionReport report = isThere
                    ? extraction.report()
                    : fit(traces, spec.withReservoirs(count), stop).report();
            rows.add(new ReservoirComparison.Row(
                    count,
                    report.parameters().size(),
                    report.rms(true),
                    report.rms(false),
                    report.worstHeldOutMaximum()));
            progress.progressed((double) count / SynapseParameters.MAXIMUM_RESERVOIRS);
        }
        return new ReservoirComparison(rows);
    }

    /**
     * The extraction with another number of reservoirs, on the device's traces of an earlier one.
     *
     * @throws NoConvergenceException when the stop condition asks to end
     */
    public SynapseFitResult withReservoirs(SynapseFitResult extraction, int count, StopCondition stop) {
        return count == extraction.report().spec().reservoirCount()
                ? extraction
                : fit(extraction.deviceTraces(), spec.withReservoirs(count), stop);
    }

    /** Fits measured traces. */
    SynapseFitResult fit(DeviceTraces traces, ExtractionSpec wanted, StopCondition stop) {
        StartValues guess = new StartValues(device, wanted, traces.darkHoles());
        SynapseParameters start = new SynapseParameters(
                device.name(),
                traces.channel(),
                guess.freeElectrons(),
                guess.reservoirs(),
                guess.ions(),
                guess.holeInjection(),
                ValidityRange.UNLIMITED);
        ParameterVector vector = new ParameterVector(start, guess.hasMobileIons(), guess.hasSeveralFilms());
        CurveFitResult fit = new CurveFit(
                        vector.parameters(),
                        values -> {
                            requireRunning(stop);
                            return residuals(vector, values, traces);
                        },
                        PRECISION)
                .fit();
        SynapseParameters parameters = vector.synapse(fit.values(), traces.channel(), traces.validity());
        List<TraceComparison> compared = new ArrayList<>();
        traces.fitted().forEach(t -> compared.add(compare(parameters, t, true)));
        traces.heldOut().forEach(t -> compared.add(compare(parameters, t, false)));
        List<ProtocolError> errors =
                compared.stream().map(TraceComparison::error).toList();
        ExtractionReport report = new ExtractionReport(
                device.name(),
                wanted,
                errors,
                fit.parameters(),
                parameters.validity(),
                fit.evaluations(),
                fit.isConverged());
        return new SynapseFitResult(parameters, report, traces.darkHoles(), compared);
    }

    /** Residuals of all fitted traces; not numbers where the values describe no synapse. */
    private static double[] residuals(ParameterVector vector, double[] values, DeviceTraces traces) {
        double[] all = new double
                [traces.fitted().stream().mapToInt(t -> t.times().size()).sum()];
        SynapseParameters parameters;
        try {
            parameters = vector.synapse(values, traces.channel(), ValidityRange.UNLIMITED);
        } catch (IllegalArgumentException outside) {
            Arrays.fill(all, Double.NaN);
            return all;
        }
        CompactSynapse synapse = CompactSynapse.of(parameters);
        int at = 0;
        for (ObservedTrace trace : traces.fitted()) {
            double[] model = StimulusResponse.changes(synapse, trace.stimulus(), trace.times());
            double scale = trace.peak() * StrictMath.sqrt(model.length);
            for (int k = 0; k < model.length; k++) {
                all[at++] = (model[k] - trace.changes().get(k)) / scale;
            }
        }
        return all;
    }

    private static TraceComparison compare(SynapseParameters parameters, ObservedTrace trace, boolean isFitted) {
        CompactSynapse synapse = CompactSynapse.of(parameters).extrapolating();
        double[] model = StimulusResponse.changes(synapse, trace.stimulus(), trace.times());
        return new TraceComparison(trace, isFitted, Arrays.stream(model).boxed().toList());
    }

    private static void requireRunning(StopCondition stop) {
        if (stop.isReached()) {
            throw new NoConvergenceException(
                    FailureReason.CANCELLED, 0, "the fit of the compact synapse was stopped on request");
        }
    }
}
