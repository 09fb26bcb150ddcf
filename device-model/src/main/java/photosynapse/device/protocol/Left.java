package photosynapse.device.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.units.In;

/**
 * What is left of a change.
 *
 * <p><b>Equation</b> dP(t)/dP(0), both relative to the dark P at the same gate voltage, with the clock at the end of
 * the last pulse.
 *
 * @param after time after the end of the last pulse (s)
 * @param fraction of the change at the end of the last pulse
 */
public record Left(@In("s") double after, double fraction) {

    /** Fractions left at all samples after an edge of time (s). */
    static List<Left> since(double edge, Change change, List<TransientSample> samples) {
        double start = samples.stream()
                .filter(s -> s.time() == edge)
                .mapToDouble(change::ratio)
                .findFirst()
                .orElseThrow();
        List<Left> left = new ArrayList<>();
        for (TransientSample sample : samples) {
            if (sample.time() > edge) {
                left.add(new Left(sample.time() - edge, change.ratio(sample) / start));
            }
        }
        return List.copyOf(left);
    }

    /** First time at which a fraction is reached, by straight lines over log time; empty when it is not. */
    static OptionalDouble timeTo(double fraction, List<Left> left) {
        for (int k = 0; k < left.size(); k++) {
            Left here = left.get(k);
            if (here.fraction() <= fraction) {
                return OptionalDouble.of(k == 0 ? here.after() : between(left.get(k - 1), here, fraction));
            }
        }
        return OptionalDouble.empty();
    }

    /** Fraction at a time (s), by straight lines over log time; empty outside the measured times. */
    static OptionalDouble fractionAt(double after, List<Left> left) {
        for (int k = 0; k < left.size(); k++) {
            Left here = left.get(k);
            if (here.after() == after) {
                return OptionalDouble.of(here.fraction());
            }
            if (here.after() > after) {
                if (k == 0) {
                    return OptionalDouble.empty();
                }
                Left before = left.get(k - 1);
                double share = StrictMath.log(after / before.after()) / StrictMath.log(here.after() / before.after());
                return OptionalDouble.of(before.fraction() + share * (here.fraction() - before.fraction()));
            }
        }
        return OptionalDouble.empty();
    }

    private static double between(Left before, Left here, double fraction) {
        double share = (before.fraction() - fraction) / (before.fraction() - here.fraction());
        return before.after() * StrictMath.pow(here.after() / before.after(), share);
    }
}
