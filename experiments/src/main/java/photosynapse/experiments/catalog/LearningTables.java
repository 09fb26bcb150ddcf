package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.training.InSituResult;

/** Accuracies and costs of trainings by pulses, as columns. */
final class LearningTables {
    private LearningTables() {}

    /** One number of a training. */
    private record Figure(String name, ToDoubleFunction<InSituResult> of) {}

    private static List<Figure> accuracies() {
        return List.of(
                new Figure("after_training", r -> r.accuracy().afterTraining().fraction()),
                new Figure("after_rest", r -> r.accuracy().afterRest().fraction()),
                new Figure(
                        "while_forgetting", r -> r.accuracy().whileForgetting().fraction()),
                new Figure(
                        "while_forgetting_after_rest",
                        r -> r.accuracy().whileForgettingAfterRest().fraction()));
    }

    private static List<Figure> costs() {
        return List.of(
                new Figure("pulses_count", r -> r.cost().pulses()),
                new Figure("pulses_per_cell", r -> r.cost().pulsesPerCell()),
                new Figure("erases_count", r -> r.cost().erases()),
                new Figure("photons_count", r -> r.cost().photons()),
                new Figure("optical_J", r -> r.cost().optical()),
                new Figure("electrical_J", r -> r.cost().electrical()),
                new Figure("read_per_image_J", r -> r.cost().readPerImage()),
                new Figure("simulated_s", r -> r.cost().duration()));
    }

    /** A row for each training. */
    static List<Column> singles(List<InSituResult> results) {
        List<Column> columns = new ArrayList<>();
        accuracies().forEach(n -> columns.add(column(n.name() + "_ratio", n, results)));
        costs().forEach(n -> columns.add(column(n.name(), n, results)));
        return columns;
    }

    /**
     * Where bars come from.
     *
     * @param key of the experiment, whose summary says what chance gives
     * @param table with a row a bar
     * @param label column that names the bars
     */
    record Bars(String key, String table, String label) {}

    /** Accuracies as bars, with their spread over seeds and the level of chance. */
    static TablePicture bars(Bars bars, String column, String words, String caption) {
        return TablePicture.bars(
                        bars.table(),
                        bars.label(),
                        TablePicture.Side.percent(column + "_ratio", words),
                        caption + " Mean and standard deviation over seeds.")
                .withSpread(column + "_spread_ratio")
                .withLevel(bars.key() + "_summary", "chance_ratio", "chance");
    }

    private static Column column(String name, Figure number, List<InSituResult> results) {
        return new Column(name, results.stream().mapToDouble(number.of()).toArray());
    }

    /** One row: means and deviations of the accuracies, means of the costs. */
    static List<Column> means(List<InSituResult> results) {
        return means(List.of(results));
    }

    /** A row for each list of trainings. */
    static List<Column> means(Collection<List<InSituResult>> lists) {
        List<Column> columns = new ArrayList<>();
        for (Figure number : accuracies()) {
            columns.addAll(Spread.columns(
                    number.name(),
                    lists.stream().map(list -> Spread.of(list, number.of())).toList()));
        }
        for (Figure number : costs()) {
            columns.add(new Column(
                    number.name(),
                    lists.stream()
                            .mapToDouble(list -> Spread.of(list, number.of()).mean())
                            .toArray()));
        }
        return columns;
    }

    /** The accuracies of one way of training below each other, the ideal one first. */
    static ResultTable triple(String name, List<InSituResult> results, Spread ideal) {
        List<Spread> spreads = new ArrayList<>();
        spreads.add(ideal);
        accuracies().forEach(number -> spreads.add(Spread.of(results, number.of())));
        return new ResultTable(
                name,
                List.of(new TextColumn(
                        "reading",
                        List.of(
                                "1200 equal steps",
                                "right after training",
                                "after rest",
                                "while forgetting",
                                "forgetting, rested"))),
                Spread.columns("accuracy", spreads));
    }
}
