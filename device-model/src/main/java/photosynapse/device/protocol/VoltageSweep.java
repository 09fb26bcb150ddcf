package photosynapse.device.protocol;

import photosynapse.device.units.In;

/** How fast a voltage goes through its points. */
public sealed interface VoltageSweep permits VoltageSweep.Steady, VoltageSweep.Ramp, VoltageSweep.Staircase {

    /** Infinitely slowly: each point is the steady state that follows from the one before. */
    record Steady() implements VoltageSweep {}

    /**
     * A ramp; the current holds its displacement part.
     *
     * @param rate magnitude of dV/dt (V/s)
     * @param settle time at the first voltage before the ramp (s)
     */
    record Ramp(@In("V/s") double rate, @In("s") double settle) implements VoltageSweep {
        public Ramp {
            ProtocolCheck.positive("sweep rate", rate, "V/s");
            ProtocolCheck.positive("settling time", settle, "s");
        }
    }

    /**
     * A staircase, read at the end of each step.
     *
     * @param hold duration of a step (s)
     */
    record Staircase(@In("s") double hold) implements VoltageSweep {
        public Staircase {
            ProtocolCheck.positive("time of a step", hold, "s");
        }
    }
}
