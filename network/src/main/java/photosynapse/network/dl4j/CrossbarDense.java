package photosynapse.network.dl4j;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.LayerValidation;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A dense layer whose weights are differential pairs of conductances: the configuration.
 *
 * <p><i>Equation:</i> z = x W + b, W = s (Gp - Gm), s = wmax/(Gmax - Gmin). Trained are Gp and Gm; the bias b is
 * digital.
 *
 * <p><i>Symbols:</i> Gp, Gm conductances of the two devices, Gmin .. Gmax their window, all in one unit of the caller's
 * choice; wmax largest weight.
 */
public final class CrossbarDense extends FeedForwardLayer {
    private static final long serialVersionUID = 1L;

    private double minimumConductance;
    private double maximumConductance;
    private double largestWeight;
    private boolean biased;

    /** For reading from JSON. */
    CrossbarDense() {}

    private CrossbarDense(Builder builder) {
        super(builder);
        minimumConductance = builder.minimumConductance;
        maximumConductance = builder.maximumConductance;
        largestWeight = builder.largestWeight;
        biased = builder.biased;
        setConstraints(List.of(new ConductanceConstraint()));
    }

    /** Gmin. */
    public double getMinimumConductance() {
        return minimumConductance;
    }

    /** Sets Gmin; for reading from JSON. */
    public void setMinimumConductance(double minimumConductance) {
        this.minimumConductance = minimumConductance;
    }

    /** Gmax. */
    public double getMaximumConductance() {
        return maximumConductance;
    }

    /** Sets Gmax; for reading from JSON. */
    public void setMaximumConductance(double maximumConductance) {
        this.maximumConductance = maximumConductance;
    }

    /** wmax. */
    public double getLargestWeight() {
        return largestWeight;
    }

    /** Sets wmax; for reading from JSON. */
    public void setLargestWeight(double largestWeight) {
        this.largestWeight = largestWeight;
    }

    /** Whether there is a bias. */
    public boolean isBiased() {
        return biased;
    }

    /** Sets whether there is a bias; for reading from JSON. */
    public void setBiased(boolean biased) {
        this.biased = biased;
    }

    /** Weight per conductance s. */
    double scale() {
        return largestWeight / (maximumConductance - minimumConductance);
    }

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray paramsView,
            boolean initialise,
            DataType type) {
        LayerValidation.assertNInNOutSet("CrossbarDense", getLayerName(), index, getNIn(), getNOut());
        CrossbarDenseLayer layer = new CrossbarDenseLayer(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(paramsView);
        layer.setParamTable(initializer().init(conf, paramsView, initialise));
        layer.setConf(conf);
        return layer;
    }

    @Override
    public ParamInitializer initializer() {
        return CrossbarParameterLayout.INSTANCE;
    }

    @Override
    public LayerMemoryReport getMemoryReport(InputType inputType) {
        InputType outputType = getOutputType(-1, inputType);
        long count = initializer().numParams(this);
        long working = getNIn() * getNOut();
        return new LayerMemoryReport.Builder(getLayerName(), CrossbarDense.class, inputType, outputType)
                .standardMemory(count, getIUpdater().stateSize(count))
                .workingMemory(working, 0, working, outputType.arrayElementsPerExample())
                .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CrossbarDense that
                && super.equals(other)
                && minimumConductance == that.minimumConductance
                && maximumConductance == that.maximumConductance
                && largestWeight == that.largestWeight
                && biased == that.biased;
    }

    @Override
    protected boolean canEqual(Object other) {
        return other instanceof CrossbarDense;
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), minimumConductance, maximumConductance, largestWeight, biased);
    }

    /** Collects what a layer needs. */
    @SuppressWarnings("unchecked") // build() as the library declares it
    public static final class Builder extends FeedForwardLayer.Builder<Builder> {
        private double minimumConductance;
        private double maximumConductance = 1;
        private double largestWeight = 1;
        private boolean biased = true;

        /** Window that the conductances are kept in; 0 .. 1 if not set. */
        public Builder window(double minimum, double maximum) {
            if (!(minimum >= 0) || !(maximum > minimum) || Double.isInfinite(maximum)) {
                throw new IllegalArgumentException(
                        "conductance window must satisfy 0 <= minimum < maximum, was " + minimum + " .. " + maximum);
            }
            minimumConductance = minimum;
            maximumConductance = maximum;
            return this;
        }

        /** Weight of a pair whose first device is at the top of the window and whose second is dark; 1 if not set. */
        public Builder largestWeight(double largest) {
            if (!(largest > 0) || Double.isInfinite(largest)) {
                throw new IllegalArgumentException("largest weight must be positive and finite, was " + largest);
            }
            largestWeight = largest;
            return this;
        }

        /** Whether there is a digital bias; there is if not set. */
        public Builder biased(boolean isBiased) {
            biased = isBiased;
            return this;
        }

        @Override
        public CrossbarDense build() {
            return new CrossbarDense(this);
        }
    }
}
