package photosynapse.network.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.NoiseStream;
import photosynapse.network.crossbar.NormalTable;
import photosynapse.network.crossbar.PulseArray;
import photosynapse.network.crossbar.PulseArraySpec;
import photosynapse.network.crossbar.PulseTally;
import photosynapse.network.crossbar.PulsedDevice;
import photosynapse.network.crossbar.StateReader;
import photosynapse.network.crossbar.StateWriter;

/** One layer that learns in its array. */
final class InSituLayer {
    final int rows;
    final int columns;
    final PulseArray slow;
    /** The second array of the two-array rule; empty otherwise. */
    final List<PulseArray> fast = new ArrayList<>();
    /** Digital sums by row, in units of weights. */
    final float[][] sums;

    final NoiseStream noise;
    /** Weight of one pulse. */
    final float step;

    private final float[][] weights;
    private final float[][] variances;

    InSituLayer(PulsedDevice device, PulseArraySpec spec, boolean twoArrays, NoiseStream stream) {
        rows = spec.rows();
        columns = spec.columns();
        slow = new PulseArray(device, spec, stream.split(0));
        if (twoArrays) {
            fast.add(new PulseArray(device, spec, stream.split(1)));
        }
        noise = stream.split(2);
        step = (float) (spec.largestWeight() * device.typicalStep());
        sums = new float[rows][columns];
        weights = new float[rows][columns];
        variances = new float[rows][columns];
    }

    /** Writes normal weights of variance 2/inputs by counted pulses; what is less than a pulse stays in the sums. */
    void start(NoiseStream stream) {
        double spread = Math.sqrt(2.0 / (rows + columns));
        double largest = slow.spec().largestWeight();
        for (int row = 0; row < rows; row++) {
            for (int j = 0; j < columns; j++) {
                double drawn = spread * stream.gaussian((long) row * columns + j);
                sums[row][j] = (float) Math.max(-largest, Math.min(largest, drawn));
            }
            spend(row, PulseArray.MOST_PULSES);
        }
    }

    /** Notes the weights as they are, for the way back. */
    void snapshot() {
        for (int row = 0; row < rows; row++) {
            snapshot(row);
        }
    }

    /** As {@link #snapshot()}, of the inputs of an image that are active. */
    void snapshot(Presentation image, int layer) {
        for (int n = 0; n < image.activeCount[layer]; n++) {
            snapshot(image.active[layer][n]);
        }
    }

    private void snapshot(int row) {
        slow.readRow(row, weights[row], variances[row]);
    }

    /** Outputs of an image, a time (s) from now. */
    void forward(Presentation image, int layer, double after, NoiseStream draw) {
        float inputSum = image.gather(layer);
        image.reading.at(slow, after);
        image.reading.multiply(slow, image.values[layer], image.active[layer], image.activeCount[layer]);
        image.reading.outputs(slow, inputSum, draw, image.values[layer + 1]);
    }

    /** Takes errors at the outputs back to the inputs that are active; the others get none. */
    void backward(float[] errors, float[] inputs, float[] target, NoiseStream draw) {
        boolean noisy = slow.isNoisy();
        for (int i = 0; i < rows; i++) {
            float sum = 0;
            float variance = 0;
            if (inputs[i] > 0) {
                float[] own = weights[i];
                for (int j = 0; j < columns; j++) {
                    sum += own[j] * errors[j];
                }
                if (noisy) {
                    float[] spreads = variances[i];
                    for (int j = 0; j < columns; j++) {
                        variance += spreads[j] * errors[j] * errors[j];
                    }
                    sum += (float) Math.sqrt(variance) * NormalTable.at(draw.bits(i));
                }
            }
            target[i] = sum;
        }
    }

    /** Adds -rate x input x error to the sums of a row. */
    void accumulate(int row, float factor, float[] errors) {
        float[] target = sums[row];
        for (int j = 0; j < target.length; j++) {
            target[j] -= factor * errors[j];
        }
    }

    /** Gives the pulses that the sums of a row are worth, and takes them off. */
    void spend(int row, int mostPulses) {
        float[] own = sums[row];
        float perStep = 1 / step;
        for (int j = 0; j < columns; j++) {
            float steps = own[j] * perStep;
            if (steps >= 1 || steps <= -1) {
                int pulses = (int) Math.max(-mostPulses, Math.min(mostPulses, steps));
                slow.pulse(row, j, pulses);
                own[j] -= pulses * step;
            }
        }
    }

    /** Lets time pass. */
    void rest(double duration) {
        slow.rest(duration);
        fast.forEach(array -> array.rest(duration));
    }

    /** Pulses of both arrays. */
    PulseTally tally() {
        PulseTally sum = slow.tally();
        for (PulseArray array : fast) {
            sum = sum.plus(array.tally());
        }
        return sum;
    }

    /** Cells of both arrays. */
    long cellCount() {
        return (long) slow.cellCount() * (1 + fast.size());
    }

    /**
     * Conductance that each input drives (S).
     *
     * @param darkConductance of a cell (S)
     */
    double[] conductancePerInput(double darkConductance) {
        double[] sums = new double[rows];
        for (int cell = 0; cell < slow.cellCount(); cell++) {
            sums[cell / slow.width()] += darkConductance * (1 + slow.change(cell));
        }
        return sums;
    }

    /**
     * The layer as it would be read now through lines that have resistance. The cells of a pair stand side by side, so
     * that lines take nearly the same from both.
     *
     * @throws IllegalArgumentException if the device's conductance is not known
     */
    DenseValues throughLines(ReadoutSpec readout) {
        if (!(slow.device() instanceof LightDevice light)) {
            throw new IllegalArgumentException("lines of " + readout.lines().segment()
                    + " ohm a cell need the conductance of the device, and a two-sided curve has none in siemens");
        }
        int width = slow.width();
        double[] now = new double[slow.cellCount()];
        Arrays.setAll(now, place -> {
            int cell = place / width * width + place % width / 2 + place % 2 * columns;
            return light.darkConductance() * (1 + slow.change(cell));
        });
        double[] acting = new double[now.length];
        int tile = Math.min(readout.tileRows(), rows);
        for (int from = 0; from < rows; from += tile) {
            int to = Math.min(rows, from + tile);
            double[] part = readout.lines().attenuated(Arrays.copyOfRange(now, from * width, to * width), width);
            System.arraycopy(part, 0, acting, from * width, part.length);
        }
        float[] seen = new float[rows * columns];
        float[] noises = new float[slow.isNoisy() ? seen.length : 0];
        double scale = slow.weightScale() / light.darkConductance();
        for (int i = 0; i < seen.length; i++) {
            int up = 2 * i;
            int down = up + 1;
            seen[i] = (float) (scale * (acting[up] - acting[down]));
            if (noises.length > 0) {
                double share = acting[up] / now[up] + acting[down] / now[down];
                noises[i] = (float) (share * share / 4 * slow.weightVariance(i / columns, i % columns));
            }
        }
        return new DenseValues(seen, new float[columns], noises);
    }

    void save(StateWriter writer) {
        slow.save(writer);
        fast.forEach(array -> array.save(writer));
        writer.put(sums);
    }

    void restore(StateReader reader) {
        slow.restore(reader);
        fast.forEach(array -> array.restore(reader));
        reader.fill(sums);
    }
}
