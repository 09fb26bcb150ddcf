package photosynapse.device.physics;

import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * Interdiffusion of halides over the vacancies of their common sublattice.
 *
 * <p><b>Equation:</b> D = D0 e^(-Ea/kT).
 *
 * <p><b>Source:</b> Ea about 0.6 eV of the mixing of I and Br as reviewed by Wieliczka et al., Adv. Energy Mater.
 * (2023), 10.1002/aenm.202204351; 0.44 eV of Cl and Br in CsPbBr3 wires, Pan et al., Nano Lett. 18, 1807 (2018); 51
 * kJ/mol and 8.3e-6/s at 23 degrees C of two MAPb(I, Br)3 films of 130 nm pressed together, Elmelund et al., ACS Energy
 * Lett. 4, 1961 (2019), which is D = 6e-20 m2/s if the contact of both is perfect.
 *
 * @param prefactor D0 (m2/s)
 * @param activationEv Ea (eV)
 */
public record HalideDiffusion(
        @In("m2/s") double prefactor, @In("eV") double activationEv) {
    /**
     * Grown films: 0.6 eV and D = 1e-18 m2/s at 300 K, assumed, because films of 30 nm on each other are known to be
     * one alloy in less than an hour, which takes 5e-19 m2/s, and pressed films of Elmelund et al. are slower for their
     * contact.
     */
    public static final HalideDiffusion THIN_FILM = new HalideDiffusion(1.2e-8, 0.6);

    public HalideDiffusion {
        if (!(prefactor >= 0) || Double.isInfinite(prefactor)) {
            throw new IllegalArgumentException(
                    "prefactor of halide diffusion was " + prefactor + " m2/s; it must be finite and not negative");
        }
        if (!(activationEv >= 0) || Double.isInfinite(activationEv)) {
            throw new IllegalArgumentException("activation energy of halide diffusion was " + activationEv
                    + " eV; it must be finite and not negative");
        }
    }

    /** D (m2/s) at a temperature (K). */
    public double at(double temperature, PhysicalConstants constants) {
        return prefactor * StrictMath.exp(-activationEv / constants.thermalVoltage(temperature));
    }
}
