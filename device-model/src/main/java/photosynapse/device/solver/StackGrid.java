package photosynapse.device.solver;

import java.util.ArrayList;
import java.util.List;
import photosynapse.device.numerics.Grid1D;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.StructureSpec;

/**
 * Nodes and cells of a stack: each film has its own nodes from end to end, so that an interface stands between two
 * nodes at one place.
 *
 * <p><b>Shapes:</b> one entry a node; {@code spacing} of node i is that of the edge above it, 0 across an interface.
 */
final class StackGrid {
    final int nodeCount;
    final int[] filmOf;

    /** Whether a node is the last of its film and another film follows. */
    final boolean[] isBelowJunction;

    final int[] firstNode;
    final double[] x;
    final double[] stackPosition;
    final double[] volume;
    final double[] spacing;
    final List<double[]> nodes;

    StackGrid(StructureSpec spec, SolverOptions options) {
        List<double[]> local = new ArrayList<>();
        for (FilmSpec film : spec.films()) {
            local.add(Grid1D.tanh(film.thickness(), options.nodeCount(), options.gridStretchRatio()));
        }
        nodes = List.copyOf(local);
        nodeCount = options.nodeCount() * nodes.size();
        filmOf = new int[nodeCount];
        isBelowJunction = new boolean[nodeCount];
        firstNode = new int[nodes.size() + 1];
        x = new double[nodeCount];
        stackPosition = new double[nodeCount];
        volume = new double[nodeCount];
        spacing = new double[nodeCount];
        place();
    }

    private void place() {
        int i = 0;
        double below = 0;
        for (int k = 0; k < nodes.size(); k++) {
            double[] local = nodes.get(k);
            firstNode[k] = i;
            for (int j = 0; j < local.length; j++, i++) {
                filmOf[i] = k;
                x[i] = local[j];
                stackPosition[i] = below + local[j];
                double left = j == 0 ? 0 : local[j] - local[j - 1];
                double right = j == local.length - 1 ? 0 : local[j + 1] - local[j];
                volume[i] = (left + right) / 2;
                spacing[i] = right;
            }
            below += local[local.length - 1];
        }
        firstNode[nodes.size()] = i;
        for (int k = 1; k < nodes.size(); k++) {
            isBelowJunction[firstNode[k] - 1] = true;
        }
    }

    /** Whether node i is the last of its film and another film follows. */
    boolean isBelowJunction(int i) {
        return isBelowJunction[i];
    }
}
