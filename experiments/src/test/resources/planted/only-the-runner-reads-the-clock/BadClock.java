package photosynapse.network.training;

final class BadClock {
    Object read() {
        return java.time.Clock.systemUTC();
    }
}
