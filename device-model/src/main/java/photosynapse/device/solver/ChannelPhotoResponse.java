package photosynapse.device.solver;

import photosynapse.device.units.In;

/**
 * Response of the channel to modulated light at one frequency.
 *
 * @param frequency f (Hz)
 * @param holeDensityReal real part of the change of P (1/m2)
 * @param holeDensityImaginary imaginary part (1/m2)
 * @param drainCurrentReal real part of the change of the linear drain current (A)
 * @param drainCurrentImaginary imaginary part (A)
 */
public record ChannelPhotoResponse(
        @In("Hz") double frequency,
        @In("1/m2") double holeDensityReal,
        @In("1/m2") double holeDensityImaginary,
        @In("A") double drainCurrentReal,
        @In("A") double drainCurrentImaginary) {}
