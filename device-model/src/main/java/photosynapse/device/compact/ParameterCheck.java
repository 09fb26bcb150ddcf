package photosynapse.device.compact;

/** Bounds of the parameters of the compact synapse. */
final class ParameterCheck {
    private ParameterCheck() {}

    static void positive(String name, double value, String unit) {
        require(value > 0 && Double.isFinite(value), name, "> 0 " + unit, value);
    }

    static void nonNegative(String name, double value, String unit) {
        require(value >= 0 && Double.isFinite(value), name, ">= 0 " + unit, value);
    }

    static void finite(String name, double value, String unit) {
        require(Double.isFinite(value), name, "finite (" + unit + ")", value);
    }

    static void require(boolean holds, String name, String expected, double value) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "compact synapse: " + name + " must be " + expected.strip() + ", was " + value);
        }
    }
}
