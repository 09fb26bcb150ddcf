package photosynapse.network.dl4j;

import java.util.Objects;
import org.nd4j.linalg.schedule.ISchedule;

/**
 * A learning rate that falls linearly to zero: r(i) = r0 (1 - i/n) for iteration i below n, then 0. (The library's own
 * polynomial schedule rises in this version.)
 */
public final class LinearDecay implements ISchedule {
    private static final long serialVersionUID = 1L;

    private double start;
    private int iterations;

    /** For reading from JSON. */
    LinearDecay() {}

    /**
     * @param start rate of the first iteration
     * @param iterations number of iterations until zero
     */
    public LinearDecay(double start, int iterations) {
        this.start = start;
        this.iterations = iterations;
    }

    /** Rate of the first iteration. */
    public double getStart() {
        return start;
    }

    /** Sets the rate of the first iteration; for reading from JSON. */
    public void setStart(double start) {
        this.start = start;
    }

    /** Number of iterations until zero. */
    public int getIterations() {
        return iterations;
    }

    /** Sets the number of iterations until zero; for reading from JSON. */
    public void setIterations(int iterations) {
        this.iterations = iterations;
    }

    @Override
    public double valueAt(int iteration, int epoch) {
        return start * Math.max(0, 1 - (double) iteration / iterations);
    }

    @Override
    public LinearDecay clone() {
        return new LinearDecay(start, iterations);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinearDecay that && start == that.start && iterations == that.iterations;
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, iterations);
    }
}
