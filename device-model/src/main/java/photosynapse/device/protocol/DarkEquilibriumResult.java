package photosynapse.device.protocol;

import photosynapse.device.solver.TransientResult;
import photosynapse.device.units.In;

/**
 * The dark device.
 *
 * @param spec what was done
 * @param run samples, and the profiles of the start
 * @param channelHoleDensity P at the start (1/m2)
 * @param drainCurrent linear, signed, at the start (A)
 * @param driftRatio largest |P/P(0) - 1| while it was watched
 */
public record DarkEquilibriumResult(
        DarkEquilibriumSpec spec,
        TransientResult run,
        @In("1/m2") double channelHoleDensity,
        @In("A") double drainCurrent,
        double driftRatio) {}
