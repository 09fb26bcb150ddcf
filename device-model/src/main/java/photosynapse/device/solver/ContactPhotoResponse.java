package photosynapse.device.solver;

import photosynapse.device.units.In;

/**
 * Response between contacts to modulated light at one frequency.
 *
 * @param frequency f (Hz)
 * @param currentDensityReal real part of the photocurrent at constant voltage (A/m2)
 * @param currentDensityImaginary imaginary part (A/m2)
 * @param voltageReal real part of the photovoltage at constant current (V)
 * @param voltageImaginary imaginary part (V)
 */
public record ContactPhotoResponse(
        @In("Hz") double frequency,
        @In("A/m2") double currentDensityReal,
        @In("A/m2") double currentDensityImaginary,
        @In("V") double voltageReal,
        @In("V") double voltageImaginary) {}
