/**
 * Computing with what fades.
 *
 * <p>Streams of light pulses move devices; what they hold at certain moments is a feature of the whole recent past, and
 * only a linear read-out ({@link photosynapse.network.reservoir.RidgeReadout}) is trained.
 * {@link photosynapse.network.reservoir.PulseCodes} does this for streams of a few bits, as images are read row by row;
 * {@link photosynapse.network.reservoir.MaskedReservoir} for a series of numbers, each shown to many devices with a
 * mask of its own. {@link photosynapse.network.reservoir.TimeSeries} makes the standard tasks.
 *
 * <p>The devices are {@link photosynapse.device.compact.OpticalSynapse}, followed exactly. May be imported by
 * experiments; tests stand in the package of the same name.
 */
package photosynapse.network.reservoir;
