package photosynapse.experiments.result;

final class BadStamp {
    long read() {
        return System.currentTimeMillis();
    }
}
