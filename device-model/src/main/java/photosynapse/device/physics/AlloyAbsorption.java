package photosynapse.device.physics;

import java.util.function.DoubleUnaryOperator;

/**
 * Absorption of an alloy from those of its end members.
 *
 * <p><b>Equation:</b> alpha(E) = (1 - x) alpha_A(E - Eg + Eg_A) + x alpha_B(E - Eg + Eg_B): both spectra are moved to
 * the gap of the alloy and weighted by composition.
 *
 * <p><b>Limits:</b> x = 0 and 1 give the end members; the onset is at the gap of the alloy, whatever x.
 *
 * <p><b>Source:</b> assumed, because the spectra of the iodide and the bromide have like shapes above their edges; the
 * rigid shift is the usual one of alloys of semiconductors (Kim, Garland and Raccah, Phys. Rev. B 47, 1876 (1993),
 * shift every critical point).
 *
 * @param first alpha_A: absorption coefficient (1/m) at a photon energy (eV)
 * @param firstGapEv Eg_A (eV)
 * @param second alpha_B
 * @param secondGapEv Eg_B (eV)
 */
public record AlloyAbsorption(
        DoubleUnaryOperator first, double firstGapEv, DoubleUnaryOperator second, double secondGapEv) {

    /**
     * Absorption coefficient (1/m).
     *
     * @param photonEv E (eV)
     * @param share x of the second, 0 to 1
     * @param gapEv Eg of the alloy (eV)
     */
    public double coefficient(double photonEv, double share, double gapEv) {
        double above = photonEv - gapEv;
        double a = share < 1 ? (1 - share) * first.applyAsDouble(above + firstGapEv) : 0;
        double b = share > 0 ? share * second.applyAsDouble(above + secondGapEv) : 0;
        return a + b;
    }
}
