package photosynapse.device.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.protocol.PublishedDevice;
import photosynapse.device.protocol.SampleTimes;
import photosynapse.device.solver.NoConvergenceException;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.TrapSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;

class TraceFitTest {
    private static final SynapseParameters TRUE = SynapseParameters.DEFAULT.withValidity(ValidityRange.UNLIMITED);
    private static final Light LIGHT = PublishedDevice.PULSE_LIGHT;

    private static Stimulus train(int count, double rate, double dark) {
        return new PulseTrain(count, 0.05, rate, LIGHT, 0, dark).stimulus();
    }

    private static List<Double> times(Stimulus stimulus, double last) {
        List<Double> times = new ArrayList<>();
        stimulus.segments().forEach(s -> times.add(s.until()));
        times.remove(times.size() - 1);
        double from = times.get(times.size() - 1);
        SampleTimes.spaced(0.01, last, 12).forEach(d -> times.add(from + d));
        return times;
    }

    /** A measured trace: the synapse with noise in units of its largest change. */
    private static ObservedTrace measured(String name, Stimulus stimulus, double last, RandomGenerator noise) {
        List<Double> times = times(stimulus, last);
        double[] changes = StimulusResponse.changes(CompactSynapse.of(TRUE), stimulus, times);
        double peak = java.util.Arrays.stream(changes).max().orElseThrow();
        List<Double> noisy = new ArrayList<>();
        for (double change : changes) {
            noisy.add(change + 0.01 * peak * noise.nextGaussian());
        }
        return new ObservedTrace(name, stimulus, times, noisy);
    }

    private static List<ObservedTrace> measured(RandomGenerator noise) {
        return List.of(
                measured("10 pulses at 1 Hz, 1000 s", train(10, 1, 1000), 1000, noise),
                measured("10 pulses at 0.1 Hz", train(10, 0.1, 100), 100, noise));
    }

    /** The same parameters with every free number moved off by a factor, as the start of a fit. */
    private static CompactModel model(double factor, String... free) {
        CompactModel exact = CompactModel.of(TRUE, List.of(free));
        double[] start = exact.parameters().stream()
                .mapToDouble(p -> p.parameter().start() * factor)
                .toArray();
        return CompactModel.of(exact.synapse(start, ValidityRange.UNLIMITED), List.of(free));
    }

    /**
     * 95 % of 3 x 100 intervals should hold the truth; the three of a trial are related, so the spread is at most that
     * of 100 independent trials of three: fewer than 87 % or more than 99.7 % has a probability below 1e-3.
     */
    @Test
    void true_values_lie_inside_their_intervals_in_95_of_100_trials() {
        String[] free = {"reservoirs[0].write_rate", "reservoirs[1].tunnelling_rate", "ions.screening_time"};
        double[] truth = CompactModel.of(TRUE, List.of(free)).parameters().stream()
                .mapToDouble(p -> p.parameter().start())
                .toArray();
        RandomGenerator random = new Well19937c(1);
        int inside = 0;
        for (int trial = 0; trial < 100; trial++) {
            CompactModel model = model(1.6, free);
            TraceFitResult fit = new TraceFit(model.parameters(), model, TraceFitOptions.COMPACT, measured(random))
                    .fit(List.of(), random, StopCondition.NEVER);
            for (int k = 0; k < truth.length; k++) {
                FitParameter p = fit.parameters().get(k);
                inside += p.low() <= truth[k] && truth[k] <= p.high() ? 1 : 0;
            }
        }
        assertThat(inside).isBetween(261, 299);
    }

    @Test
    void a_held_out_trace_is_judged_and_not_fitted() {
        RandomGenerator random = new Well19937c(2);
        CompactModel model = model(1.5, "reservoirs[0].write_rate", "reservoirs[1].tunnelling_rate");
        ObservedTrace heldOut = measured("30 pulses at 3 Hz", train(30, 3, 100), 100, random);
        TraceFitResult fit = new TraceFit(model.parameters(), model, TraceFitOptions.COMPACT, measured(random))
                .fit(List.of(heldOut), random, StopCondition.NEVER);
        assertThat(fit.traces()).extracting(TraceComparison::isFitted).containsExactly(true, true, false);
        // the noise is 1 % of the peak; the model is right
        assertThat(fit.rms(true)).isBetween(0.007, 0.013);
        assertThat(fit.rms(false)).isBetween(0.006, 0.014);
        assertThat(fit.warnings()).isEmpty();
        assertThat(fit.isConverged()).isTrue();
    }

    /** One erase voltage: e0 exp(lambda (g - 1)) is one number, so e0 and lambda cannot be told apart. */
    @Test
    void numbers_that_act_only_together_are_told_to_move_together() {
        Stimulus erase = new Stimulus(List.of(
                Segment.constant(1, LIGHT, 0),
                Segment.constant(11, Light.DARK, 0),
                Segment.constant(14, Light.DARK, -40),
                Segment.constant(114, Light.DARK, 0)));
        List<Double> times = new ArrayList<>(List.of(0.1, 0.5, 1.0, 5.0, 11.0));
        SampleTimes.spaced(0.05, 100, 8).forEach(d -> times.add(14 + d));
        List<Double> changes = new ArrayList<>();
        RandomGenerator random = new Well19937c(3);
        for (double change : StimulusResponse.changes(CompactSynapse.of(TRUE), erase, times)) {
            changes.add(change + 1e-3 * random.nextGaussian());
        }
        CompactModel model = model(1.2, "hole_injection.rate", "hole_injection.gate_ratio");
        TraceFitResult fit = new TraceFit(
                        model.parameters(),
                        model,
                        TraceFitOptions.COMPACT,
                        List.of(new ObservedTrace("erase", erase, times, changes)))
                .fit(List.of(), random, StopCondition.NEVER);
        assertThat(fit.correlations().get(0).value()).isLessThan(-0.95);
        assertThat(fit.warnings())
                .anyMatch(w -> w.startsWith("hole_injection.rate and hole_injection.gate_ratio move together")
                        && w.endsWith("only their combination is determined"));
    }

    @Test
    void a_number_that_the_data_do_not_see_is_told() {
        RandomGenerator random = new Well19937c(4);
        CompactModel model = model(1.2, "reservoirs[0].write_rate", "hole_injection.gate_ratio");
        TraceFitResult fit = new TraceFit(model.parameters(), model, TraceFitOptions.COMPACT, measured(random))
                .fit(List.of(), random, StopCondition.NEVER);
        assertThat(fit.warnings()).contains("the data do not determine hole_injection.gate_ratio");
        assertThat(fit.parameters().get(1).isDetermined()).isFalse();
        assertThat(fit.parameters().get(0).isDetermined()).isTrue();
    }

    @Test
    void a_value_beyond_its_range_ends_at_the_bound_and_says_so() {
        CompactModel model = model(1, "reservoirs[0].write_rate");
        double truth = model.parameters().get(0).parameter().start();
        BoundedParameter tight = new BoundedParameter(
                FreeParameter.positive("reservoirs[0].write_rate", "1/s", 0.5 * truth), 0.1 * truth, 0.8 * truth);
        RandomGenerator random = new Well19937c(5);
        TraceFitResult fit = new TraceFit(List.of(tight), model, TraceFitOptions.COMPACT, measured(random))
                .fit(List.of(), random, StopCondition.NEVER);
        assertThat(fit.values()[0]).isCloseTo(0.8 * truth, within(1e-9 * truth));
        assertThat(fit.warnings()).anyMatch(w -> w.contains("stands at the end of its range"));
    }

    /** The valley of one period in a cosine: the local fit stops in the next one, the global search does not. */
    @Test
    void the_global_search_leaves_a_valley_that_is_not_the_deepest() {
        Stimulus dark = new Stimulus(List.of(Segment.constant(10, Light.DARK, 0)));
        List<Double> times = new ArrayList<>();
        List<Double> changes = new ArrayList<>();
        for (int k = 1; k <= 60; k++) {
            times.add(k / 6.0);
            changes.add(StrictMath.cos(2.0 * k / 6.0));
        }
        ObservedTrace trace = new ObservedTrace("cosine", dark, times, changes);
        TraceModel cosine = (v, traces) -> List.of(
                times.stream().mapToDouble(t -> StrictMath.cos(v[0] * t)).toArray());
        List<BoundedParameter> free = List.of(new BoundedParameter(FreeParameter.linear("w", "1/s", 5), 0.5, 8));
        TraceFitOptions options = TraceFitOptions.COMPACT.logTime(false);
        double local = fit(free, cosine, options, trace).values()[0];
        double global = fit(free, cosine, options.global(true), trace).values()[0];
        assertThat(local).isNotCloseTo(2, within(0.5));
        assertThat(global).isCloseTo(2, within(1e-6));
    }

    private static TraceFitResult fit(
            List<BoundedParameter> free, TraceModel model, TraceFitOptions options, ObservedTrace trace) {
        return new TraceFit(free, model, options, List.of(trace))
                .fit(List.of(), new Well19937c(6), StopCondition.NEVER);
    }

    @Test
    void a_stop_ends_the_fit() {
        CompactModel model = model(1.2, "reservoirs[0].write_rate");
        TraceFit fit = new TraceFit(model.parameters(), model, TraceFitOptions.COMPACT, measured(new Well19937c(7)));
        assertThatThrownBy(() -> fit.fit(List.of(), new Well19937c(7), () -> true))
                .isInstanceOf(NoConvergenceException.class);
    }

    private static DeviceSpec device(double depth, double diffusivity) {
        DeviceSpec device = PublishedDevice.device();
        FilmSpec film = device.films().get(0);
        TrapSpec.Level trap = (TrapSpec.Level) film.traps().get(0);
        VacancySpec ions = film.vacancies().orElseThrow();
        VacancySpec moving = new VacancySpec(
                ions.density(), ions.maximumDensity(), Graded.uniform(diffusivity), false, false, ions.activation());
        TrapSpec.Level level = new TrapSpec.Level(trap.density(), Graded.uniform(depth), trap.rates());
        return device.withFilms(List.of(new FilmSpec(
                film.name(),
                film.thickness(),
                film.material(),
                java.util.Optional.of(moving),
                List.of(level),
                film.activation())));
    }

    /** Depth and diffusivity of the device model, from a noisy train with its fading; intervals three times over. */
    @Test
    void trap_depth_and_diffusivity_of_the_device_are_recovered_from_a_noisy_trace() {
        SolverOptions options = SolverOptions.DEFAULT.withNodeCount(40).withRelativeTolerance(1e-3);
        Stimulus stimulus = train(5, 1, 3000);
        List<Double> times = times(stimulus, 3000);
        DeviceFit model = new DeviceFit(v -> device(v[0], v[1]), options, StopCondition.NEVER);
        RandomGenerator random = new Well19937c(8);
        ObservedTrace blank = new ObservedTrace("train", stimulus, times, times);
        double[] exact =
                model.changes(new double[] {0.70, 2e-17}, List.of(blank)).get(0);
        List<Double> noisy = new ArrayList<>();
        double peak = java.util.Arrays.stream(exact).max().orElseThrow();
        for (double change : exact) {
            noisy.add(change + 5e-3 * peak * random.nextGaussian());
        }
        List<BoundedParameter> free = List.of(
                new BoundedParameter(FreeParameter.linear("depth", "eV", 0.73), 0.6, 0.9),
                new BoundedParameter(FreeParameter.positive("diffusivity", "m2/s", 1e-17), 1e-18, 1e-15));
        TraceFitResult fit = new TraceFit(
                        free,
                        model,
                        TraceFitOptions.DEVICE,
                        List.of(new ObservedTrace("train", stimulus, times, noisy)))
                .fit(List.of(), random, StopCondition.NEVER);
        FitParameter depth = fit.parameters().get(0);
        assertThat(depth.value()).isCloseTo(0.70, within(1.5 * (depth.high() - depth.low())));
        assertThat(depth.high() - depth.low()).isLessThan(0.02);
        double diffusivity = fit.parameters().get(1).value();
        assertThat(diffusivity).isBetween(1e-17, 4e-17);
        assertThat(fit.rms(true)).isLessThan(0.008);
    }
}
