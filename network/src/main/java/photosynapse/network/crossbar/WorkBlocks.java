package photosynapse.network.crossbar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Divides a row of independent items among threads. Items must not read what others write; then the result does not
 * depend on the number of threads.
 */
public final class WorkBlocks {

    /** Ranges for each thread, so that one that starts late or has more to do leaves some to the others. */
    private static final int RANGES_A_THREAD = 4;

    /** Turns of waiting before the processor is left to others; some tens of microseconds. */
    private static final int SPINS = 1000;

    /** How long at a time it is left to others (ns). */
    private static final long NAP = 20_000;

    private WorkBlocks() {}

    /** Work on a contiguous range of items. */
    @FunctionalInterface
    public interface Task {
        /** Works on items {@code from} .. {@code to - 1}. */
        void run(int from, int to);
    }

    /**
     * Works on items 0 .. count - 1, in as many contiguous ranges as there are threads, and returns when all are done.
     *
     * @param count number of items
     * @param threads number of threads, the calling one included; at least 1
     * @param task called once a range
     */
    public static void run(int count, int threads, Task task) {
        List<Worker> workers = workers(count, threads, task);
        List<Thread> started = new ArrayList<>();
        for (Worker worker : workers.subList(1, workers.size())) {
            Thread thread = new Thread(worker, "photosynapse-block-" + worker.from);
            thread.setDaemon(true);
            thread.start();
            started.add(thread);
        }
        workers.get(0).run();
        started.forEach(WorkBlocks::await);
        workers.forEach(Worker::rethrow);
    }

    /**
     * As {@link #run} for work of a few milliseconds, which the start of a thread would hold up: threads that stand
     * ready help as soon as they hear of it. Items come in more ranges than threads, each taken by who is free, and the
     * calling thread works until none is left; so ranges must not wait for each other.
     *
     * @param count number of items
     * @param threads number of threads, the calling one included; at least 1
     * @param task called once a range
     */
    public static void runBriefly(int count, int threads, Task task) {
        Ranges ranges = new Ranges(workers(count, threads == 1 ? 1 : threads * RANGES_A_THREAD, task));
        for (int helper = 1; helper < threads; helper++) {
            ForkJoinPool.commonPool().execute(ranges::work);
        }
        ranges.work();
        ranges.await();
        ranges.workers.forEach(Worker::rethrow);
    }

    /** Ranges that are taken one after the other by whoever is free. */
    private static final class Ranges {
        private final List<Worker> workers;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger done = new AtomicInteger();

        Ranges(List<Worker> workers) {
            this.workers = workers;
        }

        void work() {
            for (int k = taken.getAndIncrement(); k < workers.size(); k = taken.getAndIncrement()) {
                workers.get(k).run();
                done.incrementAndGet();
            }
        }

        /** Waits for the ranges that others took; they are too short for sleeping meanwhile. */
        void await() {
            for (int turn = 0; done.get() < workers.size(); turn++) {
                if (turn < SPINS) {
                    Thread.onSpinWait();
                } else {
                    LockSupport.parkNanos(NAP);
                }
            }
        }
    }

    private static List<Worker> workers(int count, int threads, Task task) {
        if (threads < 1) {
            throw new IllegalArgumentException("number of threads must be at least 1, was " + threads);
        }
        int parts = Math.max(1, Math.min(threads, count));
        List<Worker> workers = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            workers.add(new Worker(task, bound(count, parts, part), bound(count, parts, part + 1)));
        }
        return workers;
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int bound(int count, int parts, int part) {
        return (int) ((long) count * part / parts);
    }

    /** One range; keeps what went wrong until the caller's thread asks. */
    private static final class Worker implements Runnable {
        private final Task task;
        private final int from;
        private final int to;
        private Throwable failure;

        Worker(Task task, int from, int to) {
            this.task = task;
            this.from = from;
            this.to = to;
        }

        @Override
        public void run() {
            try {
                task.run(from, to);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        void rethrow() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
        }
    }
}
