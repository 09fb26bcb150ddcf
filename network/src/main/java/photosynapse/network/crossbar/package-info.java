/**
 * An array of optical synapses: written by counted light pulses, left to forget, read.
 *
 * <p>{@link photosynapse.network.crossbar.Crossbar} holds the states of all cells in flat arrays and advances them by
 * the same {@link photosynapse.device.compact.OpticalSynapse} as a single device; there is no object per cell and no
 * second formula. {@link photosynapse.network.crossbar.PulseCurve} is the calibration, conductance after n pulses;
 * {@link photosynapse.network.crossbar.Programming} writes target conductances with it, with or without
 * {@link photosynapse.network.crossbar.WriteVerify}.
 *
 * <p>{@link photosynapse.network.crossbar.PulseArray} is the array for training by pulses, a few floats a cell: a
 * {@link photosynapse.network.crossbar.PulsedDevice} says what a pulse does, forgetting of all cells is one number a
 * mode, and read noise is drawn once a column ({@link photosynapse.network.crossbar.ColumnReading}).
 * {@link photosynapse.network.crossbar.LightDeviceFit} finds the modes that stand for a synapse and says how well.
 *
 * <p>What differs from an ideal array: {@link photosynapse.network.crossbar.DeviceVariation} from cell to cell and from
 * pulse to pulse, and {@link photosynapse.network.crossbar.ReadNoise}. All of it is drawn by counter
 * ({@link photosynapse.network.crossbar.NoiseStream}): a number depends on the seed and on what it is for (cell, pulse,
 * reading), not on which thread asked first, so results are the same bits for any number of threads.
 *
 * <p>{@link photosynapse.network.crossbar.CellModel} chooses how cells are followed in time: each by itself, or all
 * cells with one pulse history together.
 */
package photosynapse.network.crossbar;
