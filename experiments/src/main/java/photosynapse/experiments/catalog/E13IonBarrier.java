package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Two films between which ions pass or do not. */
public final class E13IonBarrier extends MemoryStudy {
    private static final String JUNCTION = "device.interfaces[0].";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E13",
                "ion_barrier",
                "A layer that stops ions",
                "What does a single layer that stops ions but not electrons do to the memory?",
                List.of(
                        "vacancies, flux upwards: v_{c} [c_{a}/(1 \u2212 c_{a}/c_{max}) \u2212 c_{b}/(1 \u2212"
                                + " c_{b}/c_{max})]; v_{c} = 0 is a perfect barrier",
                        "electrons and holes keep their thermionic exchange over the offset"),
                "A barrier for ions alone leaves the memory as it is: electrons fall into the iodide and"
                        + " the lock works"
                        + " there. It is needed against mixing (halide_mixing). A layer that slows"
                        + " electrons too keeps what"
                        + " lies behind it.",
                "v_c between 0 and 1e-3 m/s (device.interfaces[0].ion_velocity_m_per_s): a leaking barrier.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return List.of(
                Variant.of("no barrier", JUNCTION + "ion_velocity_m_per_s=1e-3"),
                Variant.of("barrier", JUNCTION + "ion_velocity_m_per_s=0"),
                Variant.of(
                        "barrier that slows electrons",
                        JUNCTION + "ion_velocity_m_per_s=0",
                        JUNCTION + "electron_velocity_m_per_s=1e-4"),
                Variant.of(
                        "no ion moves",
                        "device.films[0].vacancies.frozen=true",
                        "device.films[1].vacancies.frozen=true"));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        return List.of(
                Summaries.number("half_life_open_s", memories.get(0).halfLife()),
                Summaries.number("half_life_barrier_s", memories.get(1).halfLife()),
                Summaries.number(
                        "left_1000_s_slow_electrons_ratio", memories.get(2).leftAfter(1000)),
                Summaries.number("half_life_frozen_s", memories.get(3).halfLife()),
                Summaries.number(
                        "left_1000_s_barrier_over_open_ratio",
                        memories.get(1).leftAfter(1000) / memories.get(0).leftAfter(1000)));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Half is left after " + Phrases.seconds(Summaries.value(tables, "half_life_open_s"))
                + " without barrier, after " + Phrases.seconds(Summaries.value(tables, "half_life_barrier_s"))
                + " with it";
    }
}
