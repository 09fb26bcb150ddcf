package photosynapse.network.reservoir;

import java.util.Arrays;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.crossbar.WritePulse;

/**
 * What a device holds after a stream of a few bits: one slot of time a bit, a pulse in the slot of a 1.
 *
 * <p><i>Equation:</i> code(b) = G(end)/G0 - 1 after bits b from a rested device, the first bit earliest; from b = 0 ..
 * 2^n - 1, all followed exactly once, so that reading a stream is a look-up.
 */
public final class PulseCodes {
    /** Longest stream. */
    public static final int MOST_BITS = 12;

    private final int bits;
    private final double[] changes;

    /**
     * @param synapse the device
     * @param pulse the pulse; its period is a slot
     * @param bits length of a stream
     * @param readDelay time from the end of the last slot to the reading (s)
     */
    public PulseCodes(OpticalSynapse synapse, WritePulse pulse, int bits, double readDelay) {
        if (bits < 1 || bits > MOST_BITS || !(readDelay >= 0)) {
            throw new IllegalArgumentException(
                    "streams need 1 to " + MOST_BITS + " bits and a delay >= 0 s, got " + bits + " and " + readDelay);
        }
        this.bits = bits;
        changes = new double[1 << bits];
        double[] state = new double[synapse.stateSize()];
        for (int code = 0; code < changes.length; code++) {
            synapse.reset(state, 0);
            for (int slot = bits - 1; slot >= 0; slot--) {
                boolean lit = (code >> slot & 1) == 1;
                double flux = lit ? pulse.light().photonFlux() : 0;
                synapse.advance(state, 0, flux, pulse.gateVoltage(), pulse.width());
                synapse.advance(state, 0, 0, pulse.gateVoltage(), pulse.gap());
            }
            synapse.advance(state, 0, 0, 0, readDelay);
            changes[code] = synapse.conductance(state, 0) / synapse.darkConductance() - 1;
        }
    }

    /** Length of a stream. */
    public int bits() {
        return bits;
    }

    /** Change of conductance after a stream, the first bit in the highest place. */
    public double change(int code) {
        return changes[code];
    }

    /** Smallest difference between two streams, relative to the largest change: how well they are told apart. */
    public double separation() {
        double[] sorted = changes.clone();
        Arrays.sort(sorted);
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            smallest = Math.min(smallest, sorted[i] - sorted[i - 1]);
        }
        return smallest / sorted[sorted.length - 1];
    }
}
