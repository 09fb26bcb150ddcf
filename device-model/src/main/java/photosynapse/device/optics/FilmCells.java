package photosynapse.device.optics;

import java.util.List;
import java.util.stream.IntStream;
import photosynapse.device.spec.FilmSpec;

/** The cells of a film's nodes: each reaches halfway to its neighbours, the outer two to the ends of the film. */
final class FilmCells {
    private final double[] nodes;
    private final double thickness;

    private FilmCells(double[] nodes, double thickness) {
        this.nodes = nodes;
        this.thickness = thickness;
    }

    /**
     * The cells of every film.
     *
     * @param films from the bottom upwards
     * @param nodes heights above the bottom of each film (m); copied
     */
    static List<FilmCells> of(List<FilmSpec> films, List<double[]> nodes) {
        return IntStream.range(0, films.size())
                .mapToObj(k -> new FilmCells(nodes.get(k).clone(), films.get(k).thickness()))
                .toList();
    }

    int size() {
        return nodes.length;
    }

    double thickness() {
        return thickness;
    }

    /** Height of node i (m). */
    double at(int i) {
        return nodes[i];
    }

    /** Height of node i as a share of the thickness. */
    double fraction(int i) {
        return nodes[i] / thickness;
    }

    /** Lower border of the cell of node i (m). */
    double low(int i) {
        return i == 0 ? 0 : (nodes[i - 1] + nodes[i]) / 2;
    }

    /** Upper border of the cell of node i (m). */
    double high(int i) {
        return i == nodes.length - 1 ? thickness : (nodes[i] + nodes[i + 1]) / 2;
    }
}
