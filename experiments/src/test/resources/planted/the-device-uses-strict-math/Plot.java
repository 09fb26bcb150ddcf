package photosynapse.experiments.plot;

final class Plot {
    double decade(double x) {
        return Math.log10(x);
    }
}
