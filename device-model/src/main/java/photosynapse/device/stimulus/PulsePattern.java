package photosynapse.device.stimulus;

/** Pulses in a row, however they follow each other, and the darkness after them. */
public sealed interface PulsePattern permits PulseTrain, BurstTrain, PulseTable, WriteEraseCycles {

    /** Number of pulses, all kinds counted. */
    int count();

    /** Start of pulse k, counted from 0 (s). */
    double pulseStart(int k);

    /** End of pulse k (s). */
    double pulseEnd(int k);

    /** End of the last pulse (s). */
    default double lastPulseEnd() {
        return pulseEnd(count() - 1);
    }

    /** The pattern as segments, with an edge at each start and end of a pulse. */
    Stimulus stimulus();
}
