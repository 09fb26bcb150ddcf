package photosynapse.experiments.run;

import java.util.List;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.FitProgress;
import photosynapse.experiments.catalog.TracePoint;
import photosynapse.experiments.result.ResultTable;

/** Told how far a run is; calls come one after the other. */
public interface RunListener {

    /** Tells nobody. */
    RunListener SILENT = new RunListener() {};

    /** An experiment begins. */
    default void started(Experiment experiment) {}

    /**
     * An experiment goes on.
     *
     * @param experiment the experiment
     * @param fraction finished part of it
     * @param secondsLeft estimated time until the whole run is finished
     */
    default void progressed(Experiment experiment, double fraction, double secondsLeft) {}

    /**
     * A training goes on.
     *
     * @param experiment the experiment
     * @param imagesPerSecond learned from in the last second or so
     * @param accuracy so far, 0 to 1; NaN before the first is known
     */
    default void learned(Experiment experiment, double imagesPerSecond, double accuracy) {}

    /**
     * A run of the device has reached a point; may come from several threads at the same time.
     *
     * @param experiment the experiment
     * @param point time, current and step
     */
    default void reached(Experiment experiment, TracePoint point) {}

    /** A fit has asked its model once more; calls come one after the other, from any thread. */
    default void fitted(FitProgress progress) {}

    /**
     * An experiment has ended.
     *
     * @param experiment the experiment
     * @param step how it ended
     * @param seconds how long it took
     * @param tables what came out
     */
    default void finished(Experiment experiment, RunRecord.Step step, double seconds, List<ResultTable> tables) {}
}
