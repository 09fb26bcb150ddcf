package photosynapse.experiments.catalog;

import java.util.List;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;

/** Depth of the film's valence edge below that of the tubes, and whether electrons find a way down into the tubes. */
public final class E16BandOffset extends MemoryStudy {
    private static final String OFFSET = "device.films[0].valence_band_offset_eV=";
    private static final String GAP = "device.films[0].band_gap_eV=";
    private static final String EXTRACTION = "device.interface.electron_extraction_velocity_m_per_s=";

    /** Thermal velocity over the sheet's edge (m/s), assumed, because it is that of holes. */
    private static final double VELOCITY = 10;

    private static final double TYPE_ONE_GAP = 1.75;
    private static final double TYPE_TWO_GAP = 1.55;
    private static final double STANDARD = 0.70;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E16",
                "band_offset",
                "Type I and type II offsets",
                "How does the memory depend on the depth of the valence edge, and on where the conduction edge lies?",
                List.of(
                        "p* at the sheet = N_{v} exp(\u2212\u0394E_{v}/kT): holes that come back are thermally lifted"
                                + " over the offset",
                        "extraction S_{e} [n(0) \u2212 n*], S_{e} = v exp(\u2212(E_{c,tubes} \u2212"
                                + " E_{c,film})/kT) where the"
                                + " film's conduction edge lies below that of the tubes (type II), v"
                                + " elsewhere (type I)"),
                "A decade per 60 meV where hole injection is the only exit; a deep edge hands over to other"
                        + " exits. Where"
                        + " electrons may fall into the tubes, a type I offset writes less than type II.",
                "The channel gap (device.channel.band_gap_eV): thinner tubes make type I of type II.");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        return List.of(
                Variant.at(0.45, "0.45 eV", OFFSET + "0.45", GAP + "1.50"),
                Variant.at(0.51, "0.51 eV", OFFSET + "0.51", GAP + "1.56"),
                Variant.at(0.57, "0.57 eV", OFFSET + "0.57", GAP + "1.62"),
                Variant.at(0.63, "0.63 eV", OFFSET + "0.63", GAP + "1.68"),
                Variant.at(0.70, "0.70 eV", OFFSET + "0.70", GAP + "1.75"),
                Variant.at(0.80, "0.80 eV", OFFSET + "0.80", GAP + "1.85"),
                extracting("type I, extracting", TYPE_ONE_GAP, config),
                extracting("type II, extracting", TYPE_TWO_GAP, config));
    }

    private static Variant extracting(String label, double gap, ExperimentConfig config) {
        double barrier = StrictMath.max(0, config.device().channel().bandGapEv() - (gap - STANDARD));
        double heat = config.device().constants().thermalVoltage(config.device().temperature());
        double velocity = VELOCITY * StrictMath.exp(-barrier / heat);
        return Variant.at(STANDARD, label, OFFSET + STANDARD, GAP + gap, EXTRACTION + velocity);
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double decades =
                StrictMath.log10(memories.get(1).halfLife() / memories.get(0).halfLife());
        return List.of(
                Summaries.number("decades_per_60_meV", decades),
                Summaries.number("half_life_0_57_eV_s", memories.get(2).halfLife()),
                Summaries.number("half_life_0_70_eV_s", memories.get(4).halfLife()),
                Summaries.number("half_life_0_80_eV_s", memories.get(5).halfLife()),
                Summaries.number("type_one_change_ratio", memories.get(6).change()),
                Summaries.number("type_two_change_ratio", memories.get(7).change()),
                Summaries.number("rising_steps_count", rising(memories.subList(0, 6))));
    }

    /** Steps of the series at which a deeper edge holds longer. */
    private static int rising(List<Memory> series) {
        int count = 0;
        for (int k = 1; k < series.size(); k++) {
            count += series.get(k).halfLife() > series.get(k - 1).halfLife() ? 1 : 0;
        }
        return count;
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return Phrases.number(Summaries.value(tables, "decades_per_60_meV")) + " decades of half-life per"
                + " 60 meV at the"
                + " shallow end; " + Phrases.seconds(Summaries.value(tables, "half_life_0_70_eV_s")) + " at 0.70 eV";
    }
}
