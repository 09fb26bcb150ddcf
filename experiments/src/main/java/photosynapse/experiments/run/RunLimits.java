package photosynapse.experiments.run;

import java.util.function.BooleanSupplier;

/**
 * When a run ends early.
 *
 * @param seconds time limit; infinite: none
 * @param interrupted whether the user wants it to end; asked from several threads
 */
public record RunLimits(double seconds, BooleanSupplier interrupted) {

    /** No limit. */
    public static final RunLimits NONE = new RunLimits(Double.POSITIVE_INFINITY, () -> false);
}
