package photosynapse.device.extraction;

import java.util.List;

/** What a model says about traces for the values of its free parameters; called from several threads at once. */
@FunctionalInterface
public interface TraceModel {
    /**
     * Changes dI/I_dark of every trace at the times of its readings.
     *
     * @param values of the free parameters, in their order
     * @param traces whose stimulus and times are used
     * @throws IllegalArgumentException when the values describe nothing that can be computed
     */
    List<double[]> changes(double[] values, List<ObservedTrace> traces);
}
