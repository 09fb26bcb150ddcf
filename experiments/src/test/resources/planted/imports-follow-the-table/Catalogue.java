package photosynapse.experiments.catalog;

/** A wildcard of the table covers what is below it. */
final class Catalogue {
    Object options() {
        return photosynapse.device.solver.SolverOptions.DEFAULT;
    }
}
