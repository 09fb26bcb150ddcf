package photosynapse.network.spiking;

/** Weights from inputs to neurons, as a competitive layer reads and changes them. */
public sealed interface InputWeights permits IdealWeights, DeviceWeights {

    /** Number of inputs. */
    int inputs();

    /** Number of neurons. */
    int neurons();

    /** Weight from an input to a neuron now. */
    float weight(int input, int neuron);

    /** Bytes of state of one weight. */
    int bytesPerSynapse();

    /** Adds the weights of one input to all neurons. */
    void read(int input, float[] target);

    /** A spike of an input just after one of a neuron: takes away. */
    void depress(int input, int neuron, float amount);

    /** A spike of a neuron just after one of an input: adds. */
    void potentiate(int input, int neuron, float amount);

    /** Brings the sum of the weights onto a neuron to a value, as far as they can. */
    void normalise(int neuron, float total);

    /** Whether weights change while nothing is done to them. */
    boolean isFading();

    /** Lets time pass (s). */
    void pass(double time);
}
