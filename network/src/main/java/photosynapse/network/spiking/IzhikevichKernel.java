package photosynapse.network.spiking;

/** Neurons of Izhikevich with exponential input currents (mV/ms), each of its mean over the step. */
final class IzhikevichKernel implements StepKernel {
    private static final double MILLISECONDS = 1e3;
    private static final double START = -65;

    private final IzhikevichParameters p;
    private final double step;
    private final double keepExcitatory;
    private final double keepInhibitory;
    private final double meanExcitatory;
    private final double meanInhibitory;

    IzhikevichKernel(IzhikevichParameters parameters, Population population, double timeStep) {
        p = parameters;
        step = timeStep * MILLISECONDS;
        keepExcitatory = StrictMath.exp(-timeStep / population.excitatoryTime());
        keepInhibitory = StrictMath.exp(-timeStep / population.inhibitoryTime());
        meanExcitatory = population.excitatoryTime() / timeStep * (1 - keepExcitatory);
        meanInhibitory = population.inhibitoryTime() / timeStep * (1 - keepInhibitory);
    }

    @Override
    public int step(NeuronArrays n, int from, int to, int[] fired, int at) {
        int next = at;
        for (int i = from; i < to; i++) {
            double current = meanExcitatory * n.excitatory[i] + meanInhibitory * n.inhibitory[i];
            IzhikevichState after = Izhikevich.step(p, new IzhikevichState(n.voltage[i], n.slow[i], 0), current, step);
            n.voltage[i] = after.voltage();
            n.slow[i] = after.recovery();
            n.excitatory[i] *= keepExcitatory;
            n.inhibitory[i] *= keepInhibitory;
            if (after.spikes() > 0) {
                fired[next++] = i;
            }
        }
        return next;
    }

    @Override
    public void reset(NeuronArrays n, int from, int to) {
        for (int i = from; i < to; i++) {
            n.voltage[i] = START;
            n.slow[i] = p.b() * START;
            n.excitatory[i] = 0;
            n.inhibitory[i] = 0;
            n.refractory[i] = 0;
        }
    }
}
