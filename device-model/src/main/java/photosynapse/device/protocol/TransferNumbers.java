package photosynapse.device.protocol;

import java.util.List;
import java.util.OptionalDouble;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.units.In;

/**
 * Numbers of one way of a transfer curve; all from the gradual-channel current.
 *
 * @param onCurrent largest |I| (A)
 * @param offCurrent smallest |I| (A)
 * @param subthresholdSwing smallest |dV_G / d log10 |I|| between neighbouring points (V per decade)
 * @param thresholdVoltage where the tangent at the steepest point of |I| meets zero (V)
 */
public record TransferNumbers(
        @In("A") double onCurrent,
        @In("A") double offCurrent,
        @In("V") double subthresholdSwing,
        @In("V") double thresholdVoltage) {

    /** Largest over smallest |I|. */
    public double onOffRatio() {
        return onCurrent / offCurrent;
    }

    static TransferNumbers of(List<TransientSample> samples) {
        double largest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (TransientSample sample : samples) {
            largest = StrictMath.max(largest, current(sample));
            smallest = StrictMath.min(smallest, current(sample));
        }
        double swing = Double.POSITIVE_INFINITY;
        double steepest = 0;
        double threshold = samples.get(0).gateVoltage();
        for (int k = 1; k < samples.size(); k++) {
            TransientSample a = samples.get(k - 1);
            TransientSample b = samples.get(k);
            double volts = b.gateVoltage() - a.gateVoltage();
            swing = StrictMath.min(swing, StrictMath.abs(volts / StrictMath.log10(current(b) / current(a))));
            double slope = (current(b) - current(a)) / volts;
            if (StrictMath.abs(slope) > StrictMath.abs(steepest)) {
                steepest = slope;
                threshold = (a.gateVoltage() + b.gateVoltage()) / 2 - (current(a) + current(b)) / 2 / slope;
            }
        }
        return new TransferNumbers(largest, smallest, swing, threshold);
    }

    /** First V_G at which |I| passes a level (A), by straight lines of log |I|. */
    static OptionalDouble voltageAt(double level, List<TransientSample> samples) {
        for (int k = 1; k < samples.size(); k++) {
            double a = current(samples.get(k - 1));
            double b = current(samples.get(k));
            if ((a - level) * (b - level) <= 0 && a != b) {
                double share = StrictMath.log(level / a) / StrictMath.log(b / a);
                double from = samples.get(k - 1).gateVoltage();
                return OptionalDouble.of(from + share * (samples.get(k).gateVoltage() - from));
            }
        }
        return OptionalDouble.empty();
    }

    static double current(TransientSample sample) {
        return StrictMath.abs(sample.drainCurrentGradual());
    }
}
