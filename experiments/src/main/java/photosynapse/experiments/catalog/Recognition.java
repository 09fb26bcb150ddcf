package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import photosynapse.datasets.Split;
import photosynapse.device.units.In;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.training.InSituArraySpec;
import photosynapse.network.training.InSituCost;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.InSituOptions;
import photosynapse.network.training.InSituResult;
import photosynapse.network.training.InSituTraining;
import photosynapse.network.training.RefreshPolicy;
import photosynapse.network.training.TrainingStoppedException;
import photosynapse.network.training.UpdateRule;

/**
 * What a network of 400-100-10 recognises that learns handwritten digits, 20 x 20 in black and white, by pulses on one
 * device, over several seeds.
 *
 * <p><i>Limits:</i> the spreads between cells and pulses and the noise of reading are assumed, as no single curve says
 * them: 10 % from cell to cell, 3 % from pulse to pulse, 0.2 % in the dark and in each reading.
 */
public final class Recognition {
    /** Rest after training (s). */
    public static final double REST = 3600;

    /** Time from image to image (s). */
    public static final double PRESENTATION = 0.01;

    /** Epochs of training. */
    public static final int EPOCHS = 4;

    /** Images to learn from that ship. */
    public static final int MOST_IMAGES = 60_000;

    private static final int TEST_IMAGES = 10_000;
    static final int MARGIN = 4;
    static final int IDEAL_STATES = 1200;

    /** A mean that is less standard errors above chance than this is at chance. */
    private static final double CHANCE_ERRORS = 3;

    static final DeviceVariation SPREAD = new DeviceVariation(0.1, 0.03, 0, 0.002, 0);
    static final double READ_NOISE = 0.002;

    private final LearningDevice device;
    private final int images;
    private final int threads;

    /**
     * One seed.
     *
     * @param ideal accuracy of 1200 equal steps without spread, noise or forgetting
     * @param afterTraining of the device while it forgets nothing
     * @param afterRest of the same network after the rest
     * @param whileForgetting trained while the device forgets, read at once
     * @param whileForgettingAfterRest the same after the rest
     * @param pulses of the training while forgetting
     * @param photons that fell on cells
     * @param optical energy of these (J)
     * @param electrical energy of the current of lit cells (J)
     * @param duration simulated time (s)
     */
    public record Row(
            double ideal,
            double afterTraining,
            double afterRest,
            double whileForgetting,
            double whileForgettingAfterRest,
            double pulses,
            double photons,
            @In("J") double optical,
            @In("J") double electrical,
            @In("s") double duration) {}

    /**
     * What came out.
     *
     * @param rows one for each finished seed
     * @param chance share of the most frequent digit
     * @param testImages images judged
     * @param isComplete whether all seeds are done
     * @param knowsForgetting whether rest and forgetting mean anything
     * @param isLit whether photons and energies are known
     */
    public record Outcome(
            List<Row> rows, double chance, int testImages, boolean isComplete, boolean knowsForgetting, boolean isLit) {
        public Outcome {
            rows = List.copyOf(rows);
        }

        /** One number over the seeds. */
        public Spread over(ToDoubleFunction<Row> number) {
            return Spread.of(rows, number);
        }

        /** Whether an accuracy cannot be told from answers that never look. */
        public boolean isAtChance(double accuracy) {
            return accuracy < chance + CHANCE_ERRORS * Math.sqrt(chance * (1 - chance) / testImages);
        }
    }

    /**
     * @param device learned with
     * @param images different images to learn from
     * @param threads number of threads; does not change a bit of the result
     */
    public Recognition(LearningDevice device, int images, int threads) {
        this.device = device;
        this.images = images;
        this.threads = threads;
    }

    /**
     * Trains, one seed after the other; ends early with those that are done.
     *
     * @throws ExperimentFailedException when it was stopped before the first seed was done
     */
    public Outcome run(List<RandomGenerator> seeds, Bench bench) {
        Split split = Digits.mnist(images, TEST_IMAGES);
        BinaryDigits test = new BinaryDigits(split.test().withoutMargin(MARGIN));
        var data = new InSituTraining.Data(new BinaryDigits(split.train().withoutMargin(MARGIN)), test);
        List<Row> rows = new ArrayList<>();
        try {
            for (RandomGenerator random : seeds) {
                int done = rows.size();
                rows.add(row(data, random, bench.part((double) done / seeds.size(), (done + 1.0) / seeds.size())));
            }
        } catch (TrainingStoppedException e) {
            if (rows.isEmpty()) {
                throw new ExperimentFailedException(
                        Cause.STOPPED,
                        "stopped before the first seed was done",
                        "let it run, or give fewer --images",
                        e);
            }
        }
        return new Outcome(
                rows,
                test.chance(),
                test.size(),
                rows.size() == seeds.size(),
                device.knowsForgetting(),
                device.device() instanceof LightDevice);
    }

    private Row row(InSituTraining.Data data, RandomGenerator random, Bench bench) {
        InSituResult result = new InSituTraining(
                        array(device.device(), SPREAD, noise()),
                        options(),
                        InSituCost.CellSpec.DEFAULT,
                        new BenchMonitor(bench.part(0, 0.7), "recognise"))
                .run(data, REST, random);
        InSituCourse ideal = new InSituCourse(
                array(TwoSidedDevice.constantStep(IDEAL_STATES), DeviceVariation.NONE, ReadNoise.NONE),
                options(),
                data.train(),
                random);
        while (!ideal.isDone()) {
            ideal.step();
            bench.desk().learned(ideal.imagesDone(), ideal.runningAccuracy());
            if (bench.stop().getAsBoolean()) {
                throw new TrainingStoppedException(List.of());
            }
        }
        bench.progress().accept(1);
        InSituCost cost = result.cost();
        return new Row(
                ideal.judge(data.test()).accuracy().fraction(),
                result.accuracy().afterTraining().fraction(),
                result.accuracy().afterRest().fraction(),
                result.accuracy().whileForgetting().fraction(),
                result.accuracy().whileForgettingAfterRest().fraction(),
                cost.pulses(),
                cost.photons(),
                cost.optical(),
                cost.electrical(),
                cost.duration());
    }

    /** A light device is read relative to its dark conductance, a two-sided one relative to its range. */
    private ReadNoise noise() {
        return device.device() instanceof LightDevice ? new ReadNoise(READ_NOISE, 0) : new ReadNoise(0, READ_NOISE);
    }

    private static InSituArraySpec array(PulsedDevice device, DeviceVariation variation, ReadNoise noise) {
        return new InSituArraySpec(device, variation, noise, 0, PRESENTATION, new RefreshPolicy.Never());
    }

    private InSituOptions options() {
        return new InSituOptions(
                List.of(100), List.of(0.5, 1.0), EPOCHS, 0.01, new UpdateRule.Accumulation(16, 16), threads);
    }
}
