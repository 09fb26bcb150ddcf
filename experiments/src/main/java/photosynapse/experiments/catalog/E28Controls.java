package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import photosynapse.device.spec.ActivationSpec;
import photosynapse.device.spec.FilmSpec;
import photosynapse.device.spec.Graded;
import photosynapse.device.spec.MaterialSpec;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** Devices that lack one part of the pair and must not remember. */
public final class E28Controls extends MemoryStudy {
    private static final double READING = 10;
    private static final double SPACER = 20e-9;
    private static final String FILM = "device.films[0].";

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E28",
                "controls",
                "Controls",
                "Does the memory need both the film and the nanotubes, in contact?",
                List.of("persistent change = \u0394P/P_{dark} that is left 10 s after the last pulse,"
                        + " relative to that"
                        + " of the pair"),
                "Without absorber, without traps, without a way for holes, and behind an inert layer nothing is left:"
                        + " less than 5 % of the pair.",
                "A leaking way for holes (device.interface.hole_transfer_velocity_m_per_s): how little is enough?");
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        String closed = "device.interface.hole_transfer_velocity_m_per_s=0";
        return List.of(
                Variant.of("film on nanotubes"),
                Variant.of("nanotubes alone: film absorbs nothing", FILM + "absorption_coefficient_per_m=0"),
                Variant.of("nanotubes alone: film without traps", FILM + "traps=[]"),
                Variant.of(
                        "film alone: nothing passes to the sheet",
                        closed,
                        "device.interface.electron_recombination_m3_per_s=0",
                        "device.interface.tunnelling_rate_m2_per_s=0"),
                Variant.built(
                        "inert spacer of 20 nm",
                        "a film of 20 nm below the others: gap 6 eV, edges far from theirs, no ions, no traps",
                        E28Controls::onSpacer));
    }

    /** The films of the file on one of a wide gap that holds neither ions nor traps. */
    private static ExperimentConfig onSpacer(ExperimentConfig config) {
        Graded none = Graded.uniform(0);
        MaterialSpec inert = new MaterialSpec(
                Graded.uniform(3),
                Graded.uniform(6),
                Graded.uniform(2.5),
                Graded.uniform(2e24),
                Graded.uniform(2e24),
                Graded.uniform(1e-8),
                Graded.uniform(1e-8),
                none,
                none,
                none);
        List<FilmSpec> films = new ArrayList<>();
        films.add(new FilmSpec("spacer", SPACER, inert, Optional.empty(), List.of(), ActivationSpec.NONE));
        films.addAll(config.device().films());
        return config.withDevice(config.device().withFilms(films));
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double pair = persistent(memories.get(0));
        double[] shares = memories.subList(1, memories.size()).stream()
                .mapToDouble(m -> StrictMath.abs(persistent(m) / pair))
                .toArray();
        return List.of(
                Summaries.number("pair_persistent_change_ratio", pair),
                Summaries.number("no_absorber_share_ratio", shares[0]),
                Summaries.number("no_traps_share_ratio", shares[1]),
                Summaries.number("no_transfer_share_ratio", shares[2]),
                Summaries.number("spacer_share_ratio", shares[3]),
                Summaries.number(
                        "largest_share_ratio", Arrays.stream(shares).max().orElseThrow()));
    }

    /** What is left, relative to the dark; the change itself where nothing was written. */
    private static double persistent(Memory memory) {
        double left = memory.leftAfter(READING);
        return Double.isNaN(left) ? memory.change() : memory.change() * left;
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "No control keeps more than " + Phrases.percent(Summaries.value(tables, "largest_share_ratio"))
                + " of the memory of the pair";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(change());
    }
}
