package photosynapse.device.extraction;

import photosynapse.device.compact.SynapseParameters;
import photosynapse.device.stimulus.Light;
import photosynapse.device.stimulus.Polarisation;
import photosynapse.device.units.In;

/**
 * For what use the compact synapse is extracted.
 *
 * @param light of the usual pulse; weaker and up to a hundred times stronger light is used too
 * @param pulseWidth duration of the usual pulse (s)
 * @param readGateVoltage V_G at which the synapse is written and read (V)
 * @param reservoirCount number of reservoirs
 */
public record ExtractionSpec(
        Light light, @In("s") double pulseWidth, @In("V") double readGateVoltage, int reservoirCount) {

    /** Pulses of 50 ms and 2e16 photons/m2s, about 1 uW/cm2 at 405 nm, read at 0 V; four reservoirs. */
    public static final ExtractionSpec DEFAULT =
            new ExtractionSpec(new Light(2e16, Light.DEFAULT_WAVELENGTH), 0.05, 0, 4);

    public ExtractionSpec {
        if (!light.isOn()) {
            throw new IllegalArgumentException("light of the extraction must be on");
        }
        if (!(pulseWidth > 0 && pulseWidth < 0.1)) {
            throw new IllegalArgumentException(
                    "pulse width of the extraction must be above 0 and below 0.1 s, since pulses at 10 Hz belong "
                            + "to it, was "
                            + pulseWidth + " s");
        }
        if (!Double.isFinite(readGateVoltage)) {
            throw new IllegalArgumentException("read gate voltage must be finite, was " + readGateVoltage + " V");
        }
        if (reservoirCount < 1 || reservoirCount > SynapseParameters.MAXIMUM_RESERVOIRS) {
            throw new IllegalArgumentException("reservoir count must be from 1 to "
                    + SynapseParameters.MAXIMUM_RESERVOIRS + ", was " + reservoirCount);
        }
    }

    /** The same with light of another wavelength (m). */
    ExtractionSpec withWavelength(double wavelength) {
        Light other = new Light(light.photonFlux(), wavelength, light.polarisation());
        return new ExtractionSpec(other, pulseWidth, readGateVoltage, reservoirCount);
    }

    /** The same with light of another handedness. */
    ExtractionSpec withPolarisation(Polarisation polarisation) {
        return new ExtractionSpec(light.withPolarisation(polarisation), pulseWidth, readGateVoltage, reservoirCount);
    }

    /** The same with another number of reservoirs. */
    public ExtractionSpec withReservoirs(int count) {
        return new ExtractionSpec(light, pulseWidth, readGateVoltage, count);
    }
}
