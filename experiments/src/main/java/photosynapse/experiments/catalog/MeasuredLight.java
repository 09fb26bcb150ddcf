package photosynapse.experiments.catalog;

import java.util.Optional;
import photosynapse.device.units.In;

/**
 * What the user says about the light of a measurement.
 *
 * @param wavelength of the source (m)
 * @param irradiance during a pulse, where the file does not say it in W/m2 or photons (W/m2)
 * @param darkCurrent where the file begins in the light or after it (A, or S for a conductance)
 */
public record MeasuredLight(@In("m") double wavelength, Optional<Double> irradiance, Optional<Double> darkCurrent) {
    public MeasuredLight {
        if (!(wavelength > 0 && Double.isFinite(wavelength))) {
            throw new IllegalArgumentException("wavelength must be > 0 m, was " + wavelength);
        }
    }
}
