package photosynapse.network.crossbar;

import java.util.ArrayList;
import java.util.List;

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
        if (threads < 1) {
            throw new IllegalArgumentException("number of threads must be at least 1, was " + threads);
        }
        int parts = Math.max(1, Math.min(threads, count));
        List<Worker> workers = new ArrayList<>();
        for (int part = 1; part < parts; part++) {
            Worker worker = new Worker(task, bound(count, parts, part), bound(count, parts, part + 1));
            worker.thread.start();
            workers.add(worker);
        }
        Worker own = new Worker(task, 0, bound(count, parts, 1));
        own.run();
        workers.forEach(Worker::await);
        own.rethrow();
        workers.forEach(Worker::rethrow);
    }

    private static int bound(int count, int parts, int part) {
        return (int) ((long) count * part / parts);
    }

    /** One range; keeps what went wrong until the caller's thread asks. */
    private static final class Worker implements Runnable {
        private final Task task;
        private final int from;
        private final int to;
        private final Thread thread;
        private Throwable failure;

        Worker(Task task, int from, int to) {
            this.task = task;
            this.from = from;
            this.to = to;
            this.thread = new Thread(this, "photosynapse-block-" + from);
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            try {
                task.run(from, to);
            } catch (RuntimeException | Error e) {
                failure = e;
            }
        }

        void await() {
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
