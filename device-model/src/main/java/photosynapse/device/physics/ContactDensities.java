package photosynapse.device.physics;

import photosynapse.device.units.PhysicalConstants;

/**
 * Densities in a film next to a metal with which it is in equilibrium.
 *
 * <p><b>Equation:</b> n0 = Nc F((-(Eg - dEv) - W)/kT), p0 = Nv F(-(dEv - W)/kT), F = e^eta for Boltzmann statistics,
 * when n0 p0 = ni^2. dEv, depth of the valence edge, and W, depth of the Fermi level of the metal, count downwards from
 * one zero of energy (in this project the valence edge of the channel).
 *
 * <p><b>Source:</b> Sze, Physics of Semiconductor Devices, section 3.2.
 *
 * @param electrons n0 (1/m3)
 * @param holes p0 (1/m3)
 */
public record ContactDensities(double electrons, double holes) {

    /**
     * The film at a contact.
     *
     * @param valenceDepthEv dEv (eV)
     * @param gapEv Eg (eV)
     * @param conductionStates Nc (1/m3)
     * @param valenceStates Nv (1/m3)
     */
    public record Edges(double valenceDepthEv, double gapEv, double conductionStates, double valenceStates) {}

    /**
     * With Boltzmann statistics.
     *
     * @param metalDepthEv W (eV)
     * @param thermalVoltage kT/q (V)
     */
    public static ContactDensities of(Edges edges, double metalDepthEv, double thermalVoltage) {
        Boltzmann boltzmann = new Boltzmann();
        return of(edges, metalDepthEv, thermalVoltage, boltzmann, boltzmann);
    }

    /** With other statistics of electrons and holes. */
    public static ContactDensities of(
            Edges edges,
            double metalDepthEv,
            double thermalVoltage,
            CarrierStatistics electrons,
            CarrierStatistics holes) {
        double electronLevel = -(edges.gapEv - edges.valenceDepthEv + metalDepthEv) / thermalVoltage;
        double holeLevel = -(edges.valenceDepthEv - metalDepthEv) / thermalVoltage;
        return new ContactDensities(
                edges.conductionStates * electrons.density(electronLevel),
                edges.valenceStates * holes.density(holeLevel));
    }

    /**
     * Lowering of the barrier of a metal by the image of the escaping carrier (eV): sqrt(q F/(4 pi eps)), F the rounded
     * size of the field as in {@link FieldEmission}. Where it is used, n0 or p0 of the carrier that the metal injects
     * grows by e^(lowering/kT).
     *
     * <p><b>Source:</b> Sze, Physics of Semiconductor Devices, section 3.2.4.
     *
     * @param field at the contact, towards the metal for the carrier concerned, or its size (V/m)
     * @param permittivity eps0 eps_r, the one at high frequency (F/m)
     */
    public static double imageForceLoweringEv(double field, double permittivity, PhysicalConstants constants) {
        if (field == 0) {
            return 0;
        }
        double charge = constants.elementaryCharge();
        return StrictMath.sqrt(charge * FieldEmission.rounded(field) / (4 * Math.PI * permittivity));
    }

    /** Derivative of {@link #imageForceLoweringEv} by the field (eV m/V). */
    public static double imageForceSlopeEv(double field, double permittivity, PhysicalConstants constants) {
        double lowering = imageForceLoweringEv(field, permittivity, constants);
        double slope = lowering == 0 ? 0 : FieldEmission.roundedSlope(field);
        return slope == 0 ? 0 : lowering / 2 * (slope / FieldEmission.rounded(field));
    }
}
