package photosynapse.device.solver;

import java.util.Arrays;
import java.util.List;

/** Magnitude of the electric field along a profile, between nodes. */
final class Fields {
    private final double[] x;
    private final double[] field;

    private Fields(double[] x, double[] field) {
        this.x = x;
        this.field = field;
    }

    /** The field of a profile. */
    static Fields of(List<ProfilePoint> profile) {
        double[] x = new double[profile.size()];
        double[] field = new double[profile.size()];
        int edges = 0;
        for (int k = 0; k + 1 < profile.size(); k++) {
            ProfilePoint a = profile.get(k);
            ProfilePoint b = profile.get(k + 1);
            if (b.x() > a.x()) {
                x[edges] = (a.x() + b.x()) / 2;
                field[edges++] = Math.abs((b.potential() - a.potential()) / (b.x() - a.x()));
            }
        }
        return new Fields(Arrays.copyOf(x, edges), Arrays.copyOf(field, edges));
    }

    /** A power of the field at a place, linear between the middles of edges. */
    double at(double place, int power) {
        int k = 0;
        while (k + 2 < x.length && x[k + 1] < place) {
            k++;
        }
        double f = (place - x[k]) / (x[k + 1] - x[k]);
        return StrictMath.pow(field[k], power) * (1 - f) + StrictMath.pow(field[k + 1], power) * f;
    }

    /** Largest field (V/m). */
    double largest() {
        double most = 0;
        for (double value : field) {
            most = Math.max(most, value);
        }
        return most;
    }
}
