package photosynapse.network.crossbar;

import photosynapse.device.units.In;

/**
 * What writing has cost an array so far.
 *
 * @param pulses light pulses, summed over cells
 * @param photonsPerArea photons per area of a cell, summed over cells (1/m2)
 * @param litConductanceTime integral of the conductance over the lit time, summed over cells (S s); times the square of
 *     a bias this is the electrical energy of lit cells
 * @param litDarkConductanceTime the same for the part that flows without light (S s)
 * @param duration time that the array was busy with writing (s)
 */
public record WriteTally(
        long pulses,
        @In("1/m2") double photonsPerArea,
        @In("S s") double litConductanceTime,
        @In("S s") double litDarkConductanceTime,
        @In("s") double duration) {

    /** Nothing written yet. */
    public static final WriteTally NONE = new WriteTally(0, 0, 0, 0, 0);

    /** Both together. */
    public WriteTally plus(WriteTally other) {
        return new WriteTally(
                pulses + other.pulses,
                photonsPerArea + other.photonsPerArea,
                litConductanceTime + other.litConductanceTime,
                litDarkConductanceTime + other.litDarkConductanceTime,
                duration + other.duration);
    }
}
