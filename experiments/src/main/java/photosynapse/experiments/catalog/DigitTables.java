package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.metrics.ConfusionMatrix;
import photosynapse.network.metrics.EnergyEstimate;
import photosynapse.network.training.EpochResult;
import photosynapse.network.training.LayerResult;
import photosynapse.network.training.RestResult;
import photosynapse.network.training.TrainingResult;
import photosynapse.network.training.WeightMap;

/** The result of a training on devices as tables. */
final class DigitTables {
    private static final double HOUR = 3600;
    private static final double POINTS_LOST = 0.05;
    private static final int FIELDS = 10;

    private DigitTables() {}

    static List<ResultTable> of(String key, TrainingResult result, int imageColumns) {
        return List.of(
                rests(key, result.rests()),
                epochs(key + "_epochs", result.epochs()),
                confusion(key + "_confusion", result),
                fields(key + "_fields", result.layers().get(0), imageColumns),
                pulses(key + "_pulses", result.layers()),
                RecordTables.of(key + "_energy", EnergyEstimate.class, List.of(result.energy())),
                summary(key + "_summary", result));
    }

    private static ResultTable rests(String name, List<RestResult> rests) {
        List<Column> columns = new ArrayList<>();
        columns.add(column("rest_s", rests, RestResult::restTime));
        columns.add(column("accuracy_ratio", rests, RestResult::mean));
        columns.add(column("accuracy_spread_ratio", rests, RestResult::spread));
        columns.add(column("compensated_ratio", rests, RestResult::compensatedMean));
        columns.add(column("compensated_spread_ratio", rests, RestResult::compensatedSpread));
        int layers = rests.get(0).left().size();
        for (int layer = 0; layer < layers; layer++) {
            int index = layer;
            columns.add(column(
                    "weight_left_layer_" + (layer + 1) + "_ratio",
                    rests,
                    rest -> rest.left().get(index)));
        }
        return new ResultTable(name, columns);
    }

    private static ResultTable epochs(String name, List<EpochResult> epochs) {
        return new ResultTable(
                name,
                List.of(
                        column("epoch", epochs, EpochResult::epoch),
                        column("ideal_ratio", epochs, e -> e.ideal().fraction()),
                        column("limited_ratio", epochs, e -> e.limited().fraction())));
    }

    private static <T> Column column(String name, List<T> rows, ToDoubleFunction<T> value) {
        return new Column(name, rows.stream().mapToDouble(value).toArray());
    }

    private static ResultTable confusion(String name, TrainingResult result) {
        int n = result.ideal().classCount();
        RestResult first = result.rests().get(0);
        RestResult last = result.rests().get(result.rests().size() - 1);
        return new ResultTable(
                name,
                List.of(
                        cells("truth", n, (truth, answer) -> truth),
                        cells("answer", n, (truth, answer) -> answer),
                        cells("ideal_count", n, counts(result.ideal())),
                        cells("first_count", n, counts(first.confusion())),
                        cells("last_count", n, counts(last.confusion()))));
    }

    /** A number for what was shown and what was answered. */
    private interface Cell {
        double of(int truth, int answer);
    }

    private static Cell counts(ConfusionMatrix matrix) {
        return matrix::count;
    }

    private static Column cells(String name, int n, Cell cell) {
        double[] values = new double[n * n];
        for (int truth = 0; truth < n; truth++) {
            for (int answer = 0; answer < n; answer++) {
                values[truth * n + answer] = cell.of(truth, answer);
            }
        }
        return new Column(name, values);
    }

    /** Weights of the hidden units with the largest ones, as images. */
    private static ResultTable fields(String name, LayerResult layer, int imageColumns) {
        WeightMap trained = layer.trained();
        List<Integer> units = IntStream.range(0, trained.outputs())
                .boxed()
                .sorted((a, b) -> Double.compare(strength(trained, b), strength(trained, a)))
                .limit(FIELDS)
                .sorted()
                .toList();
        int rows = units.size() * trained.inputs();
        double[][] values = new double[6][rows];
        int at = 0;
        for (int unit : units) {
            for (int input = 0; input < trained.inputs(); input++) {
                values[0][at] = unit;
                int row = input / imageColumns;
                values[1][at] = row;
                values[2][at] = input % imageColumns;
                values[3][at] = trained.weight(input, unit);
                values[4][at] = layer.written().weight(input, unit);
                values[5][at++] = layer.aged().weight(input, unit);
            }
        }
        return new ResultTable(
                name,
                List.of(
                        new Column("unit", values[0]),
                        new Column("row", values[1]),
                        new Column("column", values[2]),
                        new Column("trained_weight", values[3]),
                        new Column("written_weight", values[4]),
                        new Column("aged_weight", values[5])));
    }

    private static double strength(WeightMap weights, int unit) {
        double squares = 0;
        for (int input = 0; input < weights.inputs(); input++) {
            double weight = weights.weight(input, unit);
            squares += weight * weight;
        }
        return squares;
    }

    private static ResultTable pulses(String name, List<LayerResult> layers) {
        List<String> labels = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int k = 0; k < layers.size(); k++) {
            List<Long> histogram = layers.get(k).pulseHistogram();
            for (int pulses = 0; pulses < histogram.size(); pulses++) {
                labels.add("layer " + (k + 1));
                rows.add(new double[] {pulses, histogram.get(pulses)});
            }
        }
        return new ResultTable(
                name,
                List.of(new TextColumn("layer", labels)),
                List.of(column("pulses_count", rows, r -> r[0]), column("devices_count", rows, r -> r[1])));
    }

    private static ResultTable summary(String name, TrainingResult result) {
        List<RestResult> rests = result.rests();
        RestResult first = rests.get(0);
        RestResult last = rests.get(rests.size() - 1);
        double hour = rests.stream()
                .filter(rest -> rest.restTime() == HOUR)
                .mapToDouble(RestResult::mean)
                .findFirst()
                .orElse(Double.NaN);
        return SampleTables.row(
                name,
                new Column("ideal_ratio", result.ideal().accuracy().fraction()),
                new Column("limited_ratio", result.limited().accuracy().fraction()),
                new Column("first_rest_s", first.restTime()),
                new Column("first_ratio", first.mean()),
                new Column("first_spread_ratio", first.spread()),
                new Column("hour_ratio", hour),
                new Column("last_rest_s", last.restTime()),
                new Column("last_ratio", last.mean()),
                new Column("arrays_count", first.accuracies().size()),
                new Column("test_images_count", result.ideal().total()),
                new Column("levels_count", result.levelCount()),
                new Column("smallest_conductance_S", result.window().minimum()),
                new Column("largest_conductance_S", result.window().maximum()),
                new Column("time_to_lose_5_points_s", timeToLose(rests)),
                new Column("chance_ratio", 1.0 / result.ideal().classCount()));
    }

    /** First rest time at which five points are lost, by straight lines over log time; NaN when they are not. */
    private static double timeToLose(List<RestResult> rests) {
        double wanted = rests.get(0).mean() - POINTS_LOST;
        for (int k = 1; k < rests.size(); k++) {
            RestResult before = rests.get(k - 1);
            RestResult here = rests.get(k);
            if (here.mean() <= wanted && before.restTime() > 0) {
                double share = (before.mean() - wanted) / (before.mean() - here.mean());
                return before.restTime() * Math.pow(here.restTime() / before.restTime(), share);
            }
        }
        return Double.NaN;
    }
}
