package photosynapse.experiments.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import photosynapse.experiments.result.JsonValue;

/** The queue: two jobs at a time, twenty that wait. Jobs do not care whether anybody looks. */
final class Jobs implements AutoCloseable {
    /** Jobs that run at the same time. */
    static final int RUNNING = 2;

    /** Jobs that may wait. */
    static final int WAITING = 20;

    private static final int REMEMBERED = 200;
    private static final int LISTENERS = 16;
    private static final long HEARTBEAT = 3000;
    private static final int SECONDS_TO_SAVE = 2;

    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private final ExecutorService workers;
    private final Semaphore listeners = new Semaphore(LISTENERS);
    private final FaultNotes faults;
    private final AtomicInteger numbers = new AtomicInteger();
    private volatile boolean closed;

    Jobs(FaultNotes faults) {
        this.faults = faults;
        AtomicInteger threads = new AtomicInteger();
        this.workers = Executors.newFixedThreadPool(RUNNING, work -> {
            Thread thread = new Thread(work, "lab-job-" + threads.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Queues work.
     *
     * @throws Refusal when too many wait
     */
    synchronized Job submit(String kind, String title, Job.Work work) {
        long waiting = jobs.values().stream()
                .filter(job -> job.state() == Job.State.QUEUED)
                .count();
        if (waiting >= WAITING) {
            throw Refusal.busy(WAITING + " jobs wait already", "wait until one has ended, or cancel one");
        }
        Job job = new Job("job-" + numbers.incrementAndGet(), kind, title);
        jobs.put(job.id(), job);
        forget();
        workers.execute(() -> carryOut(job, work));
        return job;
    }

    /** Forgets the oldest of those that have ended. */
    private void forget() {
        List<String> over = jobs.values().stream()
                .filter(job -> job.state().isOver())
                .map(Job::id)
                .toList();
        for (int k = 0; k < over.size() && jobs.size() > REMEMBERED; k++) {
            jobs.remove(over.get(k));
        }
    }

    private void carryOut(Job job, Job.Work work) {
        if (!job.begin()) {
            return;
        }
        try {
            Job.Ended ended = work.work(job);
            job.end(ended, ended.problem().isPresent());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError failure) {
            job.end(new Job.Ended(Optional.empty(), Optional.of(words(failure))), true);
        }
    }

    private String words(Throwable failure) {
        if (failure instanceof IllegalStateException || failure instanceof IllegalArgumentException) {
            return failure.getMessage();
        }
        return "a fault of the program: " + failure.getClass().getSimpleName() + "; " + faults.note(failure)
                + " says what happened";
    }

    synchronized Job find(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw Refusal.missing("job", "there is no such job");
        }
        return job;
    }

    synchronized JsonValue list() {
        List<JsonValue> list = new ArrayList<>();
        jobs.values().forEach(job -> list.add(0, job.json()));
        return JsonValue.object().with("jobs", list).done();
    }

    /** Ends a job, or takes it out of the queue. */
    Job cancel(String id) {
        Job job = find(id);
        job.cancel();
        return job;
    }

    /** Writes the events of a job as long as somebody reads them. */
    Answer events(Job job, long after) {
        if (!listeners.tryAcquire()) {
            throw Refusal.busy(LISTENERS + " pages follow jobs already", "close one of them");
        }
        return new Answer.Events(out -> {
            try {
                follow(job, after, out);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                listeners.release();
            }
        });
    }

    private void follow(Job job, long after, OutputStream out) throws IOException, InterruptedException {
        long number = after;
        write(out, "retry: 2000\n\n");
        while (!closed && !job.events().isOver(number)) {
            List<EventLog.Event> events = job.events().after(number, HEARTBEAT);
            if (events.isEmpty()) {
                write(out, ": still there\n\n");
            }
            for (EventLog.Event event : events) {
                write(out, event.text());
                number = event.number();
            }
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Asks all jobs to end and gives them time to keep what is done. */
    @Override
    public void close() {
        closed = true;
        List<Job> all;
        synchronized (this) {
            all = List.copyOf(jobs.values());
        }
        all.forEach(Job::cancel);
        all.forEach(job -> job.events().wake());
        workers.shutdown();
        try {
            workers.awaitTermination(SECONDS_TO_SAVE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.shutdownNow();
    }
}
