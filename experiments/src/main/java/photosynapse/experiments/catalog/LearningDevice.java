package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.extraction.CompactModel;
import photosynapse.device.extraction.PotentiationFit;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.config.Measurement;
import photosynapse.experiments.result.ResultTable;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.LightDeviceFit;
import photosynapse.network.crossbar.LightDeviceFitResult;
import photosynapse.network.crossbar.PulseStep;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.crossbar.WritePulse;

/**
 * A device that a network can learn with, where it comes from, and what must be said about it.
 *
 * <p>A trace against time, a stored synapse or a described device become a {@link LightDevice} by way of the compact
 * synapse. A curve against the number of the pulse becomes a {@link TwoSidedDevice}: branch by branch its normalised
 * conductance is g(w) = (1 - e^(-beta w))/(1 - e^(-beta)), w = n/N, so that a pulse keeps the share e^(-beta/N) of the
 * distance from the end of endless pulses.
 *
 * @param device what pulses and time do to a cell
 * @param facts what was found, in words
 * @param warnings doubts about what follows from it, in words
 * @param knowsForgetting whether the file says, or the user said, how it forgets
 * @param isConverged whether the fit ended by its own criterion
 */
public record LearningDevice(
        PulsedDevice device, List<String> facts, List<String> warnings, boolean knowsForgetting, boolean isConverged) {
    /** Photons of one pulse per area (1/m2); assumed, because 0.1 % of the weights' span a pulse follows from it. */
    private static final double DOSE = 2e13;

    /** Strongest light of a pulse (1/m2s); a pulse of 1 ms. */
    private static final double LARGEST_FLUX = 2e16;

    private static final int MODES = 3;

    /** Change of conductance that weights use; where the steps of the default synapse are still nearly equal. */
    private static final double LARGEST_WINDOW = 0.3;

    /** Periods of the pulse in units of its width. */
    private static final double PERIOD = 10;

    /** Bends below this are a straight line to rounding. */
    private static final double STRAIGHT = 1e-6;

    public LearningDevice {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
    }

    /**
     * What the user says about a measured file.
     *
     * @param light of a trace
     * @param free numbers of the compact synapse that are fitted to a trace; empty: the rates of all reservoirs
     * @param memoryTime time after which 1/e of a weight is left, for a curve, which cannot say it (s)
     */
    public record Said(MeasuredLight light, List<String> free, Optional<Double> memoryTime) {
        public Said {
            free = List.copyOf(free);
        }
    }

    /**
     * From a measured file.
     *
     * @param measurement a curve against the number of the pulse, or a trace against time
     * @param said about it by the user
     * @param bench asked whether to stop
     * @param random of the search
     */
    public static LearningDevice measured(Measurement measurement, Said said, Bench bench, RandomGenerator random) {
        if (PulseLevels.areIn(measurement)) {
            return ofCurve(PulseLevels.of(measurement), said.memoryTime());
        }
        if (said.memoryTime().isPresent()) {
            throw new ExperimentFailedException(
                    Cause.INVALID_INPUT,
                    measurement.name() + ": is a trace against time, which says itself how it forgets",
                    "leave out --memory-time",
                    null);
        }
        List<String> names = said.free().isEmpty() ? rates() : said.free();
        MeasuredFit.Request request = new MeasuredFit.Request(
                List.of(measurement), List.of(), said.light(), Optional.empty(), Optional.empty(), names, false, true);
        MeasuredFit.Outcome outcome = new MeasuredFit(request, bench.stop()).run(random);
        List<String> facts = new ArrayList<>();
        facts.add("trace against time, fitted by the compact synapse: " + String.join(", ", names));
        ResultTable errors = outcome.tables().stream()
                .filter(t -> t.name().equals("fit_errors"))
                .findFirst()
                .orElseThrow();
        facts.add("error of the fit " + percent(errors.column("rms_ratio").get(0)) + " rms, at most "
                + percent(errors.column("maximum_ratio").get(0)) + " of the largest change");
        facts.add(
                "all other numbers, the dark conductance among them, are those of " + SynapseParameters.DEFAULT.name());
        List<String> warnings = new ArrayList<>(outcome.warnings());
        double peak = errors.column("peak_change_ratio").get(0);
        if (peak < LARGEST_WINDOW) {
            warnings.add("outside the fitted range: weights use changes up to " + number(LARGEST_WINDOW)
                    + " of the dark conductance, the trace goes up to " + number(peak) + " only");
        }
        return ofSynapse(
                SynapseFile.read(outcome.text()), facts, warnings, said.light().wavelength(), outcome.isConverged());
    }

    private static List<String> rates() {
        return CompactModel.names(SynapseParameters.DEFAULT).stream()
                .filter(name -> name.matches("reservoirs\\[\\d+]\\.(write|tunnelling)_rate"))
                .toList();
    }

    /** From the text of a {@code synapse.json}. */
    public static LearningDevice stored(String text) {
        SynapseParameters parameters = SynapseFile.read(text);
        return ofSynapse(
                parameters, List.of("synapse " + parameters.name()), List.of(), Light.DEFAULT_WAVELENGTH, true);
    }

    /** From a described device, by the extraction of its compact synapse. */
    public static LearningDevice described(LoadedConfig loaded, RandomGenerator random, Bench bench) {
        Map<String, ResultTable> tables = new LinkedHashMap<>();
        E08CompactSynapse extraction = new E08CompactSynapse();
        List<ResultTable> found = extraction.run(loaded.config(), random, bench);
        found.forEach(table -> tables.put(table.name(), table));
        boolean isConverged =
                tables.get("synapse_summary").column("is_converged").get(0) == 1;
        return ofSynapse(
                SynapseTables.read(tables),
                List.of("device " + loaded.name() + ", by its compact synapse: " + extraction.finding(found)),
                List.of(),
                Light.DEFAULT_WAVELENGTH,
                isConverged);
    }

    /** From the tables of an extraction. */
    static LearningDevice extracted(Map<String, ResultTable> tables) {
        SynapseParameters parameters = SynapseTables.read(tables);
        return ofSynapse(
                parameters, List.of("synapse " + parameters.name()), List.of(), Light.DEFAULT_WAVELENGTH, true);
    }

    /** The device, which light can only raise. */
    LightDevice light() {
        return (LightDevice) device;
    }

    private static LearningDevice ofSynapse(
            SynapseParameters parameters,
            List<String> said,
            List<String> doubts,
            double wavelength,
            boolean isConverged) {
        ValidityRange range = parameters.validity();
        double window = Math.min(LARGEST_WINDOW, range.maximumChangeRatio());
        double flux = Math.min(LARGEST_FLUX, range.maximumPhotonFlux());
        double width = DOSE / flux;
        WritePulse pulse = new WritePulse(new Light(flux, wavelength), width, PERIOD * width, 0);
        LightDeviceFitResult fit;
        try {
            fit = LightDeviceFit.fit(
                    parameters.name(), CompactSynapse.of(parameters).extrapolating(), pulse, MODES, window);
        } catch (IllegalArgumentException e) {
            throw new ExperimentFailedException(
                    Cause.INVALID_INPUT,
                    parameters.name() + ": " + e.getMessage(),
                    "such a synapse cannot hold weights; measure with more light",
                    e);
        }
        List<String> facts = new ArrayList<>(said);
        facts.add("light raises, the gate erases; two cells a weight; " + number(pulse.dose()) + " photons/m2 a pulse,"
                + " change up to " + number(window) + " of the dark conductance");
        facts.add("its " + MODES + " modes of forgetting follow the synapse to " + percent(fit.rms()) + " rms, "
                + percent(fit.heldOutRms()) + " held out");
        List<String> warnings = new ArrayList<>(doubts);
        if (Recognition.REST > range.maximumDuration()) {
            warnings.add("outside the fitted range: the rest of " + number(Recognition.REST)
                    + " s is longer than the longest stretch that was compared, " + number(range.maximumDuration())
                    + " s; what is left after it is extrapolated");
        }
        return new LearningDevice(fit.device(), facts, warnings, true, isConverged);
    }

    private static LearningDevice ofCurve(PulseLevels levels, Optional<Double> memoryTime) {
        PotentiationFit.Cycle cycle;
        try {
            cycle = PotentiationFit.cycle(levels.up(), levels.down());
        } catch (IllegalArgumentException e) {
            throw new ExperimentFailedException(Cause.INVALID_INPUT, e.getMessage(), "leave out readings of 0", e);
        }
        List<String> facts = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        facts.add((levels.isCurrent() ? "current" : "conductance") + " against pulse number: "
                + branch("up", cycle.up()) + "; " + branch("down", cycle.down()) + "; ratio "
                + number(cycle.maximum() / cycle.minimum()) + ", asymmetry " + number(cycle.asymmetryRatio()));
        facts.add("pulses move a cell both ways; one cell a weight, against a reference in the middle");
        if (levels.branchCount() > 2) {
            warnings.add("the file holds " + levels.branchCount() + " branches; only the first up and the first down"
                    + " are used");
        }
        PulseStep up = step(cycle.up(), 0, "up", warnings);
        PulseStep down = step(cycle.down(), 1, "down", warnings);
        if (memoryTime.isEmpty()) {
            warnings.add("the file has no time: how the device forgets is not known, so nothing is said about rest and"
                    + " forgetting; --memory-time SECONDS says it");
        } else {
            facts.add("1/e of a weight is left after " + number(memoryTime.get()) + " s, as was said");
        }
        TwoSidedDevice device = new TwoSidedDevice(
                "measured curve", up, down, memoryTime.map(t -> 1 / t).orElse(0.0));
        return new LearningDevice(device, facts, warnings, memoryTime.isPresent(), true);
    }

    private static String branch(String name, PotentiationFit.Branch b) {
        return b.count() + " pulses " + name + " of NL " + number(b.neuroSimLabel()) + ", fitted to "
                + percent(b.fitRms()) + " rms";
    }

    /** The step of a branch that leads from one end of 0 .. 1 to the other. */
    private static PulseStep step(PotentiationFit.Branch branch, double start, String name, List<String> warnings) {
        double beta = branch.beta().value();
        double direction = start == 0 ? 1 : -1;
        if (beta < -STRAIGHT) {
            warnings.add("outside what can be trained: steps " + name + " grow from pulse to pulse (NL "
                    + number(branch.neuroSimLabel()) + "); equal steps are used instead");
        }
        if (beta < STRAIGHT) {
            return PulseStep.constant(direction / branch.count());
        }
        double keep = StrictMath.exp(-beta / branch.count());
        double end = start + direction / -StrictMath.expm1(-beta);
        return new PulseStep(keep, (1 - keep) * end);
    }

    private static String percent(double ratio) {
        return number(100 * ratio) + " %";
    }

    static String number(double value) {
        return Double.isFinite(value)
                ? photosynapse.experiments.result.NumberText.of(new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(3))
                        .doubleValue())
                : String.format(Locale.ROOT, "%f", value);
    }
}
