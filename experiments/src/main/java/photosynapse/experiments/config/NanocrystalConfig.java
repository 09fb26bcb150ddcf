package photosynapse.experiments.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import photosynapse.device.physics.LeadHalide;
import photosynapse.device.physics.Nanocrystal;
import photosynapse.device.physics.NanocrystalFilm;
import photosynapse.device.physics.NanocrystalFilm.MeasuredMobility;
import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * What a film of nanocrystals is made of; band gap, band offset, mobilities and, where asked for, the diffusivity of
 * vacancies and the permittivity of the film follow from it.
 *
 * <p>Mobilities and diffusivity follow at the reference temperature of their group, 300 K unless said; at others they
 * go with {@code activation_energies}, as if they had been written.
 *
 * <p><b>Source:</b> {@link LeadHalide}, {@link Nanocrystal}, {@link NanocrystalFilm}.
 *
 * @param composition lead halide of the crystals
 * @param bromideFraction share of bromide in an alloy of {@code cspbi3} with CsPbBr3, 0 to 1
 * @param chlorideFraction share of chloride in an alloy of {@code cspbbr3} with CsPbCl3, 0 to 1
 * @param crystalEdge L, edge of the cubes (m)
 * @param ligandLength d, distance between the faces of neighbours (m)
 * @param offsetOriginDepthEv depth below vacuum of the level from which {@code valence_band_offset} counts: that of the
 *     nanotubes' valence edge, or 0 where offsets count from vacuum (eV)
 * @param referenceElectronMobility mobility of electrons in a film that was measured (m2/Vs)
 * @param referenceHoleMobility mobility of holes in it (m2/Vs)
 * @param referenceLigandLength d of that film (m)
 * @param tunnellingDecay beta, by which mobilities fall with d (1/m)
 * @param crystalVacancyDiffusivity D_c inside a crystal; gives {@code vacancies.diffusivity} of the film (m2/s)
 * @param vacancyBarrierEv E_d, extra barrier of vacancies at a ligand (eV)
 * @param crystalPermittivity e_c, static, of the crystals; gives {@code relative_permittivity} of the film
 * @param ligandPermittivity e_l of the ligands
 */
public record NanocrystalConfig(
        Composition composition,
        Optional<Double> bromideFraction,
        Optional<Double> chlorideFraction,
        @In("m") double crystalEdge,
        @In("m") double ligandLength,
        @In("eV") double offsetOriginDepthEv,
        @In("m2/Vs") double referenceElectronMobility,
        @In("m2/Vs") double referenceHoleMobility,
        @In("m") double referenceLigandLength,
        @In("1/m") double tunnellingDecay,
        @In("m2/s") Optional<Double> crystalVacancyDiffusivity,
        @In("eV") double vacancyBarrierEv,
        Optional<Double> crystalPermittivity,
        double ligandPermittivity) {

    /** Assumed, because liquid alkanes and oleyl chains have 2.0 to 2.5, static and optical nearly alike. */
    static final double ALKANE = 2.1;

    /** A cube smaller than a unit cell is none (m). */
    private static final double SMALLEST_EDGE = 1e-9;

    /** Lead halides whose properties are known. */
    public enum Composition {
        /** CsPbI3. */
        CSPBI3,
        /** CsPbBr3. */
        CSPBBR3,
        /** CsPbCl3. */
        CSPBCL3,
        /** FAPbBr3. */
        FAPBBR3
    }

    public NanocrystalConfig {
        new BoundCheck()
                .require(
                        "bromideFraction",
                        bromideFraction.isEmpty() || composition == null || composition == Composition.CSPBI3,
                        "belongs to composition cspbi3, whose alloy with CsPbBr3 is known")
                .within("bromideFraction", bromideFraction.orElse(0.0), 0, 1)
                .require(
                        "chlorideFraction",
                        chlorideFraction.isEmpty() || composition == null || composition == Composition.CSPBBR3,
                        "belongs to composition cspbbr3, whose alloy with CsPbCl3 is known")
                .within("chlorideFraction", chlorideFraction.orElse(0.0), 0, 1)
                .require(
                        "crystalEdge",
                        crystalEdge >= SMALLEST_EDGE && Double.isFinite(crystalEdge),
                        "must be >= " + SMALLEST_EDGE + " m, was " + crystalEdge)
                .nonNegative("ligandLength", ligandLength, "m")
                .finite("offsetOriginDepthEv", offsetOriginDepthEv, "eV")
                .nonNegative("referenceElectronMobility", referenceElectronMobility, "m2/Vs")
                .nonNegative("referenceHoleMobility", referenceHoleMobility, "m2/Vs")
                .nonNegative("referenceLigandLength", referenceLigandLength, "m")
                .nonNegative("tunnellingDecay", tunnellingDecay, "1/m")
                .nonNegative("crystalVacancyDiffusivity", crystalVacancyDiffusivity.orElse(0.0), "m2/s")
                .nonNegative("vacancyBarrierEv", vacancyBarrierEv, "eV")
                .require(
                        "crystalPermittivity",
                        crystalPermittivity.orElse(1.0) >= 1 && Double.isFinite(crystalPermittivity.orElse(1.0)),
                        "must be >= 1, was " + crystalPermittivity.orElse(1.0))
                .require("ligandPermittivity", ligandPermittivity >= 1, "must be >= 1, was " + ligandPermittivity)
                .done();
    }

    /**
     * The keys of the film that follow, in units of memory; {@code vacancies.diffusivity_m2_per_s} stands in the group
     * of the vacancies.
     *
     * @param temperature at which the diffusivity of vacancies is given, of the crystal and of the film (K)
     */
    Map<String, Double> derived(double temperature, PhysicalConstants constants) {
        Nanocrystal crystal = new Nanocrystal(halide(), crystalEdge);
        NanocrystalFilm film = new NanocrystalFilm(ligandLength, crystalEdge);
        Map<String, Double> keys = new LinkedHashMap<>();
        keys.put("band_gap_eV", crystal.transportGapEv());
        keys.put("valence_band_offset_eV", crystal.valenceDepthEv() - offsetOriginDepthEv);
        keys.put("electron_mobility_m2_per_Vs", mobility(film, referenceElectronMobility, temperature, constants));
        keys.put("hole_mobility_m2_per_Vs", mobility(film, referenceHoleMobility, temperature, constants));
        crystalPermittivity.ifPresent(e -> keys.put(
                "relative_permittivity", NanocrystalFilm.mixedPermittivity(film.filling(), e, ligandPermittivity)));
        crystalVacancyDiffusivity.ifPresent(d -> keys.put(
                "vacancies.diffusivity_m2_per_s",
                film.vacancyDiffusivity(d, vacancyBarrierEv, constants.thermalVoltage(temperature))));
        return keys;
    }

    private double mobility(NanocrystalFilm film, double reference, double temperature, PhysicalConstants constants) {
        MeasuredMobility measured = new MeasuredMobility(reference, referenceLigandLength, temperature);
        return film.mobility(measured, tunnellingDecay, 0, temperature, constants);
    }

    private LeadHalide halide() {
        return switch (composition) {
            case CSPBI3 -> LeadHalide.iodideBromide(bromideFraction.orElse(0.0));
            case CSPBBR3 -> LeadHalide.bromideChloride(chlorideFraction.orElse(0.0));
            case CSPBCL3 -> LeadHalide.CAESIUM_CHLORIDE;
            case FAPBBR3 -> LeadHalide.FORMAMIDINIUM_BROMIDE;
        };
    }
}
