package photosynapse.network.training;

import java.util.Objects;

/**
 * Everything that a training on devices needs beside data and device.
 *
 * @param learning shape of the network and how it learns
 * @param array the arrays that it is written into
 * @param ageing how it is written and when it is read
 * @param threads number of threads; does not change a bit of the result
 */
public record TrainingOptions(LearningOptions learning, DeviceArraySpec array, AgeingOptions ageing, int threads) {

    /** The defaults of all parts, on two threads. */
    public static final TrainingOptions DEFAULT =
            new TrainingOptions(LearningOptions.DEFAULT, DeviceArraySpec.DEFAULT, AgeingOptions.DEFAULT, 2);

    public TrainingOptions {
        Objects.requireNonNull(learning, "learning");
        Objects.requireNonNull(array, "array");
        Objects.requireNonNull(ageing, "ageing");
        if (threads < 1) {
            throw new IllegalArgumentException("number of threads must be at least 1, was " + threads);
        }
    }

    /** A copy with other learning. */
    public TrainingOptions withLearning(LearningOptions other) {
        return new TrainingOptions(other, array, ageing, threads);
    }

    /** A copy with other arrays. */
    public TrainingOptions withArray(DeviceArraySpec other) {
        return new TrainingOptions(learning, other, ageing, threads);
    }

    /** A copy with other ageing. */
    public TrainingOptions withAgeing(AgeingOptions other) {
        return new TrainingOptions(learning, array, other, threads);
    }

    /** A copy with another number of threads. */
    public TrainingOptions withThreads(int other) {
        return new TrainingOptions(learning, array, ageing, other);
    }
}
