package photosynapse.network.dl4j;

import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The working part of a {@link CrossbarDense}.
 *
 * <p><i>Equation:</i> with delta = dL/dz: dL/dGp = s x^T delta, dL/dGm = -dL/dGp, dL/db = sum delta, dL/dx = delta W^T.
 * Noise on the conductances, if any, is the same in the forward and the backward pass.
 */
final class CrossbarDenseLayer extends BaseLayer<CrossbarDense> {
    private static final long serialVersionUID = 1L;

    CrossbarDenseLayer(NeuralNetConfiguration conf, DataType type) {
        super(conf, type);
    }

    @Override
    public boolean isPretrainLayer() {
        return false;
    }

    @Override
    public boolean hasBias() {
        return layerConf().isBiased();
    }

    @Override
    protected Pair<INDArray, INDArray> preOutputWithPreNorm(
            boolean training, boolean forBackprop, LayerWorkspaceMgr workspaces) {
        assertInputSet(forBackprop);
        applyDropOutIfNecessary(training, workspaces);
        INDArray weights = weights(training, workspaces);
        INDArray x = input.castTo(weights.dataType());
        INDArray z =
                workspaces.createUninitialized(ArrayType.ACTIVATIONS, weights.dataType(), x.size(0), weights.size(1));
        x.mmuli(weights, z);
        if (hasBias()) {
            z.addiRowVector(getParamWithNoise(CrossbarParameterLayout.BIAS, training, workspaces));
        }
        return new Pair<>(z, z);
    }

    /** W = s (Gp - Gm), in working memory. */
    private INDArray weights(boolean training, LayerWorkspaceMgr workspaces) {
        INDArray positive = getParamWithNoise(CrossbarParameterLayout.POSITIVE, training, workspaces);
        INDArray negative = getParamWithNoise(CrossbarParameterLayout.NEGATIVE, training, workspaces);
        INDArray weights =
                workspaces.createUninitialized(ArrayType.FF_WORKING_MEM, positive.dataType(), positive.shape(), 'f');
        return positive.subi(negative, weights).muli(layerConf().scale());
    }

    @Override
    public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
        assertInputSet(true);
        INDArray z = preOutputWithPreNorm(true, true, workspaces).getFirst();
        INDArray delta = layerConf().getActivationFn().backprop(z, epsilon).getFirst();
        INDArray weights = weights(true, workspaces);
        INDArray passedOn = workspaces.createUninitialized(
                ArrayType.ACTIVATION_GRAD, delta.dataType(), new long[] {weights.size(0), delta.size(0)}, 'f');
        passedOn = weights.mmuli(delta.transpose(), passedOn).transpose();
        Gradient gradient = gradient(delta);
        weightNoiseParams.clear();
        return new Pair<>(gradient, backpropDropOutIfPresent(passedOn));
    }

    private Gradient gradient(INDArray delta) {
        INDArray positive = gradientViews.get(CrossbarParameterLayout.POSITIVE);
        INDArray negative = gradientViews.get(CrossbarParameterLayout.NEGATIVE);
        double scale = layerConf().scale();
        Nd4j.gemm(input.castTo(positive.dataType()), delta, positive, true, false, scale, 0);
        negative.assign(positive).negi();
        Gradient gradient = new DefaultGradient();
        gradient.gradientForVariable().put(CrossbarParameterLayout.POSITIVE, positive);
        gradient.gradientForVariable().put(CrossbarParameterLayout.NEGATIVE, negative);
        if (hasBias()) {
            INDArray bias = gradientViews.get(CrossbarParameterLayout.BIAS);
            delta.sum(bias, 0);
            gradient.gradientForVariable().put(CrossbarParameterLayout.BIAS, bias);
        }
        return gradient;
    }
}
