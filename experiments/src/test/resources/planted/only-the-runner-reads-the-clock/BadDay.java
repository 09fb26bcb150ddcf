package photosynapse.experiments.export;

final class BadDay {
    Object read() {
        return java.time.LocalDate.now();
    }
}
