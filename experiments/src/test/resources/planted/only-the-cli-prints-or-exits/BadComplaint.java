package photosynapse.experiments.run;

final class BadComplaint {
    java.io.PrintStream stream() {
        return System.err;
    }
}
