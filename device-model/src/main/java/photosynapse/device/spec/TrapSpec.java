package photosynapse.device.spec;

import photosynapse.device.units.In;
import photosynapse.device.units.Key;

/** Electron traps of a film. Depths count from the local conduction edge. */
public sealed interface TrapSpec {

    /** Rate constants with which the traps exchange carriers. */
    TrapRatesSpec rates();

    /** Charge of a trap. */
    enum Charge {
        /** Neutral when empty, negative when full. */
        ACCEPTOR,
        /** Positive when empty, neutral when full. */
        DONOR,
        /** Neutral always: what it holds is left out of the electrostatics. */
        NEUTRAL
    }

    /**
     * What else a trap does.
     *
     * @param charge sign of its charge
     * @param opticalRelease cross-section with which light frees a trapped electron (m2)
     * @param fieldEmission how the local field helps electrons out
     */
    record TrapNatureSpec(
            @Key("charge_type") Charge charge,
            @Key("optical_release_cross_section") @In("m2") double opticalRelease,
            FieldEmissionSpec fieldEmission) {

        /** An acceptor that answers to heat alone. */
        public static final TrapNatureSpec PLAIN = new TrapNatureSpec(Charge.ACCEPTOR, 0, new FieldEmissionSpec.None());

        public TrapNatureSpec {
            new SpecCheck().nonNegative("opticalRelease", opticalRelease, "m2").done();
        }
    }

    /**
     * Rate constants of a trap.
     *
     * @param electronCapture cn (m3/s)
     * @param holeCapture cp (m3/s)
     * @param nature charge, light and field
     * @param activation of both constants
     */
    record TrapRatesSpec(
            @In("m3/s") Graded electronCapture,
            @In("m3/s") Graded holeCapture,
            @Key("") TrapNatureSpec nature,
            @Key("") ActivationSpec activation) {

        /** Rate constants of an acceptor that answers to heat alone. */
        public TrapRatesSpec(Graded electronCapture, Graded holeCapture, ActivationSpec activation) {
            this(electronCapture, holeCapture, TrapNatureSpec.PLAIN, activation);
        }

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
