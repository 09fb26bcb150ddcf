package photosynapse.network.dl4j;

import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.weightnoise.IWeightNoise;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import photosynapse.network.crossbar.NoiseStream;

/**
 * Lets training feel that devices answer differently: in each training pass every conductance above Gmin is multiplied
 * by a number around 1.
 *
 * <p><i>Equation:</i> G = Gmin + (G0 - Gmin)(1 + relative z), z standard normal, new for each device and iteration, the
 * same in the forward and the backward pass. Biases and passes outside training are left alone.
 *
 * <p><i>Limits:</i> z takes 65,536 equally likely values, at most 4.3 in magnitude: enough for training, not for
 * statistics.
 */
public final class ConductanceNoise implements IWeightNoise {
    private static final long serialVersionUID = 1L;
    private static final int TABLE_BITS = 16;
    private static final float[] NORMAL = table();

    private double relative;
    private long seed;

    /** For reading from JSON. */
    ConductanceNoise() {}

    /**
     * @param relative standard deviation, relative to the conductance above Gmin
     * @param seed of all draws
     */
    public ConductanceNoise(double relative, long seed) {
        if (!(relative >= 0 && relative <= 1)) {
            throw new IllegalArgumentException("relative noise must be 0 to 1, was " + relative);
        }
        this.relative = relative;
        this.seed = seed;
    }

    private static float[] table() {
        float[] table = new float[1 << TABLE_BITS];
        for (int i = 0; i < table.length; i++) {
            table[i] = (float) NoiseStream.normalQuantile((i + 0.5) / table.length);
        }
        return table;
    }

    /** Standard deviation, relative to the conductance above Gmin. */
    public double getRelative() {
        return relative;
    }

    /** Sets the standard deviation; for reading from JSON. */
    public void setRelative(double relative) {
        this.relative = relative;
    }

    /** Seed of all draws. */
    public long getSeed() {
        return seed;
    }

    /** Sets the seed; for reading from JSON. */
    public void setSeed(long seed) {
        this.seed = seed;
    }

    @Override
    public INDArray getParameter(
            Layer layer, String key, int iteration, int epoch, boolean train, LayerWorkspaceMgr workspaces) {
        INDArray parameter = layer.getParam(key);
        if (!train || relative == 0 || CrossbarParameterLayout.BIAS.equals(key)) {
            return parameter;
        }
        CrossbarDense dense = (CrossbarDense) layer.conf().getLayer();
        long purpose = 2L * layer.getIndex() + (CrossbarParameterLayout.POSITIVE.equals(key) ? 0 : 1);
        float[] factors = factors((int) parameter.length(), purpose, iteration);
        double dark = dense.getMinimumConductance();
        INDArray noisy = workspaces.dup(ArrayType.INPUT, parameter, 'f');
        try (INDArray factor = Nd4j.create(factors, parameter.shape(), 'f')) {
            noisy.subi(dark).muli(factor.castTo(noisy.dataType())).addi(dark);
        }
        return noisy;
    }

    private float[] factors(int count, long purpose, int iteration) {
        NoiseStream stream = new NoiseStream(seed).split(purpose).split(iteration);
        float[] factors = new float[count];
        float spread = (float) relative;
        for (int i = 0; i < count; i += 4) {
            long bits = stream.bits(i);
            for (int k = i; k < Math.min(count, i + 4); k++) {
                factors[k] = 1 + spread * NORMAL[(int) (bits & (NORMAL.length - 1))];
                bits >>>= TABLE_BITS;
            }
        }
        return factors;
    }

    @Override
    public ConductanceNoise clone() {
        return new ConductanceNoise(relative, seed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConductanceNoise that && relative == that.relative && seed == that.seed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(relative, seed);
    }
}
