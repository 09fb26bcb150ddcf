package photosynapse.network.spiking;

/**
 * Leaky integrate-and-fire neurons, exact between points of the grid.
 *
 * <p>All voltages advance in one loop without branches; a second one compares them with what stands at the threshold,
 * or below everything while a neuron is refractory, so that one comparison finds both.
 */
final class LifKernel implements StepKernel {
    private final LifPropagator c;

    LifKernel(LifParameters p, Population population, double timeStep) {
        c = new LifPropagator(p, population, timeStep);
    }

    @Override
    public int step(NeuronArrays n, int from, int to, int[] fired, int at) {
        integrate(n.voltage, n.excitatory, n.inhibitory, from, to);
        double[] voltage = n.voltage;
        double[] barrier = n.barrier;
        int next = at;
        for (int i = from; i < to; i++) {
            if (voltage[i] >= barrier[i]) {
                next = reached(n, i, fired, next);
            }
        }
        return next;
    }

    private void integrate(double[] voltage, double[] excitatory, double[] inhibitory, int from, int to) {
        double rest = c.rest;
        double keep = c.keepVoltage;
        double byExcitatory = c.byExcitatory;
        double byInhibitory = c.byInhibitory;
        double keepExcitatory = c.keepExcitatory;
        double keepInhibitory = c.keepInhibitory;
        for (int i = from; i < to; i++) {
            double e = excitatory[i];
            double h = inhibitory[i];
            double v = rest + (voltage[i] - rest) * keep + byExcitatory * e + byInhibitory * h;
            excitatory[i] = e * keepExcitatory;
            inhibitory[i] = h * keepInhibitory;
            voltage[i] = v;
        }
    }

    private int reached(NeuronArrays n, int i, int[] fired, int at) {
        n.voltage[i] = c.reset;
        if (n.refractory[i] > 0) {
            n.refractory[i]--;
            n.barrier[i] = n.refractory[i] > 0 ? Double.NEGATIVE_INFINITY : c.threshold;
            return at;
        }
        n.refractory[i] = c.refractorySteps;
        n.barrier[i] = c.refractorySteps > 0 ? Double.NEGATIVE_INFINITY : c.threshold;
        fired[at] = i;
        return at + 1;
    }

    @Override
    public void reset(NeuronArrays n, int from, int to) {
        c.reset(n, from, to);
    }
}
