package photosynapse.device.solver;

final class NamedException extends RuntimeException {
    NamedException(String message) {
        super(message);
    }

    static void fail() {
        throw new NamedException("where: what");
    }
}
