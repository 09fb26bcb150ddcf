package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** Statistics of the carriers of the film. */
public final class E22Statistics extends MemoryStudy {
    private static final String STRONG = "protocol.pulse_train.photon_flux_per_m2_s=2e22";
    private static final String KIND = "device.films[0].statistics=";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E22",
                "statistics",
                "Statistics of carriers",
                "Do degenerate or disordered carriers write or remember differently?",
                List.of("n = N_{c} F_{1/2}(\u03b7) (Fermi-Dirac) or the Gaussian integral of disorder in"
                        + " place of N_{c}"
                        + " e^{\u03b7}; the diffusion enhancement stands in the flux"),
                "Edges count from where thin carriers sit, so weak light sees no difference. Where pairs fill the"
                        + " tail of the states, at a million times the light, disorder drives them apart faster.",
                "A spread of 100 meV (device.films.nanocrystals.statistics.spread_meV).");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        String fermi = KIND + "fermi_dirac";
        String disorder = KIND + "{kind: gaussian_disorder, spread_meV: 60}";
        return List.of(
                Variant.of("Boltzmann", KIND + "boltzmann"),
                Variant.of("Fermi-Dirac", fermi),
                Variant.of("disorder 60 meV", disorder),
                Variant.of("strong light, Boltzmann", STRONG, KIND + "boltzmann"),
                Variant.of("strong light, Fermi-Dirac", STRONG, fermi),
                Variant.of("strong light, disorder 60 meV", STRONG, disorder));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double weak = memories.get(0).firstChange();
        double strong = memories.get(3).firstChange();
        return List.of(
                Summaries.number(
                        "fermi_dirac_first_change_ratio", memories.get(1).firstChange() / weak),
                Summaries.number("disorder_first_change_ratio", memories.get(2).firstChange() / weak),
                Summaries.number(
                        "strong_fermi_dirac_first_change_ratio", memories.get(4).firstChange() / strong),
                Summaries.number(
                        "strong_disorder_first_change_ratio", memories.get(5).firstChange() / strong),
                Summaries.number("half_life_boltzmann_s", memories.get(0).halfLife()),
                Summaries.number("half_life_disorder_s", memories.get(2).halfLife()));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Under weak light statistics change nothing; under strong light disorder of 60 meV writes "
                + Phrases.percent(Summaries.value(tables, "strong_disorder_first_change_ratio"))
                + " of what Boltzmann carriers do";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(change(), retention());
    }
}
