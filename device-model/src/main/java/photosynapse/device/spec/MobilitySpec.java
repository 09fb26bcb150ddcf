package photosynapse.device.spec;

import photosynapse.device.units.In;

/** How the mobility of the nanotube sheet depends on the density of its holes, in units of {@code hole_mobility}. */
public sealed interface MobilitySpec permits MobilitySpec.Constant, MobilitySpec.PowerLaw, MobilitySpec.Percolation {

    /** The same at every density. */
    record Constant() implements MobilitySpec {}

    /**
     * Hopping in a tail of states that fills up, mu = hole_mobility (P/P0)^exponent.
     *
     * @param referenceDensity P0, at which the mobility is {@code hole_mobility} (1/m2)
     * @param exponent of the density
     */
    record PowerLaw(@In("1/m2") double referenceDensity, double exponent) implements MobilitySpec {
        public PowerLaw {
            new SpecCheck()
                    .positive("referenceDensity", referenceDensity, "1/m2")
                    .within("exponent", exponent, -30, 30)
                    .done();
        }
    }

    /**
     * Conduction that needs a connected path, mu = hole_mobility (1 - Pc/P)^exponent above Pc and none below.
     *
     * @param thresholdDensity Pc (1/m2)
     * @param exponent 1.31 in two dimensions
     */
    record Percolation(@In("1/m2") double thresholdDensity, double exponent) implements MobilitySpec {
        public Percolation {
            new SpecCheck()
                    .nonNegative("thresholdDensity", thresholdDensity, "1/m2")
                    .within("exponent", exponent, 1, 10)
                    .done();
        }
    }
}
