package photosynapse.experiments.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C and termination: asks the work to end and gives it time to keep what is done. The virtual machine then exits
 * with 130 or 143.
 */
final class Interruption {
    /** A report takes seconds on a busy machine; the wait is over as soon as the work is. */
    private static final long SECONDS_TO_SAVE = 15;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final CountDownLatch saved = new CountDownLatch(1);

    /** Listens to the end of the process. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "interruption"));
    }

    private void end() {
        asked.set(true);
        try {
            saved.await(SECONDS_TO_SAVE, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the user wants the program to end. */
    boolean isAsked() {
        return asked.get();
    }

    /** The work has ended, one way or the other. */
    void workHasEnded() {
        saved.countDown();
    }
}
