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
        TransferNumbers numbers = TransferNumbers.of(samples);
        return new TransferCurveResult(
                spec, samples, numbers.onOffRatio(), numbers.subthresholdSwing(), numbers.thresholdVoltage());
    }
}
