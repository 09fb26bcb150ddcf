package photosynapse.network.training;

import java.util.List;
import java.util.Objects;
import photosynapse.network.crossbar.CellModel;
import photosynapse.network.crossbar.WriteVerify;

/**
 * How a trained network is written and when it is read.
 *
 * @param restTimes times since the last pulse at which the network is read (s), increasing; conductances are calibrated
 *     for the first
 * @param drawCount number of arrays with variation of their own that are written
 * @param verify how targets are approached
 * @param cellModel how cells are followed in time
 */
public record AgeingOptions(List<Double> restTimes, int drawCount, WriteVerify verify, CellModel cellModel) {

    /** A reading in each decade from 1 s to 10,000 s and after an hour, of three arrays. */
    public static final AgeingOptions DEFAULT = new AgeingOptions(
            List.of(1.0, 10.0, 100.0, 1000.0, 3600.0, 10_000.0), 3, WriteVerify.NONE, CellModel.EACH_CELL);

    public AgeingOptions {
        restTimes = List.copyOf(restTimes);
        Objects.requireNonNull(verify, "verify");
        Objects.requireNonNull(cellModel, "cellModel");
        if (restTimes.isEmpty()) {
            throw new IllegalArgumentException("at least one rest time is needed");
        }
        double before = -1;
        for (double time : restTimes) {
            if (!(time > before && time >= 0) || Double.isInfinite(time)) {
                throw new IllegalArgumentException("rest times must be >= 0 s and increase, were " + restTimes);
            }
            before = time;
        }
        if (drawCount < 1) {
            throw new IllegalArgumentException("number of arrays must be at least 1, was " + drawCount);
        }
    }
}
