package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Slopes of the band edges, of trap density and of vacancies, one after the other, over a uniform film. */
public final class E12GradedStack extends MemoryStudy {
    private static final String FILM = "device.films[0].";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E12",
                "graded_stack",
                "Graded film",
                "Does a film whose edges lead electrons and vacancies away from the channel remember longer?",
                List.of(
                        "J_{n} = \u2212D_{n} (n' \u2212 n [\u03c8 + (\u0394E_{v} \u2212 E_{g})/kT + ln N_{c}]'): a"
                                + " conduction edge that falls upwards pushes electrons upwards",
                        "J_{c} = \u2212D_{c} (c' + c \u03c8' + ...): vacancies feel no band edge, only the charge"
                                + " of their graded background"),
                "The slope of the edge lengthens the memory; slopes of trap and vacancy density only move where the"
                        + " charge sits. The first pulse hardly changes.",
                "A steeper edge (device.films.nanocrystals.band_gap_eV), or the slope the other way round.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        String gap = FILM + "band_gap_eV=1.75";
        String traps = FILM + "traps[0].density_per_m3=1e23";
        String vacancies = FILM + "vacancies.density_per_m3=1e24";
        return List.of(
                Variant.of("uniform", gap, traps, vacancies),
                Variant.of("sloping edge", traps, vacancies),
                Variant.of("edge and traps", vacancies),
                Variant.of("edge, traps, vacancies"),
                Variant.of("edge the other way", FILM + "band_gap_eV={bottom: 1.70, top: 1.80}", traps, vacancies));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double uniform = memories.get(0).halfLife();
        return List.of(
                Summaries.number("half_life_uniform_s", uniform),
                Summaries.number("half_life_edge_s", memories.get(1).halfLife()),
                Summaries.number("half_life_graded_s", memories.get(3).halfLife()),
                Summaries.number("retention_gain_ratio", memories.get(3).halfLife() / uniform),
                Summaries.number(
                        "left_1000_s_gain_ratio",
                        memories.get(3).leftAfter(1000) / memories.get(0).leftAfter(1000)));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The graded film keeps half for " + Phrases.number(Summaries.value(tables, "retention_gain_ratio"))
                + " times as long as the uniform one";
    }
}
