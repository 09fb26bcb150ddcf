/**
 * The few-state synapse: what networks see of the device.
 *
 * <p>A {@link photosynapse.device.compact.CompactSynapse} holds reservoirs of trapped electrons, each with its own rate
 * of filling, capacity and rate of release, and the share of their field that mobile ions have screened. Light fills
 * the reservoirs in competition, the unscreened field slows the filling and speeds the release, holes in the channel
 * empty them, a negative gate erases. The conductance is that of the holes which the stored charge holds in the
 * channel. Equations and numerics stand at the class, the meaning of every number at its record.
 *
 * <p>The state of one synapse is a stretch of a caller-owned array, so that an array of synapses is the same law in a
 * loop. Parameters come from {@code device.extraction}; outside the range in which they were compared with the device a
 * synapse refuses by {@link photosynapse.device.compact.OutsideFittedRangeException}.
 *
 * <p>Main types: {@link photosynapse.device.compact.OpticalSynapse},
 * {@link photosynapse.device.compact.CompactSynapse}, {@link photosynapse.device.compact.SynapseParameters}. May be
 * imported by {@code device.extraction}, {@code network} and {@code experiments}.
 */
package photosynapse.device.compact;
