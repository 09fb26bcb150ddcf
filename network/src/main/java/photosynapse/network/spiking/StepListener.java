package photosynapse.network.spiking;

/** Told what a network does, step by step, by one thread while the others wait. */
@FunctionalInterface
public interface StepListener {

    /** Nobody. */
    StepListener NONE = (step, network, fired, count) -> {};

    /**
     * After a step.
     *
     * @param step its number
     * @param network states may be read
     * @param fired who fired, in the order of their numbers; valid during the call
     * @param count how many
     */
    void after(long step, SpikingNetwork network, int[] fired, int count);
}
