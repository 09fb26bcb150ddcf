package photosynapse.network.spiking;

/** What comes into a network from outside. */
@FunctionalInterface
public interface NetworkInput {

    /** Nothing. */
    NetworkInput NONE = (step, from, to, excitatory) -> {};

    /**
     * Adds to the excitatory input of some neurons before a step; called by several threads, each for its own neurons,
     * so the answer must depend on step and neuron only.
     *
     * @param step number of the step
     * @param from first neuron
     * @param to one after the last
     * @param excitatory inputs of all neurons, from .. to - 1 may be changed
     */
    void add(long step, int from, int to, double[] excitatory);
}
