package photosynapse.device.stimulus;

/** Bounds that all patterns share; each complaint names value and unit. */
final class PatternCheck {
    private PatternCheck() {}

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    static void atLeastOne(String what, int count) {
        require(count >= 1, "count of " + what + " must be at least 1, was " + count);
    }

    static void positiveTime(String what, double seconds) {
        require(seconds > 0 && Double.isFinite(seconds), what + " must be > 0 s, was " + seconds);
    }

    static void voltage(double volts) {
        require(Double.isFinite(volts), "gate voltage must be finite, was " + volts + " V");
    }
}
