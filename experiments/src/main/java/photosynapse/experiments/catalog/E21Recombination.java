package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** Laws of recombination, each added to the device of the file. */
public final class E21Recombination extends MemoryStudy {
    private static final String FILM = "device.films[0].";
    private static final String STRONG = "protocol.pulse_train.photon_flux_per_m2_s=2e22";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E21",
                "recombination",
                "Laws of recombination",
                "Which loss of pairs takes away from what is written?",
                List.of(
                        "SRH (np \u2212 n_{i}^{2})/(\u03c4_{p} (n + n_{1}) + \u03c4_{n} (p + p_{1}))",
                        "Auger (C_{n} n + C_{p} p)(np \u2212 n_{i}^{2}), radiative B (np \u2212 n_{i}^{2})"),
                "At a microwatt per square centimetre pairs are so thin that only a level inside the gap takes them;"
                        + " Auger and radiative losses need a million times the light.",
                "A shorter lifetime (device.films.nanocrystals.recombination.shockley_read_hall).");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        String auger = FILM + "recombination={electron_auger_coefficient_cm6_per_s: 1e-28,"
                + " hole_auger_coefficient_cm6_per_s: 1e-28}";
        return List.of(
                Variant.of("radiative only"),
                Variant.of(
                        "SRH, 10 ns",
                        FILM + "recombination={shockley_read_hall: {electron_lifetime_ns: 10, hole_lifetime_ns: 10,"
                                + " depth_eV: 0.875}}"),
                Variant.of("Auger", auger),
                Variant.of("radiative, ten times", FILM + "radiative_coefficient_m3_per_s=1e-15"),
                Variant.of("strong light", STRONG),
                Variant.of("strong light, Auger", STRONG, auger),
                Variant.of("strong light, no radiative", STRONG, FILM + "radiative_coefficient_m3_per_s=0"));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double weak = memories.get(0).firstChange();
        double strong = memories.get(4).firstChange();
        return List.of(
                Summaries.number("srh_first_change_ratio", memories.get(1).firstChange() / weak),
                Summaries.number("auger_first_change_ratio", memories.get(2).firstChange() / weak),
                Summaries.number("radiative_first_change_ratio", memories.get(3).firstChange() / weak),
                Summaries.number(
                        "strong_auger_first_change_ratio", memories.get(5).firstChange() / strong),
                Summaries.number(
                        "strong_no_radiative_first_change_ratio",
                        memories.get(6).firstChange() / strong));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "A level with 10 ns leaves " + Phrases.percent(Summaries.value(tables, "srh_first_change_ratio"))
                + " of the first pulse, Auger"
                + " " + Phrases.percent(Summaries.value(tables, "auger_first_change_ratio"));
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(change(), retention());
    }
}
