package photosynapse.device.extraction;

import java.util.List;
import photosynapse.device.compact.ValidityRange;

/**
 * How far the parameters of a compact synapse can be trusted.
 *
 * @param device name
 * @param spec for what use it was extracted
 * @param errors of every protocol, fitted ones first
 * @param parameters fitted numbers with intervals
 * @param validity where the parameters hold
 * @param evaluations how often the compact synapse was run through all fitted protocols
 * @param isConverged whether the optimiser ended by its own criterion
 */
public record ExtractionReport(
        String device,
        ExtractionSpec spec,
        List<ProtocolError> errors,
        List<FitParameter> parameters,
        ValidityRange validity,
        int evaluations,
        boolean isConverged) {

    /** Aim for the rms of the change of current in every fitted protocol. */
    public static final double FITTED_RMS_AIM = 0.02;

    /** Aim for the rms of the change of current in every held-out protocol. */
    public static final double HELD_OUT_RMS_AIM = 0.03;

    /** Aim for the largest residual of the change of current in every held-out protocol. */
    public static final double HELD_OUT_MAXIMUM_AIM = 0.06;

    public ExtractionReport {
        errors = List.copyOf(errors);
        parameters = List.copyOf(parameters);
    }

    /** Rms of the worst fitted protocol. */
    public double worstFittedRms() {
        return worst(true, ProtocolError::rmsRatio);
    }

    /** Rms of the worst held-out protocol. */
    public double worstHeldOutRms() {
        return worst(false, ProtocolError::rmsRatio);
    }

    /** Largest residual of all held-out protocols. */
    public double worstHeldOutMaximum() {
        return worst(false, ProtocolError::maximumRatio);
    }

    /** Rms over all fitted or all held-out protocols, each with the same weight. */
    public double rms(boolean ofFitted) {
        return StrictMath.sqrt(errors.stream()
                .filter(e -> e.isFitted() == ofFitted)
                .mapToDouble(e -> e.rmsRatio() * e.rmsRatio())
                .average()
                .orElse(0));
    }

    /** Whether every aim is reached. */
    public boolean reachesAims() {
        return worstFittedRms() <= FITTED_RMS_AIM
                && worstHeldOutRms() <= HELD_OUT_RMS_AIM
                && worstHeldOutMaximum() <= HELD_OUT_MAXIMUM_AIM;
    }

    private double worst(boolean ofFitted, java.util.function.ToDoubleFunction<ProtocolError> measure) {
        return errors.stream()
                .filter(e -> e.isFitted() == ofFitted)
                .mapToDouble(measure)
                .max()
                .orElse(0);
    }
}
