package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.solver.TransientSample;
import photosynapse.device.units.In;

/**
 * A transfer curve and its numbers.
 *
 * @param spec what was done
 * @param samples one for each gate voltage
 * @param onOffRatio largest over smallest |I| (gradual channel)
 * @param subthresholdSwing smallest |dV_G / d log10 |I|| between neighbouring points (V per decade)
 * @param thresholdVoltage where the tangent at the steepest point of |I| meets zero (V)
 */
public record TransferCurveResult(
        TransferCurveSpec spec,
        List<TransientSample> samples,
        double onOffRatio,
        @In("V") double subthresholdSwing,
        @In("V") double thresholdVoltage) {

    public TransferCurveResult {
        samples = List.copyOf(samples);
    }

    static TransferCurveResult of(TransferCurveSpec spec, List<TransientSample> samples) {
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
        return new TransferCurveResult(spec, samples, largest / smallest, swing, threshold);
    }

    private static double current(TransientSample sample) {
        return StrictMath.abs(sample.drainCurrentGradual());
    }
}
