package photosynapse.network.spiking;

import java.util.Arrays;
import java.util.Objects;
import photosynapse.network.crossbar.LightDevice;
import photosynapse.network.crossbar.PulseStep;

/**
 * Optical synapses: read at each spike at the conductance that light, gate and time have left.
 *
 * <p><i>Equation:</i> change of conductance Q = sum y_k, the modes of {@link LightDevice}; a spike of the source adds k
 * Q to the input of the target, so the dark conductance is balanced by a reference column. Writing: {@link DeviceRule}.
 *
 * <p><i>Shapes:</i> 4 bytes a mode and 12 of connections: 24 bytes a synapse with three modes.
 *
 * <p><i>Limits:</i> a pulse weaker than one counts as that share of its step.
 */
public final class DeviceSynapses implements Synapses {
    private static final int CONNECTION_BYTES = 3 * Integer.BYTES;
    private static final long NEVER = Long.MIN_VALUE / 2;

    private final Wiring.Sorted rows;
    private final int[] incoming;
    private final int[] incomingStart;
    private final int[] source;
    private final int delay;
    private final float[][] modes;
    private final FadingClocks clocks;
    private final float perChange;
    private final float[] loss;
    private final float[] gain;
    private final DeviceRule rule;
    private final double timeStep;
    private final long[] lastSpike;

    /**
     * The connections of a wiring, of one delay; a weight of the wiring is what the synapse brings at the start.
     *
     * @param wiring who is connected to whom
     * @param device what pulses and time do
     * @param perChange k, input of the target per change of conductance in units of the dark one
     * @param rule how spikes write
     * @param timeStep step of the network's grid (s)
     */
    public DeviceSynapses(Wiring wiring, LightDevice device, double perChange, DeviceRule rule, double timeStep) {
        SpikingCheck.positive("input per change of conductance", perChange, "the unit of the voltage");
        rows = wiring.sorted();
        this.rule = Objects.requireNonNull(rule, "rule");
        this.timeStep = timeStep;
        this.perChange = (float) perChange;
        delay = rows.longestDelay();
        for (short each : rows.delay) {
            SpikingCheck.require(each == delay, "delay of device synapses", "the same for all", each + " steps");
        }
        modes = new float[device.modeCount()][rows.target.length];
        clocks = new FadingClocks(device);
        loss = new float[modes.length];
        gain = new float[modes.length];
        double all = 0;
        for (int k = 0; k < modes.length; k++) {
            PulseStep pulses = device.up(k).times(rule.pulses());
            loss[k] = (float) (pulses.keep() - 1);
            gain[k] = (float) pulses.gain();
            all += device.up(k).gain();
        }
        write(device, all);
        source = new int[rows.target.length];
        incoming = new int[rows.target.length];
        incomingStart = new int[rows.start.length];
        connectBack();
        lastSpike = new long[rows.start.length - 1];
        Arrays.fill(lastSpike, NEVER);
    }

    /** Shares the weights of the wiring among the modes as light would. */
    private void write(LightDevice device, double all) {
        for (int i = 0; i < rows.weight.length; i++) {
            SpikingCheck.require(rows.weight[i] >= 0, "weight of a device synapse", ">= 0", rows.weight[i]);
            for (int k = 0; k < modes.length; k++) {
                modes[k][i] = (float) (rows.weight[i] / perChange * device.up(k).gain() / all);
            }
        }
    }

    private void connectBack() {
        int neurons = rows.start.length - 1;
        for (int row = 0; row < neurons; row++) {
            for (int i = rows.start[row]; i < rows.start[row + 1]; i++) {
                source[i] = row;
                incomingStart[rows.target[i] + 1]++;
            }
        }
        for (int k = 0; k < neurons; k++) {
            incomingStart[k + 1] += incomingStart[k];
        }
        int[] next = incomingStart.clone();
        for (int i = 0; i < source.length; i++) {
            incoming[next[rows.target[i]]++] = i;
        }
    }

    /**
     * Change of conductance of a synapse now, in units of the dark one; synapses are numbered by source, then target.
     */
    public double change(int synapse) {
        float sum = 0;
        for (int k = 0; k < modes.length; k++) {
            sum += clocks.scale[k] * modes[k][synapse];
        }
        return sum;
    }

    @Override
    public int count() {
        return rows.target.length;
    }

    @Override
    public int longestDelay() {
        return delay;
    }

    @Override
    public boolean isInhibitory() {
        return false;
    }

    @Override
    public int bytesPerSynapse() {
        return modes.length * Float.BYTES + CONNECTION_BYTES;
    }

    @Override
    public int neurons() {
        return rows.start.length - 1;
    }

    @Override
    public void deliver(int from, long step, Arrivals arrivals, int firstTarget, int endTarget) {
        lastSpike[from] = step;
        int begin = rows.place(from, firstTarget);
        int end = rows.place(from, endTarget);
        double[] row = arrivals.excitatory(step, delay);
        for (int k = 0; k < modes.length; k++) {
            float factor = perChange * clocks.scale[k];
            float[] mode = modes[k];
            for (int i = begin; i < end; i++) {
                row[rows.target[i]] += factor * mode[i];
            }
        }
    }

    @Override
    public void fired(int target, long step) {
        if (rule.pulses() == 0 && rule.left() == 1) {
            return;
        }
        for (int n = incomingStart[target]; n < incomingStart[target + 1]; n++) {
            int i = incoming[n];
            double since = (step - lastSpike[source[i]]) * timeStep;
            float light = (float) StrictMath.exp(-since / rule.lightTime());
            for (int k = 0; k < modes.length; k++) {
                float y = (float) rule.left() * clocks.scale[k] * modes[k][i];
                modes[k][i] = (y + light * (loss[k] * y + gain[k])) / clocks.scale[k];
            }
        }
    }

    @Override
    public void passed(long step) {
        clocks.advance(timeStep, modes);
    }
}
