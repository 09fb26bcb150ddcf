package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.ReservoirParameters;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.SynapseResponses;
import photosynapse.device.compact.ThermalResponse;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.ProbeStation;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.stimulus.Polarisation;

/**
 * What an extraction at one temperature with one light cannot say: colour, handedness and temperature.
 *
 * <p>The shares of photons that write are measured ({@link LightScan}); the energies of the rates are fitted to a train
 * and an erase 20 K below and above, with all other numbers as they are. Judged on an irregular pattern 10 K above, on
 * trains of colours between those measured, on right-handed light where the film is chiral, and on readings at other
 * gate voltages.
 */
final class ResponseFit {
    private static final double HALF_RANGE = 20;
    private static final double HELD_OUT_STEP = 10;

    /** Fitted energies that zones of all films share. */
    private static final int SHARED_ENERGIES = 5;

    private static final double[] HELD_OUT_COLOURS = {475 / 1e9, 575 / 1e9};

    private static final CurveFit.Precision PRECISION = new CurveFit.Precision(3e-3, 5e-4, 20);

    private final DeviceSpec device;
    private final SolverOptions options;
    private final ExtractionSpec spec;
    private final StopCondition stop;

    ResponseFit(DeviceSpec device, SolverOptions options, ExtractionSpec spec, StopCondition stop) {
        this.device = device;
        this.options = options;
        this.spec = spec;
        this.stop = stop;
    }

    SynapseFitResult extend(SynapseFitResult base, ProgressListener progress) {
        ProbeStation station = new ProbeStation(device, options);
        SynapseParameters coloured = base.parameters()
                .withResponses(new SynapseResponses(new LightScan(station, spec, stop).measure(), Optional.empty()));
        progress.progressed(0.1);
        List<Series> series = measure(progress);
        CurveFitResult fit = fit(coloured, series);
        SynapseParameters parameters = withThermal(coloured, thermal(fit.values(), series));
        List<TraceComparison> traces = new ArrayList<>(base.traces());
        for (Series one : series) {
            SynapseParameters there = parameters.at(one.temperature());
            one.traces().forEach(t -> traces.add(compare(there, t, one.isFitted())));
        }
        traces.addAll(colours(station, parameters));
        traces.add(new GateReadings(station, spec, stop).compare(parameters));
        progress.progressed(1);
        return result(base, parameters, fit, traces);
    }

    private static SynapseFitResult result(
            SynapseFitResult base, SynapseParameters parameters, CurveFitResult fit, List<TraceComparison> traces) {
        ExtractionReport report = base.report();
        List<FitParameter> numbers = new ArrayList<>(report.parameters());
        numbers.addAll(fit.parameters());
        ExtractionReport extended = new ExtractionReport(
                report.device(),
                report.spec(),
                traces.stream().map(TraceComparison::error).toList(),
                numbers,
                report.validity(),
                report.evaluations() + fit.evaluations(),
                report.isConverged() && fit.isConverged());
        return new SynapseFitResult(parameters, extended, base.darkHoleDensity(), traces);
    }

    /**
     * The device at one temperature.
     *
     * @param temperature (K)
     * @param isFitted whether the energies are fitted to it
     * @param conductance of the dark channel (S)
     * @param traces what it did
     */
    private record Series(double temperature, boolean isFitted, double conductance, List<ObservedTrace> traces) {}

    private List<Series> measure(ProgressListener progress) {
        double reference = device.temperature();
        List<Series> series = new ArrayList<>();
        series.add(at(reference - HALF_RANGE, true));
        progress.progressed(0.35);
        series.add(at(reference + HALF_RANGE, true));
        progress.progressed(0.6);
        series.add(at(reference + HELD_OUT_STEP, false));
        progress.progressed(0.8);
        return series;
    }

    private Series at(double temperature, boolean isFitted) {
        DeviceSpec there = device.withTemperature(temperature);
        ProbeStation station = new ProbeStation(there, options);
        DarkChannel channel = DarkChannel.measure(station, spec.readGateVoltage(), stop);
        EraseVoltages erase = new EraseVoltages(there, spec.readGateVoltage(), channel.holes());
        ExtractionProtocols protocols = new ExtractionProtocols(spec, erase);
        List<Script> scripts = isFitted ? protocols.fittedWarm() : protocols.heldOutWarm();
        List<ObservedTrace> traces = observe(station, scripts, channel, ", " + Math.round(temperature) + " K");
        return new Series(temperature, isFitted, channel.parameters().darkConductance(), traces);
    }

    private List<ObservedTrace> observe(
            ProbeStation station, List<Script> scripts, DarkChannel channel, String suffix) {
        List<ProbeStation.Job> jobs = scripts.stream().map(Script::job).toList();
        List<TransientResult> runs = station.runAll(jobs, stop, ProgressListener.SILENT);
        List<ObservedTrace> traces = new ArrayList<>();
        for (int k = 0; k < runs.size(); k++) {
            traces.add(
                    ObservedTrace.of(scripts.get(k).name() + suffix, jobs.get(k).stimulus(), runs.get(k), channel));
        }
        return traces;
    }

    private CurveFitResult fit(SynapseParameters start, List<Series> series) {
        StartValues guess = new StartValues(device, spec, 1);
        List<FreeParameter> energies = new ArrayList<>(List.of(
                FreeParameter.linear("thermal.emission", "eV", guess.deepestTrapEv()),
                FreeParameter.linear("thermal.tunnelling", "eV", 0),
                FreeParameter.linear("thermal.screening", "eV", 0),
                FreeParameter.linear("thermal.injection", "eV", guess.offsetEv()),
                FreeParameter.linear("thermal.exit", "eV", 0)));
        if (start.reservoirs().stream().anyMatch(ReservoirParameters::isOfSecondFilm)) {
            energies.add(FreeParameter.linear("thermal.second_emission", "eV", 0));
        }
        List<Series> fitted = series.stream().filter(Series::isFitted).toList();
        return new CurveFit(energies, values -> residuals(start, thermal(values, series), fitted), PRECISION).fit();
    }

    private static double[] residuals(SynapseParameters start, ThermalResponse thermal, List<Series> fitted) {
        List<Double> all = new ArrayList<>();
        for (Series one : fitted) {
            Optional<SynapseParameters> there = possible(start, thermal, one.temperature());
            for (ObservedTrace trace : one.traces()) {
                double scale = trace.peak() * StrictMath.sqrt(trace.times().size());
                double[] model = there.map(p -> StimulusResponse.changes(
                                CompactSynapse.of(p).extrapolating(), trace.stimulus(), trace.times()))
                        .orElseGet(() -> notNumbers(trace.times().size()));
                for (int k = 0; k < model.length; k++) {
                    all.add((model[k] - trace.changes().get(k)) / scale);
                }
            }
        }
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] notNumbers(int count) {
        double[] none = new double[count];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    /** The synapse at a temperature; empty where the energies make none. */
    private static Optional<SynapseParameters> possible(
            SynapseParameters start, ThermalResponse thermal, double temperature) {
        try {
            return Optional.of(thermal.at(temperature, start));
        } catch (IllegalArgumentException outside) {
            return Optional.empty();
        }
    }

    private ThermalResponse thermal(double[] values, List<Series> series) {
        double reference = device.temperature();
        Series cold = series.get(0);
        Series warm = series.get(1);
        double inverse = 1 / device.constants().thermalVoltage(cold.temperature())
                - 1 / device.constants().thermalVoltage(warm.temperature());
        double conduction = StrictMath.log(warm.conductance() / cold.conductance()) / inverse;
        return new ThermalResponse(
                reference,
                reference - HALF_RANGE,
                reference + HALF_RANGE,
                new ThermalResponse.Energies(
                        values[0],
                        values[1],
                        values[2],
                        values[3],
                        values[4],
                        conduction,
                        values.length > SHARED_ENERGIES ? values[SHARED_ENERGIES] : 0));
    }

    private static SynapseParameters withThermal(SynapseParameters p, ThermalResponse thermal) {
        return p.withResponses(new SynapseResponses(p.responses().light(), Optional.of(thermal)));
    }

    private List<TraceComparison> colours(ProbeStation station, SynapseParameters parameters) {
        if (parameters.responses().light().isEmpty()) {
            return List.of();
        }
        double shortest = parameters.responses().light().get().shortest();
        double longest = parameters.responses().light().get().longest();
        EraseVoltages none = new EraseVoltages(device, spec.readGateVoltage(), 1);
        List<Script> scripts = new ArrayList<>();
        for (double colour : HELD_OUT_COLOURS) {
            if (colour > shortest && colour < longest) {
                scripts.add(new ExtractionProtocols(spec.withWavelength(colour), none)
                        .colour(Math.round(colour * 1e9) + " nm"));
            }
        }
        if (LightScan.isChiral(device)) {
            scripts.add(
                    new ExtractionProtocols(spec.withPolarisation(Polarisation.RIGHT), none).colour("right-handed"));
        }
        if (scripts.isEmpty()) {
            return List.of();
        }
        DarkChannel channel = DarkChannel.measure(station, spec.readGateVoltage(), stop);
        return observe(station, scripts, channel, "").stream()
                .map(t -> compare(parameters, t, false))
                .toList();
    }

    private static TraceComparison compare(SynapseParameters parameters, ObservedTrace trace, boolean isFitted) {
        double[] model = StimulusResponse.changes(
                CompactSynapse.of(parameters).extrapolating(), trace.stimulus(), trace.times());
        return new TraceComparison(trace, isFitted, Arrays.stream(model).boxed().toList());
    }
}
