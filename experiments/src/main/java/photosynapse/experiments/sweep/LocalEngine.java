package photosynapse.experiments.sweep;

/** Computes points on threads of this machine. */
public final class LocalEngine implements SweepEngine {
    /** Its word. */
    public static final String NAME = "local";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(SweepJob job) {
        PointWorkers workers = new PointWorkers(job);
        PointTask task = new PointTask(job.spec(), workers.stop(), job.results()::desk);
        workers.run(job.workers(), task::compute);
    }
}
