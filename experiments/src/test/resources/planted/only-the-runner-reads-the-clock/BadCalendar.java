package photosynapse.experiments.plot;

final class BadCalendar {
    Object read() {
        return java.util.Calendar.getInstance();
    }
}
