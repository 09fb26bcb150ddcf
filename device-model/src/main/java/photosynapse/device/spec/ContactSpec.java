package photosynapse.device.spec;

import photosynapse.device.units.In;

/** What ends a stack of films. */
public sealed interface ContactSpec permits ContactSpec.OpenSurface, ContactSpec.Insulated, ContactSpec.Metal {

    /**
     * A free surface: no carrier leaves, and the displacement is given.
     *
     * @param displacement D (C/m2)
     */
    record OpenSurface(@In("C/m2") double displacement) implements ContactSpec {
        public OpenSurface {
            new SpecCheck().finite("displacement", displacement, "C/m2").done();
        }
    }

    /**
     * A metal behind a dielectric: no carrier leaves, the metal's voltage acts through a capacitance.
     *
     * @param dielectricThickness t (m)
     * @param dielectricRelativePermittivity eps_r
     * @param flatBandVoltage V_FB, holds the work function and fixed charges (V)
     */
    record Insulated(
            @In("m") double dielectricThickness,
            double dielectricRelativePermittivity,
            @In("V") double flatBandVoltage) implements ContactSpec {
        public Insulated {
            new SpecCheck()
                    .positive("dielectricThickness", dielectricThickness, "m")
                    .positive("dielectricRelativePermittivity", dielectricRelativePermittivity, "")
                    .finite("flatBandVoltage", flatBandVoltage, "V")
                    .done();
        }
    }

    /**
     * A metal on the film: ohmic, Schottky or selective, by its work function and velocities.
     *
     * <p><b>Equation:</b> flux of electrons into the metal S_n (n - n0), of holes S_p (p - p0), with n0 = Nc exp(-(Eg -
     * dEv + W)/kT) and p0 = Nv exp(-(dEv - W)/kT); an infinite velocity fixes the density. The potential is phi = V -
     * W/q - R J, J the whole current density that enters through this contact.
     *
     * @param workFunctionEv W, depth of the metal's Fermi level on the scale of dEv (eV)
     * @param electronVelocity S_n; infinite keeps n0, 0 blocks (m/s)
     * @param holeVelocity S_p; infinite keeps p0, 0 blocks (m/s)
     * @param seriesResistance R times area (ohm m2)
     */
    record Metal(
            @In("eV") double workFunctionEv,
            @In("m/s") double electronVelocity,
            @In("m/s") double holeVelocity,
            @In("ohmm2") double seriesResistance)
            implements ContactSpec {
        public Metal {
            new SpecCheck()
                    .finite("workFunctionEv", workFunctionEv, "eV")
                    .require("electronVelocity", electronVelocity >= 0, "must be >= 0 m/s, was " + electronVelocity)
                    .require("holeVelocity", holeVelocity >= 0, "must be >= 0 m/s, was " + holeVelocity)
                    .nonNegative("seriesResistance", seriesResistance, "ohm m2")
                    .done();
        }

        /** A metal that keeps both densities at their equilibrium with it. */
        public static Metal ohmic(double workFunctionEv) {
            return new Metal(workFunctionEv, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
        }
    }
}
