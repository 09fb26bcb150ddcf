package photosynapse.device.physics;

import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * What the ligands between nanocrystals do to a film.
 *
 * <p><b>Equation:</b> mobility mu = mu_r e^(-beta (d - d_r)) exp(-(Ea/k_B) (1/T - 1/T_r)); vacancies cross crystals of
 * edge L and gaps d one after the other, (L + d)/D = L/D_c + d/(D_c e^(-E_d/kT)) with E_d the extra barrier of a gap;
 * permittivity by Bruggeman, f (e_c - e)/(e_c + 2 e) + (1 - f) (e_l - e)/(e_l + 2 e) = 0.
 *
 * <p><b>Limits:</b> d = d_r and T = T_r give mu_r; d = 0 gives D_c; f = 0 and 1 give the permittivities of both phases.
 *
 * <p><b>Source:</b> exponential in the length of the ligand after Miller and Abrahams, Phys. Rev. 120, 745 (1960), with
 * beta = 1.08 per angstrom measured on PbSe by Liu et al., Nano Lett. 10, 1960 (2010); Bruggeman, Ann. Phys. 416, 636
 * (1935). The series of crystals and gaps is assumed, because one path of vacancies leads through both.
 *
 * @param ligandLength d, distance between the faces of neighbours (m)
 * @param crystalEdge L (m)
 */
public record NanocrystalFilm(
        @In("m") double ligandLength, @In("m") double crystalEdge) {
    /** beta (1/m) of alkane chains between PbSe nanocrystals, Liu et al. (2010): 1.08-1.10 per angstrom. */
    public static final double TUNNELLING_DECAY = 1.08e10;

    /**
     * E_d (eV), assumed, because ligands are taken to add 0.05-0.2 eV to the barrier of a hop and no measurement was at
     * hand; the middle.
     */
    public static final double VACANCY_BARRIER_EV = 0.12;

    public NanocrystalFilm {
        if (!(ligandLength >= 0) || Double.isInfinite(ligandLength)) {
            throw new IllegalArgumentException(
                    "length of ligands was " + ligandLength + " m; it must be finite and not negative");
        }
        if (!(crystalEdge > 0) || Double.isInfinite(crystalEdge)) {
            throw new IllegalArgumentException(
                    "edge of nanocrystals was " + crystalEdge + " m; it must be finite and above zero");
        }
    }

    /**
     * A mobility that was measured.
     *
     * @param mobility mu_r (m2/Vs)
     * @param ligandLength d_r (m)
     * @param temperature T_r (K)
     */
    public record MeasuredMobility(
            @In("m2/Vs") double mobility,
            @In("m") double ligandLength,
            @In("K") double temperature) {}

    /**
     * Mobility of electrons or holes (m2/Vs).
     *
     * @param decay beta (1/m), {@link #TUNNELLING_DECAY} for want of a better one
     * @param activationEv Ea of a hop (eV)
     * @param temperature T (K)
     */
    public double mobility(
            MeasuredMobility reference,
            double decay,
            double activationEv,
            double temperature,
            PhysicalConstants constants) {
        double tunnelling = -decay * (ligandLength - reference.ligandLength);
        double cold = activationEv / constants.thermalVoltage(temperature);
        double warm = activationEv / constants.thermalVoltage(reference.temperature);
        return reference.mobility * StrictMath.exp(tunnelling - cold + warm);
    }

    /**
     * Diffusivity of vacancies across the film (m2/s).
     *
     * @param crystalDiffusivity D_c inside a crystal at this temperature (m2/s)
     * @param barrierEv E_d (eV)
     * @param thermalVoltage kT/q (V)
     */
    public double vacancyDiffusivity(double crystalDiffusivity, double barrierEv, double thermalVoltage) {
        double slowdown = StrictMath.exp(barrierEv / thermalVoltage);
        return crystalDiffusivity * ((crystalEdge + ligandLength) / (crystalEdge + ligandLength * slowdown));
    }

    /** Share of the volume that cubes of this edge at this distance fill. */
    public double filling() {
        double share = crystalEdge / (crystalEdge + ligandLength);
        return share * share * share;
    }

    /**
     * Permittivity of a mixture after Bruggeman.
     *
     * @param filling f, share of the crystals, 0 to 1
     * @param crystals e_c
     * @param ligands e_l
     */
    public static double mixedPermittivity(double filling, double crystals, double ligands) {
        double b = (3 * filling - 1) * crystals + (2 - 3 * filling) * ligands;
        double root = StrictMath.sqrt(b * b + 8 * crystals * ligands);
        // for b < 0 the plain form would cancel
        return b >= 0 ? (b + root) / 4 : 2 * crystals * ligands / (root - b);
    }
}
