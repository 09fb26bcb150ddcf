package photosynapse.experiments.result;

import java.util.Arrays;

/** A growing list of numbers without a box around each. */
final class NumberList {
    private static final int FIRST_CAPACITY = 64;

    private double[] values = new double[FIRST_CAPACITY];
    private int size;

    /** Appends a number. */
    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size] = value;
        size++;
    }

    /** A copy of the numbers. */
    double[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
