package photosynapse.experiments.misc;

final class BadDrawer {}
