package photosynapse.network.spiking;

/** One step of a range of neurons of one kind; immutable. */
interface StepKernel {

    /**
     * Advances neurons from .. to - 1 by one step.
     *
     * @param n states, modified
     * @param fired written: who fired, in order
     * @param at where to begin to write
     * @return where the next would be written
     */
    int step(NeuronArrays n, int from, int to, int[] fired, int at);

    /** Writes the state of neurons that have rested. */
    void reset(NeuronArrays n, int from, int to);

    /** The kernel of a population. */
    static StepKernel of(Population population, double timeStep) {
        NeuronParameters neuron = population.neuron();
        if (neuron instanceof IzhikevichParameters p) {
            return new IzhikevichKernel(p, population, timeStep);
        }
        if (neuron instanceof AlifParameters p) {
            return new AlifKernel(p, population, timeStep);
        }
        return new LifKernel((LifParameters) neuron, population, timeStep);
    }

    /** Steps that a time lasts. */
    static int steps(double time, double timeStep) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(time / timeStep));
    }
}
