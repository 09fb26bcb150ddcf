package photosynapse.experiments.run;

final class BadRunManager {}
