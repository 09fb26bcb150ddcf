package photosynapse.network.spiking;

/** Messages about numbers that cannot be. */
final class SpikingCheck {
    private SpikingCheck() {}

    static void require(boolean holds, String what, String expected, Object was) {
        if (!holds) {
            throw new IllegalArgumentException(what + " must be " + expected + ", was " + was);
        }
    }

    static void positive(String what, double value, String unit) {
        require(value > 0 && value < Double.POSITIVE_INFINITY, what, "> 0 " + unit + " and finite", value);
    }

    static void nonNegative(String what, double value, String unit) {
        require(value >= 0 && value < Double.POSITIVE_INFINITY, what, ">= 0 " + unit + " and finite", value);
    }

    static void finite(String what, double value, String unit) {
        require(Double.isFinite(value), what, "finite, in " + unit, value);
    }

    static void share(String what, double value) {
        require(value >= 0 && value <= 1, what, "0 to 1", value);
    }
}
