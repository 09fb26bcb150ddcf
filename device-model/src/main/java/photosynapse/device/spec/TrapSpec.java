package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/** Electron traps of a film: neutral when empty, negative when full. Depths count from the local conduction edge. */
public sealed interface TrapSpec {

    /** Rate constants with which the traps exchange carriers. */
    TrapRatesSpec rates();

    /**
     * Rate constants of a trap.
     *
     * @param electronCapture cn (m3/s)
     * @param holeCapture cp (m3/s)
     * @param activation of both
     */
    record TrapRatesSpec(
            @In("m3/s") Graded electronCapture,
            @In("m3/s") Graded holeCapture,
            @Key("") ActivationSpec activation) {
        public TrapRatesSpec {
            new SpecCheck()
                    .nonNegative("electronCapture", electronCapture, "m3/s")
                    .nonNegative("holeCapture", holeCapture, "m3/s")
                    .done();
        }
    }

    /**
     * One level.
     *
     * @param density Nt (1/m3)
     * @param depthEv Et (eV)
     */
    record Level(
            @In("1/m3") Graded density,
            @In("eV") Graded depthEv,
            @Key("") TrapRatesSpec rates) implements TrapSpec {
        public Level {
            new SpecCheck()
                    .nonNegative("density", density, "1/m3")
                    .finite("depthEv", depthEv, "eV")
                    .done();
        }
    }

    /**
     * Gaussian distribution on equally spaced levels that cover three standard deviations to either side.
     *
     * @param density of all levels together (1/m3)
     * @param meanDepthEv centre (eV)
     * @param spreadEv standard deviation (eV)
     * @param levelsCount number of levels
     */
    record Gaussian(
            @In("1/m3") Graded density,
            @In("eV") double meanDepthEv,
            @In("eV") double spreadEv,
            int levelsCount,
            @Key("") TrapRatesSpec rates)
            implements TrapSpec {
        public Gaussian {
            new SpecCheck()
                    .nonNegative("density", density, "1/m3")
                    .finite("meanDepthEv", meanDepthEv, "eV")
                    .positive("spreadEv", spreadEv, "eV")
                    .within("levelsCount", levelsCount, 2, 64)
                    .done();
        }
    }

    /**
     * Exponential distribution that falls off into the gap from its shallowest depth, on equally spaced levels over six
     * decay energies.
     *
     * @param density of all levels together (1/m3)
     * @param edgeDepthEv shallowest depth (eV)
     * @param decayEv energy over which the density falls to 1/e (eV)
     * @param levelsCount number of levels
     */
    record Exponential(
            @In("1/m3") Graded density,
            @In("eV") double edgeDepthEv,
            @In("eV") double decayEv,
            int levelsCount,
            @Key("") TrapRatesSpec rates)
            implements TrapSpec {
        public Exponential {
            new SpecCheck()
                    .nonNegative("density", density, "1/m3")
                    .finite("edgeDepthEv", edgeDepthEv, "eV")
                    .positive("decayEv", decayEv, "eV")
                    .within("levelsCount", levelsCount, 2, 64)
                    .done();
        }
    }
}
