package photosynapse.network.crossbar;

import java.util.Arrays;

/**
 * One reading of an array: the moment, and the column sums that it gave. One thread at a time; may be used again for
 * arrays that are not wider.
 *
 * <p><i>Equation:</i> S_j = sum_i x_i Q_ij, V_j = sum_i x_i^2 v(Q_ij); rows in rising order. Plain loops, which the
 * compiler turns into vector instructions.
 */
public final class ColumnReading {
    /** Modes of a cell that have a loop of their own. */
    private static final int FUSED_MODES = 3;

    private final float[][] scales = new float[LightDevice.MAXIMUM_MODES][Paces.COUNT];
    private final float[] sums;
    private final float[] variances;
    private final float[] row;

    /**
     * Memory for a reading.
     *
     * @param width largest number of cells in a row
     */
    public ColumnReading(int width) {
        sums = new float[width];
        variances = new float[width];
        row = new float[width];
    }

    /** Sets the moment: a time (s) from the array's now. */
    public void at(PulseArray array, double duration) {
        array.scalesAfter(duration, scales);
    }

    /** Sum of one column of cells, without noise. */
    public float sum(int column) {
        return sums[column];
    }

    /** Variance that read noise adds to it. */
    public float variance(int column) {
        return variances[column];
    }

    /**
     * Reads all columns.
     *
     * @param array to be read
     * @param input one number a row, not modified
     * @param active rows whose input is not 0, in rising order
     * @param activeCount how many
     */
    public void multiply(PulseArray array, float[] input, int[] active, int activeCount) {
        int width = array.width();
        Arrays.fill(sums, 0, width, 0);
        Arrays.fill(variances, 0, width, 0);
        ReadNoise noise = array.spec().readNoise();
        float relative = (float) (noise.relative() * noise.relative());
        boolean isFused = relative != 0 && array.paceOf().length == 0 && array.state().length == FUSED_MODES;
        float squares = 0;
        for (int n = 0; n < activeCount; n++) {
            float x = input[active[n]];
            squares += x * x;
            if (isFused) {
                addThreeModes(array, active[n], x, x * x * relative);
            } else {
                changes(array, active[n]);
                addSums(x, width);
                if (relative != 0) {
                    addVariances(x * x * relative, array.darkLevel(), width);
                }
            }
        }
        if (noise.absolute() != 0) {
            float common = (float) (squares * noise.absolute() * noise.absolute());
            for (int j = 0; j < width; j++) {
                variances[j] += common;
            }
        }
    }

    /** One row of cells of three modes, which is what training reads most: all in one loop. */
    private void addThreeModes(PulseArray array, int index, float x, float factor) {
        float[] base = array.base()[index];
        float[] a0 = array.state()[0][index];
        float[] a1 = array.state()[1][index];
        float[] a2 = array.state()[2][index];
        float s0 = scales[0][0];
        float s1 = scales[1][0];
        float s2 = scales[2][0];
        float dark = array.darkLevel();
        float[] sum = sums;
        float[] variance = variances;
        for (int j = 0; j < base.length; j++) {
            float q = base[j] + s0 * a0[j] + s1 * a1[j] + s2 * a2[j];
            float g = dark + q;
            float newSum = sum[j] + x * q;
            float newVariance = variance[j] + factor * g * g;
            sum[j] = newSum;
            variance[j] = newVariance;
        }
    }

    private void addSums(float x, int width) {
        float[] q = row;
        float[] sum = sums;
        for (int j = 0; j < width; j++) {
            sum[j] += x * q[j];
        }
    }

    private void addVariances(float factor, float dark, int width) {
        float[] q = row;
        float[] variance = variances;
        for (int j = 0; j < width; j++) {
            float g = dark + q[j];
            variance[j] += factor * g * g;
        }
    }

    /** Q of the cells of a row at the moment of the reading. */
    private void changes(PulseArray array, int index) {
        System.arraycopy(array.base()[index], 0, row, 0, array.width());
        for (int k = 0; k < array.state().length; k++) {
            float[] a = array.state()[k][index];
            if (array.paceOf().length > 0) {
                addPaced(a, scales[k], array.paceOf(), index * a.length);
            } else {
                addScaled(a, scales[k][0]);
            }
        }
    }

    private void addScaled(float[] a, float s) {
        float[] q = row;
        for (int j = 0; j < a.length; j++) {
            q[j] += s * a[j];
        }
    }

    /** Each cell forgets at a pace of its own. */
    private void addPaced(float[] a, float[] s, byte[] paces, int first) {
        float[] q = row;
        for (int j = 0; j < a.length; j++) {
            q[j] += s[paces[first + j]] * a[j];
        }
    }

    /**
     * Outputs of the weights.
     *
     * @param array that was read
     * @param inputSum sum of the inputs, against which a two-sided device is read
     * @param noise stream of this reading
     * @param output one number a weight column, written
     */
    public void outputs(PulseArray array, float inputSum, NoiseStream noise, float[] output) {
        int columns = array.spec().columns();
        boolean paired = array.isPaired();
        float scale = array.weightScale();
        float middle = paired ? 0 : inputSum * (float) TwoSidedDevice.REFERENCE;
        for (int j = 0; j < columns; j++) {
            float value = paired ? sums[j] - sums[columns + j] : sums[j] - middle;
            if (array.isNoisy()) {
                float variance = paired ? variances[j] + variances[columns + j] : variances[j];
                value += (float) Math.sqrt(variance) * NormalTable.at(noise.bits(j));
            }
            output[j] = scale * value;
        }
    }
}
