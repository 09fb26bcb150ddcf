package photosynapse.device.numerics;

/**
 * Asked between steps of a long computation whether it should end early: time limits and cancellation come in through
 * it.
 */
@FunctionalInterface
public interface StopCondition {

    /** Never stops. */
    StopCondition NEVER = () -> false;

    /** Whether the computation should end now. */
    boolean isReached();
}
