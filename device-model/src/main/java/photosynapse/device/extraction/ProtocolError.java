package photosynapse.device.extraction;

import java.util.List;

/**
 * How well the compact synapse follows the device in one protocol.
 *
 * <p><b>Equation</b> residual = (change of current of the synapse - that of the device)/(largest change of the device
 * in the protocol); of the <em>change</em>, not of the current.
 *
 * @param protocol name
 * @param isFitted whether the parameters were fitted to it; if not it is held out
 * @param readings number of readings
 * @param peakChangeRatio largest dI/I_dark of the device
 * @param rmsRatio root of the mean square of the residuals
 * @param maximumRatio largest absolute residual
 */
public record ProtocolError(
        String protocol, boolean isFitted, int readings, double peakChangeRatio, double rmsRatio, double maximumRatio) {

    static ProtocolError of(ObservedTrace trace, boolean isFitted, List<Double> compact) {
        double peak = trace.peak();
        double squares = 0;
        double largest = 0;
        for (int k = 0; k < compact.size(); k++) {
            double residual = (compact.get(k) - trace.changes().get(k)) / peak;
            squares += residual * residual;
            largest = StrictMath.max(largest, StrictMath.abs(residual));
        }
        return new ProtocolError(
                trace.name(), isFitted, compact.size(), peak, StrictMath.sqrt(squares / compact.size()), largest);
    }
}
