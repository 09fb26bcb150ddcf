package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.units.In;
import photosynapse.device.units.PhysicalConstants;

/**
 * One pulse at every wavelength, each on a rested device.
 *
 * @param wavelengths in vacuum, growing (m)
 * @param exposure what is the same at all wavelengths
 * @param polarisation handedness of the light
 * @param width duration of the pulse (s)
 * @param gateVoltage V_G throughout (V)
 * @param readAfter time from the end of the pulse to the second reading (s)
 */
public record ActionSpectrumSpec(
        @In("m") List<Double> wavelengths,
        Exposure exposure,
        Polarisation polarisation,
        @In("s") double width,
        @In("V") double gateVoltage,
        @In("s") double readAfter) {

    /** What is the same at all wavelengths. */
    public sealed interface Exposure {

        /** Strength of the light at a wavelength (1/m2s). */
        double photonFlux(double wavelength, PhysicalConstants constants);

        /**
         * As many photons.
         *
         * @param photonFlux Phi (1/m2s)
         */
        record EqualPhotons(@In("1/m2s") double photonFlux) implements Exposure {
            public EqualPhotons {
                ProtocolCheck.positive("photon flux", photonFlux, "1/m2s");
            }

            @Override
            public double photonFlux(double wavelength, PhysicalConstants constants) {
                return photonFlux;
            }
        }

        /**
         * As much energy.
         *
         * @param irradiance (W/m2)
         */
        record EqualEnergy(@In("W/m2") double irradiance) implements Exposure {
            public EqualEnergy {
                ProtocolCheck.positive("irradiance", irradiance, "W/m2");
            }

            @Override
            public double photonFlux(double wavelength, PhysicalConstants constants) {
                return irradiance / constants.photonEnergy(wavelength);
            }
        }
    }

    public ActionSpectrumSpec {
        wavelengths = ProtocolCheck.growing("wavelengths", wavelengths, "m");
        ProtocolCheck.positive("pulse width", width, "s");
        ProtocolCheck.finite("gate voltage", gateVoltage, "V");
        ProtocolCheck.positive("time of the second reading", readAfter, "s");
    }

    /** The light at a wavelength (m). */
    Light light(double wavelength, PhysicalConstants constants) {
        return new Light(exposure.photonFlux(wavelength, constants), wavelength, polarisation);
    }
}
