/**
 * Spiking networks: neurons as pure steps, networks as arrays of numbers, synapses that are the compact devices.
 *
 * <p><b>Neurons</b> {@link photosynapse.network.spiking.Lif}, {@link photosynapse.network.spiking.Alif} and
 * {@link photosynapse.network.spiking.Izhikevich} each take parameters, a state and a time and give the next state.
 * Between spikes the first two are integrated exactly, so the size of a step changes nothing.
 *
 * <p><b>Networks</b> {@link photosynapse.network.spiking.SpikingNetwork} holds populations of such neurons in flat
 * arrays on a grid of time; {@link photosynapse.network.spiking.FixedSynapses} carry constant weights with delays,
 * {@link photosynapse.network.spiking.DeviceSynapses} are read by each spike at the conductance that light, gate and
 * time have left. {@link photosynapse.network.spiking.CompetitiveLayer} is the one layer with inhibition that learns
 * without labels.
 *
 * <p><b>Codes</b> {@link photosynapse.network.spiking.SpikeEncoder} makes spikes of numbers,
 * {@link photosynapse.network.spiking.AddressEvents} reads files of event cameras.
 *
 * <p>Random numbers are drawn by counter ({@link photosynapse.network.crossbar.NoiseStream}); each neuron and each
 * synapse belongs to one thread, which adds in a fixed order: results are the same bits for any number of threads.
 */
package photosynapse.network.spiking;
