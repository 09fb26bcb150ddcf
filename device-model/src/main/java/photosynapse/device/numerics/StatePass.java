package photosynapse.device.numerics;

/**
 * Numbers of a computation on their way into a kept state or out of it. The owner of the numbers describes them once
 * and takes what comes back, so that what is written and what is read cannot differ.
 */
public interface StatePass {

    /** Passes 64 bits: returns the value while a state is written, the kept one while it is read. */
    long bits(long value);

    /** Passes a number, bit by bit. */
    default double number(double value) {
        return Double.longBitsToDouble(bits(Double.doubleToRawLongBits(value)));
    }

    /** Passes a whole number. */
    default int count(int value) {
        return Math.toIntExact(bits(value));
    }

    /** Passes a choice. */
    default boolean flag(boolean value) {
        return bits(value ? 1 : 0) == 1;
    }

    /** Passes all numbers of an array; its length is known to both sides. */
    default void all(double[] values) {
        for (int k = 0; k < values.length; k++) {
            values[k] = number(values[k]);
        }
    }
}
