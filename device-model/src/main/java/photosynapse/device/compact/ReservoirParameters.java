package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * One reservoir of trapped electrons: a zone of the film at some distance from the sheet.
 *
 * <p><b>Equation</b> weight in the competition for free electrons a = w (1 - q/C) exp(kappa E); loss [ r (g + Q) +
 * epsilon m + e h ] q.
 *
 * <p><b>Physics</b> w and C are the zone's share of the light and of the traps. r is tunnelling to the holes of the
 * sheet, which falls by e over half a tunnelling length: near zones empty in less than a second, the next ones in
 * minutes, and the bulk cannot tunnel at all but has to emit. An unscreened field draws free electrons towards the
 * sheet: kappa &gt; 0 for near zones, relative to the bulk. In one film m = h = 1; in a second film deeper traps emit
 * less, and holes that would have to climb a further step hardly come.
 *
 * @param writeRate w, growth of q at the reference photon flux in the rested device (1/s)
 * @param capacityRatio C, charge of the full reservoir in units of the dark hole density of the channel
 * @param tunnellingRate r, with the holes of the rested channel at the reading gate voltage (1/s)
 * @param fieldPullRatio kappa, logarithmic gain of the weight per unit of unscreened field
 * @param emissionRatio m, emission of this zone in units of that of the film next to the sheet
 * @param injectionRatio h, hole injection that reaches this zone, in the same unit
 */
public record ReservoirParameters(
        @In("1/s") double writeRate,
        double capacityRatio,
        @In("1/s") double tunnellingRate,
        double fieldPullRatio,
        double emissionRatio,
        double injectionRatio) {

    /** A zone of the film next to the sheet. */
    public ReservoirParameters(double writeRate, double capacityRatio, double tunnellingRate, double fieldPullRatio) {
        this(writeRate, capacityRatio, tunnellingRate, fieldPullRatio, 1, 1);
    }

    public ReservoirParameters {
        ParameterCheck.positive("write rate", writeRate, "1/s");
        ParameterCheck.positive("capacity ratio", capacityRatio, "");
        ParameterCheck.nonNegative("tunnelling rate", tunnellingRate, "1/s");
        ParameterCheck.finite("field pull ratio", fieldPullRatio, "");
        ParameterCheck.nonNegative("emission ratio", emissionRatio, "");
        ParameterCheck.nonNegative("injection ratio", injectionRatio, "");
    }

    /** Whether this zone lies in a second film, with emission and hole injection of its own. */
    public boolean isOfSecondFilm() {
        return emissionRatio != 1 || injectionRatio != 1;
    }
}
