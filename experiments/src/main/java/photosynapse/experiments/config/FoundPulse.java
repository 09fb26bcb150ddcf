package photosynapse.experiments.config;

import photosynapse.device.units.In;

/**
 * A light pulse that was found in a measured trace.
 *
 * @param from start (s)
 * @param until end (s)
 * @param level light during the pulse in the unit of its column; NaN when it was found in the current
 */
public record FoundPulse(@In("s") double from, @In("s") double until, double level) {}
