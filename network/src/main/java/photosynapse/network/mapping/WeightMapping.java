package photosynapse.network.mapping;

/**
 * Which conductances stand for a weight.
 *
 * <p><i>Equation:</i> w = scale (G - R): G the conductance of the weight's own device, R that of its partner or
 * reference.
 *
 * <p><i>Limits:</i> weights beyond {@link #largestWeight()} in magnitude cannot be held and are mapped to the end of
 * the window; {@link #reachable} says what will be held.
 */
public sealed interface WeightMapping permits DifferentialPair, OffsetColumn {

    /** Window of a single device. */
    ConductanceRange range();

    /** Largest magnitude of a weight that the devices can hold. */
    double largestWeight();

    /** Weight per conductance (1/S). */
    double scale();

    /** Devices that are written for one weight; a reference shared by many weights does not count. */
    int devicesPerWeight();

    /** Conductance G of the weight's own device (S). */
    double conductance(double weight);

    /** Conductance R of the partner or of the reference (S). */
    double reference(double weight);

    /** Weight that a device of conductance G against R stands for (both S). */
    default double weight(double conductance, double reference) {
        return scale() * (conductance - reference);
    }

    /** The weight that can be held which is nearest to the given one. */
    default double reachable(double weight) {
        return Math.min(largestWeight(), Math.max(-largestWeight(), weight));
    }
}
