package photosynapse.device.spec;

import photosynapse.device.units.In;

/**
 * Electronic and optical constants of a film.
 *
 * @param relativePermittivity eps_r
 * @param bandGapEv Eg (eV)
 * @param valenceBandOffsetEv dEv, depth of the valence edge below that of the nanotubes (eV)
 * @param conductionStateDensity Nc (1/m3)
 * @param valenceStateDensity Nv (1/m3)
 * @param electronMobility mu_n (m2/Vs)
 * @param holeMobility mu_p (m2/Vs)
 * @param radiativeCoefficient Brad (m3/s)
 * @param absorptionCoefficient alpha (1/m)
 * @param generationYieldFraction eta_gen, free pairs per absorbed photon
 */
public record MaterialSpec(
        Graded relativePermittivity,
        @In("eV") Graded bandGapEv,
        @In("eV") Graded valenceBandOffsetEv,
        @In("1/m3") Graded conductionStateDensity,
        @In("1/m3") Graded valenceStateDensity,
        @In("m2/Vs") Graded electronMobility,
        @In("m2/Vs") Graded holeMobility,
        @In("m3/s") Graded radiativeCoefficient,
        @In("1/m") Graded absorptionCoefficient,
        Graded generationYieldFraction) {

    public MaterialSpec {
        new SpecCheck()
                .positive("relativePermittivity", relativePermittivity, "")
                .positive("bandGapEv", bandGapEv, "eV")
                .finite("valenceBandOffsetEv", valenceBandOffsetEv, "eV")
                .positive("conductionStateDensity", conductionStateDensity, "1/m3")
                .positive("valenceStateDensity", valenceStateDensity, "1/m3")
                .nonNegative("electronMobility", electronMobility, "m2/Vs")
                .nonNegative("holeMobility", holeMobility, "m2/Vs")
                .nonNegative("radiativeCoefficient", radiativeCoefficient, "m3/s")
                .nonNegative("absorptionCoefficient", absorptionCoefficient, "1/m")
                .within("generationYieldFraction", generationYieldFraction, 0, 1)
                .done();
    }
}
