package photosynapse.experiments.cli;

import java.util.function.Consumer;
import photosynapse.experiments.catalog.ScoreRow;

/** Rows measured on a demo run. */
final class DemoScores {
    private final Consumer<ScoreRow> rows;

    DemoScores(Consumer<ScoreRow> rows) {
        this.rows = rows;
    }

    void measure() {
        rows.accept(null);
    }
}
