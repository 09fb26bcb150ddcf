package photosynapse.network.training;

import java.util.List;
import photosynapse.network.metrics.Accuracy;

/**
 * What each imperfection costs.
 *
 * @param everything accuracy with all imperfections
 * @param nothing accuracy with none
 * @param rows accuracies with one of them switched off, and with it alone
 */
public record AblationResult(Accuracy everything, Accuracy nothing, List<Row> rows) {

    public AblationResult {
        rows = List.copyOf(rows);
    }

    /**
     * One imperfection.
     *
     * @param imperfection which
     * @param without accuracy with all others
     * @param alone accuracy with only this one
     */
    public record Row(Imperfection imperfection, Accuracy without, Accuracy alone) {}
}
