package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** What ions and the options around them do to increments and retention, switch by switch. */
public final class E27IonSwitches extends MemoryStudy {
    private static final String FILM = "device.films[0].";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E27",
                "ion_switches",
                "What ions do, switch by switch",
                "Are moving vacancies needed for the memory, and by which of the proposed couplings?",
                List.of(
                        "frozen: D_{c} = 0; as traps: an empty vacancy moves, a filled one does not",
                        "tunnelling \u00d7 c(0)/c_{0}; D_{c} \u00d7 [1 + (r \u2212 1) G/(G + G_{1/2})] under light"),
                "Frozen ions shorten the memory and lower later increments, not the first pulse: with the textbook"
                        + " coupling ions are a modifier. Only where vacancies are the traps do they carry"
                        + " the memory.",
                "Two switches at once, for example as_traps with light-assisted motion.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return List.of(
                Variant.of("ions moving"),
                Variant.of("ions frozen", FILM + "vacancies.frozen=true"),
                Variant.of("tunnelling needs vacancies", "device.options.tunnelling_needs_vacancies=true"),
                Variant.of(
                        "vacancies as traps", FILM + "vacancies.as_traps=true", FILM + "vacancies.density_per_m3=1e23"),
                Variant.of(
                        "light-assisted ions",
                        "device.options.light_assisted_ions={boost_ratio: 100, half_generation_per_m3_s: 1e23}"),
                Variant.of("dead layer 2 nm", "device.interface.dead_layer_nm=2"),
                Variant.of(
                        "states of nanotubes",
                        "device.channel={density_of_states: {tube_length_per_area_per_m: 1e8,"
                                + " fermi_velocity_m_per_s: 9.3e5}, band_gap_eV: 1.0, acceptor_density_per_m2: 5e15,"
                                + " hole_mobility_cm2_per_Vs: 5, width_um: 100, length_um: 20,"
                                + " drain_voltage_V: -0.1}"),
                Variant.of("electron extraction", "device.interface.electron_extraction_velocity_m_per_s=1"));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double moving = memories.get(0).halfLife();
        double frozen = memories.get(1).halfLife();
        return List.of(
                Summaries.number("half_life_moving_s", moving),
                Summaries.number("half_life_frozen_s", frozen),
                Summaries.number("moving_over_frozen_ratio", moving / frozen),
                Summaries.number("gain_moving_ratio", memories.get(0).gain()),
                Summaries.number("gain_frozen_ratio", memories.get(1).gain()),
                Summaries.number(
                        "first_change_frozen_over_moving_ratio",
                        memories.get(1).firstChange() / memories.get(0).firstChange()),
                Summaries.number(
                        "half_life_needing_vacancies_s", memories.get(2).halfLife()),
                Summaries.number("half_life_as_traps_s", memories.get(3).halfLife()),
                Summaries.number("half_life_light_assisted_s", memories.get(4).halfLife()),
                Summaries.number("half_life_dead_layer_s", memories.get(5).halfLife()),
                Summaries.number("half_life_nanotube_states_s", memories.get(6).halfLife()),
                Summaries.number("half_life_extraction_s", memories.get(7).halfLife()));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Moving ions hold half " + Phrases.number(Summaries.value(tables, "moving_over_frozen_ratio"))
                + " times as long as frozen ones and leave the first pulse as it is";
    }
}
