package photosynapse.experiments.config;

import java.util.List;
import photosynapse.device.spec.ChannelSpec;
import photosynapse.device.units.In;
import photosynapse.device.units.Key;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.Converters;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.LineResistance;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;
import photosynapse.network.crossbar.WriteVerify;
import photosynapse.network.training.AgeingOptions;
import photosynapse.network.training.DeviceArraySpec;
import photosynapse.network.training.LearningOptions;
import photosynapse.network.training.ReadoutSpec;
import photosynapse.network.training.TrainingOptions;

/**
 * The network that is trained on synapses; its random numbers come from the seed of the file.
 *
 * @param learning shape of the network and how it learns
 * @param array the arrays of synapses that it is written into
 * @param ageing how it is written and when it is read
 * @param pulseLearning the network that learns by pulses in arrays of the same spreads
 * @param spiking spikes on one device and in networks
 */
public record NetworkConfig(
        @Key("") LearningConfig learning,
        @Key("") ArrayConfig array,
        @Key("") AgeingConfig ageing,
        PulseLearningConfig pulseLearning,
        SpikingConfig spiking) {

    /** The standard of the training itself. */
    public static final NetworkConfig DEFAULT = new NetworkConfig(
            LearningConfig.DEFAULT,
            ArrayConfig.DEFAULT,
            AgeingConfig.DEFAULT,
            PulseLearningConfig.DEFAULT,
            SpikingConfig.DEFAULT);

    /** As the network is trained on devices with a channel. */
    public TrainingOptions options(ChannelSpec channel, int threads) {
        return new TrainingOptions(learning.options(), array.spec(channel), ageing.options(), threads);
    }

    /**
     * Shape of the network and how it learns.
     *
     * @param hiddenCounts units of each hidden layer
     * @param biased whether units have a digital bias
     * @param epochsCount passes over the training images
     * @param batchSize images of one step
     * @param learningRate rate of the first step
     * @param largestWeights largest weight of each layer
     * @param trainingNoiseRatio spread of the devices' answer that training should expect
     * @param trainingImagesCount images to learn from, the first of the set
     * @param testImagesCount images to judge by, the first of the set
     */
    public record LearningConfig(
            @Key("hidden_count") List<Integer> hiddenCounts,
            boolean biased,
            int epochsCount,
            int batchSize,
            double learningRate,
            List<Double> largestWeights,
            double trainingNoiseRatio,
            int trainingImagesCount,
            int testImagesCount) {

        private static final int MNIST_TRAINING = 60_000;
        private static final int MNIST_TEST = 10_000;

        /** The standard of the training itself, on all of MNIST. */
        public static final LearningConfig DEFAULT = of(TrainingOptions.DEFAULT.learning());

        public LearningConfig {
            hiddenCounts = List.copyOf(hiddenCounts);
            largestWeights = List.copyOf(largestWeights);
            new BoundCheck()
                    .require(
                            "hiddenCounts",
                            hiddenCounts.stream().allMatch(n -> n >= 1 && n <= 10_000),
                            "must be from 1 to 10000, was " + hiddenCounts)
                    .count("epochsCount", epochsCount, 1, 1000)
                    .count("batchSize", batchSize, 1, MNIST_TEST)
                    .positive("learningRate", learningRate, "")
                    .require(
                            "largestWeights",
                            largestWeights.stream().allMatch(w -> w > 0 && Double.isFinite(w)),
                            "must be > 0, was " + largestWeights)
                    .require(
                            "largestWeights",
                            largestWeights.size() == hiddenCounts.size() + 1,
                            "must be " + (hiddenCounts.size() + 1) + " numbers, one a layer, was " + largestWeights)
                    .within("trainingNoiseRatio", trainingNoiseRatio, 0, 1)
                    .count("trainingImagesCount", trainingImagesCount, 1, MNIST_TRAINING)
                    .count("testImagesCount", testImagesCount, 1, MNIST_TEST)
                    .done();
        }

        private static LearningConfig of(LearningOptions options) {
            return new LearningConfig(
                    options.hiddenSizes(),
                    options.biased(),
                    options.epochs(),
                    options.batchSize(),
                    options.learningRate(),
                    options.largestWeights(),
                    options.noise(),
                    MNIST_TRAINING,
                    MNIST_TEST);
        }

        private LearningOptions options() {
            return new LearningOptions(
                    hiddenCounts, biased, epochsCount, batchSize, learningRate, largestWeights, trainingNoiseRatio);
        }
    }

    /**
     * The arrays; spreads are standard deviations relative to the mean.
     *
     * @param writePulse light pulse with which cells are written
     * @param maximumPulsesCount pulses of a device at the top of its window
     * @param gainSpreadRatio of the answer to light from cell to cell
     * @param pulseSpreadRatio of the answer to light from pulse to pulse
     * @param retentionSpreadRatio of the pace at which cells forget
     * @param darkSpreadRatio of the dark conductance from cell to cell
     * @param deadFraction share of cells that do not answer to light
     * @param readNoiseRatio of a single reading of a cell
     * @param readVoltage largest voltage of a reading (V)
     * @param readWidth duration of the reading of one image (s)
     * @param stuckFraction share of cells that nothing moves from a level drawn at random
     * @param inputBitsCount bits of a converter at an input; 0: exact
     * @param outputBitsCount bits of a converter at an output, sign included; 0: exact
     * @param tileRowsCount rows of a tile, at most; parts of a longer column are added after conversion
     * @param lineResistance resistance of a line from cell to cell (ohm)
     */
    public record ArrayConfig(
            WritePulse writePulse,
            int maximumPulsesCount,
            double gainSpreadRatio,
            double pulseSpreadRatio,
            double retentionSpreadRatio,
            double darkSpreadRatio,
            double deadFraction,
            double readNoiseRatio,
            @In("V") double readVoltage,
            @In("s") double readWidth,
            double stuckFraction,
            int inputBitsCount,
            int outputBitsCount,
            int tileRowsCount,
            @In("ohm") double lineResistance) {

        private static final int MOST_PULSES = 100_000;
        private static final int MOST_BITS = 24;

        /** The standard of the training itself. */
        public static final ArrayConfig DEFAULT = of(TrainingOptions.DEFAULT.array());

        public ArrayConfig {
            new BoundCheck()
                    .count("maximumPulsesCount", maximumPulsesCount, 1, MOST_PULSES)
                    .within("gainSpreadRatio", gainSpreadRatio, 0, DeviceVariation.LARGEST_SPREAD)
                    .within("pulseSpreadRatio", pulseSpreadRatio, 0, DeviceVariation.LARGEST_SPREAD)
                    .within("retentionSpreadRatio", retentionSpreadRatio, 0, DeviceVariation.LARGEST_SPREAD)
                    .within("darkSpreadRatio", darkSpreadRatio, 0, DeviceVariation.LARGEST_SPREAD)
                    .within("deadFraction", deadFraction, 0, 1)
                    .within("readNoiseRatio", readNoiseRatio, 0, 1)
                    .positive("readVoltage", readVoltage, "V")
                    .positive("readWidth", readWidth, "s")
                    .within("stuckFraction", stuckFraction, 0, 1)
                    .count("inputBitsCount", inputBitsCount, 0, MOST_BITS)
                    .count("outputBitsCount", outputBitsCount, 0, MOST_BITS)
                    .require(
                            "outputBitsCount",
                            outputBitsCount != 1,
                            "must be 0 or at least 2, one of which is the sign, was 1")
                    .count("tileRowsCount", tileRowsCount, 1, Integer.MAX_VALUE)
                    .nonNegative("lineResistance", lineResistance, "ohm")
                    .done();
        }

        /** Spreads between cells and pulses. */
        public DeviceVariation variation() {
            return new DeviceVariation(
                    gainSpreadRatio, pulseSpreadRatio, retentionSpreadRatio, darkSpreadRatio, deadFraction);
        }

        /** How arrays are read. */
        public ReadoutSpec readout() {
            return new ReadoutSpec(
                    new Converters(inputBitsCount, outputBitsCount),
                    tileRowsCount,
                    new LineResistance(lineResistance),
                    false);
        }

        private static ArrayConfig of(DeviceArraySpec spec) {
            DeviceVariation variation = spec.variation();
            return new ArrayConfig(
                    spec.pulse(),
                    spec.maximumPulses(),
                    variation.gainSpread(),
                    variation.pulseSpread(),
                    variation.retentionSpread(),
                    variation.darkSpread(),
                    variation.deadFraction(),
                    spec.readNoise().relative(),
                    spec.readVoltage(),
                    spec.readWidth(),
                    spec.stuckFraction(),
                    spec.readout().converters().inputBits(),
                    spec.readout().converters().outputBits(),
                    spec.readout().tileRows(),
                    spec.readout().lines().segment());
        }

        private DeviceArraySpec spec(ChannelSpec channel) {
            return new DeviceArraySpec(
                    writePulse,
                    maximumPulsesCount,
                    variation(),
                    new ReadNoise(readNoiseRatio, 0),
                    channel.width() * channel.length(),
                    readVoltage,
                    readWidth,
                    stuckFraction,
                    readout());
        }
    }

    /**
     * How the network is written and when it is read.
     *
     * @param restTimes times between writing and reading at which the accuracy is measured (s)
     * @param drawsCount arrays with variation of their own
     * @param verifyRoundsCount readings with correction after the first writing
     * @param firstAimFraction share of the target that the first writing aims at
     * @param verifyToleranceFraction cells that lack less of the window are left alone
     * @param verifyDelay rest before a correcting reading (s)
     * @param pulseBudgetCount most pulses of one cell
     * @param cellModel how cells are followed in time
     */
    public record AgeingConfig(
            @In("s") List<Double> restTimes,
            int drawsCount,
            int verifyRoundsCount,
            double firstAimFraction,
            double verifyToleranceFraction,
            @In("s") double verifyDelay,
            int pulseBudgetCount,
            CellModel cellModel) {

        private static final int MOST_DRAWS = 1000;

        /** The standard of the training itself. */
        public static final AgeingConfig DEFAULT = of(TrainingOptions.DEFAULT.ageing());

        public AgeingConfig {
            restTimes = List.copyOf(restTimes);
            new BoundCheck()
                    .growing("restTimes", restTimes, "s")
                    .count("drawsCount", drawsCount, 1, MOST_DRAWS)
                    .count("verifyRoundsCount", verifyRoundsCount, 0, MOST_DRAWS)
                    .require(
                            "firstAimFraction",
                            firstAimFraction > 0 && firstAimFraction <= 1,
                            "must be > 0 and at most 1, was " + firstAimFraction)
                    .require(
                            "verifyToleranceFraction",
                            verifyToleranceFraction >= 0 && verifyToleranceFraction < 1,
                            "must be >= 0 and below 1, was " + verifyToleranceFraction)
                    .nonNegative("verifyDelay", verifyDelay, "s")
                    .count("pulseBudgetCount", pulseBudgetCount, 1, Integer.MAX_VALUE)
                    .done();
        }

        private static AgeingConfig of(AgeingOptions options) {
            WriteVerify verify = options.verify();
            return new AgeingConfig(
                    options.restTimes(),
                    options.drawCount(),
                    verify.rounds(),
                    verify.firstAim(),
                    verify.tolerance(),
                    verify.readDelay(),
                    verify.pulseBudget(),
                    options.cellModel());
        }

        private AgeingOptions options() {
            WriteVerify verify = new WriteVerify(
                    verifyRoundsCount, firstAimFraction, verifyToleranceFraction, verifyDelay, pulseBudgetCount);
            return new AgeingOptions(restTimes, drawsCount, verify, cellModel);
        }
    }
}
