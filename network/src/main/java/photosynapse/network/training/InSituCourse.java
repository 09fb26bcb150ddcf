package photosynapse.network.training;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseTally;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.StateReader;
import photosynapse.network.crossbar.StateWriter;
import photosynapse.network.metrics.Accuracy;
import photosynapse.network.metrics.ConfusionMatrix;
import photosynapse.network.metrics.EnergyEstimate;

/**
 * A network that learns in its arrays, step by step; can be saved between any two steps and goes on to the same bits.
 *
 * <p><i>Equation:</i> rectified hidden layers, softmax with cross-entropy, stochastic gradient descent; the answers
 * that gradients follow from are read from the devices as they are at that moment, with noise. See {@link UpdateRule}
 * for how gradients become pulses.
 *
 * <p><i>Limits:</i> no biases; errors are taken back through the weights as they were at the start of a batch. All
 * numbers drawn are counted by image, layer, cell and pulse: the number of threads changes nothing.
 */
public final class InSituCourse {
    private static final int CALIBRATION_IMAGES = 200;
    private static final int HALVINGS = 14;
    /** Rests below are not told apart from none (s). */
    private static final double SHORTEST_REST = 0.1;

    private static final long MAGIC = 0x50534e4954553031L;

    private final InSituOptions options;
    private final LabelledImages train;
    private final long seed;
    private final NoiseStream order;
    private final NoiseStream readout;
    private final InSituNetwork network;
    private int epoch = 1;
    private int position;
    private int rightInEpoch;
    private int[] permutation = new int[0];
    private int permutedEpoch;

    /**
     * A network with random weights, written into its arrays.
     *
     * @param array the arrays
     * @param options shape and rule
     * @param train images to learn from
     * @param random generator from which one seed is drawn
     */
    public InSituCourse(InSituArraySpec array, InSituOptions options, LabelledImages train, RandomGenerator random) {
        this(array, options, train, random.nextLong());
    }

    /** As the public constructor, from the seed itself. */
    InSituCourse(InSituArraySpec array, InSituOptions options, LabelledImages train, long seed) {
        this.options = Objects.requireNonNull(options, "options");
        this.train = Objects.requireNonNull(train, "train");
        this.seed = seed;
        NoiseStream stream = new NoiseStream(seed);
        this.order = stream.split(0);
        this.readout = stream.split(1);
        int[] sizes = new int[options.hiddenSizes().size() + 2];
        sizes[0] = train.pixelCount();
        for (int k = 1; k + 1 < sizes.length; k++) {
            sizes[k] = options.hiddenSizes().get(k - 1);
        }
        sizes[sizes.length - 1] = train.classCount();
        this.network = new InSituNetwork(array, options, sizes, stream.split(2));
    }

    /** Whether all epochs are done. */
    public boolean isDone() {
        return epoch > options.epochs();
    }

    /** Epoch that is going on, from 1. */
    public int epoch() {
        return epoch;
    }

    /** Images learned from so far. */
    public long imagesDone() {
        return (long) (epoch - 1) * train.size() + position;
    }

    /** Images of one epoch. */
    int trainingImages() {
        return train.size();
    }

    /** Simulated time so far (s). */
    public double clock() {
        return network.clock();
    }

    /** Share of the images of this epoch so far that were recognised before they were learned from. */
    public double runningAccuracy() {
        return position == 0 ? Double.NaN : (double) rightInEpoch / position;
    }

    /** Learns from the next images; at the end of an epoch returns true. */
    public boolean step() {
        if (isDone()) {
            throw new IllegalStateException("all " + options.epochs() + " epochs are done");
        }
        if (permutedEpoch != epoch) {
            permutation = LearningCourse.permutation(train.size(), order.split(epoch));
            permutedEpoch = epoch;
        }
        int count = Math.min(options.rule().batchSize(), train.size() - position);
        int[] chosen = Arrays.copyOfRange(permutation, position, position + count);
        double done = (double) imagesDone() / ((long) options.epochs() * train.size());
        double rate = options.learningRate() * (1 - (1 - InSituOptions.LAST_RATE) * done);
        rightInEpoch += network.learn(train, chosen, imagesDone(), rate);
        position += count;
        if (position < train.size()) {
            return false;
        }
        epoch++;
        position = 0;
        rightInEpoch = 0;
        return true;
    }

    /** Learns to the end of the epoch. */
    public void finishEpoch() {
        boolean ended = false;
        while (!ended) {
            ended = step();
        }
    }

    /** Answers for images with the devices as they are now; takes no simulated time. */
    public ConfusionMatrix judge(LabelledImages images) {
        return new Inference(network.values(), readout.split(imagesDone())).confusion(images, options.threads());
    }

    /**
     * As {@link #judge(LabelledImages)}, with the read-out that is described.
     *
     * @param images to be judged
     * @param readout converters, tiles, compensation
     * @param noted weights of each layer at an earlier time, from {@link #weights}; used for compensation only
     */
    public ConfusionMatrix judge(LabelledImages images, ReadoutSpec readout, List<WeightMap> noted) {
        List<DenseValues> values = network.values(readout);
        NoiseStream stream = readout(imagesDone());
        if (readout.compensated()) {
            values = new ColumnCompensation(noted, stream.split(1)).applied(values);
        }
        int calibration = Math.min(CALIBRATION_IMAGES, train.size());
        return new TiledInference(TiledNetwork.dense(values), readout, stream.split(0), train, calibration)
                .confusion(images, options.threads());
    }

    private NoiseStream readout(long images) {
        return readout.split(images).split(1);
    }

    /**
     * The longest rest after which a share of the accuracy is still held, by halving on a logarithmic scale.
     *
     * @param images to be judged
     * @param as the device whose forgetting counts
     * @param share of the accuracy that must be held
     * @param longest rest that is looked at (s)
     */
    public RefreshNeed refreshNeed(LabelledImages images, PulsedDevice as, double share, double longest) {
        byte[] now = save();
        Accuracy fresh = judge(images).accuracy();
        double low = StrictMath.log(SHORTEST_REST);
        double high = StrictMath.log(longest);
        Accuracy held = fresh;
        for (int n = 0; n < HALVINGS; n++) {
            double middle = n == 0 ? high : (low + high) / 2;
            rest(StrictMath.exp(middle), as);
            Accuracy there = judge(images).accuracy();
            restore(now);
            if (there.fraction() >= share * fresh.fraction()) {
                low = middle;
                held = there;
            } else {
                high = middle;
            }
        }
        long pulses = network.pulsesToWrite();
        double energy = as instanceof LightDevice light
                ? EnergyEstimate.optical(
                        pulses * light.pulse().dose(),
                        InSituCost.CellSpec.DEFAULT.area(),
                        PhysicalConstants.CODATA_2018.photonEnergy(
                                light.pulse().light().wavelength()))
                : 0;
        return new RefreshNeed(StrictMath.exp(low), share, fresh, held, pulses, energy);
    }

    /** Lets all devices forget for a time (s), as another device of the same kind would. */
    public void rest(double duration, PulsedDevice as) {
        network.layers.forEach(layer -> layer.slow.restAs(as, duration));
    }

    /** Pulses so far of each layer. */
    public List<PulseTally> tallies() {
        return network.layers.stream().map(InSituLayer::tally).toList();
    }

    /**
     * Integral of conductance over time that the reading of one image takes, squares of the inputs relative to the
     * largest of their layer included (S s); times the square of the reading voltage this is its energy.
     *
     * @param images over the first of which it is averaged
     * @param darkConductance of a cell (S)
     * @param width duration of the reading of one image (s)
     */
    double readConductanceTime(LabelledImages images, double darkConductance, double width) {
        double[][] squares = new Inference(network.values(), readout)
                .meanSquareInputs(images, Math.min(CALIBRATION_IMAGES, images.size()));
        double sum = 0;
        for (int k = 0; k < squares.length; k++) {
            double[] perInput = network.layers.get(k).conductancePerInput(darkConductance);
            for (int i = 0; i < perInput.length; i++) {
                sum += squares[k][i] * perInput[i] * width;
            }
        }
        return sum;
    }

    /** Number of cells of all layers. */
    public long cellCount() {
        return network.layers.stream().mapToLong(InSituLayer::cellCount).sum();
    }

    /** Weights of a layer as they are now. */
    public WeightMap weights(int layer) {
        InSituLayer found = network.layers.get(layer);
        float[] weights = new float[found.rows * found.columns];
        found.slow.weights(weights);
        return new WeightMap(found.rows, found.columns, weights);
    }

    /** All that learning has changed. */
    public byte[] save() {
        StateWriter writer = new StateWriter();
        writer.put(MAGIC);
        writer.put(seed);
        writer.put((long) epoch);
        writer.put((long) position);
        writer.put((long) rightInEpoch);
        network.save(writer);
        return writer.toBytes();
    }

    /**
     * Takes over what {@link #save} of a course with the same options, images and seed wrote; learning then goes on as
     * if it had never stopped.
     *
     * @throws IllegalArgumentException if the state is damaged or of another course
     */
    public void restore(byte[] state) {
        StateReader reader = new StateReader(state);
        if (reader.nextLong() != MAGIC) {
            throw new IllegalArgumentException("not a saved state of a training by pulses");
        }
        if (reader.nextLong() != seed) {
            throw new IllegalArgumentException("the saved state is of a training with another seed");
        }
        epoch = Math.toIntExact(reader.nextLong());
        position = Math.toIntExact(reader.nextLong());
        rightInEpoch = Math.toIntExact(reader.nextLong());
        network.restore(reader);
        reader.requireEnd();
    }
}
