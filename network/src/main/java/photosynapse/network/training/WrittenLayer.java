package photosynapse.network.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.crossbar.Crossbar;
import photosynapse.network.crossbar.CrossbarSpec;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.Programming;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WriteTally;
import photosynapse.network.mapping.DifferentialPair;

/**
 * One layer in an array of synapses: the pair of weight (input, output) stands in row input, columns 2 output and 2
 * output + 1. Biases are digital and do not age.
 */
final class WrittenLayer {
    private final Crossbar crossbar;
    private final DifferentialPair mapping;
    private final float[] trained;
    private final float[] biases;
    private final ReadoutSpec readout;
    /** Level of devices that nothing moves (S); NaN for all others; empty if there are none. */
    private final double[] stuck;

    private int[] pulses = new int[0];

    /** An array of rested devices for the given trained weights. */
    WrittenLayer(
            OpticalSynapse synapse,
            TrainingOptions options,
            DifferentialPair mapping,
            DenseValues weights,
            RandomGenerator random) {
        this.mapping = mapping;
        this.trained = weights.weights();
        this.biases = weights.biases();
        DeviceArraySpec array = options.array();
        int inputs = trained.length / biases.length;
        var spec = new CrossbarSpec(inputs, 2 * biases.length, array.variation(), array.readNoise());
        this.crossbar = Crossbar.of(synapse, spec, options.ageing().cellModel(), random);
        this.readout = array.readout();
        this.stuck = array.stuckFraction() == 0
                ? new double[0]
                : stuck(array.stuckFraction(), spec.cellCount(), new NoiseStream(random.nextLong()));
    }

    private double[] stuck(double fraction, int cells, NoiseStream noise) {
        double[] levels = new double[cells];
        double least = mapping.range().minimum();
        double span = mapping.range().maximum() - least;
        Arrays.setAll(
                levels,
                cell -> noise.uniform(2L * cell) < fraction ? least + span * noise.uniform(2L * cell + 1) : Double.NaN);
        return levels;
    }

    void write(Programming programming) {
        double[] targets = new double[2 * trained.length];
        for (int i = 0; i < trained.length; i++) {
            targets[2 * i] = mapping.conductance(trained[i]);
            targets[2 * i + 1] = mapping.reference(trained[i]);
        }
        pulses = programming.write(crossbar, targets);
    }

    void rest(double duration, int threads) {
        crossbar.rest(duration, threads);
    }

    /**
     * The layer as it would be read now, by digital read-out without noise or analogue with noise in each image.
     *
     * @param compensation factor on what the devices give
     */
    DenseValues values(double compensation) {
        double[] conductances = conductances();
        double[] acting = throughLines(conductances);
        double scale = mapping.scale() * compensation;
        float[] weights = new float[trained.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) (scale * (acting[2 * i] - acting[2 * i + 1]));
        }
        ReadNoise noise = crossbar.spec().readNoise();
        if (noise.isNone()) {
            return new DenseValues(weights, biases);
        }
        float[] variances = new float[trained.length];
        for (int i = 0; i < variances.length; i++) {
            double share = (acting[2 * i] / conductances[2 * i] + acting[2 * i + 1] / conductances[2 * i + 1]) / 2;
            double pair =
                    share * share * (noise.variance(conductances[2 * i]) + noise.variance(conductances[2 * i + 1]));
            variances[i] = (float) (scale * scale * pair);
        }
        return new DenseValues(weights, biases, variances);
    }

    /** The weights as they are now. */
    WeightMap map() {
        double[] conductances = conductances();
        float[] weights = new float[trained.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) mapping.weight(conductances[2 * i], conductances[2 * i + 1]);
        }
        return new WeightMap(trained.length / biases.length, biases.length, weights);
    }

    /**
     * Sum over all pairs of what they hold in the direction that they were written in (S), from one noisy reading of
     * the array.
     */
    double heldConductance() {
        double[] found = new double[crossbar.spec().cellCount()];
        crossbar.read(found);
        for (int cell = 0; cell < stuck.length; cell++) {
            found[cell] = Double.isNaN(stuck[cell]) ? found[cell] : stuck[cell];
        }
        double sum = 0;
        for (int i = 0; i < trained.length; i++) {
            sum += Math.signum(trained[i]) * (found[2 * i] - found[2 * i + 1]);
        }
        return sum;
    }

    /** Conductance of all devices that an input drives (S). */
    double[] conductancePerInput() {
        double[] conductances = conductances();
        int columns = crossbar.spec().columns();
        double[] sums = new double[crossbar.spec().rows()];
        for (int cell = 0; cell < conductances.length; cell++) {
            sums[cell / columns] += conductances[cell];
        }
        return sums;
    }

    WriteTally tally() {
        return crossbar.tally();
    }

    LayerResult result(WeightMap written, WeightMap aged) {
        int most = 0;
        for (int count : pulses) {
            most = Math.max(most, count);
        }
        List<Long> histogram = new ArrayList<>(Collections.nCopies(most + 1, 0L));
        for (int count : pulses) {
            histogram.set(count, histogram.get(count) + 1);
        }
        double largest = mapping.largestWeight();
        long clipped = 0;
        for (float weight : trained) {
            clipped += Math.abs(weight) >= largest * (1 - 1e-6) ? 1 : 0;
        }
        WeightMap before = new WeightMap(trained.length / biases.length, biases.length, trained);
        return new LayerResult(largest, (double) clipped / trained.length, histogram, before, written, aged);
    }

    private double[] conductances() {
        double[] conductances = new double[crossbar.spec().cellCount()];
        crossbar.conductances(conductances);
        for (int cell = 0; cell < stuck.length; cell++) {
            conductances[cell] = Double.isNaN(stuck[cell]) ? conductances[cell] : stuck[cell];
        }
        return conductances;
    }

    private double[] throughLines(double[] conductances) {
        if (readout.lines().isNone()) {
            return conductances;
        }
        double[] acting = new double[conductances.length];
        int columns = crossbar.spec().columns();
        int rows = crossbar.spec().rows();
        int tile = Math.min(readout.tileRows(), rows);
        for (int from = 0; from < rows; from += tile) {
            int to = Math.min(rows, from + tile);
            double[] part =
                    readout.lines().attenuated(Arrays.copyOfRange(conductances, from * columns, to * columns), columns);
            System.arraycopy(part, 0, acting, from * columns, part.length);
        }
        return acting;
    }
}
