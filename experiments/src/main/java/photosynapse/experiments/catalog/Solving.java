package photosynapse.experiments.catalog;

import java.util.function.Supplier;
import photosynapse.device.optics.OutsideTableException;
import photosynapse.device.solver.FailureReason;
import photosynapse.device.solver.NoConvergenceException;
import photosynapse.device.spec.InvalidSpecException;
import photosynapse.experiments.catalog.ExperimentFailedException.Cause;

/** Calls the device solver and turns its failures into words about the device. */
final class Solving {
    private Solving() {}

    static <T> T of(Supplier<T> solve) {
        try {
            return solve.get();
        } catch (NoConvergenceException e) {
            Cause cause = e.reason() == FailureReason.CANCELLED ? Cause.STOPPED : Cause.NO_CONVERGENCE;
            throw new ExperimentFailedException(cause, e.getMessage(), remedy(e.reason()), e);
        } catch (OutsideTableException e) {
            throw new ExperimentFailedException(
                    Cause.INVALID_INPUT,
                    e.getMessage(),
                    "use light of a wavelength that the tables of the layers cover",
                    e);
        } catch (InvalidSpecException e) {
            throw new ExperimentFailedException(
                    Cause.INVALID_INPUT, e.getMessage(), "name tables of optical constants that are known", e);
        }
    }

    private static String remedy(FailureReason reason) {
        return switch (reason) {
            case NOT_FINITE ->
                "look for a value far outside its usual range: a mobility, density or rate that is a"
                        + " power of ten off; `check FILE` shows all values";
            case LINEAR_SOLVE, MAX_ITERATIONS ->
                "make the change gentler (a smaller gate step, less light), give the"
                        + " film more nodes (--set solver.node_count=200) or a shorter first step"
                        + " (--set solver.first_step_s=1e-12)";
            case STEP_TOO_SMALL ->
                "two processes differ by more than the time can resolve; lower the fastest rate"
                        + " (electron capture, hole transfer) or loosen solver.relative_tolerance_ratio";
            case NEGATIVE_DENSITY ->
                "a film is emptied faster than its grid can follow; give it more nodes"
                        + " (--set solver.node_count=200) or tighten solver.relative_tolerance_ratio";
            case STEP_LIMIT ->
                "the run needs more steps than allowed; loosen solver.relative_tolerance_ratio, shorten"
                        + " the stimulus, or raise solver.maximum_step_count";
            case CANCELLED -> "give it more time (--limit-time), or less to do";
        };
    }
}
