package photosynapse.network.dl4j;

import java.util.Set;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.layers.LayerConstraint;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * After each step: keeps the difference of each pair of a {@link CrossbarDense}, lets one device of the pair be dark
 * and the other inside the window.
 *
 * <p><i>Equation:</i> d = Gp - Gm; Gp = Gmin + clip(d), Gm = Gmin + clip(-d), clip(d) = min(Gmax - Gmin, max(0, d)).
 * Applying it twice changes nothing.
 */
public final class ConductanceConstraint implements LayerConstraint {
    private static final long serialVersionUID = 1L;
    private static final Set<String> KEYS = Set.of(CrossbarParameterLayout.POSITIVE, CrossbarParameterLayout.NEGATIVE);

    @Override
    public void applyConstraint(Layer layer, int iteration, int epoch) {
        CrossbarDense dense = (CrossbarDense) layer.conf().getLayer();
        settle(
                dense,
                layer.getParam(CrossbarParameterLayout.POSITIVE),
                layer.getParam(CrossbarParameterLayout.NEGATIVE));
    }

    /** Applies the equation to both arrays in place. */
    static void settle(CrossbarDense dense, INDArray positive, INDArray negative) {
        double span = dense.getMaximumConductance() - dense.getMinimumConductance();
        positive.subi(negative);
        negative.assign(positive).negi();
        for (INDArray conductances : new INDArray[] {positive, negative}) {
            Transforms.max(conductances, 0, false);
            Transforms.min(conductances, span, false);
            if (dense.getMinimumConductance() != 0) {
                conductances.addi(dense.getMinimumConductance());
            }
        }
    }

    @Override
    public void setParams(Set<String> keys) {
        if (!keys.equals(KEYS)) {
            throw new IllegalArgumentException("acts on " + KEYS + " together, not on " + keys);
        }
    }

    @Override
    public Set<String> getParams() {
        return KEYS;
    }

    @Override
    public ConductanceConstraint clone() {
        return new ConductanceConstraint();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConductanceConstraint;
    }

    @Override
    public int hashCode() {
        return ConductanceConstraint.class.hashCode();
    }
}
