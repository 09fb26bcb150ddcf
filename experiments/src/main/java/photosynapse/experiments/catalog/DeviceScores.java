package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import photosynapse.device.numerics.ProgressListener;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.OutputTimes;
import photosynapse.device.solver.SolveReport;
import photosynapse.device.solver.SolverOptions;
import photosynapse.device.solver.Transient;
import photosynapse.device.solver.TransientResult;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.spec.DeviceSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.GateSpec;
import photosynapse.device.spec.VacancySpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.device.stimulus.Segment;
import photosynapse.device.stimulus.Stimulus;
import photosynapse.experiments.config.ExperimentConfig;

/**
 * What the project claims of the default device, measured: the numbers that an independent program found for the same
 * equations, the conservation laws, the order of the grid and what refinement changes.
 */
public final class DeviceScores {
    private static final Light FLASH = new Light(2e16, Light.DEFAULT_WAVELENGTH);
    private static final double WIDTH = 0.05;
    private static final List<Double> AFTER = List.of(10.0, 100.0, 1000.0, 3000.0, 10_000.0);
    private static final double HOLD_PERCENT = 0.5;
    private static final double LEFT_TOLERANCE = 0.003;
    private static final double ERASE_TOLERANCE = 0.005;
    private static final double CONSERVED = 1e-10;
    private static final double UNIFORM = 1e-8;
    private static final int ORDER_NODES = 60;
    private static final String INDEPENDENT = "against an independent program's converged run; ";

    private final DeviceSpec device;
    private final SolverOptions options;
    private final StopCondition stop;
    private final Consumer<ScoreRow> rows;
    private SolveReport worst = new SolveReport(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * Prepares the measurement.
     *
     * @param config the default preset
     * @param stop asked between time steps whether to end
     * @param rows receives each row as soon as it is measured
     */
    public DeviceScores(ExperimentConfig config, BooleanSupplier stop, Consumer<ScoreRow> rows) {
        this.device = config.device();
        this.options = config.solver();
        this.stop = stop::getAsBoolean;
        this.rows = rows;
    }

    /** Measures everything. */
    public void measure() {
        equilibrium();
        trains();
        frozenIons();
        erase(300, List.of(-30.0, -40.0, -50.0), List.of(0.820, 0.362, 0.022));
        erase(100, List.of(-10.0, -15.0, -20.0), List.of(0.836, 0.170, 0.000));
        conservation();
        refinement();
        gridOrder();
        timeOrder();
    }

    private void equilibrium() {
        Stimulus dark = new Stimulus(List.of(Segment.constant(1e4, Light.DARK, 0)));
        List<TransientSample> samples =
                run(device, options, dark, List.of(0.0, 1e4)).samples();
        double start = samples.get(0).channelHoleDensity();
        rows.accept(ScoreRow.near(
                "device.equilibrium.dark_holes",
                "hole density of the channel in the dark",
                new ScoreRow.Measured(start, "per_m2"),
                ScoreRow.Target.withinPercent(4.967e15, HOLD_PERCENT),
                INDEPENDENT + "default preset, V_G = 0"));
        double drift = StrictMath.abs(samples.get(1).channelHoleDensity() / start - 1);
        rows.accept(ScoreRow.atMost(
                "device.equilibrium.drift",
                "the dark equilibrium stays for 10,000 s",
                new ScoreRow.Measured(drift, ""),
                1e-12,
                "relative change of P after 10,000 s in the dark"));
    }

    private void trains() {
        Written slow = write(device, options, 0.1);
        Written second = write(device, options, 1);
        Written fast = write(device, options, 10);
        rise("device.pulse.rise", "rise of P by one pulse", second.first(), 4.344);
        rise("device.train.rise_100mHz", "rise of P by ten pulses at 0.1 Hz", slow.rise(), 30.46);
        rise("device.train.rise_1Hz", "rise of P by ten pulses at 1 Hz", second.rise(), 33.54);
        rise("device.train.rise_10Hz", "rise of P by ten pulses at 10 Hz", fast.rise(), 35.05);
        left("device.train.left_", second, List.of(0.898, 0.785, 0.575, 0.379, 0.119));
    }

    private void frozenIons() {
        List<FilmSpec> films = new ArrayList<>();
        for (FilmSpec film : device.films()) {
            Optional<VacancySpec> frozen = film.vacancies()
                    .map(v -> new VacancySpec(
                            v.density(), v.maximumDensity(), v.diffusivity(), true, v.asTraps(), v.activation()));
            films.add(film.withVacancies(frozen));
        }
        Written written = write(device.withFilms(films), options, 1);
        rise("device.frozen.rise_1Hz", "rise of P by ten pulses at 1 Hz with frozen ions", written.rise(), 30.17);
        left("device.frozen.left_", written, List.of(0.860, 0.702, 0.404, 0.223, 0.060));
    }

    private void rise(String id, String claim, double percent, double target) {
        rows.accept(ScoreRow.near(
                id,
                claim,
                new ScoreRow.Measured(percent, "%"),
                ScoreRow.Target.withinPercent(target, HOLD_PERCENT),
                INDEPENDENT + "50 ms of 2e16 photons/m2s a pulse, change relative to the dark P"));
    }

    private void left(String id, Written written, List<Double> targets) {
        for (int k = 0; k < AFTER.size(); k++) {
            String after = Phrases.number(AFTER.get(k)) + "s";
            rows.accept(ScoreRow.near(
                    id + after,
                    "share of the change left " + after + " after the last of ten pulses at 1 Hz",
                    new ScoreRow.Measured(written.left().get(k), ""),
                    ScoreRow.Target.within(targets.get(k), LEFT_TOLERANCE),
                    INDEPENDENT + "of the change at the end of the last pulse"));
        }
    }

    private void erase(int oxideNm, List<Double> voltages, List<Double> targets) {
        GateSpec gate = new GateSpec(
                oxideNm / 1e9,
                device.gate().dielectricRelativePermittivity(),
                device.gate().flatBandVoltage());
        DeviceSpec changed = device.withGate(gate);
        for (int k = 0; k < voltages.size(); k++) {
            PulseTrain train = new PulseTrain(10, WIDTH, 1, FLASH, 0, 10);
            List<Segment> segments = new ArrayList<>(train.stimulus().segments());
            double before = train.lastPulseEnd() + 10;
            segments.add(Segment.constant(before + 1, Light.DARK, voltages.get(k)));
            segments.add(Segment.constant(before + 2, Light.DARK, 0));
            List<TransientSample> samples = run(
                            changed, options, new Stimulus(segments), List.of(0.0, before, before + 2))
                    .samples();
            double dark = samples.get(0).channelHoleDensity();
            double left = (samples.get(2).channelHoleDensity() - dark)
                    / (samples.get(1).channelHoleDensity() - dark);
            rows.accept(ScoreRow.near(
                    "device.erase.oxide_" + oxideNm + "nm." + "minus_" + Phrases.number(-voltages.get(k)) + "V",
                    "share left by a gate pulse of " + Phrases.number(voltages.get(k)) + " V on " + oxideNm
                            + " nm of oxide",
                    new ScoreRow.Measured(left, ""),
                    ScoreRow.Target.within(targets.get(k), ERASE_TOLERANCE),
                    INDEPENDENT + "ten pulses at 1 Hz, 10 s, 1 s at the gate voltage, read 1 s later"));
        }
    }

    private void conservation() {
        String how = "largest of all runs of this scorecard, relative to q c0 L";
        conserved("neutrality", "the whole stack stays neutral", worst.neutralityErrorRatio(), how);
        conserved("charge", "the films' charge is what passed their borders", worst.chargeBalanceErrorRatio(), how);
        conserved("ions", "no vacancy is lost", worst.ionBalanceErrorRatio(), "largest relative change of any run");
        rows.accept(ScoreRow.atMost(
                "device.uniformity.current",
                "the total current, displacement included, is the same at every edge",
                new ScoreRow.Measured(worst.currentUniformityErrorRatio(), ""),
                UNIFORM,
                "largest difference of any run over what crosses the busiest edge in one direction"));
    }

    private void conserved(String what, String claim, double value, String how) {
        rows.accept(ScoreRow.atMost(
                "device.conservation." + what, claim, new ScoreRow.Measured(value, ""), CONSERVED, how));
    }

    private void refinement() {
        Written standard = write(device, options, 1);
        Written grid = write(device, options.withNodeCount(2 * options.nodeCount() - 1), 1);
        Written time = write(device, options.withRelativeTolerance(options.relativeToleranceRatio() / 2), 1);
        rows.accept(ScoreRow.atMost(
                "device.refinement.grid",
                "half the grid spacing changes no key number by more",
                new ScoreRow.Measured(100 * standard.largestChange(grid), "%"),
                HOLD_PERCENT,
                "rise and shares left of ten pulses at 1 Hz"));
        rows.accept(ScoreRow.atMost(
                "device.refinement.tolerance",
                "half the time tolerance changes no key number by more",
                new ScoreRow.Measured(100 * standard.largestChange(time), "%"),
                HOLD_PERCENT,
                "rise and shares left of ten pulses at 1 Hz"));
    }

    private void gridOrder() {
        double[] rise = new double[3];
        for (int k = 0; k < rise.length; k++) {
            rise[k] = write(device, options.withNodeCount((30 << k) + 1), 1).rise();
        }
        double order = StrictMath.log((rise[1] - rise[0]) / (rise[2] - rise[1])) / StrictMath.log(2);
        rows.accept(ScoreRow.near(
                "device.order.grid",
                "order of the discretisation in the grid spacing",
                new ScoreRow.Measured(order, ""),
                ScoreRow.Target.within(2, 0.2),
                "rise by ten pulses on 31, 61 and 121 nodes"));
    }

    /** Errors at two tolerances against a far tighter one, over the numbers of steps that they took. */
    private void timeOrder() {
        SolverOptions coarse = options.withNodeCount(ORDER_NODES);
        Written exact = write(device, coarse.withRelativeTolerance(1e-7), 1);
        Written loose = write(device, coarse.withRelativeTolerance(1e-3), 1);
        Written tight = write(device, coarse.withRelativeTolerance(1e-5), 1);
        double order = StrictMath.log(loose.error(exact) / tight.error(exact))
                / StrictMath.log((double) tight.steps() / loose.steps());
        rows.accept(ScoreRow.near(
                "device.order.time",
                "order of the time stepping in the number of steps",
                new ScoreRow.Measured(order, ""),
                ScoreRow.Target.within(2, 0.3),
                "share left after 1000 s at tolerances 1e-3 and 1e-5 against 1e-7, over the steps taken"));
    }

    /** What a train wrote: rise by the first pulse and by all (%), shares left, time steps. */
    private record Written(double first, double rise, List<Double> left, int steps) {
        /** Error of the share left after 1000 s. */
        double error(Written exact) {
            return StrictMath.abs(left.get(2) - exact.left.get(2));
        }

        double largestChange(Written other) {
            double largest = StrictMath.abs(other.rise / rise - 1);
            for (int k = 0; k < left.size(); k++) {
                largest = StrictMath.max(largest, StrictMath.abs(other.left.get(k) / left.get(k) - 1));
            }
            return largest;
        }
    }

    private Written write(DeviceSpec spec, SolverOptions solver, double rate) {
        PulseTrain train = new PulseTrain(10, WIDTH, rate, FLASH, 0, 1e4);
        double end = train.lastPulseEnd();
        List<Double> times = new ArrayList<>(List.of(0.0, WIDTH, end));
        AFTER.forEach(after -> times.add(end + after));
        TransientResult run = run(spec, solver, train.stimulus(), times);
        List<TransientSample> samples = run.samples();
        double dark = samples.get(0).channelHoleDensity();
        double written = samples.get(2).channelHoleDensity() - dark;
        List<Double> left = samples.subList(3, samples.size()).stream()
                .map(s -> (s.channelHoleDensity() - dark) / written)
                .toList();
        return new Written(
                100 * (samples.get(1).channelHoleDensity() / dark - 1),
                100 * written / dark,
                left,
                run.report().acceptedSteps());
    }

    private TransientResult run(DeviceSpec spec, SolverOptions solver, Stimulus stimulus, List<Double> times) {
        TransientResult result = new Transient(spec, solver)
                .run(stimulus, new OutputTimes(times, List.of()), stop, ProgressListener.SILENT);
        SolveReport report = result.report();
        worst = new SolveReport(
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                StrictMath.max(worst.neutralityErrorRatio(), report.neutralityErrorRatio()),
                StrictMath.max(worst.chargeBalanceErrorRatio(), report.chargeBalanceErrorRatio()),
                StrictMath.max(worst.ionBalanceErrorRatio(), report.ionBalanceErrorRatio()),
                StrictMath.max(worst.currentUniformityErrorRatio(), report.currentUniformityErrorRatio()),
                StrictMath.max(worst.largestTrapFillingRatio(), report.largestTrapFillingRatio()),
                StrictMath.max(worst.gridErrorRatio(), report.gridErrorRatio()),
                StrictMath.max(worst.trapBandErrorRatio(), report.trapBandErrorRatio()));
        return result;
    }
}
