package photosynapse.network.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.StateReader;
import photosynapse.network.crossbar.StateWriter;
import photosynapse.network.metrics.Accuracy;
import photosynapse.network.metrics.ConfusionMatrix;

/**
 * Trains networks by pulses in their arrays and says what forgetting does to them: during training, and after it.
 *
 * <p><i>Limits:</i> those of {@link InSituCourse}; readings between pulses take no time.
 */
public final class InSituTraining {
    /** Images between two reports. */
    private static final int REPORT_EVERY = 500;

    private final InSituArraySpec array;
    private final InSituOptions options;
    private final InSituCost.CellSpec cell;
    private final TrainingMonitor monitor;

    /**
     * @param array the arrays
     * @param options shape and rule
     * @param cell area and voltage of a cell, for energies
     * @param monitor told how far the work has come
     */
    public InSituTraining(
            InSituArraySpec array, InSituOptions options, InSituCost.CellSpec cell, TrainingMonitor monitor) {
        this.array = Objects.requireNonNull(array, "array");
        this.options = Objects.requireNonNull(options, "options");
        this.cell = Objects.requireNonNull(cell, "cell");
        this.monitor = Objects.requireNonNull(monitor, "monitor");
    }

    /** Images of both parts. */
    public record Data(LabelledImages train, LabelledImages test) {}

    /**
     * Trains twice, with devices that forget and with the same devices when they do not, and reads both at once and
     * after a rest.
     *
     * @param data images
     * @param restTime rest after training (s)
     * @param random generator from which one seed is drawn
     * @throws TrainingStoppedException if the monitor asked to stop
     */
    public InSituResult run(Data data, double restTime, RandomGenerator random) {
        long seed = random.nextLong();
        InSituArraySpec still = array.withDevice(array.device().withoutForgetting());
        List<Accuracy> ignored = new ArrayList<>();
        InSituCourse ideal = train(still, data, seed, ignored, new Leg("still", 0, 2, false));
        Accuracy after = ideal.judge(data.test()).accuracy();
        ideal.rest(restTime, array.device());
        Accuracy rested = ideal.judge(data.test()).accuracy();
        List<Accuracy> epochs = new ArrayList<>();
        InSituCourse real = train(array, data, seed, epochs, new Leg("forgetting", 1, 2, true));
        InSituCost cost = InSituCost.of(real, array, cell, data.test());
        ConfusionMatrix fresh = real.judge(data.test());
        real.rest(restTime, array.device());
        Accuracy old = real.judge(data.test()).accuracy();
        return new InSituResult(
                epochs, new AccuracyTriple(after, rested, restTime, fresh.accuracy(), old), fresh, cost, seed);
    }

    /**
     * One training of several.
     *
     * @param name under which its state is kept
     * @param number from 0
     * @param count of all
     * @param judged whether it is judged after each epoch, which costs as much as thousands of images
     */
    private record Leg(String name, int number, int count, boolean judged) {}

    /** Trains, or goes on with what was kept; what is done is kept when the monitor asks to stop. */
    private InSituCourse train(InSituArraySpec spec, Data data, long seed, List<Accuracy> epochs, Leg leg) {
        InSituCourse course = new InSituCourse(spec, options, data.train(), seed);
        CheckpointStore store = monitor.checkpoints();
        store.saved(leg.name()).ifPresent(state -> restore(course, epochs, state));
        while (!course.isDone()) {
            int epoch = course.epoch();
            boolean ended = course.step();
            if (ended && leg.judged()) {
                epochs.add(course.judge(data.test()).accuracy());
            }
            long done = course.imagesDone();
            if (ended || done / REPORT_EVERY > (done - options.rule().batchSize()) / REPORT_EVERY) {
                tell(course, epoch, epochs, leg);
                boolean stops = monitor.isStopRequested();
                if (stops || course.isDone() || store.isDue(leg.name())) {
                    store.save(leg.name(), save(course, epochs));
                }
                if (stops) {
                    throw new TrainingStoppedException(List.of());
                }
            }
        }
        return course;
    }

    private void tell(InSituCourse course, int epoch, List<Accuracy> epochs, Leg leg) {
        long total = (long) options.epochs() * course.trainingImages();
        long all = leg.count() * total;
        long done = leg.number() * total + course.imagesDone();
        double running = course.runningAccuracy();
        double last =
                epochs.isEmpty() ? Double.NaN : epochs.get(epochs.size() - 1).fraction();
        double share = Double.isNaN(running) ? last : running;
        monitor.progressed(new TrainingProgress(
                TrainingProgress.Phase.LEARNING, epoch, options.epochs(), done, all, share, (double) done / all));
    }

    private static byte[] save(InSituCourse course, List<Accuracy> epochs) {
        StateWriter writer = new StateWriter();
        writer.put(epochs.stream().mapToLong(Accuracy::right).toArray());
        writer.put(epochs.stream().mapToLong(Accuracy::total).toArray());
        writer.put(course.save());
        return writer.toBytes();
    }

    private static void restore(InSituCourse course, List<Accuracy> epochs, byte[] state) {
        StateReader reader = new StateReader(state);
        long[] right = reader.nextLongs();
        long[] total = reader.nextLongs();
        for (int k = 0; k < right.length; k++) {
            epochs.add(new Accuracy(right[k], total[k]));
        }
        course.restore(reader.nextBytes());
        reader.requireEnd();
    }

    /**
     * Trains once with all imperfections, once with none, and for each of them without it and with it alone; all from
     * one start and one order of images.
     */
    public AblationResult ablation(Data data, RandomGenerator random) {
        long seed = random.nextLong();
        List<Imperfection> present = Imperfection.presentIn(array);
        Trainings trainings = new Trainings(data, seed, 2 * present.size() + 2);
        Accuracy everything = trainings.of(array);
        Accuracy nothing = trainings.of(Imperfection.allOff(array));
        List<AblationResult.Row> rows = new ArrayList<>();
        for (Imperfection one : present) {
            InSituArraySpec alone = array;
            for (Imperfection other : present) {
                alone = other == one ? alone : other.off(alone);
            }
            rows.add(new AblationResult.Row(one, trainings.of(one.off(array)), trainings.of(alone)));
        }
        return new AblationResult(everything, nothing, rows);
    }

    /** Trainings of several arrays from one seed, each read at once. */
    private final class Trainings {
        private final Data data;
        private final long seed;
        private final int count;
        private int number;

        Trainings(Data data, long seed, int count) {
            this.data = data;
            this.seed = seed;
            this.count = count;
        }

        Accuracy of(InSituArraySpec spec) {
            Leg leg = new Leg("training-" + number, number, count, false);
            number++;
            return train(spec, data, seed, new ArrayList<>(), leg)
                    .judge(data.test())
                    .accuracy();
        }
    }

    /**
     * Accuracy against how long memory lasts, in images.
     *
     * @param memories numbers of images after which 1/e of a change is left, infinite for devices that do not forget
     * @param data images
     * @param random generator from which one seed is drawn
     * @return accuracy for each of them, read at once
     */
    public List<Accuracy> againstMemory(List<Double> memories, Data data, RandomGenerator random) {
        long seed = random.nextLong();
        double time = memoryTime(array.device());
        List<Accuracy> found = new ArrayList<>();
        Trainings trainings = new Trainings(data, seed, memories.size());
        for (double memory : memories) {
            InSituArraySpec spec = Double.isInfinite(memory)
                    ? array.withDevice(array.device().withoutForgetting())
                    : array.withPresentation(time / memory);
            found.add(trainings.of(spec));
        }
        return found;
    }

    /** Time after which 1/e is left of the change by a pulse on an empty device (s); infinite if nothing is lost. */
    public static double memoryTime(PulsedDevice device) {
        double whole = left(device, 0);
        double low = 0;
        double high = 1;
        while (left(device, high) > whole / Math.E && high < 1e12) {
            high *= 2;
        }
        if (high >= 1e12) {
            return Double.POSITIVE_INFINITY;
        }
        for (int n = 0; n < 100; n++) {
            double middle = (low + high) / 2;
            if (left(device, middle) > whole / Math.E) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private static double left(PulsedDevice device, double time) {
        double sum = 0;
        for (int k = 0; k < device.modeCount(); k++) {
            double gain = device instanceof LightDevice ? device.up(k).gain() : 1;
            sum += gain * StrictMath.exp(-device.decayRate(k) * time);
        }
        return sum;
    }
}
