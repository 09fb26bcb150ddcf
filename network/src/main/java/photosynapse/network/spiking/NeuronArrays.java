package photosynapse.network.spiking;

/** States of all neurons of a network, one array a number of state. */
final class NeuronArrays {
    /** Voltage: V, or mV for Izhikevich. */
    final double[] voltage;
    /** What the threshold is raised by (V), or the recovery (mV/ms). */
    final double[] slow;
    /** Input that raises the voltage, in its unit. */
    final double[] excitatory;
    /** Input that lowers it; negative. */
    final double[] inhibitory;
    /** Steps until the neuron takes input again. */
    final int[] refractory;
    /** What the voltage is compared with: the threshold, or below everything while refractory. */
    final double[] barrier;

    NeuronArrays(int count) {
        voltage = new double[count];
        slow = new double[count];
        excitatory = new double[count];
        inhibitory = new double[count];
        refractory = new int[count];
        barrier = new double[count];
    }
}
