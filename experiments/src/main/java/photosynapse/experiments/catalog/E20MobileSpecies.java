package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Further mobile ions beside the vacancies. */
public final class E20MobileSpecies extends MemoryStudy {
    private static final String FILM = "device.films[0].";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E20",
                "mobile_species",
                "Several mobile ions",
                "What changes when interstitials or cations move as well as vacancies?",
                List.of("dc_{k}/dt = \u2212J_{k}', J_{k} = \u2212D_{k} (c_{k}' + z_{k} c_{k} \u03c8' + ...) for every"
                        + " species, each on its own background"),
                "A second mobile sign screens what the vacancies lock; a species slower than the memory counts as"
                        + " frozen.",
                "The diffusivity of an ion (device.films.nanocrystals.ions[0].diffusivity_m2_per_s).");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return List.of(
                Variant.of("vacancies alone", FILM + "ions=[]"),
                Variant.of("all that the file names"),
                Variant.of("further ions frozen", FILM + "ions[0].frozen=true", FILM + "ions[1].frozen=true"),
                Variant.of(
                        "nothing moves",
                        FILM + "vacancies.frozen=true",
                        FILM + "ions[0].frozen=true",
                        FILM + "ions[1].frozen=true"));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        return List.of(
                Summaries.number("half_life_vacancies_s", memories.get(0).halfLife()),
                Summaries.number("half_life_all_s", memories.get(1).halfLife()),
                Summaries.number("half_life_others_frozen_s", memories.get(2).halfLife()),
                Summaries.number("half_life_all_frozen_s", memories.get(3).halfLife()));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Half is left after " + Phrases.seconds(Summaries.value(tables, "half_life_vacancies_s"))
                + " with vacancies alone, after " + Phrases.seconds(Summaries.value(tables, "half_life_all_s"))
                + " with all ions";
    }
}
