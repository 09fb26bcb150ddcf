package photosynapse.experiments.catalog;

import java.util.Optional;
import photosynapse.device.units.In;

/**
 * What the user says about the light of a measurement.
 *
 * @param wavelength of the source (m)
 * @param irradiance during a pulse, where the file does not say it in W/m2 or photons (W/m2)
 * @param pulseWidth of every pulse, where the readings are too far apart to say it (s)
 * @param darkCurrent where the file begins in the light or after it (A, or S for a conductance)
 */
public record MeasuredLight(
        @In("m") double wavelength,
        Optional<Double> irradiance,
        Optional<Double> pulseWidth,
        Optional<Double> darkCurrent) {
    public MeasuredLight {
        if (!(wavelength > 0 && Double.isFinite(wavelength))) {
            throw new IllegalArgumentException("wavelength must be > 0 m, was " + wavelength);
        }
        if (pulseWidth.filter(w -> !(w > 0 && Double.isFinite(w))).isPresent()) {
            throw new IllegalArgumentException("pulse width must be > 0 s, was " + pulseWidth.get());
        }
    }
}
