package photosynapse.network.training;

import java.util.Objects;
import photosynapse.device.stimulus.Light;
import photosynapse.device.units.In;
import photosynapse.network.crossbar.DeviceVariation;
import photosynapse.network.crossbar.ReadNoise;
import photosynapse.network.crossbar.WritePulse;

/**
 * The arrays that a network is written into: one a layer, two devices a weight.
 *
 * @param pulse the pulse that writes
 * @param maximumPulses pulses of a device at the top of its window
 * @param variation how devices and pulses differ
 * @param readNoise noise of a reading
 * @param deviceArea area of a device that light falls on (m2)
 * @param readVoltage largest voltage of a reading; also the bias during writing, for energies (V)
 * @param readWidth duration of the reading of one image (s)
 * @param stuckFraction share of devices that nothing moves from a level drawn at random
 * @param readout converters, tiles and lines of a reading; without compensation, which is told apart anyhow
 */
public record DeviceArraySpec(
        WritePulse pulse,
        int maximumPulses,
        DeviceVariation variation,
        ReadNoise readNoise,
        @In("m2") double deviceArea,
        @In("V") double readVoltage,
        @In("s") double readWidth,
        double stuckFraction,
        ReadoutSpec readout) {

    /**
     * Weak pulses, so that tens of them fill the window; a device of 100 um x 20 um read at 0.1 V; from device to
     * device 10 % of variation in the answer to light and in the pace of forgetting and 0.2 % in the dark conductance,
     * from pulse to pulse 3 %; 0.2 % of read noise. The spreads are assumed: nothing is published for arrays of this
     * device.
     */
    public static final DeviceArraySpec DEFAULT = new DeviceArraySpec(
            new WritePulse(new Light(1e16, Light.DEFAULT_WAVELENGTH), 0.05, 0.1, 0),
            64,
            new DeviceVariation(0.1, 0.03, 0.1, 0.002, 0),
            new ReadNoise(0.002, 0),
            2e-9,
            0.1,
            1e-6,
            0,
            ReadoutSpec.PLAIN);

    public DeviceArraySpec {
        Objects.requireNonNull(pulse, "pulse");
        Objects.requireNonNull(variation, "variation");
        Objects.requireNonNull(readNoise, "readNoise");
        if (maximumPulses < 1) {
            throw new IllegalArgumentException("maximum number of pulses must be at least 1, was " + maximumPulses);
        }
        Objects.requireNonNull(readout, "readout");
        if (!(stuckFraction >= 0 && stuckFraction <= 1)) {
            throw new IllegalArgumentException("share of stuck devices must be 0 to 1, was " + stuckFraction);
        }
        requirePositive("device area (m2)", deviceArea);
        requirePositive("read voltage (V)", readVoltage);
        requirePositive("width of a reading (s)", readWidth);
    }

    /** A copy with another variation. */
    public DeviceArraySpec withVariation(DeviceVariation other) {
        return new DeviceArraySpec(
                pulse, maximumPulses, other, readNoise, deviceArea, readVoltage, readWidth, stuckFraction, readout);
    }

    /** A copy with another noise of reading. */
    public DeviceArraySpec withReadNoise(ReadNoise other) {
        return new DeviceArraySpec(
                pulse, maximumPulses, variation, other, deviceArea, readVoltage, readWidth, stuckFraction, readout);
    }

    /** A copy with another share of stuck devices. */
    public DeviceArraySpec withStuckFraction(double other) {
        return new DeviceArraySpec(
                pulse, maximumPulses, variation, readNoise, deviceArea, readVoltage, readWidth, other, readout);
    }

    /** A copy with another read-out. */
    public DeviceArraySpec withReadout(ReadoutSpec other) {
        return new DeviceArraySpec(
                pulse, maximumPulses, variation, readNoise, deviceArea, readVoltage, readWidth, stuckFraction, other);
    }

    private static void requirePositive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " must be positive and finite, was " + value);
        }
    }
}
