package photosynapse.device.protocol;

import java.util.List;
import photosynapse.device.numerics.StopCondition;
import photosynapse.device.solver.FailureReason;
import photosynapse.device.solver.NoConvergenceException;

/** Bounds of the parameters of protocols. */
final class ProtocolCheck {
    private ProtocolCheck() {}

    static void positive(String name, double value, String unit) {
        require(value > 0 && Double.isFinite(value), name + " must be > 0 " + unit + ", was " + value);
    }

    static void finite(String name, double value, String unit) {
        require(Double.isFinite(value), name + " must be finite (" + unit + "), was " + value);
    }

    static List<Double> growing(String name, List<Double> values, String unit) {
        List<Double> copy = List.copyOf(values);
        require(!copy.isEmpty(), name + " must not be empty");
        for (int k = 0; k < copy.size(); k++) {
            boolean grows = k == 0 ? copy.get(k) > 0 : copy.get(k) > copy.get(k - 1);
            require(grows && Double.isFinite(copy.get(k)), name + " must be > 0 " + unit + " and grow, was " + copy);
        }
        return copy;
    }

    /** Ends a protocol that walks from state to state when it is asked to. */
    static void goOn(StopCondition stop, int done, int all) {
        if (stop.isReached()) {
            throw new NoConvergenceException(
                    FailureReason.CANCELLED, 0, "stopped on request after " + done + " of " + all + " points");
        }
    }

    static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
