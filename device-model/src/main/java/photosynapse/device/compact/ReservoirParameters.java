package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * One reservoir of trapped electrons: a zone of the film that fills and empties at its own pace.
 *
 * <p><b>Physics</b> near the sheet tunnelling empties a trap within seconds; in the middle of the film the electron has
 * to be emitted, trapped again and to recombine at the sheet; charge in the bulk is held for thousands of seconds.
 *
 * @param writeRate w, growth of q at the reference photon flux with empty reservoirs (1/s)
 * @param capacityRatio C, charge of the full reservoir in units of the dark hole density of the channel
 * @param releaseRate r, at small charge, screened field and reading gate voltage (1/s)
 */
public record ReservoirParameters(
        @In("1/s") double writeRate,
        double capacityRatio,
        @In("1/s") double releaseRate) {

    public ReservoirParameters {
        ParameterCheck.positive("write rate", writeRate, "1/s");
        ParameterCheck.positive("capacity ratio", capacityRatio, "");
        ParameterCheck.nonNegative("release rate", releaseRate, "1/s");
    }
}
