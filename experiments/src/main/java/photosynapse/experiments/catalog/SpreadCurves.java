package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TextColumn;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.training.InSituCourse;

/** Accuracies along several curves, mean and standard deviation over seeds at each place, collected point by point. */
final class SpreadCurves {
    private final List<String> curves = new ArrayList<>();
    private final List<Double> places = new ArrayList<>();
    private final List<Spread> spreads = new ArrayList<>();

    /** Appends a point of a curve. */
    void add(String curve, double place, Spread spread) {
        curves.add(curve);
        places.add(place);
        spreads.add(spread);
    }

    /**
     * Appends one curve.
     *
     * @param curve its name
     * @param along places of its points
     * @param seeds for each seed one accuracy a place
     */
    void addAll(String curve, List<Double> along, List<List<Double>> seeds) {
        for (int k = 0; k < along.size(); k++) {
            int place = k;
            add(curve, along.get(k), Spread.of(seeds, seed -> seed.get(place)));
        }
    }

    /** All points in the order in which they came: name of the curve, place, accuracy and its spread. */
    ResultTable table(String name, String curveColumn, String placeColumn) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(placeColumn, places.stream().mapToDouble(v -> v).toArray()));
        columns.addAll(Spread.columns("accuracy", spreads));
        return new ResultTable(name, List.of(new TextColumn(curveColumn, curves)), columns);
    }

    /**
     * Lets a network rest to one time after the other.
     *
     * @param course the network
     * @param as the device as which it forgets
     * @param rests times since training (s), rising
     * @param judged accuracy of the network as it is
     * @return what was judged at each time
     */
    static List<Double> afterRests(InSituCourse course, PulsedDevice as, List<Double> rests, DoubleSupplier judged) {
        List<Double> accuracies = new ArrayList<>();
        double clock = 0;
        for (double rest : rests) {
            course.rest(rest - clock, as);
            clock = rest;
            accuracies.add(judged.getAsDouble());
        }
        return accuracies;
    }
}
