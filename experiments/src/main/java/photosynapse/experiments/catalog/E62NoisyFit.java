package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;
import photosynapse.device.extraction.BoundedParameter;
import photosynapse.device.extraction.CompactModel;
import photosynapse.device.extraction.FitParameter;
import photosynapse.device.extraction.ObservedTrace;
import photosynapse.device.extraction.TraceFit;
import photosynapse.device.extraction.TraceFitOptions;
import photosynapse.device.extraction.TraceFitResult;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/** Numbers of a compact synapse out of its own trace with noise on every reading. */
public final class E62NoisyFit implements Experiment {
    private static final String KEY = "noisy_fit";
    private static final double NOISE = 0.01;
    private static final double OFF = 1.5;
    private static final int PULSES = 10;
    private static final double WIDTH = 0.05;
    private static final double REST = 1000;
    private static final int PER_DECADE = 20;
    private static final List<String> FREE = List.of(
            "reservoirs[0].write_rate",
            "reservoirs[1].tunnelling_rate",
            "reservoirs[3].write_rate",
            "ions.screening_time");

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E62",
                KEY,
                "Fit of a noisy trace",
                "Are the true numbers inside the intervals that a fit of a noisy trace states?",
                List.of(
                        "normal noise of 1 % of the largest change on every reading; start half as large again as the"
                                + " truth",
                        "least squares weighted by log time; 95 % intervals by Student\u2019s t;"
                                + " deviation: (value \u2212"
                                + " truth)/(half of the interval)"),
                "A deviation below 1 in size lies inside its interval; of many such fits 95 % do.",
                "Fewer readings, more noise, more free numbers: see which of them move together.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return Phrases.count(FREE.size(), "free number") + ", noise of " + Phrases.percent(NOISE);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return 1;
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        SynapseParameters truth = SynapseParameters.DEFAULT.withValidity(ValidityRange.UNLIMITED);
        ObservedTrace trace = trace(truth, random);
        CompactModel model = CompactModel.of(truth, FREE);
        double[] far = model.parameters().stream()
                .mapToDouble(b -> OFF * b.parameter().start())
                .toArray();
        CompactModel start = CompactModel.of(model.synapse(far, ValidityRange.UNLIMITED), FREE);
        List<BoundedParameter> free = start.parameters();
        Watch watch = Watch.of(bench);
        TraceFitResult result =
                Solving.of(() -> new TraceFit(free, start, TraceFitOptions.COMPACT.logTime(true), List.of(trace))
                        .fit(List.of(), new CommonsRandom(random), watch.stop()));
        double[] true4 = model.parameters().stream()
                .mapToDouble(b -> b.parameter().start())
                .toArray();
        return List.of(numbers(result.parameters(), true4), curves(trace, result), summary(result, true4));
    }

    private static ObservedTrace trace(SynapseParameters truth, RandomGenerator random) {
        PulseTrain train = new PulseTrain(PULSES, WIDTH, 1, new Light(2e16, Light.DEFAULT_WAVELENGTH), 0, REST);
        double last = PULSES - 1 + WIDTH;
        List<Double> times = new ArrayList<>();
        for (int k = 0; k < PULSES; k++) {
            for (double share : new double[] {WIDTH / 2, WIDTH, 0.1, 0.3, 0.6, 0.95}) {
                if (k + share <= last) {
                    times.add(k + share);
                }
            }
        }
        double factor = StrictMath.pow(10, 1.0 / PER_DECADE);
        for (double after = 0.01; after < REST; after *= factor) {
            times.add(last + after);
        }
        double[] clean = StimulusResponse.changes(CompactSynapse.of(truth), train.stimulus(), times);
        double peak = Arrays.stream(clean).max().orElseThrow();
        List<Double> noisy = new ArrayList<>();
        for (double change : clean) {
            noisy.add(change + NOISE * peak * random.nextGaussian());
        }
        return new ObservedTrace("noisy train", train.stimulus(), times, noisy);
    }

    private static double deviation(FitParameter p, double truth) {
        double half = truth > p.value() ? p.high() - p.value() : p.value() - p.low();
        return (p.value() - truth) / half;
    }

    private static ResultTable numbers(List<FitParameter> fitted, double[] truth) {
        int n = fitted.size();
        double[] deviations = new double[n];
        for (int k = 0; k < n; k++) {
            deviations[k] = deviation(fitted.get(k), truth[k]);
        }
        return new ResultTable(
                KEY,
                List.of(
                        new TextColumn(
                                "parameter",
                                fitted.stream().map(FitParameter::name).toList()),
                        new TextColumn(
                                "unit", fitted.stream().map(FitParameter::unit).toList())),
                List.of(
                        new Column("truth", truth),
                        new Column(
                                "value",
                                fitted.stream().mapToDouble(FitParameter::value).toArray()),
                        new Column(
                                "low",
                                fitted.stream().mapToDouble(FitParameter::low).toArray()),
                        new Column(
                                "high",
                                fitted.stream().mapToDouble(FitParameter::high).toArray()),
                        new Column("deviation_ratio", deviations)));
    }

    private static ResultTable curves(ObservedTrace trace, TraceFitResult result) {
        List<String> kinds = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        List<Double> fitted = result.traces().get(0).compactChanges();
        for (int pass = 0; pass < 2; pass++) {
            for (int k = 0; k < trace.times().size(); k++) {
                kinds.add(pass == 0 ? "data" : "fit");
                double change = pass == 0 ? trace.changes().get(k) : fitted.get(k);
                rows.add(new double[] {trace.times().get(k), change});
            }
        }
        return LabelledRows.table(KEY + "_curves", "curve", kinds, List.of("time_s", "change_ratio"), rows);
    }

    private static ResultTable summary(TraceFitResult result, double[] truth) {
        double largest = 0;
        double widest = 0;
        for (int k = 0; k < truth.length; k++) {
            FitParameter p = result.parameters().get(k);
            largest = Math.max(largest, Math.abs(deviation(p, truth[k])));
            widest = Math.max(widest, (p.high() - p.low()) / (2 * truth[k]));
        }
        return SampleTables.row(
                KEY + "_summary",
                new Column("largest_deviation_ratio", largest),
                new Column("widest_interval_ratio", widest),
                new Column("rms_ratio", result.traces().get(0).error().rmsRatio()),
                new Column("is_converged", result.isConverged() ? 1 : 0));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The truth is at most " + Phrases.number(Summaries.value(tables, "largest_deviation_ratio"))
                + " half intervals away; the widest interval is \u00b1"
                + Phrases.percent(Summaries.value(tables, "widest_interval_ratio"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(TablePicture.curves(
                KEY + "_curves",
                "curve",
                Side.of("time_s", "Time", "s").onLogarithmicAxis(),
                Side.percent("change_ratio", "Change of current"),
                "Change over the dark current: readings with their noise, and the fit."));
    }
}
