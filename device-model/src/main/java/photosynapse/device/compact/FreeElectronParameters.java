package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * Where the free electrons of the film come from, and how they leave without being trapped.
 *
 * <p><b>Equation</b> source = (Phi/Phi0) W + epsilon Q; exit weight X = delta W (g + Q) exp(k E |E|), beside which the
 * reservoirs compete with S = sum a_k.
 *
 * <p><b>Physics</b> light frees one electron for each separated pair; full traps emit theirs again at epsilon = cn n1,
 * and most are trapped again. A free electron that reaches the sheet recombines with its holes: delta = k_n P0/(cn Nt
 * L); an unscreened field between hole-rich sheet and electron-rich film draws electrons to the sheet, k says how
 * strongly.
 *
 * @param referencePhotonFlux Phi0, at which the writing rates are given (1/m2s)
 * @param emissionRate epsilon (1/s)
 * @param exitRatio delta, exit in the rested device in units of the capture by empty reservoirs
 * @param exitFieldRatio k, logarithmic gain of the exit per square of the unscreened field
 */
public record FreeElectronParameters(
        @In("1/m2s") double referencePhotonFlux,
        @In("1/s") double emissionRate,
        double exitRatio,
        double exitFieldRatio) {

    public FreeElectronParameters {
        ParameterCheck.positive("reference photon flux", referencePhotonFlux, "1/m2s");
        ParameterCheck.nonNegative("emission rate", emissionRate, "1/s");
        ParameterCheck.positive("exit ratio", exitRatio, "");
        ParameterCheck.finite("exit field ratio", exitFieldRatio, "");
    }
}
