package photosynapse.device.solver;

/** Time limits come in from outside. */
final class Waiter {
    boolean isOver(java.util.function.BooleanSupplier stop) {
        return stop.getAsBoolean() || java.time.Duration.ofSeconds(1).isZero();
    }
}
