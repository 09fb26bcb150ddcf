package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * Holes that go back from the sheet into the film and recombine there with trapped electrons: what a negative gate
 * erases with.
 *
 * <p><b>Equation</b> rate e = e0 exp(lambda (g(VG) - 1 + Q) + k E), the same for every reservoir.
 *
 * <p><b>Physics</b> holes climb the valence band offset; in a degenerate sheet the Fermi level moves by one kT when the
 * hole density changes by the density of states Ns, so lambda = P0/Ns; the field of unscreened electrons draws holes
 * in, and after a quick erase the ions left behind keep them out.
 *
 * @param rate e0, in the rested device at the reading gate voltage (1/s)
 * @param holeRatio lambda, logarithmic gain per channel holes, in units of the dark hole density
 * @param fieldRatio k, logarithmic gain per unit of unscreened field
 */
public record HoleInjectionParameters(@In("1/s") double rate, double holeRatio, double fieldRatio) {

    public HoleInjectionParameters {
        ParameterCheck.nonNegative("hole injection rate", rate, "1/s");
        ParameterCheck.nonNegative("hole ratio of the injection", holeRatio, "");
        ParameterCheck.finite("field ratio of the injection", fieldRatio, "");
    }
}
