package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import photosynapse.datasets.ImageSet;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.config.NetworkConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * An array of 28 x 28 synapses under the image of a digit, and what is left of it. Gives {@code image_memory} (pixels
 * at each time), {@code image_memory_quality} and the summary.
 */
public final class E81ImageMemory extends PlasticityStudy {
    private static final String KEY = "image_memory";
    private static final int IMAGE = 0;
    private static final int SIDE = 28;
    private static final int LEVELS = 8;
    private static final int PULSES = 20;
    private static final int EARLY = 2;
    private static final double PERIOD = 0.2;
    private static final List<Double> RESTS = List.of(1.0, 100.0, 1000.0, 10_000.0);
    private static final float INK = 0.5f;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E81",
                KEY,
                "Memorising an image",
                "How is a 28 \u00d7 28 image learned by an array of synapses, and how does it fade?",
                List.of(
                        "pixel: pulses at 5 Hz whose strength is the grey level (eight levels) times the usual light",
                        "visibility: mean change of pixels of more than half ink, less that of the others, over the"
                                + " read noise of the array"),
                "The picture comes up with each pulse and pales all over; because light pixels pale like dark ones, it"
                        + " stays readable as long as it stands out of the read noise.",
                "`--set network.read_noise_ratio=0.01`, and see when the picture drowns.");
    }

    @Override
    int deviceEdges() {
        return LEVELS * (2 * PULSES + 2 * RESTS.size());
    }

    private static List<String> times() {
        List<String> words = new ArrayList<>(List.of("after " + EARLY + " pulses", "after " + PULSES + " pulses"));
        RESTS.forEach(rest -> words.add(Phrases.seconds(rest) + " later"));
        return words;
    }

    private static PlasticityScript script(PlasticityProbe probe, ExperimentConfig config, double grey) {
        PlasticityScript script = probe.script().train(light(config, grey), WIDTH, PERIOD, EARLY);
        script.read();
        script.dark(PERIOD - WIDTH).train(light(config, grey), WIDTH, PERIOD, PULSES - EARLY);
        script.read();
        double before = 0;
        for (double rest : RESTS) {
            script.dark(rest - before).read();
            before = rest;
        }
        return script;
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        ImageSet digits = Digits.mnist(1, IMAGE + 1).test();
        float[] grey = new float[SIDE * SIDE];
        digits.fill(IMAGE, grey, 0);
        TreeMap<Integer, PlasticityScript> byLevel = new TreeMap<>();
        for (int level = 1; level <= LEVELS; level++) {
            byLevel.put(level, script(probe, config, (double) level / LEVELS));
        }
        List<double[]> changes = probe.changes(List.copyOf(byLevel.values()));
        List<String> times = times();
        int cells = SIDE * SIDE;
        List<String> names = new ArrayList<>();
        double[][] columns = new double[3][cells * times.size()];
        double[] ink = new double[times.size()];
        double[] paper = new double[times.size()];
        int inked = 0;
        for (int t = 0; t < times.size(); t++) {
            inked = 0;
            for (int i = 0; i < cells; i++) {
                int level = Math.round(grey[i] * LEVELS);
                double change = level == 0 ? 0 : changes.get(level - 1)[t];
                names.add(times.get(t));
                int row = i / SIDE;
                columns[0][t * cells + i] = row;
                columns[1][t * cells + i] = i % SIDE;
                columns[2][t * cells + i] = change;
                inked += grey[i] > INK ? 1 : 0;
                ink[t] += grey[i] > INK ? change : 0;
                paper[t] += grey[i] > INK ? 0 : change;
            }
        }
        double noise = config.network().orElse(NetworkConfig.DEFAULT).array().readNoiseRatio();
        double[] contrast = new double[times.size()];
        double[] visibility = new double[times.size()];
        for (int t = 0; t < times.size(); t++) {
            contrast[t] = ink[t] / inked - paper[t] / (cells - inked);
            visibility[t] = contrast[t] / noise;
        }
        int learned = 1;
        int last = times.size() - 1;
        return List.of(
                new ResultTable(
                        KEY,
                        List.of(new TextColumn("time", names)),
                        List.of(
                                new Column("row", columns[0]),
                                new Column("column", columns[1]),
                                new Column("change_ratio", columns[2]))),
                new ResultTable(
                        KEY + "_quality",
                        List.of(new TextColumn("time", times)),
                        List.of(new Column("contrast_ratio", contrast), new Column("visibility_ratio", visibility))),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("learned_contrast_ratio", contrast[learned]),
                        new Column("left_1000_s_ratio", contrast[last - 1] / contrast[learned]),
                        new Column("left_10000_s_ratio", contrast[last] / contrast[learned]),
                        new Column("last_visibility_ratio", visibility[last])));
    }

    @Override
    String words(List<ResultTable> tables) {
        return "contrast " + Phrases.percent(Summaries.value(tables, "learned_contrast_ratio")) + ", "
                + Phrases.percent(Summaries.value(tables, "left_10000_s_ratio")) + " of it left after 10,000 s, "
                + Phrases.number(Summaries.value(tables, "last_visibility_ratio")) + " times the read noise";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.images(
                        KEY,
                        "time",
                        Side.percent("change_ratio", "Change"),
                        "\u0394I/I_{dark} of each synapse; one scale for all times."),
                TablePicture.bars(
                        KEY + "_quality",
                        "time",
                        Side.percent("contrast_ratio", "Contrast of the image"),
                        "Mean change of pixels of more than half ink, less that of the others."));
    }
}
