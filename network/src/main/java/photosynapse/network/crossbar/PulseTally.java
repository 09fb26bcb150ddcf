package photosynapse.network.crossbar;

/**
 * What pulses have cost an array so far; whole numbers, so that it does not matter in which order they were counted.
 *
 * @param pulses pulses, summed over cells
 * @param mostPulses pulses of the cell with the most
 * @param microChanges Q during the pulses, summed over pulses, in millionths: with the dark conductance and a voltage
 *     this is the electrical energy of lit cells
 * @param erases cells erased
 */
public record PulseTally(long pulses, long mostPulses, long microChanges, long erases) {

    /** Both together; the most pulses are those of either. */
    public PulseTally plus(PulseTally other) {
        return new PulseTally(
                pulses + other.pulses,
                Math.max(mostPulses, other.mostPulses),
                microChanges + other.microChanges,
                erases + other.erases);
    }
}
