package photosynapse.experiments.catalog;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.Split;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.config.PulseLearningConfig;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.crossbar.WorkBlocks;
import photosynapse.network.training.InSituArraySpec;
import photosynapse.network.training.InSituCost;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.InSituOptions;
import photosynapse.network.training.InSituTraining;
import photosynapse.network.training.LabelledImages;
import photosynapse.network.training.RefreshPolicy;
import photosynapse.network.training.TrainingStoppedException;

/** Network, images and arrays of the experiments on learning by pulses, as a file describes them. */
final class PulseLearning {
    private static final int MARGIN = 4;
    private static final int IDEAL_STATES = 1200;
    private static final int STEPS_BETWEEN_QUESTIONS = 64;
    /** Measured on one core: 400-100-10, spreads and noise on. */
    private static final double SECONDS_PER_WEIGHT_IMAGE = 1.5e-9;

    private static final double SMALLEST_SECONDS_PER_IMAGE = 1e-5;

    private final NetworkConfig network;
    private final ChannelSpec channel;
    private final InSituTraining.Data data;
    private final double chance;

    PulseLearning(ExperimentConfig config) {
        this(config, settings(config).pulseLearning().trainingImagesCount());
    }

    /** With the first so many images to learn from. */
    PulseLearning(ExperimentConfig config, int trainingImages) {
        network = settings(config);
        channel = config.device().channel();
        PulseLearningConfig pulses = network.pulseLearning();
        Split split = Digits.mnist(trainingImages, pulses.testImagesCount());
        ImageSet test = cut(split.test(), pulses);
        data = new InSituTraining.Data(images(cut(split.train(), pulses), pulses), images(test, pulses));
        chance = new BinaryDigits(test).chance();
    }

    private static NetworkConfig settings(ExperimentConfig config) {
        return config.network().orElse(NetworkConfig.DEFAULT);
    }

    private static ImageSet cut(ImageSet set, PulseLearningConfig pulses) {
        return pulses.cropped() ? set.withoutMargin(MARGIN) : set;
    }

    private static LabelledImages images(ImageSet set, PulseLearningConfig pulses) {
        return pulses.binary() ? new BinaryDigits(set) : new Digits(set);
    }

    /** The network in a few words, with its images and seeds. */
    static String words(ExperimentConfig config) {
        return words(config, settings(config).pulseLearning().trainingImagesCount());
    }

    /** The network in a few words, with so many images and its seeds. */
    static String words(ExperimentConfig config, int images) {
        PulseLearningConfig pulses = settings(config).pulseLearning();
        StringBuilder shape = new StringBuilder(pulses.cropped() ? "400" : "784");
        pulses.hiddenCounts().forEach(count -> shape.append('-').append(count));
        return shape + "-10, " + images + " images, " + Phrases.count(pulses.seedsCount(), "seed");
    }

    /** Estimated seconds of one processor for a number of trainings a seed. */
    static double seconds(ExperimentConfig config, double trainings) {
        PulseLearningConfig pulses = settings(config).pulseLearning();
        double weights = 0;
        int inputs = pulses.cropped() ? 400 : 784;
        for (int hidden : pulses.hiddenCounts()) {
            weights += (double) inputs * hidden;
            inputs = hidden;
        }
        double perImage = SMALLEST_SECONDS_PER_IMAGE + weights * SECONDS_PER_WEIGHT_IMAGE;
        return trainings * pulses.seedsCount() * pulses.trainingImagesCount() * pulses.epochsCount() * perImage;
    }

    NetworkConfig network() {
        return network;
    }

    PulseLearningConfig settings() {
        return network.pulseLearning();
    }

    /** Images to learn from and to judge by. */
    InSituTraining.Data data() {
        return data;
    }

    /** The first of the images to judge by. */
    LabelledImages fewTests(int count) {
        return new FirstImages(data.test(), Math.min(count, data.test().size()));
    }

    /** Share of the most frequent digit. */
    double chance() {
        return chance;
    }

    /** Area and voltages of a cell, for energies. */
    InSituCost.CellSpec cell() {
        return new InSituCost.CellSpec(
                channel.width() * channel.length(),
                network.array().readVoltage(),
                network.array().readWidth());
    }

    /** Arrays of a device with all imperfections of the file. */
    InSituArraySpec array(LightDevice device) {
        NetworkConfig.ArrayConfig array = network.array();
        return new InSituArraySpec(
                device,
                array.variation(),
                new ReadNoise(array.readNoiseRatio(), 0),
                array.stuckFraction(),
                settings().presentation(),
                new RefreshPolicy.Never());
    }

    /** Arrays of 1200 equal steps without any imperfection. */
    InSituArraySpec ideal() {
        return new InSituArraySpec(
                TwoSidedDevice.constantStep(IDEAL_STATES),
                DeviceVariation.NONE,
                ReadNoise.NONE,
                0,
                settings().presentation(),
                new RefreshPolicy.Never());
    }

    /** The network and its rule; one thread, as trainings go side by side. */
    InSituOptions options() {
        return settings().options(1);
    }

    /** Seeds of all trainings, drawn from a generator. */
    long[] seeds(RandomGenerator random) {
        return random.longs(settings().seedsCount()).toArray();
    }

    /** A generator that hands out one seed, for parts that draw theirs once. */
    static RandomGenerator only(long seed) {
        return () -> seed;
    }

    /** A generator of its own for one of several trainings. */
    static RandomGenerator stream(long seed) {
        NoiseStream stream = new NoiseStream(seed);
        AtomicLong drawn = new AtomicLong();
        return () -> stream.bits(drawn.getAndIncrement());
    }

    /** A trained network. */
    InSituCourse trained(InSituArraySpec array, InSituOptions options, long seed, BooleanSupplier stop) {
        InSituCourse course = new InSituCourse(array, options, data.train(), only(seed));
        long steps = 0;
        while (!course.isDone()) {
            course.step();
            if (++steps % STEPS_BETWEEN_QUESTIONS == 0 && stop.getAsBoolean()) {
                throw new TrainingStoppedException(List.of());
            }
        }
        return course;
    }

    /** A network trained with devices that forget nothing; it ages as the device itself when it is told to rest. */
    InSituCourse still(PulsedDevice device, long seed, BooleanSupplier stop) {
        LightDevice light = (LightDevice) device;
        return trained(array(light.withoutForgetting()), options(), seed, stop);
    }

    /**
     * Does something for each of several numbers from 0, side by side.
     *
     * @throws ExperimentFailedException when the bench says stop
     */
    static <T> List<T> each(int count, Bench bench, IntFunction<T> work) {
        List<AtomicReference<T>> results = IntStream.range(0, count)
                .mapToObj(k -> new AtomicReference<T>())
                .toList();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        try {
            WorkBlocks.run(
                    Runtime.getRuntime().availableProcessors(),
                    Runtime.getRuntime().availableProcessors(),
                    (from, to) -> {
                        for (int k = next.getAndIncrement(); k < count; k = next.getAndIncrement()) {
                            if (bench.stop().getAsBoolean()) {
                                throw new TrainingStoppedException(List.of());
                            }
                            results.get(k).set(work.apply(k));
                            bench.progress().accept((double) done.incrementAndGet() / count);
                        }
                    });
        } catch (TrainingStoppedException e) {
            throw stopped(e);
        }
        return results.stream().map(AtomicReference::get).toList();
    }

    static ExperimentFailedException stopped(TrainingStoppedException e) {
        return new ExperimentFailedException(
                Cause.STOPPED,
                "training was stopped on request",
                "give it more time (--limit-time), or fewer images (network.pulse_learning.training_images_count)",
                e);
    }

    /** The first images of a set. */
    private record FirstImages(LabelledImages all, int size) implements LabelledImages {
        @Override
        public int pixelCount() {
            return all.pixelCount();
        }

        @Override
        public int classCount() {
            return all.classCount();
        }

        @Override
        public int label(int image) {
            return all.label(image);
        }

        @Override
        public void fill(int image, float[] target, int offset) {
            all.fill(image, target, offset);
        }
    }
}
