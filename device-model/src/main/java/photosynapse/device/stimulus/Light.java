package photosynapse.device.stimulus;

import photosynapse.device.units.In;

/**
 * Monochromatic light that enters the stack from the top.
 *
 * @param photonFlux Phi, photons that enter the film (1/m2s)
 * @param wavelength vacuum wavelength (m)
 */
public record Light(@In("1/m2s") double photonFlux, @In("m") double wavelength) {

    /** Wavelength of a light source that does not name one: 405 nm. */
    public static final double DEFAULT_WAVELENGTH = 405 / 1e9;

    /** Darkness. */
    public static final Light DARK = new Light(0, DEFAULT_WAVELENGTH);

    public Light {
        if (!(photonFlux >= 0) || Double.isInfinite(photonFlux)) {
            throw new IllegalArgumentException("photon flux must be >= 0 1/m2s, was " + photonFlux);
        }
        if (!(wavelength > 0) || Double.isInfinite(wavelength)) {
            throw new IllegalArgumentException("wavelength must be > 0 m, was " + wavelength);
        }
    }

    /** Whether any photon arrives. */
    public boolean isOn() {
        return photonFlux > 0;
    }
}
