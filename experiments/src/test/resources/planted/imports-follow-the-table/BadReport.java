package photosynapse.experiments.report;

/** A report that simulates. */
final class BadReport {
    Object again() {
        return photosynapse.device.solver.SolverOptions.DEFAULT;
    }
}
