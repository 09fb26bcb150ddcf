package photosynapse.experiments.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Change of conductance by one more pulse, against the conductance.
 *
 * @param conductances nodes from Gmin to Gmax (S)
 * @param up change by a writing pulse, above 0 (S)
 * @param down change by an erasing pulse, below 0 (S)
 */
record StepTable(List<Double> conductances, List<Double> up, List<Double> down) {
    StepTable {
        conductances = List.copyOf(conductances);
        up = List.copyOf(up);
        down = List.copyOf(down);
    }

    /** At so many equally spaced conductances, by straight lines between the levels of the curve. */
    static StepTable of(PulseCurve curve, int nodes) {
        List<Double> conductances = new ArrayList<>();
        List<Double> up = new ArrayList<>();
        List<Double> down = new ArrayList<>();
        for (int k = 0; k < nodes; k++) {
            double g = curve.minimum() + (curve.maximum() - curve.minimum()) * k / (nodes - 1);
            conductances.add(g);
            up.add(step(curve.up(), g));
            down.add(step(curve.down(), g));
        }
        return new StepTable(conductances, up, down);
    }

    /** One more pulse from a conductance on a branch that rises or falls throughout. */
    private static double step(List<Double> levels, double g) {
        double sign = levels.get(levels.size() - 1) > levels.get(0) ? 1 : -1;
        int last = levels.size() - 2;
        int at = 0;
        while (at < last && sign * (levels.get(at + 1) - g) <= 0) {
            at++;
        }
        double width = levels.get(at + 1) - levels.get(at);
        double share = width == 0 ? 0 : Math.max(0, Math.min(1, (g - levels.get(at)) / width));
        int next = Math.min(last, at + 1);
        double after = levels.get(next + 1) - levels.get(next);
        return width + share * (after - width);
    }
}
