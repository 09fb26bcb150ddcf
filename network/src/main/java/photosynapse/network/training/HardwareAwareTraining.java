package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.PulseCurve;
import photosynapse.network.crossbar.WorkBlocks;
import photosynapse.network.dl4j.DenseNetworkOptions;
import photosynapse.network.dl4j.Dl4jModels;
import photosynapse.network.metrics.Accuracy;
import photosynapse.network.metrics.EnergyEstimate;

/**
 * Trains a network on a computer with weights that devices can hold, writes it into arrays of them, and follows what it
 * still recognises while they forget. Beside it the same network with ideal weights, from the same start and the same
 * images.
 *
 * <p><i>Limits:</i> devices are perfectly erased before they are written; all layers are written at the same time;
 * biases and activations are digital; reading does not disturb a device; resistance of lines is taken to first order.
 */
public final class HardwareAwareTraining {
    private static final int ORDER = 0;
    private static final int MODEL = 1;

    private final OpticalSynapse synapse;
    private final TrainingOptions options;
    private final TrainingMonitor monitor;

    /**
     * @param synapse the device
     * @param options how to learn, write and read
     * @param monitor told how far the work has come
     */
    public HardwareAwareTraining(OpticalSynapse synapse, TrainingOptions options, TrainingMonitor monitor) {
        this.synapse = Objects.requireNonNull(synapse, "synapse");
        this.options = Objects.requireNonNull(options, "options");
        this.monitor = Objects.requireNonNull(monitor, "monitor");
    }

    /**
     * Does all of it.
     *
     * @param train images to learn from
     * @param test images to judge by
     * @param random generator from which a seed for each purpose is drawn
     * @throws TrainingStoppedException if the monitor asked to stop
     * @throws IllegalArgumentException if the device cannot be written by the pulses of the options
     */
    public TrainingResult run(LabelledImages train, LabelledImages test, RandomGenerator random) {
        DeviceArraySpec array = options.array();
        double firstReading = options.ageing().restTimes().get(0);
        PulseCurve curve = PulseCurve.measure(synapse, array.pulse(), array.maximumPulses(), firstReading);
        ProgressTracker tracker =
                new ProgressTracker(monitor, options.learning().epochs(), train.size());
        List<LearningCourse> courses = courses(train, test, tracker, random.nextLong());
        WorkBlocks.run(2, options.threads(), (from, to) -> {
            for (int k = from; k < to; k++) {
                courses.get(k).run();
            }
        });
        List<EpochResult> epochs = epochs(courses);
        if (tracker.isStopped()) {
            throw new TrainingStoppedException(epochs);
        }
        List<WrittenNetwork> arrays = new ArrayList<>();
        for (int draw = 0; draw < options.ageing().drawCount(); draw++) {
            arrays.add(new WrittenNetwork(
                    synapse,
                    options,
                    curve,
                    new WrittenNetwork.TrainedOn(courses.get(1).network(), train),
                    random));
        }
        Ageing ageing = new Ageing(arrays, test, tracker, epochs);
        ageing.run(curve);
        int last = options.learning().epochs() - 1;
        return new TrainingResult(
                epochs,
                courses.get(0).judged().get(last),
                courses.get(1).judged().get(last),
                ageing.rests(),
                arrays.get(0).layerResults(),
                curve.range(),
                curve.maximumPulses() + 1,
                ageing.energy);
    }

    /**
     * Trains the device-limited network alone and writes it into several arrays, which draw their variation from one
     * seed.
     *
     * @param arrays to be written, with the pulse of the options
     * @param train images to learn from
     * @param test images to judge by
     * @param random generator from which a seed for each purpose is drawn
     * @return for each array the accuracy at each rest time
     * @throws TrainingStoppedException if the monitor asked to stop
     */
    public List<List<Accuracy>> written(
            List<DeviceArraySpec> arrays, LabelledImages train, LabelledImages test, RandomGenerator random) {
        DeviceArraySpec first = options.array();
        double firstReading = options.ageing().restTimes().get(0);
        PulseCurve curve = PulseCurve.measure(synapse, first.pulse(), first.maximumPulses(), firstReading);
        ProgressTracker tracker =
                new ProgressTracker(monitor, options.learning().epochs(), train.size());
        LearningCourse course = courses(train, test, tracker, random.nextLong()).get(1);
        course.run();
        long seed = random.nextLong();
        List<List<Accuracy>> found = new ArrayList<>();
        for (DeviceArraySpec array : arrays) {
            if (tracker.isStopped() || monitor.isStopRequested()) {
                throw new TrainingStoppedException(List.of());
            }
            NoiseStream draws = new NoiseStream(seed);
            AtomicLong drawn = new AtomicLong();
            WrittenNetwork network = new WrittenNetwork(
                    synapse,
                    options.withArray(array),
                    curve,
                    new WrittenNetwork.TrainedOn(course.network(), train),
                    () -> draws.bits(drawn.getAndIncrement()));
            network.write(curve);
            List<Accuracy> atTimes = new ArrayList<>();
            for (int index = 0; index < options.ageing().restTimes().size(); index++) {
                atTimes.add(network.readAt(index, test).plain().accuracy());
            }
            found.add(atTimes);
        }
        return found;
    }

    private List<LearningCourse> courses(
            LabelledImages train, LabelledImages test, ProgressTracker tracker, long seed) {
        LearningOptions learning = options.learning();
        NoiseStream stream = new NoiseStream(seed);
        List<Integer> sizes = new ArrayList<>(learning.hiddenSizes());
        sizes.add(0, train.pixelCount());
        sizes.add(train.classCount());
        int batches = (train.size() + learning.batchSize() - 1) / learning.batchSize();
        var model = new DenseNetworkOptions(
                sizes,
                learning.learningRate(),
                batches * learning.epochs(),
                learning.biased(),
                stream.split(MODEL).key());
        var task = new LearningCourse.LearningTask(train, test, learning, stream.split(ORDER), tracker);
        return List.of(
                new LearningCourse(0, Dl4jModels.ideal(model), task),
                new LearningCourse(
                        1, Dl4jModels.deviceLimited(model, learning.largestWeights(), learning.noise()), task));
    }

    private static List<EpochResult> epochs(List<LearningCourse> courses) {
        List<EpochResult> results = new ArrayList<>();
        int finished =
                Math.min(courses.get(0).judged().size(), courses.get(1).judged().size());
        for (int k = 0; k < finished; k++) {
            results.add(new EpochResult(
                    k + 1,
                    courses.get(0).judged().get(k).accuracy(),
                    courses.get(1).judged().get(k).accuracy()));
        }
        return results;
    }

    /** Writes all arrays and reads them after each rest. */
    private final class Ageing {
        private final List<WrittenNetwork> arrays;
        private final LabelledImages test;
        private final ProgressTracker tracker;
        private final List<EpochResult> epochs;
        private final List<List<WrittenNetwork.Reading>> readings = new ArrayList<>();
        private EnergyEstimate energy;

        Ageing(List<WrittenNetwork> arrays, LabelledImages test, ProgressTracker tracker, List<EpochResult> epochs) {
            this.arrays = arrays;
            this.test = test;
            this.tracker = tracker;
            this.epochs = epochs;
        }

        void run(PulseCurve curve) {
            arrays.forEach(network -> network.write(curve));
            int times = options.ageing().restTimes().size();
            for (int index = 0; index < times; index++) {
                List<WrittenNetwork.Reading> atTime = new ArrayList<>();
                for (WrittenNetwork network : arrays) {
                    atTime.add(network.readAt(index, test));
                    int done = index * arrays.size() + atTime.size();
                    double share = atTime.get(0).plain().accuracy().fraction();
                    tracker.aged(done, times * arrays.size(), share);
                    if (tracker.isStopped()) {
                        throw new TrainingStoppedException(epochs);
                    }
                }
                readings.add(atTime);
                if (index == 0) {
                    energy = arrays.get(0).energy(test);
                }
            }
        }

        List<RestResult> rests() {
            List<RestResult> rests = new ArrayList<>();
            for (int index = 0; index < readings.size(); index++) {
                List<WrittenNetwork.Reading> atTime = readings.get(index);
                rests.add(new RestResult(
                        options.ageing().restTimes().get(index),
                        atTime.stream().map(r -> r.plain().accuracy()).toList(),
                        atTime.stream().map(r -> r.compensated().accuracy()).toList(),
                        meanLeft(atTime),
                        atTime.get(0).plain()));
            }
            return rests;
        }

        private List<Double> meanLeft(List<WrittenNetwork.Reading> atTime) {
            List<Double> means = new ArrayList<>();
            for (int layer = 0; layer < atTime.get(0).left().size(); layer++) {
                double sum = 0;
                for (WrittenNetwork.Reading reading : atTime) {
                    sum += reading.left().get(layer);
                }
                means.add(sum / atTime.size());
            }
            return means;
        }
    }
}
