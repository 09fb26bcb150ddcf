package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * How light fills the reservoirs.
 *
 * <p><b>Equation</b> q_k grows by A w_k f_k with A = (Phi/Phi0) W / (S + delta W) h(E), S = sum w_j f_j, W = sum w_j,
 * f_k = 1 - q_k/C_k and h(E) = 1/(1 + a E) for E >= 0, 1 - a E below.
 *
 * <p><b>Physics</b> every separated pair leaves one electron that the reservoirs compete for, so the sum is fixed by
 * the light until all are nearly full; the field E between hole-rich sheet and electron-rich film, as far as ions have
 * not screened it, draws electrons back before they are trapped.
 *
 * @param referencePhotonFlux Phi0, at which the writing rates are given (1/m2s)
 * @param competitionFloorRatio delta, share of direct recombination among the exits of a free electron
 * @param fieldSuppressionRatio a, loss of writing yield per unit of unscreened field
 */
public record WritingParameters(
        @In("1/m2s") double referencePhotonFlux, double competitionFloorRatio, double fieldSuppressionRatio) {

    public WritingParameters {
        ParameterCheck.positive("reference photon flux", referencePhotonFlux, "1/m2s");
        ParameterCheck.positive("competition floor ratio", competitionFloorRatio, "");
        ParameterCheck.nonNegative("field suppression ratio", fieldSuppressionRatio, "");
    }
}
