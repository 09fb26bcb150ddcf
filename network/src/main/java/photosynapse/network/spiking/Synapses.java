package photosynapse.network.spiking;

/** Synapses of a network, ordered by source, then target. */
public sealed interface Synapses permits FixedSynapses, DeviceSynapses {

    /** How many. */
    int count();

    /** Longest delay, in steps; at least 1. */
    int longestDelay();

    /** Whether some lower the voltage. */
    boolean isInhibitory();

    /** Bytes of one synapse: state, target and delay. */
    int bytesPerSynapse();

    /** Number of neurons it was made for. */
    int neurons();

    /** Adds what a spike of a source brings to targets from .. to - 1. */
    void deliver(int source, long step, Arrivals arrivals, int from, int to);

    /** Changes the synapses onto a neuron that has fired. */
    void fired(int target, long step);

    /** Tells that a step ends, so that time passes; called by one thread while the others wait. */
    void passed(long step);
}
