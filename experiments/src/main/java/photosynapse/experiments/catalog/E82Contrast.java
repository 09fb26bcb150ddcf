package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.datasets.BinaryLetters;
import photosynapse.datasets.ImageSet;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.RecordTables;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.experiments.result.TextColumn;

/**
 * A letter in noise that repetition brings out. Gives {@code contrast} (frame by frame), {@code contrast_images} and
 * the summary.
 */
public final class E82Contrast extends PlasticityStudy {
    private static final String KEY = "contrast";
    private static final int FRAMES = 32;
    private static final double PERIOD = 0.2;
    private static final double ON_INK = 0.7;
    private static final double ON_PAPER = 0.3;
    private static final int COPIES = 4;
    private static final int SEED_LETTER = 15;
    private static final List<Integer> SHOWN = List.of(1, 4, 16, 32);

    /**
     * After so many frames.
     *
     * @param framesCount number of frames
     * @param separationRatio d' of the synapses
     * @param counterRatio d' of exact counters of the same frames
     */
    record Row(int framesCount, double separationRatio, double counterRatio) {}

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E82",
                KEY,
                "Contrast by temporal summation",
                "How far does a synapse that sums bring an image out of the noise?",
                List.of(
                        "each frame lights a pixel with probability 0.7 where there is ink and 0.3 where there is none;"
                                + " 5 frames a second, 50 ms of light each",
                        "separation d' = (mean of ink \u2212 mean of paper)/root of the mean of both"
                                + " variances; an exact"
                                + " counter of the same frames beside it"),
                "Separation grows with the root of the number of frames, as that of a counter; forgetting between"
                        + " frames and the first steps towards a full film cost little.",
                "Frames further apart cost more; see E06 for how fast is forgotten.");
    }

    @Override
    int deviceEdges() {
        return BinaryLetters.ROWS * BinaryLetters.COLUMNS * COPIES * 2 * FRAMES;
    }

    @Override
    List<ResultTable> measure(PlasticityProbe probe, ExperimentConfig config, RandomGenerator random) {
        ImageSet letters = BinaryLetters.noisy(BinaryLetters.CLASS_COUNT, 0, random);
        int cells = letters.pixelCount();
        float[] letter = new float[cells];
        letters.fill(SEED_LETTER, letter, 0);
        int all = cells * COPIES;
        int[][] counter = new int[all][FRAMES];
        List<PlasticityScript> scripts = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            double probability = letter[i % cells] > 0 ? ON_INK : ON_PAPER;
            PlasticityScript script = probe.script();
            int count = 0;
            for (int k = 0; k < FRAMES; k++) {
                boolean lit = random.nextDouble() < probability;
                count += lit ? 1 : 0;
                counter[i][k] = count;
                script.stretch(lit ? List.of(light(config, 1)) : List.of(), probe.readGate(), WIDTH);
                script.read();
                script.dark(PERIOD - WIDTH);
            }
            scripts.add(script);
        }
        List<double[]> changes = probe.changes(scripts);
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < FRAMES; k++) {
            double[] synapses = new double[all];
            double[] counts = new double[all];
            for (int i = 0; i < all; i++) {
                synapses[i] = changes.get(i)[k];
                counts[i] = counter[i][k];
            }
            rows.add(new Row(k + 1, separation(synapses, letter), separation(counts, letter)));
        }
        Row last = rows.get(FRAMES - 1);
        return List.of(
                RecordTables.of(KEY, Row.class, rows),
                images(changes, cells),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("first_separation_ratio", rows.get(0).separationRatio()),
                        new Column("last_separation_ratio", last.separationRatio()),
                        new Column("last_over_counter_ratio", last.separationRatio() / last.counterRatio())));
    }

    /** d' between ink and paper. */
    private static double separation(double[] values, float[] letter) {
        double[] sum = new double[2];
        double[] squares = new double[2];
        int[] count = new int[2];
        for (int i = 0; i < values.length; i++) {
            int kind = letter[i % letter.length] > 0 ? 1 : 0;
            sum[kind] += values[i];
            squares[kind] += values[i] * values[i];
            count[kind]++;
        }
        double variance = 0;
        for (int kind = 0; kind < 2; kind++) {
            double mean = sum[kind] / count[kind];
            variance += (squares[kind] / count[kind] - mean * mean) / 2;
        }
        return (sum[1] / count[1] - sum[0] / count[0]) / StrictMath.sqrt(variance);
    }

    /** The first copy of the letter after some of the frames. */
    private static ResultTable images(List<double[]> changes, int cells) {
        List<String> words = new ArrayList<>();
        List<Double> lines = new ArrayList<>();
        List<Double> columns = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (int frames : SHOWN) {
            for (int i = 0; i < cells; i++) {
                words.add(Phrases.count(frames, "frame"));
                int line = i / BinaryLetters.COLUMNS;
                lines.add((double) line);
                columns.add((double) (i % BinaryLetters.COLUMNS));
                values.add(changes.get(i)[frames - 1] / frames);
            }
        }
        return new ResultTable(
                KEY + "_images",
                List.of(new TextColumn("frames", words)),
                List.of(column("row", lines), column("column", columns), column("change_per_frame_ratio", values)));
    }

    @Override
    String words(List<ResultTable> tables) {
        return "separation grows from " + Phrases.number(Summaries.value(tables, "first_separation_ratio")) + " to "
                + Phrases.number(Summaries.value(tables, "last_separation_ratio")) + " in " + FRAMES + " frames, "
                + Phrases.percent(Summaries.value(tables, "last_over_counter_ratio")) + " of an exact counter's";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.images(
                        KEY + "_images",
                        "frames",
                        Side.percent("change_per_frame_ratio", "Change per frame"),
                        "\u0394I/I_{dark} of each synapse over the number of frames; one of four copies."),
                TablePicture.curves(
                        KEY,
                        "",
                        Side.of("frames_count", "Number of frames", "").onLogarithmicAxis(),
                        Side.of("separation_ratio", "Separation d'", "").onLogarithmicAxis(),
                        "Distance of ink from paper over the spread of both, over four copies of the letter."));
    }
}
