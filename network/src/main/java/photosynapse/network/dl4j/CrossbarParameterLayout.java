package photosynapse.network.dl4j;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * Lays the parameters of a {@link CrossbarDense} into the network's flat vector: Gp, then Gm, then b if there is one.
 */
final class CrossbarParameterLayout implements ParamInitializer {
    /** Conductances of the devices that stand for positive weights, inputs x outputs. */
    static final String POSITIVE = "Gp";
    /** Conductances of the devices that stand for negative weights, inputs x outputs. */
    static final String NEGATIVE = "Gm";
    /** Digital bias of each output. */
    static final String BIAS = "b";

    static final CrossbarParameterLayout INSTANCE = new CrossbarParameterLayout();

    private CrossbarParameterLayout() {}

    @Override
    public long numParams(NeuralNetConfiguration conf) {
        return numParams(conf.getLayer());
    }

    @Override
    public long numParams(Layer layer) {
        CrossbarDense dense = (CrossbarDense) layer;
        return 2 * dense.getNIn() * dense.getNOut() + (dense.isBiased() ? dense.getNOut() : 0);
    }

    @Override
    public List<String> paramKeys(Layer layer) {
        return ((CrossbarDense) layer).isBiased() ? List.of(POSITIVE, NEGATIVE, BIAS) : List.of(POSITIVE, NEGATIVE);
    }

    @Override
    public List<String> weightKeys(Layer layer) {
        return List.of(POSITIVE, NEGATIVE);
    }

    @Override
    public List<String> biasKeys(Layer layer) {
        return ((CrossbarDense) layer).isBiased() ? List.of(BIAS) : List.of();
    }

    @Override
    public boolean isWeightParam(Layer layer, String key) {
        return POSITIVE.equals(key) || NEGATIVE.equals(key);
    }

    @Override
    public boolean isBiasParam(Layer layer, String key) {
        return BIAS.equals(key);
    }

    @Override
    public Map<String, INDArray> init(NeuralNetConfiguration conf, INDArray paramsView, boolean initialise) {
        CrossbarDense dense = (CrossbarDense) conf.getLayer();
        Map<String, INDArray> parts = parts(dense, paramsView);
        parts.keySet().forEach(conf::addVariable);
        if (initialise) {
            long[] shape = {dense.getNIn(), dense.getNOut()};
            INDArray positive = parts.get(POSITIVE);
            dense.getWeightInitFn()
                    .init(
                            (double) shape[0],
                            (double) shape[1],
                            shape,
                            'f',
                            positive.reshape('f', shape[0] * shape[1], 1));
            positive.divi(dense.scale());
            parts.get(NEGATIVE).assign(0);
            ConductanceConstraint.settle(dense, positive, parts.get(NEGATIVE));
            if (dense.isBiased()) {
                parts.get(BIAS).assign(dense.getBiasInit());
            }
        }
        return parts;
    }

    @Override
    public Map<String, INDArray> getGradientsFromFlattened(NeuralNetConfiguration conf, INDArray gradientView) {
        return parts((CrossbarDense) conf.getLayer(), gradientView);
    }

    private static Map<String, INDArray> parts(CrossbarDense dense, INDArray view) {
        long inputs = dense.getNIn();
        long outputs = dense.getNOut();
        long cells = inputs * outputs;
        INDArray flat = view.reshape(view.length());
        Map<String, INDArray> parts = Collections.synchronizedMap(new LinkedHashMap<>());
        parts.put(POSITIVE, flat.get(NDArrayIndex.interval(0, cells)).reshape('f', inputs, outputs));
        parts.put(NEGATIVE, flat.get(NDArrayIndex.interval(cells, 2 * cells)).reshape('f', inputs, outputs));
        if (dense.isBiased()) {
            INDArray bias = flat.get(NDArrayIndex.interval(2 * cells, 2 * cells + outputs));
            parts.put(BIAS, bias.reshape(1, outputs));
        }
        return parts;
    }
}
