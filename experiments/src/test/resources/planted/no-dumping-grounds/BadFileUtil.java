package photosynapse.experiments.result;

final class BadFileUtil {}
