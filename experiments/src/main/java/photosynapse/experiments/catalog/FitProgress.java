package photosynapse.experiments.catalog;

import java.util.List;

/**
 * How far a fit is.
 *
 * @param isSearching whether the whole range is being searched, or else the best point is being refined
 * @param evaluations how often the model was asked
 * @param most how often it will be asked at most; a fit that converges ends long before
 * @param best the nearest to the data so far
 */
public record FitProgress(boolean isSearching, int evaluations, int most, Best best) {

    /**
     * An answer of the model.
     *
     * @param deviation root mean square of (model - data) / largest change, over all readings
     * @param names of the free numbers
     * @param units of them, SI
     * @param values of them
     * @param times of the readings of the first trace (s)
     * @param data dI/I_dark at these times
     * @param model the same of the model
     */
    public record Best(
            double deviation,
            List<String> names,
            List<String> units,
            List<Double> values,
            List<Double> times,
            List<Double> data,
            List<Double> model) {
        public Best {
            names = List.copyOf(names);
            units = List.copyOf(units);
            values = List.copyOf(values);
            times = List.copyOf(times);
            data = List.copyOf(data);
            model = List.copyOf(model);
        }
    }
}
