package photosynapse.experiments.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Threads of which each takes the next point that nobody has begun, has it computed, and tells what came out. */
public final class PointWorkers {
    private static final double NANOSECONDS = 1e9;

    private final SweepJob job;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean failed = new AtomicBoolean();

    /** Workers for a job. */
    public PointWorkers(SweepJob job) {
        this.job = job;
    }

    /** Whether the work is to end: on request, or because a worker failed. */
    public BooleanSupplier stop() {
        return () -> failed.get() || job.stop().getAsBoolean();
    }

    /**
     * Works until all points are finished or the work is to end.
     *
     * @param count how many threads; one works on the thread of the caller
     * @param computing outcome of a point; empty when it was stopped; called from several threads
     */
    public void run(int count, Function<SweepPoint, Optional<PointOutcome>> computing) {
        int workers = Math.max(1, Math.min(count, job.points().size()));
        if (workers == 1) {
            work(computing);
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int k = 0; k < workers; k++) {
                ends.add(threads.submit(() -> work(computing)));
            }
            await(ends);
        } finally {
            threads.shutdownNow();
        }
    }

    private void work(Function<SweepPoint, Optional<PointOutcome>> computing) {
        BooleanSupplier stop = stop();
        try {
            while (!stop.getAsBoolean()) {
                int k = next.getAndIncrement();
                if (k >= job.points().size()) {
                    return;
                }
                compute(job.points().get(k), computing);
            }
        } catch (RuntimeException | Error e) {
            failed.set(true);
            throw e;
        }
    }

    private void compute(SweepPoint point, Function<SweepPoint, Optional<PointOutcome>> computing) {
        long begin = System.nanoTime();
        job.results().started(point);
        Optional<PointOutcome> outcome = computing.apply(point);
        double seconds = (System.nanoTime() - begin) / NANOSECONDS;
        outcome.ifPresent(done -> job.results().finished(point, done, seconds));
    }

    /** Waits for all workers; the first failure ends the job. */
    private void await(List<Future<?>> ends) {
        for (Future<?> end : ends) {
            try {
                end.get();
            } catch (ExecutionException e) {
                failed.set(true);
                throw unwrapped(e.getCause());
            } catch (InterruptedException e) {
                failed.set(true);
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static RuntimeException unwrapped(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
