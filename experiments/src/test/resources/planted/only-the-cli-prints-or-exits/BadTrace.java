package photosynapse.experiments.run;

final class BadTrace {
    void show(java.io.IOException e) {
        e.printStackTrace();
    }
}
