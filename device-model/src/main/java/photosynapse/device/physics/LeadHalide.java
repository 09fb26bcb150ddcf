package photosynapse.device.physics;

import photosynapse.device.units.In;

/**
 * A lead halide without confinement, an end member or an alloy.
 *
 * <p><b>Equation:</b> between end members A and B at share x of B: Eg = (1 - x) Eg_A + x Eg_B - b x (1 - x); all other
 * properties are linear in x.
 *
 * <p><b>Source:</b> gaps of CsPbI3 and CsPbBr3 (1.73, 2.36 eV) are the usual ones at room temperature. Reduced masses
 * and permittivities: Yang et al., ACS Energy Lett. 2, 1621 (2017) for CsPbI3 (0.114, 10.0) and CsPbBr3 (0.126, 7.3);
 * Galkowski et al., Energy Environ. Sci. 9, 962 (2016) for FAPbBr3 (2.233 eV, 0.115, 8.42); Baranowski et al.,
 * Photonics Res. 8, A50 (2020) for CsPbCl3 (3.056 eV, 0.202, 6.55 from the binding energy of 64 meV), gaps of the last
 * two at low temperature, assumed at room temperature, because they rise by some tens of meV only. Electron and hole
 * are assumed to weigh the same, m = 2 mu, because both bands of lead halides are nearly mirror images. Valence edges
 * are assumed, because measured ones scatter by +-0.3 eV with ligand and surface: middle of the usual ranges, -5.5,
 * -5.9, -5.8 and, for the chloride, one more step of the iodide and bromide, -6.3 eV.
 *
 * @param gapEv Eg (eV)
 * @param valenceDepthEv depth of the valence edge below vacuum (eV)
 * @param electronMass over that of the free electron
 * @param holeMass over that of the free electron
 * @param relativePermittivity at the frequencies of the exciton (1)
 */
public record LeadHalide(
        @In("eV") double gapEv,
        @In("eV") double valenceDepthEv,
        double electronMass,
        double holeMass,
        double relativePermittivity) {

    /** CsPbI3. */
    public static final LeadHalide CAESIUM_IODIDE = new LeadHalide(1.73, 5.5, 0.228, 0.228, 10.0);

    /** CsPbBr3. */
    public static final LeadHalide CAESIUM_BROMIDE = new LeadHalide(2.36, 5.9, 0.252, 0.252, 7.3);

    /** CsPbCl3. */
    public static final LeadHalide CAESIUM_CHLORIDE = new LeadHalide(3.056, 6.3, 0.404, 0.404, 6.55);

    /** FAPbBr3. */
    public static final LeadHalide FORMAMIDINIUM_BROMIDE = new LeadHalide(2.233, 5.8, 0.23, 0.23, 8.42);

    /**
     * b between iodide and bromide (eV): from CsPbI2Br, 1.906 eV, between 1.723 and 2.342 eV at the same temperature,
     * Yang et al. (2017).
     */
    public static final double IODIDE_BROMIDE_BOWING_EV = 0.104;

    /** b between bromide and chloride (eV), assumed 0, because no measured one was at hand. */
    public static final double BROMIDE_CHLORIDE_BOWING_EV = 0;

    public LeadHalide {
        requirePositive(gapEv, "gap", "eV");
        requirePositive(valenceDepthEv, "depth of the valence edge", "eV");
        requirePositive(electronMass, "mass of the electron", "free masses");
        requirePositive(holeMass, "mass of the hole", "free masses");
        requirePositive(relativePermittivity, "relative permittivity", "");
    }

    /** CsPb(I(1-x)Br(x))3 at share x of bromide. */
    public static LeadHalide iodideBromide(double bromideShare) {
        return CAESIUM_IODIDE.mixedWith(CAESIUM_BROMIDE, bromideShare, IODIDE_BROMIDE_BOWING_EV);
    }

    /** CsPb(Br(1-x)Cl(x))3 at share x of chloride. */
    public static LeadHalide bromideChloride(double chlorideShare) {
        return CAESIUM_BROMIDE.mixedWith(CAESIUM_CHLORIDE, chlorideShare, BROMIDE_CHLORIDE_BOWING_EV);
    }

    /**
     * Alloy with another end member.
     *
     * @param share x of the other one, 0 to 1
     * @param bowingEv b (eV)
     */
    public LeadHalide mixedWith(LeadHalide other, double share, double bowingEv) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share of a halide was " + share + "; it must be between 0 and 1");
        }
        return new LeadHalide(
                between(gapEv, other.gapEv, share) - bowingEv * share * (1 - share),
                between(valenceDepthEv, other.valenceDepthEv, share),
                between(electronMass, other.electronMass, share),
                between(holeMass, other.holeMass, share),
                between(relativePermittivity, other.relativePermittivity, share));
    }

    /** Reduced mass of electron and hole over that of the free electron. */
    public double reducedMass() {
        return electronMass * holeMass / (electronMass + holeMass);
    }

    private static double between(double a, double b, double share) {
        return (1 - share) * a + share * b;
    }

    private static void requirePositive(double value, String name, String unit) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(
                    name + " of a lead halide was " + value + " " + unit + "; it must be finite and above zero");
        }
    }
}
