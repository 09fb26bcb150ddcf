package photosynapse.device.protocol;

/** An error that hands out errors without a name. */
final class BadFactoryError extends IllegalStateException {
    static RuntimeException make() {
        return new RuntimeException("x");
    }
}
