package photosynapse.experiments.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.config.LoadedConfig;
import photosynapse.experiments.result.FileAccessException;

/**
 * What a sweep will take.
 *
 * @param points all
 * @param there those that are finished already
 * @param seconds of all workers together side by side; the experiments' own estimates, right within a factor of three
 * @param bytes on the disk
 */
public record SweepEstimate(int points, int there, double seconds, long bytes) {
    private static final int MOST_ASKED = 16;
    private static final long BYTES_OF_A_POINT = 12_288;
    private static final long BYTES_OF_TABLES = 2_048;
    private static final long RESERVE = 64L << 20;
    private static final double MARGIN = 1.2;

    /** Estimates from some points spread over all that are not there. */
    static SweepEstimate of(SweepSpec spec, int points, List<SweepPoint> pending, int workers) {
        SweepPlan plan = new SweepPlan(spec);
        double sum = 0;
        int asked = 0;
        int step = Math.max(1, pending.size() / MOST_ASKED);
        for (int k = 0; k < pending.size(); k += step) {
            SweepPoint point = pending.get(k);
            asked++;
            if (point.refusal().isEmpty()) {
                LoadedConfig config = plan.config(point.settings());
                for (Experiment experiment : plan.experiments(config)) {
                    sum += experiment.estimatedSeconds(config.config());
                }
            }
        }
        double each = asked == 0 ? 0 : sum / asked;
        int atOnce = Math.max(1, Math.min(workers, pending.size()));
        return new SweepEstimate(
                points, points - pending.size(), each * pending.size() / atOnce, bytes(pending.size(), points));
    }

    private static long bytes(int pending, int points) {
        return pending * BYTES_OF_A_POINT + points * BYTES_OF_TABLES;
    }

    /**
     * Refuses to begin on a disk that will be full before the end.
     *
     * @throws FileAccessException when there is too little space
     */
    static void requireSpace(Path folder, int pending, int points) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            long needed = (long) (MARGIN * bytes(pending, points)) + (pending > 0 ? RESERVE : 0);
            if (free < needed) {
                throw new FileAccessException(
                        folder,
                        "lies on a disk with " + (free >> 20) + " MiB free, the sweep needs " + (needed >> 20) + " MiB",
                        "make room, or give a folder on another disk with --out");
            }
        } catch (IOException e) {
            throw FileAccessException.reading(folder, e);
        }
    }
}
