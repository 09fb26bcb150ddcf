package photosynapse.device.protocol;

import java.util.OptionalDouble;

/**
 * How much the way back of a current-voltage curve differs from the way there, in both ways that are printed.
 *
 * @param powerIndexRatio (largest power of the return - that of the way there)/that of the return; positive for the
 *     usual hysteresis when the sweep goes from short to open circuit first; empty in the dark
 * @param loopAreaRatio int |J_back - J_there| dV over int (|J_back| + |J_there|) dV, from 0 to 1
 */
public record Hysteresis(OptionalDouble powerIndexRatio, double loopAreaRatio) {

    static Hysteresis between(DiodeCurve there, DiodeCurve back) {
        OptionalDouble first = there.numbers().maximumPowerDensity();
        OptionalDouble second = back.numbers().maximumPowerDensity();
        OptionalDouble index = first.isPresent() && second.isPresent()
                ? OptionalDouble.of(1 - first.getAsDouble() / second.getAsDouble())
                : OptionalDouble.empty();
        double loop = 0;
        double both = 0;
        for (int k = 0; k < there.count(); k++) {
            double weight = k == 0 || k == there.count() - 1 ? 0.5 : 1;
            loop += weight * StrictMath.abs(back.current(k) - there.current(k));
            both += weight * (StrictMath.abs(back.current(k)) + StrictMath.abs(there.current(k)));
        }
        return new Hysteresis(index, both > 0 ? loop / both : 0);
    }
}
