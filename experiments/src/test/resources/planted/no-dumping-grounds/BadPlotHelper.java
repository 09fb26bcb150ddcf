package photosynapse.experiments.plot;

final class BadPlotHelper {}
