package photosynapse.device.stimulus;

import java.util.Objects;
import photosynapse.device.units.In;

/**
 * Monochromatic light that falls on the stack from the top.
 *
 * @param photonFlux Phi, photons that arrive (1/m2s); the optical model says whether in air or inside the topmost film
 * @param wavelength vacuum wavelength (m)
 * @param polarisation handedness, which only chiral films tell apart
 */
public record Light(@In("1/m2s") double photonFlux, @In("m") double wavelength, Polarisation polarisation) {

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
        Objects.requireNonNull(polarisation, "polarisation");
    }

    /** Unpolarised light. */
    public Light(double photonFlux, double wavelength) {
        this(photonFlux, wavelength, Polarisation.UNPOLARISED);
    }

    /** Whether any photon arrives. */
    public boolean isOn() {
        return photonFlux > 0;
    }

    /** The same source at another strength (1/m2s). */
    public Light withPhotonFlux(double newPhotonFlux) {
        return new Light(newPhotonFlux, wavelength, polarisation);
    }

    /** The same light of another handedness. */
    public Light withPolarisation(Polarisation newPolarisation) {
        return new Light(photonFlux, wavelength, newPolarisation);
    }

    /** The same source switched off. */
    public Light off() {
        return withPhotonFlux(0);
    }
}
