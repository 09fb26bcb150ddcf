package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.extraction.FitParameter;
import photosynapse.device.extraction.RetentionFits;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.Left;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.protocol.StateMap;
import photosynapse.device.protocol.StateMapResult;
import photosynapse.device.protocol.StateMapSpec;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.result.ResultTable;

/**
 * How long a compact synapse keeps what a drawn train wrote, the forms in which papers print it, and how many states
 * can be told apart for how long.
 *
 * @param after time from the end of the last pulse (s)
 * @param currents then (A)
 * @param darkCurrent before the light (A)
 * @param left share of the change at the end of the last pulse
 * @param fits of all forms, the best one first
 * @param map states of different numbers of pulses
 * @param numbers key numbers
 * @param outside what lies beyond the fitted range
 */
public record LiveMemory(
        List<Double> after,
        List<Double> currents,
        double darkCurrent,
        List<Double> left,
        List<Fit> fits,
        StateFading map,
        List<NamedNumber> numbers,
        List<String> outside) {
    private static final double FIRST = 0.01;
    private static final int PER_DECADE = 12;
    private static final int STATES_PER_DECADE = 4;
    private static final double EXTRAPOLATION = 10;
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 4, 8, 16);

    public LiveMemory {
        after = List.copyOf(after);
        currents = List.copyOf(currents);
        left = List.copyOf(left);
        fits = List.copyOf(fits);
        numbers = List.copyOf(numbers);
        outside = List.copyOf(outside);
    }

    /**
     * One fitted form.
     *
     * @param form in words
     * @param times of its curve, ten times longer than the readings (s)
     * @param curve share that is left by the form
     * @param lastReading beyond which the curve is extrapolated (s)
     * @param residuals form less reading, at each reading
     * @param parameters its numbers
     * @param rms of the residuals
     */
    public record Fit(
            String form,
            List<Double> times,
            List<Double> curve,
            double lastReading,
            List<Double> residuals,
            List<NamedNumber> parameters,
            double rms) {
        public Fit {
            times = List.copyOf(times);
            curve = List.copyOf(curve);
            residuals = List.copyOf(residuals);
            parameters = List.copyOf(parameters);
        }
    }

    /**
     * States as they fade.
     *
     * @param times after the last pulse (s)
     * @param states by the number of their pulses
     * @param separable states that can be told apart, at each time
     * @param merges when neighbours can no longer be told apart
     */
    public record StateFading(List<Double> times, List<State> states, List<Integer> separable, List<Merge> merges) {
        public StateFading {
            times = List.copyOf(times);
            states = List.copyOf(states);
            separable = List.copyOf(separable);
            merges = List.copyOf(merges);
        }
    }

    /**
     * One state.
     *
     * @param pulses that wrote it
     * @param conductances at each time (S)
     * @param sigmas standard deviation of a reading at each time (S)
     */
    public record State(int pulses, List<Double> conductances, List<Double> sigmas) {
        public State {
            conductances = List.copyOf(conductances);
            sigmas = List.copyOf(sigmas);
        }
    }

    /**
     * Two neighbours.
     *
     * @param lower pulses of the weaker state
     * @param upper pulses of the stronger one
     * @param time from which on they are one (s); NaN: not within the readings
     */
    public record Merge(int lower, int upper, double time) {}

    /**
     * Measures.
     *
     * @param train whose last pulse starts the clock
     * @param readNoise standard deviation of a reading as a share of the current
     */
    public static LiveMemory of(SynapseStation station, DrawnTrain train, double readNoise) {
        double edge = train.lastPulseEnd();
        double rest = train.until() - edge;
        if (!(rest > FIRST) || train.pulses().isEmpty()) {
            throw new ExperimentFailedException(
                    ExperimentFailedException.Cause.INVALID_INPUT,
                    "a memory is watched for more than " + FIRST + " s after at least one pulse",
                    "draw a pulse, and let the device rest",
                    null);
        }
        Stimulus stimulus = train.stimulus();
        SampleTimes times = new SampleTimes().edges(stimulus);
        for (double after : SampleTimes.spaced(FIRST, rest, PER_DECADE)) {
            times.at(StrictMath.min(edge + after, train.until()));
        }
        TransientResult run = station.run(stimulus, times.output().samples());
        ResultTable left = LeftTable.of("left", run, edge);
        List<Left> readings = RetentionTables.readings(left, FIRST);
        List<Fit> fits = fits(readings);
        List<String> outside = station.outside(stimulus, run);
        StateFading map = map(station, train, readNoise);
        return new LiveMemory(
                boxed(left.column("after_s").values()),
                run.samples().stream()
                        .filter(sample -> sample.time() > edge)
                        .map(TransientSample::drainCurrent)
                        .toList(),
                run.samples().get(0).drainCurrent(),
                boxed(left.column("left_ratio").values()),
                fits,
                map,
                numbers(left, fits, map, outside),
                outside);
    }

    private static List<Fit> fits(List<Left> readings) {
        if (readings.size() < 6) {
            return List.of();
        }
        return RetentionFits.fitAll(readings).stream()
                .sorted(Comparator.comparingDouble(fit -> information(fit, readings.size())))
                .map(fit -> fit(fit, readings))
                .toList();
    }

    /** Akaike's criterion: n ln(rms^2) + 2 k. */
    private static double information(RetentionFits.Fit fit, int readings) {
        return readings * StrictMath.log(fit.fit().rms() * fit.fit().rms())
                + 2 * fit.fit().parameters().size();
    }

    private static Fit fit(RetentionFits.Fit fit, List<Left> readings) {
        List<Double> times = SampleTimes.spaced(fit.firstTime(), EXTRAPOLATION * fit.lastTime(), PER_DECADE);
        List<Double> curve = times.stream().map(fit::at).toList();
        List<Double> residuals = readings.stream()
                .map(reading -> fit.at(reading.after()) - reading.fraction())
                .toList();
        List<NamedNumber> parameters = new ArrayList<>();
        for (FitParameter parameter : fit.fit().parameters()) {
            NamedNumber number = NamedNumber.of(
                    parameter.name(),
                    parameter.name(),
                    parameter.value(),
                    parameter.unit(),
                    "of the " + fit.form().words() + " through all readings, each with the same weight");
            parameters.add(parameter.isDetermined() ? number : number.doubted("not determined by the readings"));
        }
        return new Fit(
                fit.form().words(),
                times,
                curve,
                fit.lastTime(),
                residuals,
                parameters,
                fit.fit().rms());
    }

    private static List<Double> boxed(double[] values) {
        return java.util.Arrays.stream(values).boxed().toList();
    }

    private static StateFading map(SynapseStation station, DrawnTrain train, double readNoise) {
        List<DrawnTrain.Pulse> lit =
                train.pulses().stream().filter(pulse -> pulse.light().isOn()).toList();
        if (lit.isEmpty()) {
            return new StateFading(List.of(), List.of(), List.of(), List.of());
        }
        DrawnTrain.Pulse first = lit.get(0);
        double period = lit.size() > 1 ? lit.get(1).start() - first.start() : Math.max(1, 2 * first.width());
        double rest = train.until() - train.lastPulseEnd();
        PulseTrain pulse = new PulseTrain(1, first.width(), 1 / period, first.light(), first.gateVoltage(), rest);
        List<Double> times = SampleTimes.spaced(FIRST, rest, STATES_PER_DECADE);
        StateMapResult result = new StateMap(
                        station.station(), new StateMapSpec(pulse, COUNTS, FIRST, STATES_PER_DECADE, readNoise, times))
                .measure(StopCondition.NEVER, ProgressListener.SILENT);
        double drain = Math.abs(station.device().channel().drainVoltage());
        List<State> states = new ArrayList<>();
        for (StateMapResult.State state : result.states()) {
            List<Double> conductances =
                    state.currents().stream().map(i -> i / drain).toList();
            List<Double> sigmas = conductances.stream().map(g -> readNoise * g).toList();
            states.add(new State(state.pulseCount(), conductances, sigmas));
        }
        return new StateFading(
                result.times(),
                states,
                result.times().stream().map(time -> separable(result, time)).toList(),
                result.merges().stream()
                        .map(merge -> new Merge(
                                merge.lowerPulseCount(),
                                merge.upperPulseCount(),
                                merge.time().orElse(Double.NaN)))
                        .toList());
    }

    private static int separable(StateMapResult result, double time) {
        return result.separable().stream()
                .filter(count -> count.after() == time)
                .mapToInt(StateMapResult.Separable::stateCount)
                .findFirst()
                .orElse(0);
    }

    private static List<NamedNumber> numbers(ResultTable left, List<Fit> fits, StateFading map, List<String> outside) {
        List<NamedNumber> numbers = new ArrayList<>();
        String clock = " of the change at the end of the last pulse; the clock starts there";
        numbers.add(
                NamedNumber.of("half_life_s", "Half-life", LeftTable.timeTo(left, 0.5), "s", "time to 50 %" + clock));
        for (int seconds : List.of(10, 1000, 10_000)) {
            numbers.add(NamedNumber.of(
                    "left_after_" + seconds + "_s_percent",
                    "Left after " + seconds + " s",
                    100 * LeftTable.at(left, seconds),
                    "%",
                    "share" + clock));
        }
        fits.stream()
                .findFirst()
                .ifPresent(best -> best.parameters()
                        .forEach(number -> numbers.add(new NamedNumber(
                                number.key(),
                                number.name() + " of the " + best.form(),
                                number.value(),
                                number.unit(),
                                number.definition() + "; the form with the least n ln(rms\u00b2) + 2k",
                                number.trust()))));
        if (!map.separable().isEmpty()) {
            OptionalDouble first = map.merges().stream()
                    .mapToDouble(Merge::time)
                    .filter(time -> !Double.isNaN(time))
                    .min();
            numbers.add(NamedNumber.of(
                    "states_last_count",
                    "States told apart at the end",
                    map.separable().get(map.separable().size() - 1),
                    "",
                    "the most states of which every two differ by 3 standard deviations of the larger one"));
            numbers.add(NamedNumber.of(
                    "first_merge_s",
                    "First neighbours merge after",
                    first.orElse(Double.NaN),
                    "s",
                    "time at which two neighbouring states differ by less than 3 standard"
                            + " deviations of the larger one"));
        }
        return numbers.stream()
                .map(number -> outside.isEmpty() || !number.trust().isEmpty()
                        ? number
                        : number.doubted("outside the fitted range"))
                .toList();
    }
}
