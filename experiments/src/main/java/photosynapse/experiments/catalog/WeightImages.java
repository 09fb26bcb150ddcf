package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import photosynapse.experiments.result.ResultTable;
import photosynapse.network.spiking.InputWeights;

/** Weights from square images to neurons, pixel by pixel, as a table that is drawn as images. */
final class WeightImages {
    private static final String NEURON = "neuron";

    private final int side;
    private final List<String> names = new ArrayList<>();
    private final List<double[]> rows = new ArrayList<>();

    /** Of images of side x side pixels. */
    WeightImages(int side) {
        this.side = side;
    }

    /** Adds the first neurons of a layer, at most so many, named by the words and their number. */
    WeightImages add(String words, InputWeights weights, int most) {
        for (int j = 0; j < Math.min(most, weights.neurons()); j++) {
            for (int i = 0; i < side * side; i++) {
                names.add(words + " " + (j + 1));
                rows.add(new double[] {Math.floorDiv(i, side), i % side, weights.weight(i, j)});
            }
        }
        return this;
    }

    ResultTable table(String name) {
        return LabelledRows.table(name, NEURON, names, List.of("row", "column", "weight"), rows);
    }
}
