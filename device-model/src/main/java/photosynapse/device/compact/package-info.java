/**
 * The few-state synapse: what networks see of the device.
 *
 * <p>A {@link photosynapse.device.compact.CompactSynapse} holds reservoirs of trapped electrons, each a zone of the
 * film at its own distance from the nanotubes, and the share of their field that mobile ions have screened. Its form
 * follows the exits that the device model counts. During light nearly every electron is trapped; what is lost is lost
 * by tunnelling out of the zones next to the sheet, also in saturation, when electrons that find the bulk full go
 * there. In the dark those zones empty first, one after the other; the bulk cannot tunnel, it emits, and most of what
 * it emits is trapped again, so that it drains through the near zones over hours. The field that ions have not yet
 * screened draws electrons to the sheet: fast trains lose less between pulses than the bare charge would, strong
 * flashes lose more. A negative gate fills the sheet with holes, which climb into the film and recombine, until the
 * ions that were left behind keep them out. Equations stand at the class, the meaning of every number at its record.
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
