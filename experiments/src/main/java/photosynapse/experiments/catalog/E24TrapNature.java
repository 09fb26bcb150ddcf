package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Charge of traps, and light or field that helps electrons out of them. */
public final class E24TrapNature extends MemoryStudy {
    private static final String TRAP = "device.films[0].traps[0].";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E24",
                "trap_nature",
                "Charge, field and light at the traps",
                "Does it matter whether a trap is an acceptor or a donor, and what helps its electron out?",
                List.of(
                        "acceptor: negative when full; donor: positive when empty; neutral: left out of Poisson's"
                                + " equation",
                        "Poole-Frenkel: emission times e^{\u03b2\u221aF/kT}; trap-assisted tunnelling: a field factor"
                                + " \u0393; optical release: \u03c3 \u03a6(x) n_{t}"),
                "Empty donors are positive and deplete the channel in the dark; a neutral trap cannot gate. Optical"
                        + " release costs only while the light is on, and only with cross-sections a"
                        + " thousand times those"
                        + " of deep levels.",
                "A lighter tunnelling mass (field_emission.tunnelling_mass_ratio).");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return List.of(
                Variant.of("acceptor"),
                Variant.of("donor", TRAP + "charge_type=donor"),
                Variant.of("neutral", TRAP + "charge_type=neutral"),
                Variant.of("Poole-Frenkel", TRAP + "field_emission={kind: poole_frenkel, relative_permittivity: 4}"),
                Variant.of(
                        "trap-assisted tunnelling",
                        TRAP + "field_emission={kind: trap_assisted_tunnelling, tunnelling_mass_ratio: 0.2}"),
                Variant.of("optical release, 1e-12 cm2", TRAP + "optical_release_cross_section_cm2=1e-12"));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double change = memories.get(0).changeDensity();
        return List.of(
                Summaries.number(
                        "donor_dark_holes_ratio",
                        memories.get(1).darkDensity() / memories.get(0).darkDensity()),
                Summaries.number("donor_change_ratio", memories.get(1).changeDensity() / change),
                Summaries.number("neutral_change_ratio", memories.get(2).changeDensity() / change),
                Summaries.number("half_life_acceptor_s", memories.get(0).halfLife()),
                Summaries.number("half_life_poole_frenkel_s", memories.get(3).halfLife()),
                Summaries.number("half_life_tunnelling_s", memories.get(4).halfLife()),
                Summaries.number("release_change_ratio", memories.get(5).changeDensity() / change));
    }

    @Override
    TablePicture change() {
        return TablePicture.bars(
                card().key(),
                "variant",
                Side.of("change_density_per_m2", "Holes added by the train", "1/m2"),
                "\u0394P of the channel at the end of the last pulse.");
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "A donor writes " + Phrases.percent(Summaries.value(tables, "donor_change_ratio"))
                + " of the holes of an acceptor, on a channel that starts with "
                + Phrases.percent(Summaries.value(tables, "donor_dark_holes_ratio")) + " of them";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(change(), retention());
    }
}
