package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import photosynapse.datasets.ImageSet;
import photosynapse.datasets.Split;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.TwoSidedDevice;
import photosynapse.network.metrics.ConfusionMatrix;
import photosynapse.network.training.InSituArraySpec;
import photosynapse.network.training.InSituCourse;
import photosynapse.network.training.InSituOptions;
import photosynapse.network.training.RefreshPolicy;
import photosynapse.network.training.UpdateRule;
import photosynapse.network.training.WeightMap;

/**
 * A network that one can watch: it learns handwritten digits by pulses in arrays of a synapse, and is then asked after
 * any rest. The same arrays, images and spreads as {@link Recognition}, one seed.
 *
 * <p><b>Equation</b> as {@link InSituCourse}; a rest multiplies each mode of each cell by exp(-lambda t).
 *
 * <p><b>Limits</b> it learns while the device forgets nothing, so that a rest is counted from a network that is fully
 * trained; it is judged by the first {@link #TEST_IMAGES} test images.
 */
public final class LivingNetwork {
    /** Images that judge it. */
    public static final int TEST_IMAGES = 1000;

    /** Longest rest that is asked for (s). */
    public static final double LONGEST_REST = 1e4;

    private static final int LOOKS = 40;
    private static final int QUICK_IMAGES = 300;
    private static final int TILES = 20;
    private static final int KEPT = 64;
    private static final int CURVE_PER_DECADE = 4;
    private static final double LEARNING_RATE = 0.01;

    private final LearningDevice device;
    private final LightDevice light;
    private final InSituCourse course;
    private final BinaryDigits test;
    private final ImageSet testImages;
    private final double ideal;
    private final byte[] trained;
    private final double longest;
    private final List<Integer> shown;
    private final Map<Double, Aged> aged = new LinkedHashMap<>(KEPT, 0.75f, true);
    private final List<Aged> curve = new ArrayList<>();

    /**
     * How it is taught.
     *
     * @param images different images, 500 to 60,000
     * @param epochs how often each is learned from
     * @param hidden units
     */
    public record LessonOptions(int images, int epochs, int hidden) {
        /** 5000 images, twice, 100 hidden units. */
        public static final LessonOptions DEFAULT = new LessonOptions(5000, 2, 100);
    }

    /**
     * A look at a network that learns.
     *
     * @param images learned from so far
     * @param total that it will learn from
     * @param epoch that goes on, from 1
     * @param accuracy now, judged by the first few hundred test images
     * @param ideal the same of ideal arrays that learn beside it
     * @param confusion of these answers, truths by rows
     * @param weights of some hidden units
     */
    public record Look(
            long images, long total, int epoch, double accuracy, double ideal, List<Long> confusion, Tiles weights) {
        public Look {
            confusion = List.copyOf(confusion);
        }
    }

    /**
     * Weights of some hidden units as small pictures.
     *
     * @param side of a picture
     * @param values a picture after the other, row by row
     */
    public record Tiles(int side, List<List<Double>> values) {
        public Tiles {
            values = values.stream().map(List::copyOf).toList();
        }
    }

    /** Told of looks. */
    @FunctionalInterface
    public interface Observer {
        /** A look that somebody may show. */
        void seen(Look look);
    }

    /**
     * The network after a rest.
     *
     * @param rest time in the dark (s)
     * @param accuracy of the answers
     * @param confusion truths by rows
     * @param weights of some hidden units
     * @param left mean magnitude of the weights of the first layer over that right after training
     */
    public record Aged(double rest, double accuracy, List<Long> confusion, Tiles weights, double left) {
        public Aged {
            confusion = List.copyOf(confusion);
        }
    }

    private LivingNetwork(Lesson lesson, double longest) {
        this.device = lesson.device;
        this.light = lesson.device.light();
        this.course = lesson.course;
        this.test = lesson.test;
        this.testImages = lesson.testImages;
        this.longest = longest;
        this.ideal = lesson.idealCourse.judge(test).accuracy().fraction();
        this.trained = course.save();
        this.shown = strongest(course.weights(0));
    }

    /** What is at hand while it learns. */
    private static final class Lesson {
        private final LearningDevice device;
        private final BinaryDigits train;
        private final BinaryDigits test;
        private final BinaryDigits quick;
        private final ImageSet testImages;
        private final InSituCourse course;
        private final InSituCourse idealCourse;

        Lesson(LearningDevice device, LessonOptions options, RandomGenerator random) {
            this.device = device;
            Split split = Digits.mnist(options.images(), TEST_IMAGES);
            testImages = split.test().withoutMargin(Recognition.MARGIN);
            train = new BinaryDigits(split.train().withoutMargin(Recognition.MARGIN));
            test = new BinaryDigits(testImages);
            quick = new BinaryDigits(testImages.range(0, QUICK_IMAGES));
            InSituOptions rule = new InSituOptions(
                    List.of(options.hidden()),
                    List.of(0.5, 1.0),
                    options.epochs(),
                    LEARNING_RATE,
                    new UpdateRule.Accumulation(16, 16),
                    1);
            course = new InSituCourse(
                    array(
                            device.light().withoutForgetting(),
                            Recognition.SPREAD,
                            new ReadNoise(Recognition.READ_NOISE, 0)),
                    rule,
                    train,
                    random);
            idealCourse = new InSituCourse(
                    array(TwoSidedDevice.constantStep(Recognition.IDEAL_STATES), DeviceVariation.NONE, ReadNoise.NONE),
                    rule,
                    train,
                    random);
        }

        private static InSituArraySpec array(PulsedDevice device, DeviceVariation variation, ReadNoise noise) {
            return new InSituArraySpec(
                    device, variation, noise, 0, Recognition.PRESENTATION, new RefreshPolicy.Never());
        }
    }

    /**
     * Teaches a network.
     *
     * @param synapse text of the {@code synapse.json} of its cells
     * @param random of its one seed
     * @param stop whether to end early
     * @throws ExperimentFailedException when it was stopped, or the synapse cannot hold weights
     */
    public static LivingNetwork taught(
            String synapse, LessonOptions options, RandomGenerator random, Observer observer, BooleanSupplier stop) {
        Lesson lesson = new Lesson(LearningDevice.stored(synapse), options, random);
        long total = (long) options.images() * options.epochs();
        long next = 0;
        while (!lesson.course.isDone()) {
            lesson.course.step();
            lesson.idealCourse.step();
            if (stop.getAsBoolean()) {
                throw stopped();
            }
            if (lesson.course.imagesDone() >= next) {
                observer.seen(look(lesson, total));
                next += total / LOOKS;
            }
        }
        LivingNetwork network =
                new LivingNetwork(lesson, SynapseFile.read(synapse).validity().maximumDuration());
        network.draw(stop);
        return network;
    }

    private static ExperimentFailedException stopped() {
        return new ExperimentFailedException(
                ExperimentFailedException.Cause.STOPPED, "the training was stopped", "let it run", null);
    }

    private static Look look(Lesson lesson, long total) {
        ConfusionMatrix matrix = lesson.course.judge(lesson.quick);
        WeightMap weights = lesson.course.weights(0);
        return new Look(
                lesson.course.imagesDone(),
                total,
                lesson.course.epoch(),
                matrix.accuracy().fraction(),
                lesson.idealCourse.judge(lesson.quick).accuracy().fraction(),
                counts(matrix),
                tiles(weights, strongest(weights)));
    }

    /** Asks the network after rests of all lengths, for the curve. */
    private void draw(BooleanSupplier stop) {
        int points = (int) (CURVE_PER_DECADE * Math.log10(LONGEST_REST));
        for (int k = 0; k <= points; k++) {
            if (stop.getAsBoolean()) {
                throw stopped();
            }
            curve.add(after(Math.pow(10, (double) k / CURVE_PER_DECADE)));
        }
    }

    /** The network after a rest (s); asked for one after the other. */
    public synchronized Aged after(double rest) {
        Aged known = aged.get(rest);
        if (known == null) {
            course.restore(trained);
            double before = magnitude(course.weights(0));
            course.rest(rest, light);
            ConfusionMatrix matrix = course.judge(test);
            WeightMap weights = course.weights(0);
            known = new Aged(
                    rest,
                    matrix.accuracy().fraction(),
                    counts(matrix),
                    tiles(weights, shown),
                    magnitude(weights) / before);
            aged.put(rest, known);
            if (aged.size() > KEPT) {
                aged.remove(aged.keySet().iterator().next());
            }
        }
        return known;
    }

    /** What the network says to a picture after a rest (s): how sure it is of each digit. */
    public synchronized List<Double> scores(List<Double> pixels, double rest) {
        float[] image = DrawnDigit.centred(pixels, Recognition.MARGIN);
        course.restore(trained);
        course.rest(rest, light);
        return DrawnDigit.scores(image, course.weights(0), course.weights(1));
    }

    private static double magnitude(WeightMap weights) {
        double sum = 0;
        for (float weight : weights.toArray()) {
            sum += Math.abs(weight);
        }
        return sum;
    }

    private static List<Long> counts(ConfusionMatrix matrix) {
        return java.util.Arrays.stream(matrix.counts()).boxed().toList();
    }

    /** The hidden units with the largest weights, in their order. */
    private static List<Integer> strongest(WeightMap weights) {
        return IntStream.range(0, weights.outputs())
                .boxed()
                .sorted((a, b) -> Double.compare(squares(weights, b), squares(weights, a)))
                .limit(TILES)
                .sorted()
                .toList();
    }

    private static double squares(WeightMap weights, int unit) {
        double sum = 0;
        for (float weight : weights.receptiveField(unit)) {
            sum += weight * weight;
        }
        return sum;
    }

    private static Tiles tiles(WeightMap weights, List<Integer> units) {
        List<List<Double>> tiles = new ArrayList<>();
        for (int unit : units) {
            List<Double> tile = new ArrayList<>();
            for (float weight : weights.receptiveField(unit)) {
                tile.add((double) weight);
            }
            tiles.add(tile);
        }
        return new Tiles((int) Math.round(Math.sqrt(weights.inputs())), tiles);
    }

    /** Accuracy of ideal arrays that learned the same. */
    public double ideal() {
        return ideal;
    }

    /** The network after rests of many lengths. */
    public List<Aged> curve() {
        return List.copyOf(curve);
    }

    /** Share of the most frequent digit. */
    public double chance() {
        return test.chance();
    }

    /** Whether so many right answers cannot be told from guessing. */
    public boolean isAtChance(double accuracy) {
        double chance = chance();
        return accuracy < chance + 3 * Math.sqrt(chance * (1 - chance) / testImages.size());
    }

    /** Whether a rest (s) lies within what the synapse was compared with its device for. */
    public boolean isInside(double rest) {
        return rest <= longest;
    }

    /** What must be said about its cells. */
    public List<String> facts() {
        List<String> facts = new ArrayList<>(device.facts());
        facts.addAll(device.warnings());
        return facts;
    }
}
