package photosynapse.device.compact;

import photosynapse.device.units.In;

/**
 * Holes that go back from the sheet into the film and recombine there with trapped electrons: what a negative gate
 * erases with.
 *
 * <p><b>Equation</b> rate e = e0 exp(lambda (g(VG) - 1) + mu Q + k E), the same for every reservoir.
 *
 * <p><b>Physics</b> holes climb the valence band offset; in a degenerate sheet the Fermi level moves by one kT when the
 * hole density changes by the density of states Ns, so lambda is near P0/Ns. The stored charge fills the sheet in the
 * same way, and draws holes in through the zone next to the sheet, where ions cannot screen it, so mu is larger. The
 * field of unscreened electrons draws holes into the rest of the film; after a quick erase the ions left behind keep
 * them out.
 *
 * @param rate e0, in the rested device at the reading gate voltage (1/s)
 * @param gateRatio lambda, logarithmic gain per holes that the gate brings, in units of the dark hole density
 * @param chargeRatio mu, logarithmic gain per stored charge, in the same unit
 * @param fieldRatio k, logarithmic gain per unit of unscreened field
 */
public record HoleInjectionParameters(@In("1/s") double rate, double gateRatio, double chargeRatio, double fieldRatio) {

    public HoleInjectionParameters {
        ParameterCheck.nonNegative("hole injection rate", rate, "1/s");
        ParameterCheck.nonNegative("gate ratio of the hole injection", gateRatio, "");
        ParameterCheck.finite("charge ratio of the hole injection", chargeRatio, "");
        ParameterCheck.finite("field ratio of the hole injection", fieldRatio, "");
    }
}
