package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.device.units.PhysicalConstants;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;

/** Fixed charge and traps in the interface of two films. */
public final class E52InterfaceCharge extends MemoryStudy {
    private static final String JUNCTION = "device.interfaces[0].";
    private static final double SHEET_CHARGE = 2e-4;
    private static final String LEVEL = "{sheet_density_per_m2: 3e15, depth_eV: 0.75, electron_capture_m3_per_s: 1e-15,"
            + " hole_capture_m3_per_s: 1e-18, charge_type: %s}";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E52",
                "interface_charge",
                "Charge and traps between two films",
                "What do fixed charge and traps in the interface of two films do to channel and memory?",
                List.of(
                        "\u03b5_{b} \u03c6'_{b} \u2212 \u03b5_{a} \u03c6'_{a} = \u2212\u03c3/\u03b5_{0}; \u03c3 counts"
                                + " as charge of the films",
                        "\u0394P_{dark} = \u2212(\u03c3/q) C_{q}/(C_{q} + C_{ox}): the channel mirrors the sheet",
                        "a trap in the sheet catches electrons of the lower film like one in the film"),
                "The channel mirrors a fixed charge as it mirrors trapped electrons, and light writes nearly the same."
                        + " Traps in the sheet are a store that neither tunnelling nor holes of the channel reach: half"
                        + " the memory lasts four times longer.",
                "sheet_density_per_m2 of the traps between 1e14 and 1e16: how many are worth having?");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return List.of(
                Variant.of("bare interface"),
                Variant.of("negative sheet", JUNCTION + "sheet_charge_C_per_m2=-2e-4"),
                Variant.of("positive sheet", JUNCTION + "sheet_charge_C_per_m2=2e-4"),
                Variant.of("acceptor traps", JUNCTION + "traps=[" + LEVEL.formatted("acceptor") + "]"),
                Variant.of("donor traps", JUNCTION + "traps=[" + LEVEL.formatted("donor") + "]"));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double dark = memories.get(0).darkDensity();
        double sheet = SHEET_CHARGE / PhysicalConstants.CODATA_2018.elementaryCharge();
        return List.of(
                Summaries.number("mirrored_negative_ratio", (memories.get(1).darkDensity() - dark) / sheet),
                Summaries.number(
                        "mirrored_positive_ratio", (dark - memories.get(2).darkDensity()) / sheet),
                Summaries.number(
                        "negative_change_ratio",
                        memories.get(1).changeDensity() / memories.get(0).changeDensity()),
                Summaries.number(
                        "acceptor_change_ratio",
                        memories.get(3).changeDensity() / memories.get(0).changeDensity()),
                Summaries.number("donor_dark_holes_ratio", memories.get(4).darkDensity() / dark),
                Summaries.number("half_life_bare_s", memories.get(0).halfLife()),
                Summaries.number("half_life_traps_s", memories.get(3).halfLife()));
    }

    @Override
    TablePicture change() {
        return TablePicture.bars(
                card().key(),
                "variant",
                Side.of("dark_hole_density_per_m2", "Holes of the channel in the dark", "1/m2"),
                "Holes of the channel before any light: a fixed charge of the interface is mirrored there.");
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "The channel mirrors " + Phrases.percent(Summaries.value(tables, "mirrored_negative_ratio"))
                + " of a negative sheet; traps in the sheet write "
                + Phrases.percent(Summaries.value(tables, "acceptor_change_ratio")) + " of the bare device";
    }
}
