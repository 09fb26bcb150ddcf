package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** Light of several wavelengths with the same photon flux. */
public final class E18ActionSpectrum extends MemoryStudy {
    private static final List<Integer> WAVELENGTHS = List.of(360, 405, 450, 500, 532, 580, 635, 680, 720);

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E18",
                "action_spectrum",
                "Action spectrum",
                "Which light writes?",
                List.of("\u03b1 = 4\u03c0 k/\u03bb of the film's table, all interference of the stack; the"
                        + " same number"
                        + " of photons at every wavelength"),
                "Below the gap nothing is written; above it interference shapes the spectrum more than absorption.",
                "Another oxide (device.gate.dielectric_thickness_nm) moves the maxima.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return WAVELENGTHS.stream()
                .map(nm -> Variant.at(nm / 1e9, nm + " nm", "protocol.pulse_train.wavelength_nm=" + nm))
                .toList();
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double most = memories.stream().mapToDouble(Memory::change).max().orElseThrow();
        double best = memories.stream()
                .filter(m -> m.change() == most)
                .mapToDouble(m -> m.variant().value())
                .findFirst()
                .orElseThrow();
        return List.of(
                Summaries.number("best_wavelength_m", best),
                Summaries.number("change_405_nm_ratio", memories.get(1).change()),
                Summaries.number(
                        "change_532_over_405_ratio",
                        memories.get(4).change() / memories.get(1).change()),
                Summaries.number(
                        "change_720_over_405_ratio",
                        memories.get(8).change() / memories.get(1).change()));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.number(1e9 * Summaries.value(tables, "best_wavelength_m")) + " nm writes most; 720 nm writes "
                + Phrases.percent(Summaries.value(tables, "change_720_over_405_ratio")) + " of what 405 nm does";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(change());
    }
}
