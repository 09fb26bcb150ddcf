package photosynapse.network.training;

/**
 * State of a training in progress.
 *
 * @param phase what is going on
 * @param epoch epoch that the slower of both networks is in, from 1; after the training the last one
 * @param epochCount number of epochs
 * @param imagesDone images learned from so far, both networks together
 * @param imagesTotal images that will have been learned from, both networks together
 * @param accuracy latest known share of right answers of the device-limited network, 0 to 1; NaN before the first
 * @param fraction share of the whole work that is done, 0 to 1, by a fixed weighting
 */
public record TrainingProgress(
        Phase phase, int epoch, int epochCount, long imagesDone, long imagesTotal, double accuracy, double fraction) {

    /** What is going on. */
    public enum Phase {
        /** Both networks learn. */
        LEARNING,
        /** Arrays are written, left to rest and read. */
        AGEING
    }
}
