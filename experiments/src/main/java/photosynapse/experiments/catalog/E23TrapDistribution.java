package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Distributions of trap depths and the stretching of the decay. */
public final class E23TrapDistribution extends MemoryStudy {
    private static final String TRAPS = "device.films[0].traps=";
    private static final String RATES = "electron_capture_m3_per_s: 1e-15, hole_capture_m3_per_s: 1e-18}]";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E23",
                "trap_distribution",
                "Distributions of trap depths",
                "How does a spread of trap depths stretch the decay?",
                List.of(
                        "Gaussian: density exp(\u2212(E \u2212 E_{t})^{2}/2\u03c3^{2}) on equally spaced levels;"
                                + " exponential: exp(\u2212(E \u2212 E_{0})/E_{d})",
                        "left = exp(\u2212(t/\u03c4)^{\u03b2}), fitted from 1 s on"),
                "One level already decays in a stretched way, because the barrier falls with the charge. A spread"
                        + " stretches it further: \u03b2 falls with \u03c3.",
                "More levels (traps[0].levels_count): the numbers must not move.");
    }

    private static Variant gaussian(int spread) {
        return Variant.at(
                spread / 1e3,
                "Gaussian " + spread + " meV",
                TRAPS + "[{distribution: gaussian, density_per_m3: 1e23, mean_depth_eV: 0.75, spread_meV: " + spread
                        + ", levels_count: 9, " + RATES);
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return List.of(
                Variant.at(0, "one level", TRAPS + "[{density_per_m3: 1e23, depth_eV: 0.75, " + RATES),
                gaussian(20),
                gaussian(40),
                gaussian(80),
                Variant.of(
                        "exponential 60 meV",
                        TRAPS + "[{distribution: exponential, density_per_m3: 1e23, edge_depth_eV: 0.65,"
                                + " decay_meV: 60,"
                                + " levels_count: 12, " + RATES),
                Variant.of("traps of the file"));
    }

    private static double stretch(Memory memory) {
        return RetentionTables.value(RetentionTables.stretched(RetentionTables.readings(memory.left(), 1)), "beta");
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        return List.of(
                Summaries.number("beta_level_ratio", stretch(memories.get(0))),
                Summaries.number("beta_20_meV_ratio", stretch(memories.get(1))),
                Summaries.number("beta_40_meV_ratio", stretch(memories.get(2))),
                Summaries.number("beta_80_meV_ratio", stretch(memories.get(3))),
                Summaries.number("beta_exponential_ratio", stretch(memories.get(4))),
                Summaries.number("beta_of_the_file_ratio", stretch(memories.get(5))),
                Summaries.number("half_life_level_s", memories.get(0).halfLife()),
                Summaries.number("half_life_80_meV_s", memories.get(3).halfLife()));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The stretching exponent falls from " + Phrases.number(Summaries.value(tables, "beta_level_ratio"))
                + " (one level) to " + Phrases.number(Summaries.value(tables, "beta_80_meV_ratio"))
                + " (Gaussian of 80 meV)";
    }
}
