package photosynapse.experiments.cli;

import java.util.List;
import photosynapse.experiments.catalog.Experiment;
import photosynapse.experiments.catalog.FitProgress;
import photosynapse.experiments.catalog.TracePoint;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.run.RunListener;
import photosynapse.experiments.run.RunRecord;

/** Tells two listeners, the first one first. */
record BothListeners(RunListener first, RunListener second) implements RunListener {
    @Override
    public void started(Experiment experiment) {
        first.started(experiment);
        second.started(experiment);
    }

    @Override
    public void progressed(Experiment experiment, double fraction, double secondsLeft) {
        first.progressed(experiment, fraction, secondsLeft);
        second.progressed(experiment, fraction, secondsLeft);
    }

    @Override
    public void learned(Experiment experiment, double imagesPerSecond, double accuracy) {
        first.learned(experiment, imagesPerSecond, accuracy);
        second.learned(experiment, imagesPerSecond, accuracy);
    }

    @Override
    public void reached(Experiment experiment, TracePoint point) {
        first.reached(experiment, point);
        second.reached(experiment, point);
    }

    @Override
    public void fitted(FitProgress progress) {
        first.fitted(progress);
        second.fitted(progress);
    }

    @Override
    public void finished(Experiment experiment, RunRecord.Step step, double seconds, List<ResultTable> tables) {
        first.finished(experiment, step, seconds, tables);
        second.finished(experiment, step, seconds, tables);
    }
}
