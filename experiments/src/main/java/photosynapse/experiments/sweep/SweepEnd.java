package photosynapse.experiments.sweep;

import java.util.List;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.RunStatus;

/**
 * How a sweep ended.
 *
 * @param status complete, partial (points failed), failed (all did) or interrupted
 * @param points all, as far as they are known
 * @param good points with all their numbers
 * @param computed points that this process has computed
 * @param tables what was written; none when it was interrupted
 */
public record SweepEnd(RunStatus status, int points, int good, int computed, List<ResultTable> tables) {
    public SweepEnd {
        tables = List.copyOf(tables);
    }
}
