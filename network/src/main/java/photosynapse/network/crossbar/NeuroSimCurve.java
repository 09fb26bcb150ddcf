package photosynapse.network.crossbar;

/**
 * The conductance curve that circuit simulators of learning arrays use.
 *
 * <p><i>Equation:</i> up: G(n) = B (1 - exp(-n/A)) + Gmin; down: G(n) = Gmax - B' (1 - exp((n - nmax)/A')) with B =
 * (Gmax - Gmin)/(1 - exp(-nmax/A)), B' the same with A'. A single pulse is therefore a straight line in G: up G' = k G
 * + (1 - k)(Gmin + B), k = exp(-1/A), and down with k' = exp(-1/A') towards Gmax - B'.
 *
 * <p><i>Symbols:</i> A number of pulses over which the steps shrink; negative: steps grow.
 *
 * <p><i>Limits:</i> large A of either sign: equal steps.
 *
 * <p><i>Source:</i> P.-Y. Chen, X. Peng, S. Yu, "NeuroSim+: an integrated device-to-algorithm framework", IEDM 2017,
 * equations 1-3.
 *
 * @param minimum Gmin, any unit
 * @param maximum Gmax
 * @param pulses nmax
 * @param shapeUp A
 * @param shapeDown A'
 */
public record NeuroSimCurve(double minimum, double maximum, int pulses, double shapeUp, double shapeDown) {

    public NeuroSimCurve {
        if (!(minimum >= 0 && maximum > minimum) || Double.isInfinite(maximum) || pulses < 1) {
            throw new IllegalArgumentException("a curve needs 0 <= minimum < maximum and at least 1 pulse, got "
                    + minimum + ", " + maximum + " and " + pulses);
        }
        if (!(Math.abs(shapeUp) > 0 && Math.abs(shapeDown) > 0)) {
            throw new IllegalArgumentException(
                    "shapes of a curve must be numbers other than 0, were " + shapeUp + " and " + shapeDown);
        }
    }

    /** Conductance after n pulses up from the minimum. */
    public double potentiated(double n) {
        return minimum + span(shapeUp) * -StrictMath.expm1(-n / shapeUp);
    }

    /** Conductance that n pulses up would have reached, on the way down. */
    public double depressed(double n) {
        return maximum + span(shapeDown) * StrictMath.expm1((n - pulses) / shapeDown);
    }

    /** Conductance after one pulse up. */
    public double up(double conductance) {
        return step(conductance, minimum + span(shapeUp), shapeUp);
    }

    /** Conductance after one pulse down. */
    public double down(double conductance) {
        return step(conductance, maximum - span(shapeDown), shapeDown);
    }

    private double step(double from, double target, double shape) {
        double reached = from - (target - from) * StrictMath.expm1(-1 / shape);
        return Math.min(maximum, Math.max(minimum, reached));
    }

    /** B for a shape. */
    private double span(double shape) {
        return (maximum - minimum) / -StrictMath.expm1(-pulses / shape);
    }
}
