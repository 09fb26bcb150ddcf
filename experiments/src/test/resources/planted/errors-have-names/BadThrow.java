package photosynapse.device.solver;

final class BadThrow {
    void fail() {
        throw new RuntimeException("did not work");
    }
}
