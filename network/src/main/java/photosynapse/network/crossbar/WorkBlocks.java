package photosynapse.network.crossbar;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Divides a row of independent items among threads. Items must not read what others write; then the result does not
 * depend on the number of threads.
 */
public final class WorkBlocks {

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
     * ready are used. There may be fewer of them than asked for, so ranges must not wait for each other.
     *
     * @param count number of items
     * @param threads number of ranges; at least 1
     * @param task called once a range
     */
    public static void runBriefly(int count, int threads, Task task) {
        List<Worker> workers = workers(count, threads, task);
        List<ForkJoinTask<?>> handedOut = new ArrayList<>();
        for (Worker worker : workers.subList(1, workers.size())) {
            handedOut.add(ForkJoinPool.commonPool().submit(worker));
        }
        workers.get(0).run();
        handedOut.forEach(ForkJoinTask::quietlyJoin);
        workers.forEach(Worker::rethrow);
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
