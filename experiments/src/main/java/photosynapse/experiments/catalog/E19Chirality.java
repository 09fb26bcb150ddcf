package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.optics.OpticalModel;
import photosynapse.device.protocol.Erase;
import photosynapse.device.protocol.EraseResult;
import photosynapse.device.protocol.EraseSpec;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.stimulus.PulseTrain;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;

/** Left- and right-handed light on a chiral film. */
public final class E19Chirality extends MemoryStudy {
    private static final String TRAIN = "protocol.pulse_train.";
    private static final double ERASING = -40;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E19",
                "chirality",
                "Handed light",
                "Does a chiral film write differently with left and right light, and do reading and erasing care?",
                List.of(
                        "\u03b1_{left, right} = \u03b1 (1 \u00b1 g/2)",
                        "A_{left}/A_{right} times as many photons of the right hand are absorbed as often"),
                "The writes differ by about g; what was written with as many absorbed photons is read and erased"
                        + " alike, whichever light wrote it.",
                "A thicker film: what left light loses on its way evens out the hands.");
    }

    /** Share of the photons that the films take. */
    private static double absorbed(ExperimentConfig config, Light light) {
        List<double[]> ends = config.device().films().stream()
                .map(film -> new double[] {0, film.thickness()})
                .toList();
        return OpticalModel.of(config.device(), ends).shares(light).absorbedInAll();
    }

    @Override
    List<Variant> variants(ExperimentConfig config) {
        Light light = standardTrain(config).light();
        double more = light.photonFlux()
                * absorbed(config, light.withPolarisation(Polarisation.LEFT))
                / absorbed(config, light.withPolarisation(Polarisation.RIGHT));
        return List.of(
                Variant.of("unpolarised", TRAIN + "polarisation=unpolarised"),
                Variant.of("left", TRAIN + "polarisation=left"),
                Variant.of("right", TRAIN + "polarisation=right"),
                Variant.of(
                        "right, more photons", TRAIN + "polarisation=right", TRAIN + "photon_flux_per_m2_s=" + more));
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        List<ResultTable> tables = new ArrayList<>(super.run(config, random, bench.part(0, 0.8)));
        List<Variant> variants = variants(config);
        double left = erased(variants.get(1).of(config), bench);
        double right = erased(variants.get(3).of(config), bench);
        tables.set(
                2,
                SampleTables.with(
                        tables.get(2),
                        new Column("left_after_erase_left_ratio", left),
                        new Column("left_after_erase_right_ratio", right)));
        return List.copyOf(tables);
    }

    /** Share that a gate pulse leaves. */
    private static double erased(ExperimentConfig config, Bench bench) {
        PulseTrain train = standardTrain(config);
        PulseTrain shorter =
                new PulseTrain(train.count(), train.width(), train.rate(), train.light(), train.gateVoltage(), 13);
        EraseSpec spec = new EraseSpec(shorter, 10, List.of(ERASING), 1, 1);
        EraseResult result = Solving.of(() ->
                new Erase(config.device(), config.solver(), spec).measure(bench.stop()::getAsBoolean, fraction -> {}));
        return result.points().get(0).leftFraction();
    }

    @Override
    List<Column> summary(List<Memory> memories) {
        double left = memories.get(1).firstChange();
        double right = memories.get(2).firstChange();
        return List.of(
                Summaries.number("write_dissymmetry_ratio", 2 * (left - right) / (left + right)),
                Summaries.number(
                        "equal_dose_first_change_ratio", memories.get(3).firstChange() / left),
                Summaries.number("left_1000_s_left_hand_ratio", memories.get(1).leftAfter(1000)),
                Summaries.number("left_1000_s_right_hand_ratio", memories.get(3).leftAfter(1000)));
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "Left and right writes differ by "
                + Phrases.percent(Summaries.value(tables, "write_dissymmetry_ratio"))
                + "; with as many absorbed photons they are the same";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(change(), retention());
    }
}
