package photosynapse.device.numerics;

/**
 * Asked between steps of a long computation whether it should end early: time limits and cancellation come in through
 * it. It also says where a computation that was ended or killed leaves its state, to go on from there.
 */
@FunctionalInterface
public interface StopCondition {

    /** Never stops. */
    StopCondition NEVER = () -> false;

    /** Whether the computation should end now. */
    boolean isReached();

    /** Where states of what is computed are kept; by default nowhere. */
    default StateStore states() {
        return StateStore.NONE;
    }
}
