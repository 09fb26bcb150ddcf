package photosynapse.experiments.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.experiments.config.ExperimentConfig;
import photosynapse.experiments.result.Column;
import photosynapse.experiments.result.ResultTable;
import photosynapse.experiments.result.TablePicture;
import photosynapse.experiments.result.TablePicture.Side;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.spiking.CompetitiveLayer;
import photosynapse.network.spiking.CompetitiveParameters;
import photosynapse.network.spiking.DeviceWeights;
import photosynapse.network.spiking.DeviceWeights.Upkeep;
import photosynapse.network.spiking.IdealWeights;
import photosynapse.network.spiking.InputWeights;

/**
 * Neurons that learn to prefer a direction of bars. Gives {@code selectivity} (tuning curves),
 * {@code selectivity_fields} and the summary.
 */
public final class E85Selectivity implements Experiment {
    private static final String KEY = "selectivity";
    private static final int SIDE = 12;
    private static final int DIRECTIONS = 8;
    private static final int NEURONS = 8;
    private static final int IMAGES = 400;
    private static final double HALF_WIDTH = 1.2;
    private static final double SHIFT = 1;
    private static final double SECONDS = 5;

    @Override
    public ExperimentCard card() {
        return new ExperimentCard(
                "E85",
                KEY,
                "Selectivity for directions",
                "Do neurons that see bars of all directions share the directions among them, without being told?",
                List.of(
                        "bars through the middle of 12 \u00d7 12 pixels, shifted at random by up to"
                                + " a pixel; the layer of"
                                + " E84 with eight neurons",
                        "r(\u03b8): sum of a neuron's weights under a bar of direction \u03b8; selectivity |\u03a3"
                                + " r(\u03b8) e^{2i\u03b8}|/\u03a3 r(\u03b8), 0 none, 1 one direction alone"),
                "After some hundred bars the weights of each neuron are a bar of its own direction,"
                        + " with devices as with"
                        + " ideal weights.",
                "E84 for digits.");
    }

    @Override
    public String setting(ExperimentConfig config) {
        return NEURONS + " neurons, " + IMAGES + " bars";
    }

    @Override
    public double estimatedSeconds(ExperimentConfig config) {
        return SECONDS;
    }

    /** A bar at an angle, shifted across. */
    private static float[] bar(int direction, double shift) {
        double angle = Math.PI * direction / DIRECTIONS;
        double normalX = -StrictMath.sin(angle);
        double normalY = StrictMath.cos(angle);
        float[] image = new float[SIDE * SIDE];
        double centre = (SIDE - 1) / 2.0;
        for (int i = 0; i < image.length; i++) {
            double x = i % SIDE - centre;
            int row = i / SIDE;
            double y = row - centre;
            double distance = Math.abs(normalX * x + normalY * y - shift);
            boolean inside = x * x + y * y <= centre * centre + 1;
            image[i] = inside && distance <= HALF_WIDTH ? 1 : 0;
        }
        return image;
    }

    private static CompetitiveParameters parameters() {
        CompetitiveParameters d = CompetitiveParameters.digits(NEURONS);
        double total = d.totalWeight() * SIDE * SIDE / 784;
        return new CompetitiveParameters(
                NEURONS,
                d.timeStep(),
                d.showTime(),
                d.restTime(),
                4 * d.largestRate(),
                d.leastSpikes(),
                d.mostShowings(),
                d.inhibition(),
                2 * d.thresholdStep(),
                d.thresholdTime() / 20,
                d.depression(),
                d.potentiation(),
                total);
    }

    /** What each direction drives through the weights of each neuron. */
    private static double[][] tuning(InputWeights weights) {
        double[][] answers = new double[NEURONS][DIRECTIONS];
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            float[] image = bar(direction, 0);
            for (int j = 0; j < NEURONS; j++) {
                for (int i = 0; i < image.length; i++) {
                    answers[j][direction] += image[i] * weights.weight(i, j);
                }
            }
        }
        return answers;
    }

    /** Mean selectivity of the neurons. */
    private static double selectivity(double[][] answers) {
        double sum = 0;
        for (double[] answer : answers) {
            double real = 0;
            double imaginary = 0;
            double all = 0;
            for (int d = 0; d < DIRECTIONS; d++) {
                double angle = 2 * Math.PI * d / DIRECTIONS;
                real += answer[d] * StrictMath.cos(angle);
                imaginary += answer[d] * StrictMath.sin(angle);
                all += answer[d];
            }
            sum += StrictMath.hypot(real, imaginary) / all;
        }
        return sum / answers.length;
    }

    /** Selectivity of weights that are a bar: the most that can be. */
    private static double perfect() {
        double[][] answers = new double[1][DIRECTIONS];
        float[] weights = bar(0, 0);
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            float[] image = bar(direction, 0);
            for (int i = 0; i < image.length; i++) {
                answers[0][direction] += image[i] * weights[i];
            }
        }
        return selectivity(answers);
    }

    /** Directions that are the best of some neuron. */
    private static int covered(double[][] answers) {
        boolean[] preferred = new boolean[DIRECTIONS];
        for (double[] answer : answers) {
            int best = 0;
            for (int d = 1; d < DIRECTIONS; d++) {
                best = answer[d] > answer[best] ? d : best;
            }
            preferred[best] |= answer[best] > 0;
        }
        int count = 0;
        for (boolean one : preferred) {
            count += one ? 1 : 0;
        }
        return count;
    }

    /** A layer before and after learning. */
    private static final class Learned {
        private final double before;
        private final double[][] after;
        private final InputWeights weights;

        Learned(double before, double[][] after, InputWeights weights) {
            this.before = before;
            this.after = after;
            this.weights = weights;
        }

        double before() {
            return before;
        }

        double[][] after() {
            return after;
        }

        InputWeights weights() {
            return weights;
        }
    }

    private static Learned learn(InputWeights weights, NoiseStream random) {
        CompetitiveLayer layer = new CompetitiveLayer(parameters(), weights, random.split(2));
        NoiseStream shown = random.split(3);
        double before = selectivity(tuning(weights));
        int[] counts = new int[NEURONS];
        for (int k = 0; k < IMAGES; k++) {
            int direction = shown.below(DIRECTIONS, 2L * k);
            layer.show(bar(direction, SHIFT * (2 * shown.uniform(2L * k + 1) - 1)), k, true, counts);
        }
        return new Learned(before, tuning(weights), weights);
    }

    @Override
    public List<ResultTable> run(ExperimentConfig config, RandomGenerator random, Bench bench) {
        LightDevice device = LearningDevice.extracted(Extraction.earlierOrNew(config, random, bench))
                .light();
        NoiseStream stream = new NoiseStream(random.nextLong());
        int inputs = SIDE * SIDE;
        Learned ideal = learn(new IdealWeights(inputs, NEURONS, stream.split(1)), stream);
        bench.progress().accept(0.5);
        Learned devices = learn(new DeviceWeights(inputs, NEURONS, device, Upkeep.NONE, stream.split(1)), stream);
        bench.progress().accept(1);
        return List.of(
                curves(ideal),
                fields(ideal, devices),
                SampleTables.row(
                        KEY + "_summary",
                        new Column("before_ratio", ideal.before()),
                        new Column("ideal_ratio", selectivity(ideal.after())),
                        new Column("device_ratio", selectivity(devices.after())),
                        new Column("bar_ratio", perfect()),
                        new Column("ideal_directions_count", covered(ideal.after())),
                        new Column("device_directions_count", covered(devices.after()))));
    }

    private static ResultTable curves(Learned learned) {
        List<String> names = new ArrayList<>();
        List<double[]> rows = new ArrayList<>();
        for (int j = 0; j < NEURONS; j++) {
            for (int d = 0; d < DIRECTIONS; d++) {
                names.add("neuron " + (j + 1));
                rows.add(new double[] {180.0 * d / DIRECTIONS, learned.after()[j][d]});
            }
        }
        return LabelledRows.table(KEY, "neuron", names, List.of("angle_degrees", "drive_weight"), rows);
    }

    private static ResultTable fields(Learned ideal, Learned devices) {
        return new WeightImages(SIDE)
                .add("ideal", ideal.weights(), NEURONS)
                .add("device", devices.weights(), NEURONS)
                .table(KEY + "_fields");
    }

    @Override
    public String finding(List<ResultTable> tables) {
        return "selectivity " + Phrases.number(Summaries.value(tables, "before_ratio")) + " before, "
                + Phrases.number(Summaries.value(tables, "ideal_ratio")) + " after learning, "
                + Phrases.number(Summaries.value(tables, "device_ratio")) + " with devices, "
                + Phrases.number(Summaries.value(tables, "bar_ratio")) + " for a bar itself; "
                + Phrases.number(Summaries.value(tables, "device_directions_count")) + " of " + DIRECTIONS
                + " directions are somebody's best";
    }

    @Override
    public List<TablePicture> pictures() {
        return List.of(
                TablePicture.images(
                        KEY + "_fields",
                        "neuron",
                        Side.of("weight", "Weight", ""),
                        "Weights from the 12 \u00d7 12 pixels to each neuron after learning; one scale."),
                TablePicture.curves(
                        KEY,
                        "neuron",
                        Side.of("angle_degrees", "Direction of the bar (degrees)", ""),
                        Side.of("drive_weight", "Drive by a bar", ""),
                        "Sum of the weights under a bar of each direction, ideal weights."));
    }
}
