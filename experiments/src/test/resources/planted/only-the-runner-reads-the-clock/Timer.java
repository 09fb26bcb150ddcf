package photosynapse.experiments.run;

final class Timer {
    long read() {
        return System.nanoTime() + java.time.Instant.now().toEpochMilli();
    }
}
