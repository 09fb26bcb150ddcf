package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import photosynapse.device.physics.LeadHalide;
import photosynapse.device.physics.Nanocrystal;
import photosynapse.device.physics.NanocrystalFilm;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/**
 * Size and ligands of nanocrystals, on the film of the file as one of crystals of 10 nm at 1.2 nm from each other.
 *
 * <p><b>Equation:</b> gap and edges move by the confinement relative to 10 nm; mobilities by e^(-beta (d - 1.2 nm));
 * the vacancies' diffusivity by the extra barrier of a ligand, relative to 1.2 nm; traps keep their depth.
 *
 * <p><b>Source:</b> {@link Nanocrystal}, {@link NanocrystalFilm}. The reference sizes are assumed, because the default
 * film is one of crystals of about 10 nm with exchanged ligands.
 */
public final class E15Nanocrystals extends MemoryStudy {
    private static final String FILM = "device.films[0].";
    private static final double EDGE = 10e-9;
    private static final double LIGAND = 1.2e-9;
    private static final List<Double> EDGES = List.of(6.0, 8.0, 10.0, 14.0);
    private static final List<Double> LIGANDS = List.of(0.8, 1.0, 1.2, 1.5, 1.8);

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E15",
                "nanocrystals",
                "Size and ligands of nanocrystals",
                "Which crystals and which ligands remember longest?",
                List.of(
                        "confinement 3\u0127^{2}\u03c0^{2}/(2 m L^{2}) moves both edges; the valence edge moves down",
                        "\u03bc e^{\u2212\u03b2 d}; (L + d)/D = L/D_{c} + d/(D_{c} e^{\u2212E_{d}/kT})"),
                "Smaller crystals have a deeper valence edge and keep longer. Ligands slow carriers by decades and"
                        + " ions by little: long ones write less, because holes die on their way to the"
                        + " tubes, and keep"
                        + " longer, because electrons come back as slowly.",
                "Another composition: the offset (band_offset) matters more than the size.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        FilmSpec film = config.device().films().get(0);
        PhysicalConstants constants = config.device().constants();
        double heat = constants.thermalVoltage(config.device().temperature());
        List<Variant> variants = new ArrayList<>();
        EDGES.forEach(nm -> variants.add(ofEdge(nm, film.material())));
        LIGANDS.forEach(nm -> variants.add(ofLigand(nm, film, heat)));
        return variants;
    }

    private static Variant ofEdge(double nm, MaterialSpec material) {
        Nanocrystal crystal = new Nanocrystal(LeadHalide.CAESIUM_IODIDE, nm * 1e-9);
        Nanocrystal reference = new Nanocrystal(LeadHalide.CAESIUM_IODIDE, EDGE);
        double wider = crystal.transportGapEv() - reference.transportGapEv();
        double deeper = crystal.holeConfinementEv() - reference.holeConfinementEv();
        return Variant.at(
                nm * 1e-9,
                "crystals of " + Phrases.number(nm) + " nm",
                FILM + "band_gap_eV=" + (material.bandGapEv().bottom() + wider),
                FILM + "valence_band_offset_eV="
                        + (material.valenceBandOffsetEv().bottom() + deeper));
    }

    private static Variant ofLigand(double nm, FilmSpec film, double heat) {
        double slower = StrictMath.exp(-NanocrystalFilm.TUNNELLING_DECAY * (nm * 1e-9 - LIGAND));
        double ions = hopping(nm * 1e-9, heat) / hopping(LIGAND, heat);
        double diffusivity = film.vacancies().map(v -> v.diffusivity().bottom()).orElse(0.0);
        return Variant.at(
                nm * 1e-9,
                String.format(Locale.ROOT, "ligands of %.1f nm", nm),
                FILM + "electron_mobility_m2_per_Vs="
                        + film.material().electronMobility().bottom() * slower,
                FILM + "hole_mobility_m2_per_Vs="
                        + film.material().holeMobility().bottom() * slower,
                FILM + "vacancies.diffusivity_m2_per_s=" + diffusivity * ions);
    }

    private static double hopping(double ligand, double heat) {
        return new NanocrystalFilm(ligand, EDGE).vacancyDiffusivity(1, NanocrystalFilm.VACANCY_BARRIER_EV, heat);
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        return List.of(
                Summaries.number("half_life_6_nm_s", memories.get(0).halfLife()),
                Summaries.number("half_life_10_nm_s", memories.get(2).halfLife()),
                Summaries.number("half_life_14_nm_s", memories.get(3).halfLife()),
                Summaries.number("change_short_ligands_ratio", memories.get(4).change()),
                Summaries.number("change_long_ligands_ratio", memories.get(8).change()),
                Summaries.number("half_life_short_ligands_s", memories.get(4).halfLife()),
                Summaries.number("half_life_long_ligands_s", memories.get(8).halfLife()));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Crystals of 6 nm keep half for " + Phrases.seconds(Summaries.value(tables, "half_life_6_nm_s"))
                + ", of 14 nm for " + Phrases.seconds(Summaries.value(tables, "half_life_14_nm_s"));
    }
}
