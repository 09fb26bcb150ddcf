package photosynapse.device.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import photosynapse.device.compact.CompactSynapse;
import photosynapse.device.compact.StimulusResponse;
import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.compact.ValidityRange;

/** The compact synapse as a model of traces: some of its numbers free, the others as they are. */
public final class CompactModel implements TraceModel {
    /** Free numbers may move by this factor from their first guess. */
    private static final double FACTOR = 1e3;

    /** Exponents may move by so much. */
    private static final double EXPONENT = 30;

    private final SynapseParameters start;
    private final ParameterVector vector;
    private final List<Integer> free = new ArrayList<>();

    private CompactModel(SynapseParameters start, Predicate<String> isFree) {
        this.start = start;
        this.vector = new ParameterVector(start, true);
        List<FreeParameter> all = vector.parameters();
        for (int k = 0; k < all.size(); k++) {
            if (isFree.test(all.get(k).name())) {
                free.add(k);
            }
        }
    }

    /** A model with the numbers of these names free; {@link #names} lists them. */
    public static CompactModel of(SynapseParameters start, List<String> free) {
        List<String> known = names(start);
        for (String name : free) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("the compact synapse has no number " + name + "; it has " + known);
            }
        }
        return new CompactModel(start, free::contains);
    }

    /** Names of all numbers that can be free. */
    public static List<String> names(SynapseParameters start) {
        return new ParameterVector(start, true)
                .parameters().stream().map(FreeParameter::name).toList();
    }

    /** The free numbers with their ranges. */
    public List<BoundedParameter> parameters() {
        List<FreeParameter> all = vector.parameters();
        return free.stream().map(k -> bounded(all.get(k))).toList();
    }

    private static BoundedParameter bounded(FreeParameter p) {
        return p.scale() == FreeParameter.Scale.LOGARITHMIC
                ? new BoundedParameter(p, p.start() / FACTOR, p.start() * FACTOR)
                : new BoundedParameter(p, p.start() - EXPONENT, p.start() + EXPONENT);
    }

    /** The synapse for values of the free numbers. */
    public SynapseParameters synapse(double[] values, ValidityRange validity) {
        List<FreeParameter> all = vector.parameters();
        double[] whole = all.stream().mapToDouble(FreeParameter::start).toArray();
        for (int k = 0; k < values.length; k++) {
            whole[free.get(k)] = values[k];
        }
        return vector.synapse(whole, start.channel(), validity);
    }

    @Override
    public List<double[]> changes(double[] values, List<ObservedTrace> traces) {
        CompactSynapse synapse = CompactSynapse.of(synapse(values, ValidityRange.UNLIMITED));
        return traces.stream()
                .map(t -> StimulusResponse.changes(synapse, t.stimulus(), t.times()))
                .toList();
    }
}
