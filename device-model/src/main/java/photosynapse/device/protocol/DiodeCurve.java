package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;

/** One way of a current-voltage curve on equally spaced voltages that grow, read between its points. */
final class DiodeCurve {
    /** A difference of currents below this share of them is their rounding or a reverse current, not a slope. */
    private static final double FLAT = 1e-3;

    /** Ratios of neighbouring differences closer to one than this are a straight line. */
    private static final double STRAIGHT = 1e-9;

    /** A zero this near to V = 0, in steps, is the equilibrium. */
    private static final double ORIGIN = 1e-3;

    /** Places between two points at which the power is looked at. */
    private static final int FINE = 200;

    private final double[] v;
    private final double[] j;
    private final double step;
    private final double vt;

    DiodeCurve(List<CurrentVoltageResult.Point> points, double vt) {
        this.vt = vt;
        int count = points.size();
        v = new double[count];
        j = new double[count];
        boolean grows = points.get(count - 1).voltage() > points.get(0).voltage();
        for (int k = 0; k < count; k++) {
            CurrentVoltageResult.Point point = points.get(grows ? k : count - 1 - k);
            v[k] = point.voltage();
            j[k] = point.currentDensity();
        }
        step = (v[count - 1] - v[0]) / (count - 1);
    }

    int count() {
        return v.length;
    }

    /** J at point k in the order of growing voltage (A/m2). */
    double current(int k) {
        return j[k];
    }

    CurrentVoltageResult.Numbers numbers() {
        OptionalDouble shortCircuit = currentAt(0);
        OptionalDouble open = openCircuit();
        boolean delivers = shortCircuit.isPresent() && open.isPresent() && shortCircuit.getAsDouble() != 0;
        OptionalDouble power = delivers ? OptionalDouble.of(maximumPower()) : OptionalDouble.empty();
        OptionalDouble fill = delivers
                ? OptionalDouble.of(
                        power.getAsDouble() / StrictMath.abs(shortCircuit.getAsDouble() * open.getAsDouble()))
                : OptionalDouble.empty();
        OptionalDouble ideality = ideality();
        return new CurrentVoltageResult.Numbers(
                shortCircuit, open, power, fill, ideality, seriesResistance(ideality, shortCircuit.orElse(0)));
    }

    /** J at a voltage (V); empty outside the points. */
    private OptionalDouble currentAt(double voltage) {
        for (int k = 0; k < v.length; k++) {
            if (v[k] == voltage) {
                return OptionalDouble.of(j[k]);
            }
            if (k > 0 && v[k] > voltage && v[k - 1] < voltage) {
                return OptionalDouble.of(piece(k - 1).at(voltage));
            }
        }
        return OptionalDouble.empty();
    }

    /** Zero of J away from V = 0, the one farthest from it; empty without one. */
    private OptionalDouble openCircuit() {
        OptionalDouble found = OptionalDouble.empty();
        for (int k = 0; k + 1 < v.length; k++) {
            if (j[k] * j[k + 1] < 0 || (j[k + 1] == 0 && v[k + 1] != 0)) {
                double zero = j[k + 1] == 0 ? v[k + 1] : piece(k).zero(k);
                boolean isOrigin = StrictMath.abs(zero) < ORIGIN * step;
                if (!isOrigin && (found.isEmpty() || StrictMath.abs(zero) > StrictMath.abs(found.getAsDouble()))) {
                    found = OptionalDouble.of(zero);
                }
            }
        }
        return found;
    }

    private double maximumPower() {
        int best = 0;
        for (int k = 1; k < v.length; k++) {
            if (-v[k] * j[k] > -v[best] * j[best]) {
                best = k;
            }
        }
        double power = -v[best] * j[best];
        for (int k = Math.max(0, best - 1); k <= Math.min(best, v.length - 2); k++) {
            Piece piece = piece(k);
            for (int m = 1; m < FINE; m++) {
                double voltage = v[k] + step * m / FINE;
                power = StrictMath.max(power, -voltage * piece.at(voltage));
            }
        }
        return power;
    }

    /** 1 where the current grows with the voltage faster, -1 where it does against it. */
    private int forward() {
        int last = v.length - 1;
        return StrictMath.abs(j[last] - j[last - 1]) >= StrictMath.abs(j[1] - j[0]) ? 1 : -1;
    }

    private OptionalDouble ideality() {
        int sign = forward();
        double smallest = Double.POSITIVE_INFINITY;
        for (int k = 1; k + 1 < v.length; k++) {
            double early = j[k] - j[k - sign];
            double late = j[k + sign] - j[k];
            double size = StrictMath.max(
                    StrictMath.abs(j[k]), StrictMath.max(StrictMath.abs(j[k - 1]), StrictMath.abs(j[k + 1])));
            if (StrictMath.abs(early) > FLAT * size && late / early > 1 + STRAIGHT) {
                smallest = StrictMath.min(smallest, step / (vt * StrictMath.log(late / early)));
            }
        }
        return Double.isFinite(smallest) ? OptionalDouble.of(smallest) : OptionalDouble.empty();
    }

    private OptionalDouble seriesResistance(OptionalDouble ideality, double shortCircuit) {
        if (ideality.isEmpty()) {
            return OptionalDouble.empty();
        }
        int end = forward() > 0 ? v.length - 2 : 0;
        double slope = (v[end + 1] - v[end]) / (j[end + 1] - j[end]);
        double middle = StrictMath.abs((j[end] + j[end + 1]) / 2 - shortCircuit);
        return OptionalDouble.of(slope - ideality.getAsDouble() * vt / middle);
    }

    /** The interpolant between point k and k+1. */
    private Piece piece(int k) {
        int from = Math.min(k, v.length - 3);
        double ratio = (j[from + 2] - j[from + 1]) / (j[from + 1] - j[from]);
        boolean usable = ratio > 0 && Double.isFinite(ratio) && StrictMath.abs(ratio - 1) > STRAIGHT;
        return usable ? new Piece(from, ratio) : new Piece(k, 1);
    }

    /** J = j0 + (j1 - j0) (r^x - 1)/(r - 1), x in steps from a point; straight for r = 1. */
    private final class Piece {
        private final int from;
        private final double ratio;

        Piece(int from, double ratio) {
            this.from = from;
            this.ratio = ratio;
        }

        double at(double voltage) {
            double x = (voltage - v[from]) / step;
            double share = ratio == 1 ? x : StrictMath.expm1(x * StrictMath.log(ratio)) / (ratio - 1);
            return j[from] + (j[from + 1] - j[from]) * share;
        }

        /** Where J vanishes between point k and k+1. */
        double zero(int k) {
            double share = -j[from] / (j[from + 1] - j[from]);
            double x = ratio == 1 ? share : StrictMath.log1p(share * (ratio - 1)) / StrictMath.log(ratio);
            double zero = v[from] + step * x;
            return Double.isFinite(zero) ? zero : v[k] - step * j[k] / (j[k + 1] - j[k]);
        }
    }
}
