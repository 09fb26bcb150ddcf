package photosynapse.device.extraction;

import java.util.List;

/**
 * Which number of reservoirs is worth it.
 *
 * @param rows one for each number of reservoirs, growing
 */
public record ReservoirComparison(List<Row> rows) {
    /** A further reservoir has to lower the held-out error by this factor. */
    private static final double WORTH = 0.9;

    public ReservoirComparison {
        rows = List.copyOf(rows);
    }

    /**
     * One number of reservoirs.
     *
     * @param reservoirs number
     * @param freeParameters number of fitted parameters
     * @param fittedRmsRatio rms of the change of current over the fitted protocols
     * @param heldOutRmsRatio rms over the held-out protocols
     * @param heldOutMaximumRatio largest held-out residual
     */
    public record Row(
            int reservoirs,
            int freeParameters,
            double fittedRmsRatio,
            double heldOutRmsRatio,
            double heldOutMaximumRatio) {}

    /** Smallest number of reservoirs after which no further one lowers the held-out rms by a tenth. */
    public int choice() {
        Row chosen = rows.get(0);
        for (Row row : rows) {
            if (row.heldOutRmsRatio() < WORTH * chosen.heldOutRmsRatio()) {
                chosen = row;
            }
        }
        return chosen.reservoirs();
    }
}
