package photosynapse.experiments.catalog;

import java.util.List;
import java.util.function.ToDoubleFunction;
import photosynapse.experiments.result.Column;

/**
 * Mean and standard deviation over seeds.
 *
 * @param mean over seeds
 * @param deviation of single seeds; NaN for a single one
 */
public record Spread(double mean, double deviation) {

    /** Of one number of each seed. */
    public static <T> Spread of(List<T> rows, ToDoubleFunction<T> number) {
        double mean = rows.stream().mapToDouble(number).average().orElse(Double.NaN);
        double squares = rows.stream()
                .mapToDouble(number)
                .map(v -> (v - mean) * (v - mean))
                .sum();
        return new Spread(mean, rows.size() < 2 ? Double.NaN : Math.sqrt(squares / (rows.size() - 1)));
    }

    /** Two columns, {@code NAME_ratio} and {@code NAME_spread_ratio}. */
    static List<Column> columns(String name, List<Spread> spreads) {
        return List.of(
                new Column(
                        name + "_ratio",
                        spreads.stream().mapToDouble(Spread::mean).toArray()),
                new Column(
                        name + "_spread_ratio",
                        spreads.stream().mapToDouble(Spread::deviation).toArray()));
    }
}
