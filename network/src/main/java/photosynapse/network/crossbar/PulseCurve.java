package photosynapse.network.crossbar;

import java.util.Arrays;
import photosynapse.device.compact.OpticalSynapse;
import photosynapse.network.mapping.ConductanceRange;
import photosynapse.network.mapping.Quantiser;

/**
 * Calibration of a device: its conductance after n equal pulses from the dark, a stated time after the last one. The
 * device is the nominal one, without variation.
 */
public final class PulseCurve {
    private final WritePulse pulse;
    private final double readDelay;
    private final double[] conductances;
    private final Quantiser levels;

    private PulseCurve(WritePulse pulse, double readDelay, double[] conductances) {
        this.pulse = pulse;
        this.readDelay = readDelay;
        this.conductances = conductances;
        this.levels = Quantiser.ofLevels(conductances);
    }

    /**
     * Writes a nominal device pulse by pulse and notes its conductance.
     *
     * <p><i>Limits:</i> the curve ends with the last pulse that still raised the conductance, so that each level
     * belongs to exactly one number of pulses.
     *
     * @param synapse the device
     * @param pulse the pulse
     * @param maximumPulses largest number of pulses
     * @param readDelay time from the end of the last pulse to the reading, gate at 0 V (s)
     * @throws IllegalArgumentException if not even the first pulse raises the conductance
     */
    public static PulseCurve measure(OpticalSynapse synapse, WritePulse pulse, int maximumPulses, double readDelay) {
        if (maximumPulses < 1 || !(readDelay >= 0)) {
            throw new IllegalArgumentException("a pulse curve needs at least 1 pulse and a delay >= 0 s, got "
                    + maximumPulses + " and " + readDelay);
        }
        double[] state = new double[synapse.stateSize()];
        double[] rested = new double[synapse.stateSize()];
        synapse.reset(state, 0);
        double[] found = new double[maximumPulses + 1];
        found[0] = synapse.conductance(state, 0);
        int count = 1;
        while (count <= maximumPulses) {
            if (count > 1) {
                synapse.advance(state, 0, 0, pulse.gateVoltage(), pulse.gap());
            }
            synapse.advance(state, 0, pulse.light().photonFlux(), pulse.gateVoltage(), pulse.width());
            System.arraycopy(state, 0, rested, 0, state.length);
            if (readDelay > 0) {
                synapse.advance(rested, 0, 0, 0, readDelay);
            }
            found[count] = synapse.conductance(rested, 0);
            if (!(found[count] > found[count - 1])) {
                break;
            }
            count++;
        }
        if (count == 1) {
            throw new IllegalArgumentException("the first pulse of " + pulse.dose()
                    + " photons/m2 does not raise the conductance of " + found[0] + " S; use more light");
        }
        return new PulseCurve(pulse, readDelay, Arrays.copyOf(found, count));
    }

    /** The pulse. */
    public WritePulse pulse() {
        return pulse;
    }

    /** Time from the last pulse to the reading (s). */
    public double readDelay() {
        return readDelay;
    }

    /** Largest number of pulses that still raises the conductance. */
    public int maximumPulses() {
        return conductances.length - 1;
    }

    /** Conductance after a number of pulses (S). */
    public double conductance(int pulses) {
        return conductances[pulses];
    }

    /** Window from the dark to the largest number of pulses. */
    public ConductanceRange range() {
        return new ConductanceRange(conductances[0], conductances[conductances.length - 1]);
    }

    /** The number of pulses whose conductance is nearest to the given one (S). */
    public int pulsesFor(double conductance) {
        return levels.nearestIndex(conductance);
    }
}
