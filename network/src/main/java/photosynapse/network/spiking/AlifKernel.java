package photosynapse.network.spiking;

/** Leaky integrate-and-fire neurons with adaptive thresholds, exact between points of the grid. */
final class AlifKernel implements StepKernel {
    private final LifPropagator c;
    private final double adaptationStep;
    private final double keepAdaptation;

    AlifKernel(AlifParameters p, Population population, double timeStep) {
        c = new LifPropagator(p.membrane(), population, timeStep);
        adaptationStep = p.adaptationStep();
        keepAdaptation = StrictMath.exp(-timeStep / p.adaptationTime());
    }

    @Override
    public int step(NeuronArrays n, int from, int to, int[] fired, int at) {
        double[] voltage = n.voltage;
        double[] excitatory = n.excitatory;
        double[] inhibitory = n.inhibitory;
        double[] raised = n.slow;
        int[] refractory = n.refractory;
        int next = at;
        for (int i = from; i < to; i++) {
            double e = excitatory[i];
            double h = inhibitory[i];
            double a = raised[i] * keepAdaptation;
            double v = c.next(voltage[i], e, h);
            int left = refractory[i];
            if (left > 0) {
                v = c.reset;
                refractory[i] = left - 1;
            } else if (v >= c.threshold + a) {
                v = c.reset;
                a += adaptationStep;
                refractory[i] = c.refractorySteps;
                fired[next++] = i;
            }
            excitatory[i] = e * c.keepExcitatory;
            inhibitory[i] = h * c.keepInhibitory;
            voltage[i] = v;
            raised[i] = a;
        }
        return next;
    }

    @Override
    public void reset(NeuronArrays n, int from, int to) {
        c.reset(n, from, to);
    }
}
