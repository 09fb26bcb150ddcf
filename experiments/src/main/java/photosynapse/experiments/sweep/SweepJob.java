package photosynapse.experiments.sweep;

import java.util.List;
import java.util.function.BooleanSupplier;
import photosynapse.experiments.catalog.TrainingDesk;

/**
 * Points that are to be computed.
 *
 * @param spec the sweep
 * @param points those that are not there yet
 * @param workers how many at a time
 * @param master where a cluster listens; empty: none
 * @param stop whether to end early; asked from several threads
 * @param results told of each point
 */
public record SweepJob(
        SweepSpec spec, List<SweepPoint> points, int workers, String master, BooleanSupplier stop, Results results) {

    /** Told of points; called from several threads. */
    public interface Results {

        /** A worker begins with a point. */
        void started(SweepPoint point);

        /** Where an experiment of a point that is computed on this machine keeps its states. */
        default TrainingDesk desk(String point, String experiment) {
            return TrainingDesk.NONE;
        }

        /** A point is finished. */
        void finished(SweepPoint point, PointOutcome outcome, double seconds);
    }

    public SweepJob {
        points = List.copyOf(points);
    }
}
