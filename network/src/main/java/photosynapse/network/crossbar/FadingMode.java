package photosynapse.network.crossbar;

import photosynapse.device.units.In;

/**
 * A part of a cell's change of conductance that fades by itself.
 *
 * @param step what a pulse makes of it
 * @param decayRate e-fold rate of its loss in the dark (1/s)
 */
public record FadingMode(PulseStep step, @In("1/s") double decayRate) {

    public FadingMode {
        if (!(decayRate >= 0) || Double.isInfinite(decayRate)) {
            throw new IllegalArgumentException("rate of decay must be >= 0 1/s and finite, was " + decayRate);
        }
    }
}
