package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.stimulus.Light;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.config.PulseLearningConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.reservoir.MaskedReservoir;
import photosynapse.network.reservoir.MaskedReservoir.ReservoirOptions;
import photosynapse.network.reservoir.PulseCodes;
import photosynapse.network.reservoir.RidgeReadout;
import photosynapse.network.reservoir.RowReservoir;
import photosynapse.network.reservoir.TimeSeries;
import photosynapse.network.reservoir.TimeSeries.Task;
import photosynapse.network.training.LabelledImages;

/**
 * The fading memory itself as a reservoir: digits row by row, and two time series, each against the same read-out
 * without devices. Gives {@code reservoir}, {@code reservoir_series} and the summary.
 */
public final class E47Reservoir implements Experiment {
    private static final String KEY = "reservoir";
    private static final int BITS = 4;
    private static final float LIT = 0.3f;
    private static final double DIGITS_PENALTY = 1e-3;
    private static final int STEPS = 1200;
    private static final int WARM = 100;
    private static final int FITTED = 800;
    private static final double SERIES_PENALTY = 1e-10;
    private static final int DEVICES = 60;
    private static final int AHEAD = 6;
    private static final double SECONDS_PER_IMAGE = 4e-4;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E47",
                KEY,
                "Reservoir",
                "What does the fading memory compute by itself, in front of a linear read-out?",
                List.of(
                        "digits: rows and columns cut into streams of 4 bits, a pulse for a 1; features G/G_{0}"
                                + " \u2212 1 under three pulses; read-out by least squares with a penalty",
                        "series: a mask and a pace a device; error = mean square over variance on steps that were not"
                                + " fitted"),
                "Devices turn four pixels into one number that tells all sixteen streams apart, in curved steps: a"
                        + " linear read-out gains what a hidden layer would have to learn.",
                "Other pulses: too weak ones add up in a straight line and gain nothing.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return PulseLearning.words(config);
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        PulseLearningConfig pulses =
                config.network().orElse(NetworkConfig.DEFAULT).pulseLearning();
        return pulses.trainingImagesCount() * SECONDS_PER_IMAGE + 2.0 * pulses.seedsCount();
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Digits " + Phrases.percent(Summaries.value(tables, "devices_ratio")) + " with devices, "
                + Phrases.percent(Summaries.value(tables, "pixels_ratio"))
                + " by the same read-out of the pixels; Mackey-Glass error "
                + Phrases.number(Summaries.value(tables, "mackey_glass_error_ratio"));
    }

    /** Errors of one seed. */
    private record Errors(double mackeyGlass, double narma, double narmaPlain) {}

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        var tables = Extraction.earlierOrNew(config, random, bench);
        CompactSynapse synapse = CompactSynapse.of(SynapseTables.read(tables)).extrapolating();
        PulseLearning learning = new PulseLearning(config);
        LabelledImages train = learning.data().train();
        LabelledImages test = learning.data().test();
        double devices = recognised(synapse, train, test);
        bench.progress().accept(0.5);
        double pixels = pixels(train, test);
        bench.progress().accept(0.6);
        long[] seeds = learning.seeds(random);
        List<Errors> errors = PulseLearning.each(seeds.length, bench.part(0.6, 1), k -> errors(synapse, seeds[k]));
        Task series = TimeSeries.mackeyGlass(STEPS, AHEAD);
        double plain = MaskedReservoir.error(inputs(series), series, WARM, FITTED, SERIES_PENALTY);
        List<Spread> spreads = List.of(
                new Spread(plain, Double.NaN),
                Spread.of(errors, Errors::mackeyGlass),
                Spread.of(errors, Errors::narmaPlain),
                Spread.of(errors, Errors::narma));
        return List.of(
                new ResultTable(
                        KEY,
                        List.of(new TextColumn("reading", List.of("pixels alone", "devices"))),
                        List.of(
                                new Column("accuracy_ratio", pixels, devices),
                                new Column(
                                        "features_count",
                                        train.pixelCount(),
                                        rows(synapse, train).deviceCount(train.pixelCount())))),
                new ResultTable(
                        KEY + "_series",
                        List.of(new TextColumn(
                                "task",
                                List.of(
                                        "Mackey-Glass, input",
                                        "Mackey-Glass, devices",
                                        "NARMA-10, input",
                                        "NARMA-10, devices"))),
                        Spread.columns("error", spreads)),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("devices_ratio", devices),
                        new Column("pixels_ratio", pixels),
                        new Column("chance_ratio", learning.chance()),
                        new Column("mackey_glass_error_ratio", spreads.get(1).mean()),
                        new Column("narma_error_ratio", spreads.get(3).mean()),
                        new Column(
                                "least_separation_ratio",
                                conditions(synapse).get(0).separation())));
    }

    private static List<PulseCodes> conditions(CompactSynapse synapse) {
        return List.of(
                new PulseCodes(synapse, pulse(1e18, 0.02, 0.5), BITS, 0),
                new PulseCodes(synapse, pulse(2e18, 0.05, 0.1), BITS, 0),
                new PulseCodes(synapse, pulse(2e17, 0.05, 1), BITS, 0));
    }

    private static RowReservoir rows(CompactSynapse synapse, LabelledImages images) {
        int side = (int) Math.round(Math.sqrt(images.pixelCount()));
        return new RowReservoir(conditions(synapse), side, true, LIT);
    }

    /** Share of test images that devices and a linear read-out recognise. */
    static double recognised(CompactSynapse synapse, LabelledImages train, LabelledImages test) {
        return rows(synapse, train)
                .recognise(train, test, DIGITS_PENALTY)
                .accuracy()
                .fraction();
    }

    private static WritePulse pulse(double flux, double width, double period) {
        return new WritePulse(new Light(flux, Light.DEFAULT_WAVELENGTH), width, period, 0);
    }

    private static Errors errors(CompactSynapse synapse, long seed) {
        RandomGenerator random = PulseLearning.stream(seed);
        var options = new ReservoirOptions(DEVICES, pulse(2e17, 0.02, 1), 0.02, 20);
        MaskedReservoir reservoir = new MaskedReservoir(synapse, options, random);
        Task series = TimeSeries.mackeyGlass(STEPS, AHEAD);
        double mackeyGlass = MaskedReservoir.error(reservoir.features(series), series, WARM, FITTED, SERIES_PENALTY);
        Task narma = TimeSeries.narma10(STEPS, random);
        return new Errors(
                mackeyGlass,
                MaskedReservoir.error(reservoir.features(narma), narma, WARM, FITTED, SERIES_PENALTY),
                MaskedReservoir.error(inputs(narma), narma, WARM, FITTED, SERIES_PENALTY));
    }

    private static double[][] inputs(Task task) {
        double[][] input = new double[task.length()][1];
        for (int t = 0; t < input.length; t++) {
            input[t][0] = task.input(t);
        }
        return input;
    }

    /** The same read-out of the pixels. */
    private static double pixels(LabelledImages train, LabelledImages test) {
        int count = train.pixelCount();
        int classes = train.classCount();
        RidgeReadout readout = new RidgeReadout(count, classes);
        for (int image = 0; image < train.size(); image++) {
            double[] wanted = new double[classes];
            wanted[train.label(image)] = 1;
            readout.add(pixels(train, image), wanted);
        }
        double[][] weights = readout.solve(DIGITS_PENALTY);
        int right = 0;
        for (int image = 0; image < test.size(); image++) {
            double[] outputs = RidgeReadout.apply(weights, pixels(test, image));
            int best = 0;
            for (int k = 1; k < classes; k++) {
                best = outputs[k] > outputs[best] ? k : best;
            }
            right += best == test.label(image) ? 1 : 0;
        }
        return (double) right / test.size();
    }

    private static double[] pixels(LabelledImages images, int image) {
        float[] grey = new float[images.pixelCount()];
        images.fill(image, grey, 0);
        double[] lit = new double[grey.length];
        for (int k = 0; k < grey.length; k++) {
            lit[k] = grey[k] >= LIT ? 1 : 0;
        }
        return lit;
    }

    @Override
    public List<TablePicture> pictures() {
        List<TablePicture> pictures = new ArrayList<>();
        pictures.add(TablePicture.bars(
                        KEY,
                        "reading",
                        Side.percent("accuracy_ratio", "Recognised"),
                        "Images to judge by; nothing is left to chance but the images themselves.")
                .withLevel(KEY + "_summary", "chance_ratio", "chance"));
        pictures.add(TablePicture.bars(
                        KEY + "_series",
                        "task",
                        Side.of("error_ratio", "Normalised error", ""),
                        "Mean square error over variance, on steps that were not fitted; mean and standard deviation"
                                + " over masks and inputs.")
                .withSpread("error_spread_ratio"));
        return pictures;
    }
}
