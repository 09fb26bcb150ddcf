package photosynapse.device.physics;

/** A law that knows a solver. */
final class BadLaw {
    private final photosynapse.device.solver.SolverOptions options;

    BadLaw(photosynapse.device.solver.SolverOptions options) {
        this.options = options;
    }
}
