package photosynapse.device.units;

/**
 * The five constants of nature that the device equations use, as a value, so that a comparison can use another
 * program's set.
 *
 * @param elementaryCharge q (C)
 * @param boltzmann k_B (J/K)
 * @param vacuumPermittivity eps0 (F/m)
 * @param planck h (J s)
 * @param lightSpeed c (m/s)
 */
public record PhysicalConstants(
        @In("C") double elementaryCharge,
        @In("J/K") double boltzmann,
        @In("F/m") double vacuumPermittivity,
        @In("Js") double planck,
        @In("m/s") double lightSpeed) {

    /** CODATA 2018 (q, k_B, h and c exact by definition; eps0 measured). */
    public static final PhysicalConstants CODATA_2018 =
            new PhysicalConstants(1.602176634e-19, 1.380649e-23, 8.8541878128e-12, 6.62607015e-34, 299792458.0);

    public PhysicalConstants {
        requirePositive(elementaryCharge, "elementary charge");
        requirePositive(boltzmann, "Boltzmann constant");
        requirePositive(vacuumPermittivity, "vacuum permittivity");
        requirePositive(planck, "Planck constant");
        requirePositive(lightSpeed, "speed of light");
    }

    private static void requirePositive(double value, String name) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
        }
    }

    /** Thermal voltage k_B T / q (V) at temperature (K). */
    public double thermalVoltage(double temperature) {
        return boltzmann * temperature / elementaryCharge;
    }

    /** Energy of one photon h c / lambda (J) at vacuum wavelength (m). */
    public double photonEnergy(double wavelength) {
        return planck * lightSpeed / wavelength;
    }
}
