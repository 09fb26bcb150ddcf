package photosynapse.experiments.export;

import photosynapse.device.units.In;

/**
 * Equal pulses with which tools without light and time write and erase a synapse.
 *
 * @param pulses in each direction
 * @param photonFlux of a writing pulse (1/m2s)
 * @param width of a writing pulse (s)
 * @param period of both, start to start (s)
 * @param eraseWidth of an erasing pulse (s)
 * @param readVoltage at the drain (V)
 */
public record WriteProgramSpec(
        int pulses,
        @In("1/m2s") double photonFlux,
        @In("s") double width,
        @In("s") double period,
        @In("s") double eraseWidth,
        @In("V") double readVoltage) {

    /**
     * Fifty flashes of 50 ms at 1 Hz and fifty erasing pulses of 0.1 s, read at -0.1 V: assumed, because they are the
     * pulses of the project's standard protocols.
     */
    public static final WriteProgramSpec DEFAULT = new WriteProgramSpec(50, 2e16, 0.05, 1, 0.1, -0.1);

    public WriteProgramSpec {
        require(pulses >= 4 && pulses <= 10_000, "pulses must be from 4 to 10000, were " + pulses);
        require(photonFlux > 0 && Double.isFinite(photonFlux), "photon flux must be > 0 1/m2s, was " + photonFlux);
        require(
                width > 0 && width < period,
                "a pulse must be shorter than its period of " + period + " s, was " + width);
        require(
                eraseWidth > 0 && eraseWidth < period,
                "an erasing pulse must be shorter than its period, was " + eraseWidth);
        require(readVoltage != 0 && Double.isFinite(readVoltage), "read voltage must not be 0 V, was " + readVoltage);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("write program: " + message);
        }
    }
}
