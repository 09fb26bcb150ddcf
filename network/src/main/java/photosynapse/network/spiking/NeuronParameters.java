package photosynapse.network.spiking;

/** Which neuron a population is made of. */
public sealed interface NeuronParameters permits LifParameters, AlifParameters, IzhikevichParameters {}
